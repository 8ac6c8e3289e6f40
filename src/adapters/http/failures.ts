import { isAxiosError } from 'axios';
import type { HttpMethod, HttpResponse } from '../../base/http-types.ts';
import { isKeyOf } from '../../base/json.ts';
import { formatMessage } from '../../base/message.ts';
import { systemCode } from '../../base/system-code.ts';
import { HttpError, reasonOf, reasonText, requestText } from './error.ts';

/** After these errors the service certainly did nothing. */
const UNSENT: readonly string[] = ['http.refused', 'http.dns', 'http.tls', 'http.proxy', 'http.proxy-unreachable'];

const SYSTEM_CODES = {
  ECONNREFUSED: 'http.refused',
  EHOSTUNREACH: 'http.refused',
  ENETUNREACH: 'http.refused',
  ENOTFOUND: 'http.dns',
  EAI_AGAIN: 'http.dns',
  ECONNABORTED: 'http.timeout',
  ETIMEDOUT: 'http.timeout',
  ERR_CANCELED: 'http.timeout',
  ERR_FR_MAX_BODY_LENGTH_EXCEEDED: 'http.too-large',
  ERR_BAD_RESPONSE: 'http.reset',
} as const;

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;

function causeOf(error: unknown) {
  const code = systemCode(error);
  const message = error instanceof Error ? error.message : '';
  if (/maxContentLength|maxBodyLength/.test(message)) return 'http.too-large';
  if (/^the proxy answered 5/.test(message)) return 'http.proxy-unreachable';
  if (isKeyOf(code, SYSTEM_CODES)) return SYSTEM_CODES[code];
  if (/proxy/i.test(message)) return 'http.proxy';
  return CERTIFICATE.test(code) ? 'http.tls' : 'http.reset';
}

interface Sent {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly proxy?: URL | undefined;
  /** Whether the run is being stopped; a request that it interrupts is not slow. */
  readonly isStopped?: boolean;
}

/** No response. The error of the library contains headers and body, so only its code is kept. */
export function noAnswer({ method, url, proxy, isStopped = false }: Sent, error: unknown): HttpError {
  const system = systemCode(error);
  const code = isStopped && system === 'ERR_CANCELED' ? 'http.stopped' : causeOf(error);
  // With a proxy, only the proxy is looked up and connected to.
  const id = proxy && (code === 'http.refused' || code === 'http.dns') ? (`${code}#proxy` as const) : code;
  const named = isAxiosError(error) && system !== 'unknown' ? ` (${system})` : '';
  const request = requestText(method, url);
  const words = formatMessage(id, { request, named, proxy: proxy?.host ?? '', proxyName: proxy?.hostname ?? '' });
  const untouched = UNSENT.includes(code);
  return new HttpError({ ...words, untouched, unclear: !untouched && method !== 'GET' });
}

function statusId(status: number) {
  if (status === 401 || status === 403 || status === 404) return `http.status#${status}` as const;
  if (status === 429) return 'http.rate-limit';
  if (status >= 500) return 'http.status#5xx';
  return status >= 300 && status < 400 ? 'http.redirect' : 'http.status';
}

/** A response with an error status. */
export function badStatus(method: HttpMethod, url: URL, response: HttpResponse): HttpError {
  const { status, body, correlationId, headers } = response;
  const reason = reasonOf(body);
  const { location = '' } = headers;
  const words = formatMessage(statusId(status), {
    request: requestText(method, url),
    status,
    target: URL.canParse(location, url.href) ? reasonText(new URL(location, url.href).host) : 'nowhere',
    reason: reason && `: ${reason}`,
    correlation: correlationId ? ` [correlation id ${reasonText(correlationId)}]` : '',
  });
  return new HttpError({ ...words, status, body, correlationId, unclear: status >= 500 && method !== 'GET' });
}
