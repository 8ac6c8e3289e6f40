import { HybridError } from '../../../base/errors.ts';
import { isRecord } from '../../../base/json.ts';
import { Secret } from '../../../base/secret.ts';
import { changedMeanwhile, wordsWithout } from '../options.ts';
import type { Dialect, SentWrite } from '../rest/dialect.ts';
import { duplicate } from '../rest/place.ts';
import { answerOf, type GwsAnswer } from './answer.ts';
import { delta, fieldsOf, folderRow, newObject, rowsOfObject } from './objects.ts';
import * as refusals from './refusals.ts';

const CONFIGURATION = 'platform/configuration';
const TRANSACTIONS = `${CONFIGURATION}/transactions`;
const READ_STATUSES = [301, 302, 303, 307, 308, 400, 401, 403, 404] as const;

/** The API has no documented end of a login: the HTTP session ends by itself. It has no page for people either. */
export const GWS: Dialect = {
  name: 'GWS',
  baseOf: (url) => `${url.replace(/\/+$/, '').replace(/\/api\/v2$/, '')}/api/v2`,

  readStatuses: READ_STATUSES,
  writeStatuses: [...READ_STATUSES, 405, 409, 415, 422, 500, 501, 502, 503, 504],

  /** The first request, and each one where GWS keeps no session, carries the login itself. */
  authorization({ username, password }, seal) {
    const pair = Buffer.from(`${username.reveal()}:${password.reveal()}`).toString('base64');
    return new Secret(`Basic ${seal(pair).reveal()}`);
  },

  async logIn(send) {
    const answer = answerOf(await send({ method: 'GET', path: 'me' }));
    const { meaning, body } = answer;
    if (meaning === 'web-page') throw refusals.webPage(answer.status);
    if (meaning === 'not-found') throw refusals.noInterface(answer, '/api/v2/me');
    if (meaning !== 'done') throw refusals.loginFailed(answer);
    if (!isRecord(body.user)) throw refusals.unexpected(answer, 'the user');
  },

  hasEnded: async (_request, response) => ['not-logged-in', 'csrf'].includes(answerOf(response).meaning),

  listPath({ collection, name, tenantDbid }) {
    const tenant = tenantDbid === undefined ? '' : `&tenant_dbid=${tenantDbid}`;
    return `${CONFIGURATION}/${collection}s?${nameQuery(name)}${tenant}`;
  },

  checkListed(response, collection) {
    const answer = answerOf(response);
    if (answer.meaning === 'web-page') throw refusals.webPage(answer.status);
    if (answer.meaning === 'not-logged-in') throw refusals.loginFailed(answer);
    if (answer.meaning === 'forbidden') throw refusals.forbidden(answer, 'read');
    if (answer.meaning === 'not-found') throw refusals.noInterface(answer, `${collection}s`);
  },

  objectsOf(response, collection) {
    const answer = answerOf(response);
    const { [`${collection}s`]: objects = [] } = answer.body;
    const isList = Array.isArray(objects) && objects.every(isRecord);
    if (answer.meaning === 'done' && answer.body.statusCode !== undefined && isList) return objects;
    throw refusals.unexpected(answer, `${collection}s`);
  },

  hiddenFolders: 'gws.not-found',
  listsAllTenants: false,
  fieldsOf,
  rowsOf: rowsOfObject,
  folderOf: folderRow,

  creation: (name, place, rows) => ({ method: 'POST', path: TRANSACTIONS, json: newObject(name, place, rows) }),
  change: (change) => ({ method: 'PUT', path: TRANSACTIONS, json: delta(change) }),
  changeFix: `Look at the object: a value may be cut, or this version of GWS understands such an update otherwise. ${refusals.BY_HAND}`,

  doubtOf(response, write) {
    const given = answerOf(response);
    const answer = { ...given, reason: wordsWithout(write.rows, given.reason) };
    if (answer.meaning === 'done') return undefined;
    if (answer.meaning === 'unclear') return refusals.unexpected(answer, 'whether it was done');
    throw refusalOf(answer, write);
  },
};

/** Quotes make GWS compare a text; without them digits are taken for a number. */
function nameQuery(name: string): string {
  if (!name.includes('"')) return `name=${encodeURIComponent(`"${name}"`)}`;
  const message = 'GWS cannot be asked for a name that has a double quote in it';
  const fix = 'Give transaction.server.tenantDbid and folderDbid instead of names, or use driver: gax.';
  throw new HybridError({ code: 'gws.name', message, fix });
}

function refusalOf(answer: GwsAnswer, { action, objectName }: SentWrite): HybridError {
  const { meaning, status } = answer;
  if (meaning === 'not-logged-in') return refusals.sessionLost();
  if (meaning === 'csrf') return refusals.csrfRefused(answer);
  if (meaning === 'forbidden') return refusals.forbidden(answer, 'write');
  if (meaning === 'web-page') return refusals.webPage(status);
  if (meaning === 'duplicate') return duplicate(objectName);
  if (action === 'create') return refusals.createRefused(answer);
  return meaning === 'no-object' ? changedMeanwhile('is gone') : refusals.deltaRefused(answer);
}
