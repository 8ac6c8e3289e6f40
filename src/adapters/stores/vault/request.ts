import type { HttpRequest } from '../../../base/http-types.ts';
import type { Secret } from '../../../base/secret.ts';

/** Where a Vault is and how to speak to it. */
export interface VaultPlace {
  readonly address: string;
  readonly namespace: string | undefined;
  readonly certificateAuthority: string | undefined;
}

/** A request; `path` comes after /v1/. */
export type VaultRequest = Omit<HttpRequest, 'url' | 'headers' | 'certificateAuthority'> & { readonly path: string };

/** Statuses that are an answer, whatever is asked. */
const ANSWERS = [400, 403, 404, 405, 501, 503] as const;

/** What every request to a Vault has. */
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
      // Agents may insist on it.
      'X-Vault-Request': 'true',
      ...(namespace !== undefined && { 'X-Vault-Namespace': namespace }),
      ...(token && { 'X-Vault-Token': token }),
    },
  };
}
