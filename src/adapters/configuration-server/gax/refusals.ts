import { HybridError } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { reasonOf, reasonText } from '../../http/error.ts';
import { type PropertyRow, wordsWithout } from '../options.ts';
import { SessionEnded } from '../rest/answer.ts';

const ADDRESS =
  'Check transaction.server.url: it ends in the context path and /api, such as https://host:8443/gax/api.';
const LOGIN =
  'Check user name and password; the account must be one that logs in with a password, not by single sign-on, and may be locked or have to change its password. A GAX that takes no plain password needs passwordMode: obfuscated.';

export function webPage(what: string): HybridError {
  const fix = `${ADDRESS} A single sign-on in front of it must let this account through.`;
  return new HybridError({ code: 'gax.web-page', message: `GAX answered a web page when asked for ${what}`, fix });
}

export function noInterface(status: number): HybridError {
  const message = `there is no interface of GAX at this address (status ${status})`;
  return new HybridError({ code: 'gax.no-interface', message, fix: ADDRESS });
}

export function loginFailed(status: number): HybridError {
  return new HybridError({ code: 'gax.login', message: `GAX refused the login (status ${status})`, fix: LOGIN });
}

export function notReadable(status: number, what: string): HybridError {
  const message = `GAX does not let this account read ${what} (status ${status})`;
  const fix = 'The account needs Read on transactions, folders and tenants, and the role privileges for them in GAX.';
  return new HybridError({ code: 'gax.denied', message, fix });
}

export function sessionLost(): SessionEnded {
  const fix =
    'Nothing was written. Run again; look at general/session_timeout of GAX and at what stands between here and it.';
  return new SessionEnded({ code: 'gax.session', message: 'GAX ended the session twice before the write', fix });
}

function hasWords(body: unknown): body is string {
  return typeof body === 'string' && !/</.test(body);
}

export function isDuplicate({ status, body }: HttpResponse): boolean {
  return status === 409 || (hasWords(body) && /uniqueness|already exists/i.test(body));
}

/** A refusal of a write, in GAX's own words as far as it has some, without a secret of the rows that were sent. */
export function refusedWrite(
  { status, body }: HttpResponse,
  action: 'create' | 'change',
  rows: readonly PropertyRow[],
): HybridError {
  const csrf =
    status === 403 ? ' A CSRF filter may also be active; with driver: file a person imports the options.' : '';
  const words = hasWords(body) ? reasonText(body) : reasonOf(body);
  const reason = words === '' ? '' : `: ${wordsWithout(rows, words)}`;
  const message = `GAX refused to ${action} the transaction object with status ${status}${reason}`;
  const fix = `The account needs Create and Change on transactions of this tenant, and the role privileges for them in GAX.${csrf}`;
  return new HybridError({ code: status === 401 || status === 403 ? 'gax.denied' : 'gax.refused', message, fix });
}
