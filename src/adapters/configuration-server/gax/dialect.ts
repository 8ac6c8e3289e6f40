import { type HybridError, problem } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { isRecord } from '../../../base/json.ts';
import { formatMessage } from '../../../base/message.ts';
import type { Secret } from '../../../base/secret.ts';
import { reasonOf, reasonText } from '../../http/error.ts';
import { wordsWithout } from '../options.ts';
import { isRedirect, isWebPage, SessionEnded, textOf } from '../rest/answer.ts';
import type { Dialect, SentWrite } from '../rest/dialect.ts';
import { obfuscate } from './obfuscate.ts';
import { changedObject, fieldsOf, folderRow, newObject, rowsOfObject } from './objects.ts';

const READ_STATUSES = [301, 302, 303, 307, 308, 401, 403, 404, 405] as const;
const LOGIN_STATUSES = [...READ_STATUSES, 400, 500] as const;

const LOGIN_PLACE = /log-?in|sign-?in|sso|saml|auth|adfs/i;
const OBJECTS = 'cfg/objects';
const TYPES = { tenant: 'CfgTenant', folder: 'CfgFolder', transaction: 'CfgTransaction' } as const;

const USER = 'user/info';

export const GAX: Dialect = {
  name: 'GAX',
  baseOf: (url) => url.replace(/\/+$/, ''),

  readStatuses: READ_STATUSES,
  writeStatuses: [...LOGIN_STATUSES, 409, 415, 422, 501, 502, 503, 504],
  logOut: { method: 'POST', path: 'session/logout' },
  user: { path: USER, check: checkUser },

  async logIn(send, access, { seal, random }) {
    const { username, password, passwordMode = 'plain' } = access;
    const json =
      passwordMode === 'plain'
        ? { username, password, isPasswordEncrypted: false }
        : { username, password: seal(obfuscate(password.reveal(), random)), isPasswordEncrypted: true };
    const extra = { accept: LOGIN_STATUSES, repeatable: true };
    const answer = await send({ method: 'POST', path: 'session/login', json }, extra);
    const { status } = answer;
    if (status === 404 || status === 405) throw problem('gax.no-interface', { status });
    if (status >= 300) throw problem('gax.login', { status });
    // 204 is a login; other successes may be the login page again. The check comes before a second try locks the account.
    if (status !== 204) checkUser(await send({ method: 'GET', path: USER }), access);
  },

  async hasEnded({ method, path }, answer, send) {
    if (isLoggedOut(answer)) return true;
    if (method !== 'GET') return false;
    if (answer.status !== 403) return isRedirect(answer);
    // 403 means the end of the session or a missing right; in the second case GAX still knows the account.
    return path === USER || !isGood(await send({ method: 'GET', path: USER }));
  },

  listPath({ collection, name, tenantDbid }) {
    const tenant = tenantDbid === undefined ? {} : { tenantdbid: tenantDbid };
    return `${OBJECTS}?${new URLSearchParams({ brief: 'false', type: TYPES[collection], name, ...tenant }).toString()}`;
  },

  objectsOf(answer, collection) {
    const { status, body } = answer;
    if (isLoginPage(answer) || isRedirect(answer)) throw problem('gax.web-page', { what: OBJECTS });
    if (status === 404 || status === 405) throw problem('gax.no-interface', { status });
    if (status >= 300) throw problem('gax.denied', { path: OBJECTS, status });
    if (status === 204) return [];
    if (Array.isArray(body)) return body.filter(isRecord);
    throw problem('gax.answer', { type: TYPES[collection] });
  },

  changeNotKept: 'transaction.not-kept',
  listsAllTenants: true,
  fieldsOf,
  rowsOf: rowsOfObject,
  folderOf: folderRow,

  linkOf(base, { tenantDbid, folderDbid }, dbid) {
    const folder = folderDbid === undefined ? '' : `CfgFolder:${folderDbid}/`;
    const place = `${tenantDbid}/CfgTransaction/${folder}CfgTransaction:${dbid}`;
    return `${base.replace(/\/api$/, '')}/#/!/view:com.cm.details/${place}/gax:options`;
  },

  creation: (name, place, rows) => ({ method: 'POST', path: OBJECTS, json: newObject(name, place, rows) }),
  change: ({ dbid, ...change }) => ({
    method: 'PUT',
    path: `${OBJECTS}/CfgTransaction/${dbid}`,
    json: changedObject(change),
  }),

  doubtOf(answer, write) {
    if (isLoggedOut(answer)) throw new SessionEnded(formatMessage('gax.session'));
    if (answer.status < 400) return undefined;
    if (write.action === 'create' && isDuplicate(answer))
      throw problem('transaction.duplicate', { object: write.objectName });
    const refusal = refusedWrite(answer, write);
    if (answer.status < 500) throw refusal;
    return refusal;
  },
};

/** GAX may answer with a success to a failed login, and to a request without a login. */
function checkUser(answer: HttpResponse, { username }: { readonly username: Secret }): void {
  const { status, body } = answer;
  if (isLoginPage(answer) || isRedirect(answer)) throw problem('gax.web-page', { what: 'the user' });
  const user = status === 200 && isRecord(body) ? textOf(body, 'username') : undefined;
  if (user?.toLowerCase() !== username.reveal().toLowerCase()) throw problem('gax.login', { status });
}

const isLoginPage = (answer: HttpResponse) => answer.status < 300 && isWebPage(answer);
const isGood = (answer: HttpResponse) => answer.status < 300 && !isWebPage(answer);

/** 401, the login page, or a redirect to it: nothing was done. A create may answer with a redirect to the object. */
function isLoggedOut(answer: HttpResponse): boolean {
  const { location = '' } = answer.headers;
  if (isRedirect(answer)) return LOGIN_PLACE.test(location) && !location.includes(OBJECTS);
  return answer.status === 401 || isLoginPage(answer);
}

function hasWords(body: unknown): body is string {
  return typeof body === 'string' && !/</.test(body);
}

function isDuplicate({ status, body }: HttpResponse): boolean {
  return status === 409 || (hasWords(body) && /uniqueness|already exists/i.test(body));
}

/** A refused write, with the reason of GAX where it gives one, and without the secrets that were sent. */
function refusedWrite({ status, body }: HttpResponse, { action, rows }: SentWrite): HybridError {
  const words = hasWords(body) ? reasonText(body) : reasonOf(body);
  const reason = words === '' ? '' : `: ${wordsWithout(rows, words)}`;
  const denied = status === 401 ? 'gax.denied#write' : 'gax.refused';
  return problem(status === 403 ? 'gax.denied#write-csrf' : denied, { action, status, reason });
}
