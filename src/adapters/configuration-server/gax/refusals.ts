import { HybridError } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { reasonOf, reasonText } from '../../http/error.ts';
import { type PropertyRow, wordsWithout } from '../options.ts';
import { SessionEnded } from '../rest/answer.ts';

const ADDRESS =
  'Check transaction.server.url: it ends in the context path and /api, such as https://host:8443/gax/api.';

export function webPage(what: string): HybridError {
  return new HybridError({
    code: 'gax.web-page',
    message: `GAX answered a web page when asked for ${what}`,
    fix: `${ADDRESS} A single sign-on in front of it must let this account through.`,
  });
}

export function noInterface(status: number): HybridError {
  return new HybridError({
    code: 'gax.no-interface',
    message: `there is no interface of GAX at this address (status ${status})`,
    fix: ADDRESS,
  });
}

export function loginFailed(status: number): HybridError {
  return new HybridError({
    code: 'gax.login',
    message: `GAX refused the login (status ${status})`,
    fix: 'Check user name and password; the account must be one that logs in with a password, not by single sign-on, and may be locked or have to change its password. A GAX that takes no plain password needs passwordMode: obfuscated.',
  });
}

export function notReadable(status: number, what: string): HybridError {
  return new HybridError({
    code: 'gax.denied',
    message: `GAX does not let this account read ${what} (status ${status})`,
    fix: 'The account needs Read on transactions, folders and tenants, and the role privileges for them in GAX.',
  });
}

export function sessionLost(): SessionEnded {
  return new SessionEnded({
    code: 'gax.session',
    message: 'GAX ended the session twice before the write',
    fix: 'Nothing was written. Run again; look at general/session_timeout of GAX and at what stands between here and it.',
  });
}

function hasWords(body: unknown): body is string {
  return typeof body === 'string' && !/</.test(body);
}

export function isDuplicate({ status, body }: HttpResponse): boolean {
  return status === 409 || (hasWords(body) && /uniqueness|already exists/i.test(body));
}

export interface RefusedWrite {
  readonly answer: HttpResponse;
  readonly action: 'create' | 'change';
  /** What was sent: a secret of it must not come back in the message. */
  readonly rows: readonly PropertyRow[];
}

/** A refusal of a write, in GAX's own words as far as it has some. */
export function refusedWrite({ answer: { status, body }, action, rows }: RefusedWrite): HybridError {
  const csrf =
    status === 403 ? ' A CSRF filter may also be active; with driver: file a person imports the options.' : '';
  const words = hasWords(body) ? reasonText(body) : reasonOf(body);
  const reason = words === '' ? '' : `: ${wordsWithout(rows, words)}`;
  return new HybridError({
    code: status === 401 || status === 403 ? 'gax.denied' : 'gax.refused',
    message: `GAX refused to ${action} the transaction object with status ${status}${reason}`,
    fix: `The account needs Create and Change on transactions of this tenant, and the role privileges for them in GAX.${csrf}`,
  });
}
