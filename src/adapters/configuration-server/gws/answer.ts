import type { HttpResponse } from '../../../base/http-types.ts';
import { isRecord } from '../../../base/json.ts';
import { reasonText } from '../../http/error.ts';
import { isRedirect, isWebPage, type Json } from '../rest/answer.ts';

/** Codes that GWS puts into `statusCode` of every answer, from its "Return Values". */
const DONE = 0;
const FORBIDDEN = 3;
const NO_PERMISSION = 5;
const NOT_FOUND = 6;
const PARTLY_DONE = 7;
const PASSWORD_CHANGE = 8;
const NOT_DONE_YET = 9;
const EXISTS = 18;
const NOT_LOGGED_IN = 20;
/** Codes of the Configuration Server itself, in `platformCode`. */
const UNIQUENESS = 5_836_044;
const NO_OBJECT = 10;

function numberAt(body: Json, name: string): number | undefined {
  const value = body[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

function words(response: HttpResponse): string {
  const { status, body } = response;
  if (typeof body === 'string' && !isWebPage(response)) return `status ${status}: ${reasonText(body)}`;
  if (!isRecord(body)) return `status ${status}`;
  const { statusMessage, message } = body;
  const text = [statusMessage, message].find((each) => typeof each === 'string');
  const codes = ['statusCode', 'platformCode'].flatMap((name) => {
    const code = numberAt(body, name);
    return code === undefined ? [] : [`${name} ${code}`];
  });
  return [[`status ${status}`, ...codes].join(', '), ...(text ? [reasonText(text)] : [])].join(': ');
}

/** Answers of the server around GWS, or of a proxy in front of it. */
function meaningOfStatus(response: HttpResponse) {
  const { status } = response;
  if (isRedirect(response)) return 'web-page';
  if (status < 300) return isWebPage(response) ? 'web-page' : 'done';
  if (status === 404) return 'not-found';
  return status >= 500 ? 'unclear' : 'refused';
}

/** Answers of GWS. A request with an error had no effect, except for the two codes that say so. */
function meaningOfCode({ status }: HttpResponse, body: Json, code: number) {
  const platformCode = numberAt(body, 'platformCode');
  const text = typeof body.statusMessage === 'string' ? body.statusMessage : '';
  if (code === DONE && status < 300) return 'done';
  if (platformCode === UNIQUENESS || code === EXISTS || /uniqueness/i.test(text)) return 'duplicate';
  if (platformCode === NO_OBJECT) return 'no-object';
  if (code === NOT_FOUND || status === 404) return 'not-found';
  if (code === PASSWORD_CHANGE) return 'password-change';
  if (code === FORBIDDEN || code === NO_PERMISSION || status === 403) return 'forbidden';
  return code === PARTLY_DONE || code === NOT_DONE_YET ? 'unclear' : 'refused';
}

/** The meaning of an answer; `unclear`: the request may have had an effect or not. */
function meaningOf(response: HttpResponse) {
  const { status, body } = response;
  const code = isRecord(body) ? numberAt(body, 'statusCode') : undefined;
  if (status === 401 || code === NOT_LOGGED_IN) return 'not-logged-in';
  if (status === 403 && /csrf/i.test(words(response))) return 'csrf';
  if (isRecord(body) && code !== undefined) return meaningOfCode(response, body, code);
  return status === 403 ? 'forbidden' : meaningOfStatus(response);
}

export type GwsAnswer = ReturnType<typeof answerOf>;

export function answerOf(response: HttpResponse) {
  const body = isRecord(response.body) ? response.body : {};
  return { meaning: meaningOf(response), status: response.status, body, reason: words(response) };
}
