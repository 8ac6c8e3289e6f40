import { revealed } from '../adapters/http/body.ts';
import type { Logins } from '../base/context.ts';
import type { HttpRequest } from '../base/http-types.ts';
import { isRecord } from '../base/json.ts';
import { Secret } from '../base/secret.ts';
import type { Runner } from '../render/action.ts';

interface StoredLogin {
  readonly method: 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** PEM of a private authority that signed the certificate of the server. */
  readonly certificateAuthority?: string;
}

function stored({ method, url, headers = {}, certificateAuthority }: HttpRequest): StoredLogin {
  const authority = certificateAuthority === undefined ? {} : { certificateAuthority };
  return { method: method === 'DELETE' ? 'DELETE' : 'POST', url, headers: revealed(headers), ...authority };
}

/**
 * Open logins in the state of the step, so that post can end them after a kill. Cost: short-lived tokens are in a file that only
 * steps of this job can read, as with actions/checkout; they are removed when the logins end.
 */
export function createLogins(runner: Pick<Runner, 'saveState'>): Logins {
  const open = new Map<HttpRequest, StoredLogin>();
  const save = () => runner.saveState('logins', JSON.stringify([...open.values()]));
  return {
    begun: (ending) => {
      open.set(ending, stored(ending));
      save();
    },
    ended: (ending) => {
      if (open.delete(ending)) save();
    },
  };
}

/** The requests that end the remaining logins; an unreadable state counts as none. */
export function readLogins(state: string): readonly HttpRequest[] {
  if (state === '') return [];
  const left: unknown = JSON.parse(state);
  const isStoredLogin = (value: unknown): value is StoredLogin =>
    isRecord(value) && typeof value.url === 'string' && 'headers' in value;
  if (!Array.isArray(left)) return [];
  return left.filter(isStoredLogin).map(({ method, url, headers, certificateAuthority }) => ({
    method,
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, new Secret(value)])),
    ...(certificateAuthority !== undefined && { certificateAuthority }),
    accept: [400, 401, 403, 404],
  }));
}
