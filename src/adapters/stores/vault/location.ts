import { readFileSync } from 'node:fs';
import type { Context } from '../../../base/context.ts';
import { problem, refusal } from '../../../base/errors.ts';
import type { HttpRequest } from '../../../base/http-types.ts';
import type { Secret } from '../../../base/secret.ts';
import { parseAllowedList, serverName } from '../../../core/allowed/lists.ts';
import type { StoreLocation } from '../../../core/ports/store.ts';
import { DEFAULTS } from '../../../tenant/generated/tenant.ts';

export interface VaultPlace {
  readonly address: string;
  readonly namespace: string | undefined;
  readonly certificateAuthority: string | undefined;
}

/** A request; `path` comes after /v1/. */
export type VaultRequest = Omit<HttpRequest, 'url' | 'headers' | 'certificateAuthority'> & { readonly path: string };

const CERTIFICATE = '-----BEGIN CERTIFICATE-----';

/** From the tenant file, then from the environment. @throws HybridError when neither names a Vault */
export function vaultLocation({ environment }: Pick<Context, 'environment'>, location: StoreLocation) {
  const address = location.address ?? environment.VAULT_ADDR?.trim();
  if (!address) throw problem('vault.no-address');
  if (!URL.canParse(address)) throw problem('vault.no-address#wrong');
  if (location.address !== undefined) requireKnown(location.address, environment);
  return {
    address: address.replace(/\/+$/, ''),
    mount: mountName(location.mount ?? (environment.VAULT_MOUNT || DEFAULTS.secrets.mount)),
    namespace: location.namespace ?? (environment.VAULT_NAMESPACE || undefined),
    certificateAuthority: certificateAuthority(environment.VAULT_CACERT),
  };
}

/** A workflow logs in only to a Vault that the workflow names: a tenant file on a branch could name any. */
function requireKnown(address: string, environment: Context['environment']): void {
  if (environment.GITHUB_ACTIONS !== 'true') return;
  const { VAULT_ADDR = '', GENESYS_HYBRID_VAULTS = '' } = environment;
  const { names } = parseAllowedList(`${VAULT_ADDR}\n${GENESYS_HYBRID_VAULTS}`, serverName);
  if (names.has(serverName(address) ?? '')) return;
  throw refusal('vault.unknown-address', { host: new URL(address).host });
}

/** `/kv/` is `kv`: Vault shows mounts with a slash at the end, and people copy them. */
export function mountName(text: string): string {
  const name = text.replaceAll(/^\/+|\/+$/g, '');
  urlPath(name);
  return name;
}

/** A path as part of a URL: `..` or `?` in a tenant file would change the request. @throws HybridError */
export function urlPath(path: string): string {
  const segments = path.split('/');
  const isPath = path.isWellFormed() && !segments.some((segment) => ['', '.', '..'].includes(segment));
  if (isPath) return segments.map(encodeURIComponent).join('/');
  throw problem('vault.path', { path: path.toWellFormed() });
}

/** VAULT_CACERT is a path, as for the command of Vault; the input of the Action is the PEM itself. */
function certificateAuthority(value: string | undefined): string | undefined {
  if (!value || value.includes(CERTIFICATE)) return value || undefined;
  // No message quotes the value: it may be the wrong PEM.
  const pem = readText(value);
  if (pem?.includes(CERTIFICATE)) return pem;
  throw problem(pem === undefined ? 'vault.ca#no-file' : 'vault.ca');
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Statuses that are an answer to every request. */
const ANSWERS = [400, 403, 404, 405, 501, 503] as const;

export function toHttp(place: VaultPlace, { path, ...request }: VaultRequest, token?: Secret): HttpRequest {
  const { address, namespace, certificateAuthority } = place;
  return {
    accept: ANSWERS,
    // 412: a performance standby has not caught up yet.
    retryOn: [412],
    ...(certificateAuthority !== undefined && { certificateAuthority }),
    ...request,
    url: `${address}/v1/${path}`,
    headers: {
      // Vault agents may require this header.
      'X-Vault-Request': 'true',
      ...(namespace !== undefined && { 'X-Vault-Namespace': namespace }),
      ...(token && { 'X-Vault-Token': token }),
    },
  };
}
