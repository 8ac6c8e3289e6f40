import { HybridError } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { isRecord } from '../../../base/json.ts';
import type { Secret } from '../../../base/secret.ts';
import { isRedirect, isWebPage, textOf } from '../rest/answer.ts';
import type { Dialect } from '../rest/dialect.ts';
import { duplicate } from '../rest/place.ts';
import { changedObject, fieldsOf, folderRow, newObject, rowsOfObject } from './objects.ts';
import { obfuscated } from './password.ts';
import { isDuplicate, loginFailed, noInterface, notReadable, refusedWrite, sessionLost, webPage } from './refusals.ts';

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
        : { username, password: seal(obfuscated(password.reveal(), random)), isPasswordEncrypted: true };
    const extra = { accept: LOGIN_STATUSES, repeatable: true };
    const answer = await send({ method: 'POST', path: 'session/login', json }, extra);
    if (answer.status === 404 || answer.status === 405) throw noInterface(answer.status);
    if (answer.status >= 300) throw loginFailed(answer.status);
    // 204 is a login; any other good answer may be the login page again. It is looked at before a second try locks the account.
    if (answer.status !== 204) checkUser(await send({ method: 'GET', path: USER }), access);
  },

  async hasEnded({ method, path }, answer, send) {
    if (isLoggedOut(answer)) return true;
    if (method !== 'GET') return false;
    if (answer.status !== 403) return isRedirect(answer);
    // The end of the session, or what the account may not do: then GAX still knows who asks.
    return path === USER || !isGood(await send({ method: 'GET', path: USER }));
  },

  listPath({ collection, name, tenantDbid }) {
    const tenant = tenantDbid === undefined ? {} : { tenantdbid: tenantDbid };
    return `${OBJECTS}?${new URLSearchParams({ brief: 'false', type: TYPES[collection], name, ...tenant }).toString()}`;
  },

  checkListed(answer) {
    if (isLoginPage(answer) || isRedirect(answer)) throw webPage(OBJECTS);
    if (answer.status === 404 || answer.status === 405) throw noInterface(answer.status);
    if (answer.status >= 300) throw notReadable(answer.status, OBJECTS);
  },

  objectsOf({ body, status }, collection) {
    if (status === 204) return [];
    if (Array.isArray(body)) return body.filter(isRecord);
    const message = `GAX answered something else than a list when asked for ${TYPES[collection]}`;
    throw new HybridError({ code: 'gax.answer', message, fix: 'Check the version of GAX and transaction.server.url.' });
  },

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

  doubtOf(answer, { action, objectName, rows }) {
    if (isLoggedOut(answer)) throw sessionLost();
    if (answer.status < 400) return undefined;
    if (action === 'create' && isDuplicate(answer)) throw duplicate(objectName);
    const refusal = refusedWrite(answer, action, rows);
    if (answer.status < 500) throw refusal;
    return refusal;
  },
};

/** GAX may answer well to a login that failed, and to a question of nobody. */
function checkUser(answer: HttpResponse, { username }: { readonly username: Secret }): void {
  const { status, body } = answer;
  if (isLoginPage(answer) || isRedirect(answer)) throw webPage('the user');
  const user = status === 200 && isRecord(body) ? textOf(body, 'username') : undefined;
  if (user?.toLowerCase() !== username.reveal().toLowerCase()) throw loginFailed(status);
}

const isLoginPage = (answer: HttpResponse) => answer.status < 300 && isWebPage(answer);
const isGood = (answer: HttpResponse) => answer.status < 300 && !isWebPage(answer);

/** 401, the login page, or the way to it: nothing was done. A create may answer with the way to the object. */
function isLoggedOut(answer: HttpResponse): boolean {
  const { location = '' } = answer.headers;
  if (isRedirect(answer)) return LOGIN_PLACE.test(location) && !location.includes(OBJECTS);
  return answer.status === 401 || isLoginPage(answer);
}
