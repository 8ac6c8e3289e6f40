import type { Context } from '../../context.ts';
import { HybridError } from '../../errors.ts';
import type { HttpRequest } from '../../http/types.ts';
import type { Secret } from '../secret.ts';
import { generalError, loginError, messagesOf } from './errors.ts';

/** Where a Vault is and how to speak to it. */
export interface VaultPlace {
  readonly address: string;
  readonly namespace: string | undefined;
  readonly certificateAuthority: string | undefined;
}

export interface VaultToken {
  readonly token: Secret;
  /** The request that ends the login; undefined for a token that was given to us and is not ours to end. */
  readonly ending: HttpRequest | undefined;
}

/** Headers of every request: agents may insist on the first. */
export function vaultHeaders({ namespace }: VaultPlace, token?: Secret): Readonly<Record<string, string | Secret>> {
  return {
    'X-Vault-Request': 'true',
    ...(namespace !== undefined && { 'X-Vault-Namespace': namespace }),
    ...(token && { 'X-Vault-Token': token }),
  };
}

export function vaultRequest(
  place: VaultPlace,
): Pick<HttpRequest, 'certificateAuthority'> & { readonly retryOn: readonly number[] } {
  const { certificateAuthority } = place;
  // 412: a performance standby has not caught up yet.
  return { retryOn: [412], ...(certificateAuthority !== undefined && { certificateAuthority }) };
}

function tokenOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('auth' in body)) return undefined;
  const { auth } = body;
  if (typeof auth !== 'object' || auth === null || !('client_token' in auth)) return undefined;
  return typeof auth.client_token === 'string' ? auth.client_token : undefined;
}

function endingOf(place: VaultPlace, token: Secret): HttpRequest {
  return {
    ...vaultRequest(place),
    method: 'POST',
    url: `${place.address}/v1/auth/token/revoke-self`,
    headers: vaultHeaders(place, token),
    accept: [400, 403, 404],
    duringStop: true,
  };
}

interface Method {
  readonly mount: string;
  readonly credentials: Readonly<Record<string, string | Secret>>;
}

async function login(
  { http, seal, logins }: Context,
  place: VaultPlace,
  { mount, credentials }: Method,
): Promise<VaultToken> {
  const response = await http.send({
    ...vaultRequest(place),
    method: 'POST',
    url: `${place.address}/v1/auth/${mount}/login`,
    headers: vaultHeaders(place),
    body: { json: credentials },
    accept: [400, 403, 404, 405, 500, 501, 503],
    repeatable: true,
  });
  const token = response.status === 200 ? tokenOf(response.body) : undefined;
  if (token === undefined) throw generalError(response, 'log in') ?? loginError(response, place.address);
  const sealed = seal(token);
  const ending = endingOf(place, sealed);
  logins?.begun(ending);
  return { token: sealed, ending };
}

/** The OIDC token that GitHub gives a job with `id-token: write`. */
async function identityToken({ environment, http, seal }: Context): Promise<Secret> {
  const {
    ACTIONS_ID_TOKEN_REQUEST_URL: url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    VAULT_AUDIENCE: audience,
  } = environment;
  if (!url || !bearer) {
    throw new HybridError({
      code: 'vault.no-identity',
      message: 'VAULT_ROLE asks for a login with the identity of the workflow, and this job has none',
      fix: 'Add `permissions: { id-token: write }` to the job. Pull requests from forks never have it.',
    });
  }
  const separator = url.includes('?') ? '&' : '?';
  const query = audience ? `${separator}audience=${encodeURIComponent(audience)}` : '';
  const { body } = await http.send({
    method: 'GET',
    url: `${url}${query}`,
    headers: { Authorization: seal(`Bearer ${bearer}`) },
  });
  if (typeof body === 'object' && body !== null && 'value' in body && typeof body.value === 'string')
    return seal(body.value);
  throw new HybridError({
    code: 'vault.no-identity',
    message: 'GitHub gave no identity token',
    fix: 'Run the job again.',
  });
}

/** Logs in by what the environment has: a token, AppRole, or the identity of the workflow. @throws HybridError naming what to set */
export async function vaultLogin(context: Context, place: VaultPlace): Promise<VaultToken> {
  const { seal, environment } = context;
  const { VAULT_TOKEN, VAULT_ROLE_ID, VAULT_SECRET_ID, VAULT_ROLE, VAULT_AUTH_MOUNT } = environment;
  if (VAULT_TOKEN) return { token: seal(VAULT_TOKEN), ending: undefined };
  if (VAULT_ROLE_ID && VAULT_SECRET_ID) {
    const credentials = { role_id: VAULT_ROLE_ID, secret_id: seal(VAULT_SECRET_ID) };
    return login(context, place, { mount: VAULT_AUTH_MOUNT || 'approle', credentials });
  }
  if (VAULT_ROLE) {
    const credentials = { role: VAULT_ROLE, jwt: await identityToken(context) };
    return login(context, place, { mount: VAULT_AUTH_MOUNT || 'jwt', credentials });
  }
  throw new HybridError({
    code: 'vault.no-login',
    message: `nothing says how to log in to Vault ${place.address}`,
    fix: 'Set VAULT_ROLE (login with the identity of the workflow), or VAULT_ROLE_ID and VAULT_SECRET_ID, or VAULT_TOKEN.',
  });
}

/** Ends a login of ours. Never throws: what could not be ended ends by itself. */
export async function vaultLogout({ http, log, logins }: Context, { ending }: VaultToken): Promise<void> {
  if (!ending) return;
  try {
    const { status, body } = await http.send(ending);
    if (status === 403) log.debug(`Vault would not end the login: ${messagesOf(body, 'errors').join('; ')}`);
    logins?.ended(ending);
  } catch {
    log.warn('the login at Vault could not be ended; its token ends by itself');
  }
}
