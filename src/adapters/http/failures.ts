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

const SENTENCES = {
  'http.refused': 'the connection was refused',
  'http.dns': 'the host name is not known',
  'http.timeout': 'there was no answer in time',
  'http.stopped': 'the answer was not waited for: the run is being stopped',
  'http.tls': 'the certificate of the server is not trusted',
  'http.proxy': 'the proxy refused the connection',
  'http.proxy-unreachable': 'the proxy does not reach the host',
  'http.reset': 'the connection broke before the answer was complete',
  'http.too-large': 'the answer or the request is larger than is accepted',
} as const satisfies Readonly<Partial<Record<HttpErrorCode, string>>>;

type CauseCode = keyof typeof SENTENCES;

const FIXES: Readonly<Record<CauseCode, string>> = {
  'http.refused': 'Check host and port, and that a firewall lets this machine through.',
  'http.dns': 'Check the region or the host name in the tenant file, and the DNS of this machine.',
  'http.timeout': 'Check that a firewall or proxy lets this machine through; run again.',
  'http.stopped': 'Run again; it goes on from here.',
  'http.tls':
    'Give the certificate of the private authority (certificateAuthority, or NODE_EXTRA_CA_CERTS), and check dates and host name.',
  'http.proxy':
    'Check HTTPS_PROXY with its user and password, and that the proxy may reach the host; NO_PROXY exempts one.',
  'http.proxy-unreachable': 'Have the rule opened for the proxy; NO_PROXY exempts a host that is reached without it.',
  'http.reset': 'Run again; if it stays, look at what stands between here and the service.',
  'http.too-large': 'Check that the address is that of the service.',
};

/** With these it is certain that the service did nothing. */
const UNSENT: readonly CauseCode[] = ['http.refused', 'http.dns', 'http.tls', 'http.proxy', 'http.proxy-unreachable'];

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
function seenThrough(proxy: URL | undefined, code: CauseCode): { readonly sentence: string; readonly fix: string } {
  const fix = 'Check host and port in HTTPS_PROXY, and that a firewall lets this machine through to the proxy.';
  if (proxy && code === 'http.refused') return { sentence: `the proxy ${proxy.host} refused the connection`, fix };
  if (proxy && code === 'http.dns') return { sentence: `the name of the proxy ${proxy.hostname} is not known`, fix };
  return { sentence: SENTENCES[code], fix: FIXES[code] };
}

interface Sent {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly proxy?: URL | undefined;
  /** The run is being stopped, and what is cut off then is not slow. */
  readonly isStopped?: boolean;
}

/** No answer at all. The library's error carries headers and body, so nothing of it is kept but its code. */
export function noAnswer({ method, url, proxy, isStopped = false }: Sent, error: unknown): AttemptFailure {
  const code = isStopped && systemCode(error) === 'ERR_CANCELED' ? 'http.stopped' : causeOf(error);
  const { sentence, fix } = seenThrough(proxy, code);
  const untouched = UNSENT.includes(code);
  const named = isAxiosError(error) && systemCode(error) !== 'unknown' ? ` (${systemCode(error)})` : '';
  const message = `${requestText(method, url)}: ${sentence}${named}`;
  return { error: new HttpError({ code, message, fix, unclear: !untouched && method !== 'GET' }), untouched };
}

const FIX_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'Check the credentials.',
  403: 'Check what the account may do.',
  404: 'Check the address and what the account may see.',
  429: 'Too many requests, from here or from others with the same account: run again in a few minutes.',
};

function fixOf(status: number): string {
  if (FIX_OF_STATUS[status] !== undefined) return FIX_OF_STATUS[status];
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
