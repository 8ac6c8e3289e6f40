import { formatMessage, type Message, type MessageId } from '../../base/message.ts';
import { systemCode } from '../../base/system-code.ts';
import type { DestinationKind, StepName } from '../../core/network.ts';

/** Facts about a connection for the error of a step. */
export interface Circumstances {
  readonly kind: DestinationKind;
  /** The destination: `api.mypurecloud.de:443`. */
  readonly wanted: string;
  /** Host and port of the first connection: the proxy, or the destination. */
  readonly nearest: string;
  readonly nearestHost: string;
  /** `http://proxy.acme.example:3128`, without user and password; empty without a proxy. */
  readonly proxy: string;
  /** Time limit of a step. */
  readonly seconds: number;
}

/** Our own codes, in addition to those of the system. */
export const TOO_LONG = 'TOO_LONG';
export const STOPPED = 'STOPPED';

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_/;

/** Causes whose message needs only the circumstances. */
type Cause = Exclude<
  Extract<MessageId, `network.${string}`>,
  `network.certificate-${string}` | 'network.proxy-status' | `${string}#${string}`
>;

/** By the code of the error. */
const CAUSES: Readonly<Record<StepName, { readonly known: Readonly<Record<string, Cause>>; readonly other: Cause }>> = {
  dns: {
    known: { EAI_AGAIN: 'network.dns-silent', [TOO_LONG]: 'network.dns-silent', ETIMEOUT: 'network.dns-silent' },
    other: 'network.dns-unknown',
  },
  tcp: {
    known: {
      ECONNREFUSED: 'network.refused',
      ETIMEDOUT: 'network.dropped',
      [TOO_LONG]: 'network.dropped',
      EHOSTUNREACH: 'network.unreachable',
      ENETUNREACH: 'network.unreachable',
      EADDRNOTAVAIL: 'network.unreachable',
      EACCES: 'network.forbidden-here',
      EPERM: 'network.forbidden-here',
    },
    other: 'network.cut',
  },
  proxy: { known: { [TOO_LONG]: 'network.proxy-silent' }, other: 'network.proxy-broken' },
  tls: {
    known: { [TOO_LONG]: 'network.tls-silent', ECONNRESET: 'network.tls-cut', EPIPE: 'network.tls-cut' },
    other: 'network.no-tls',
  },
  http: { known: { [TOO_LONG]: 'network.http-silent' }, other: 'network.http-cut' },
};

/** Where a name is configured, and what refuses a connection, depends on the proxy. */
function idOf(cause: Cause, { proxy, kind }: Circumstances) {
  if (proxy && (cause === 'network.dns-unknown' || cause === 'network.dns-silent' || cause === 'network.refused'))
    return `${cause}#proxy` as const;
  return cause === 'network.dns-unknown' && kind !== 'cloud' ? (`${cause}#${kind}` as const) : cause;
}

/** The likely cause of an error of `step`. The text contains an unknown code, for further investigation. */
export function causeOf(step: StepName, error: unknown, circumstances: Circumstances): Message {
  const code = systemCode(error);
  if (code === STOPPED) return formatMessage('network.stopped');
  const { known, other } = CAUSES[step];
  const foreseen = Object.hasOwn(known, code) ? known[code] : undefined;
  if (foreseen) return formatMessage(idOf(foreseen, circumstances), circumstances);
  const isCertificate = step === 'proxy' && CERTIFICATE.test(code);
  const cause = formatMessage(idOf(isCertificate ? 'network.proxy-certificate' : other, circumstances), circumstances);
  return code === 'unknown' ? cause : { ...cause, message: `${cause.message} (${code})` };
}

/** The error if a proxy answered CONNECT with a status other than 200. */
export function proxyRefusal(status: number, login: string, circumstances: Circumstances): Message {
  if (status === 403) return formatMessage('network.proxy-forbids', circumstances);
  if (status === 407)
    return formatMessage(login ? 'network.proxy-login#rejected' : 'network.proxy-login', circumstances);
  return formatMessage('network.proxy-status', { ...circumstances, status });
}
