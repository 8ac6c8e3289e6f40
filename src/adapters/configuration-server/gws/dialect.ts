import { type HybridError, problem, refusal } from '../../../base/errors.ts';
import { isRecord } from '../../../base/json.ts';
import { formatMessage } from '../../../base/message.ts';
import { Secret } from '../../../base/secret.ts';
import { wordsWithout } from '../options.ts';
import { SessionEnded } from '../rest/answer.ts';
import type { Dialect, SentWrite } from '../rest/dialect.ts';
import { answerOf, type GwsAnswer } from './answer.ts';
import { delta, fieldsOf, folderRow, newObject, rowsOfObject } from './objects.ts';

const CONFIGURATION = 'platform/configuration';
const TRANSACTIONS = `${CONFIGURATION}/transactions`;
const READ_STATUSES = [301, 302, 303, 307, 308, 400, 401, 403, 404] as const;

/** The API documents no logout: the HTTP session ends by itself. It has no page for people either. */
export const GWS: Dialect = {
  name: 'GWS',
  baseOf: (url) => `${url.replace(/\/+$/, '').replace(/\/api\/v2$/, '')}/api/v2`,

  readStatuses: READ_STATUSES,
  writeStatuses: [...READ_STATUSES, 405, 409, 415, 422, 500, 501, 502, 503, 504],

  /** The first request has the login itself; without a session in GWS, each request has it. */
  authorization({ username, password }, seal) {
    const pair = Buffer.from(`${username.reveal()}:${password.reveal()}`).toString('base64');
    return new Secret(`Basic ${seal(pair).reveal()}`);
  },

  async logIn(send) {
    const { meaning, body, status, reason } = answerOf(await send({ method: 'GET', path: 'me' }));
    if (meaning === 'web-page') throw problem('gws.web-page', { status });
    if (meaning === 'not-found') throw problem('gws.not-found', { what: '/api/v2/me', reason });
    if (meaning === 'password-change') throw problem('gws.login#password-change', { reason });
    if (meaning !== 'done') throw problem('gws.login', { reason });
    if (!isRecord(body.user)) throw problem('gws.answer', { what: 'the user', reason });
  },

  hasEnded: async (_request, response) => ['not-logged-in', 'csrf'].includes(answerOf(response).meaning),

  listPath({ collection, name, tenantDbid }) {
    const tenant = tenantDbid === undefined ? '' : `&tenant_dbid=${tenantDbid}`;
    return `${CONFIGURATION}/${collection}s?${nameQuery(name)}${tenant}`;
  },

  objectsOf(response, collection) {
    const { meaning, status, body, reason } = answerOf(response);
    const what = `${collection}s`;
    if (meaning === 'web-page') throw problem('gws.web-page', { status });
    if (meaning === 'not-logged-in') throw problem('gws.login', { reason });
    if (meaning === 'forbidden') throw problem('gws.feature', { feature: 'read', reason });
    if (meaning === 'not-found') throw problem('gws.not-found', { what, reason });
    const { [what]: objects = [] } = body;
    const isList = Array.isArray(objects) && objects.every(isRecord);
    if (meaning === 'done' && body.statusCode !== undefined && isList) return objects;
    throw problem('gws.answer', { what, reason });
  },

  hiddenFolders: 'gws.not-found',
  listsAllTenants: false,
  fieldsOf,
  rowsOf: rowsOfObject,
  folderOf: folderRow,

  creation: (name, place, rows) => ({ method: 'POST', path: TRANSACTIONS, json: newObject(name, place, rows) }),
  change: (change) => ({ method: 'PUT', path: TRANSACTIONS, json: delta(change) }),
  changeNotKept: 'transaction.not-kept#gws',

  doubtOf(response, write) {
    const given = answerOf(response);
    const answer = { ...given, reason: wordsWithout(write.rows, given.reason) };
    if (answer.meaning === 'done') return undefined;
    if (answer.meaning === 'unclear')
      return problem('gws.answer', { what: 'whether it was done', reason: answer.reason });
    throw refusalOf(answer, write);
  },
};

/** With quotes GWS compares text; without them it reads digits as a number. */
function nameQuery(name: string): string {
  if (!name.includes('"')) return `name=${encodeURIComponent(`"${name}"`)}`;
  throw problem('gws.name');
}

function refusalOf({ meaning, status, reason }: GwsAnswer, { action, objectName }: SentWrite): HybridError {
  if (meaning === 'not-logged-in') return new SessionEnded(formatMessage('gws.session'));
  if (meaning === 'csrf') return new SessionEnded(formatMessage('gws.csrf', { reason }));
  if (meaning === 'forbidden') return problem('gws.feature', { feature: 'write', reason });
  if (meaning === 'web-page') return problem('gws.web-page', { status });
  if (meaning === 'duplicate') return problem('transaction.duplicate', { object: objectName });
  if (action === 'create') return problem('gws.refused', { reason });
  if (meaning === 'no-object') return refusal('transaction.changed', { what: 'is gone' });
  return problem('gws.delta-refused', { reason });
}
