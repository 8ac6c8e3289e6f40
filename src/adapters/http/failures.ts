import { isAxiosError } from 'axios';
import type { HttpMethod, HttpResponse } from '../../base/http-types.ts';
import { systemCode } from '../../base/system-code.ts';
import { HttpError, type HttpErrorCode, reasonOf, reasonText, requestText } from './error.ts';

/** What became of one attempt that gave no usable answer. */
export interface AttemptFailure {
  readonly error: HttpError;
  /** True when it is certain that the service did nothing. */
  readonly untouched: boolean;
}

interface Cause {
  readonly sentence: string;
  readonly fix: string;
  /** True when it is certain that the service did nothing. */
  readonly untouched: boolean;
}

const CAUSES = {
  'http.refused': {
    sentence: 'the connection was refused',
    fix: 'Check host and port, and that a firewall lets this machine through.',
    untouched: true,
  },
  'http.dns': {
    sentence: 'the host name is not known',
    fix: 'Check the region or the host name in the tenant file, and the DNS of this machine.',
    untouched: true,
  },
  'http.timeout': {
    sentence: 'there was no answer in time',
    fix: 'Check that a firewall or proxy lets this machine through; run again.',
    untouched: false,
  },
  'http.stopped': {
    sentence: 'the answer was not waited for: the run is being stopped',
    fix: 'Run again; it goes on from here.',
    untouched: false,
  },
  'http.tls': {
    sentence: 'the certificate of the server is not trusted',
    fix: 'Give the certificate of the private authority (certificateAuthority, or NODE_EXTRA_CA_CERTS), and check dates and host name.',
    untouched: true,
  },
  'http.proxy': {
    sentence: 'the proxy refused the connection',
    fix: 'Check HTTPS_PROXY with its user and password, and that the proxy may reach the host; NO_PROXY exempts one.',
    untouched: true,
  },
  'http.proxy-unreachable': {
    sentence: 'the proxy does not reach the host',
    fix: 'Have the rule opened for the proxy; NO_PROXY exempts a host that is reached without it.',
    untouched: true,
  },
  'http.reset': {
    sentence: 'the connection broke before the answer was complete',
    fix: 'Run again; if it stays, look at what stands between here and the service.',
    untouched: false,
  },
  'http.too-large': {
    sentence: 'the answer or the request is larger than is accepted',
    fix: 'Check that the address is that of the service.',
    untouched: false,
  },
} as const satisfies Readonly<Partial<Record<HttpErrorCode, Cause>>>;

type CauseCode = keyof typeof CAUSES;

const SYSTEM_CODES: Readonly<Record<string, CauseCode>> = {
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
};

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;

function causeOf(error: unknown): CauseCode {
  const code = systemCode(error);
  const message = error instanceof Error ? error.message : '';
  if (/maxContentLength|maxBodyLength/.test(message)) return 'http.too-large';
  if (/^the proxy answered 5/.test(message)) return 'http.proxy-unreachable';
  if (/proxy/i.test(message) && !(code in SYSTEM_CODES)) return 'http.proxy';
  if (CERTIFICATE.test(code)) return 'http.tls';
  return SYSTEM_CODES[code] ?? 'http.reset';
}

/** Behind a proxy only the proxy is looked up and connected to; the rest is its own affair. */
function seenThrough(proxy: URL | undefined, code: CauseCode): Cause {
  const cause = CAUSES[code];
  const fix = 'Check host and port in HTTPS_PROXY, and that a firewall lets this machine through to the proxy.';
  if (proxy && code === 'http.refused')
    return { ...cause, sentence: `the proxy ${proxy.host} refused the connection`, fix };
  if (proxy && code === 'http.dns')
    return { ...cause, sentence: `the name of the proxy ${proxy.hostname} is not known`, fix };
  return cause;
}

/** A request that was sent. */
export interface Sent {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly proxy?: URL | undefined;
  /** The run is being stopped, and what is cut off then is not slow. */
  readonly isStopped?: boolean;
}

/** No answer at all. The library's error carries headers and body, so nothing of it is kept but its code. */
export function noAnswer({ method, url, proxy, isStopped = false }: Sent, error: unknown): AttemptFailure {
  const code = isStopped && systemCode(error) === 'ERR_CANCELED' ? 'http.stopped' : causeOf(error);
  const { sentence, fix, untouched } = seenThrough(proxy, code);
  const named = isAxiosError(error) && systemCode(error) !== 'unknown' ? ` (${systemCode(error)})` : '';
  const message = `${requestText(method, url)}: ${sentence}${named}`;
  return { error: new HttpError({ code, message, fix, unclear: !untouched && method !== 'GET' }), untouched };
}

const FIXES: Readonly<Record<number, string>> = {
  401: 'Check the credentials.',
  403: 'Check what the account may do.',
  404: 'Check the address and what the account may see.',
  429: 'Too many requests, from here or from others with the same account: run again in a few minutes.',
};

function fixOf(status: number): string {
  if (FIXES[status] !== undefined) return FIXES[status];
  if (status >= 500) return 'Run again later; the service has a fault.';
  if (status >= 300 && status < 400) return 'Write the address that it leads to, if that is the service.';
  return 'Check the address, and look at what stands between here and the service.';
}

/** An answer whose status is no success. */
export function badStatus(method: HttpMethod, url: URL, response: HttpResponse): HttpError {
  const { status, body, correlationId } = response;
  const reason = reasonOf(body);
  const about = correlationId ? ` [correlation id ${reasonText(correlationId)}]` : '';
  const redirect = status >= 300 && status < 400;
  const target = redirect ? ` to ${redirectHost(response, url)}, which is not followed` : '';
  return new HttpError({
    code: redirect ? 'http.redirect' : status === 429 ? 'http.rate-limit' : 'http.status',
    message: `${requestText(method, url)} answered ${status}${target}${reason ? `: ${reason}` : ''}${about}`,
    fix: fixOf(status),
    status,
    body,
    correlationId,
    unclear: status >= 500 && method !== 'GET',
  });
}

function redirectHost({ headers }: HttpResponse, url: URL): string {
  const location = headers.location ?? '';
  return URL.canParse(location, url.href) ? reasonText(new URL(location, url.href).host) : 'nowhere';
}
