import { systemCode } from '../../base/system-code.ts';
import { type MessageId, type Told, told } from '../../base/told.ts';
import type { DestinationKind, StepName } from '../../core/network.ts';

/** What is known of the way when a step fails. */
export interface Circumstances {
  readonly kind: DestinationKind;
  /** What was wanted: `api.mypurecloud.de:443`. */
  readonly wanted: string;
  /** Host and port that the first steps go to: the proxy's, or the destination's own. */
  readonly nearest: string;
  readonly nearestHost: string;
  /** `http://proxy.acme.example:3128`, without user and password; empty where there is none. */
  readonly proxy: string;
  /** That a step may take. */
  readonly seconds: number;
}

/** Codes of our own, beside those of the system. */
export const TOO_LONG = 'TOO_LONG';
export const STOPPED = 'STOPPED';

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_/;

/** Those that circumstances alone explain. */
type Cause = Exclude<
  Extract<MessageId, `network.${string}`>,
  `network.certificate-${string}` | 'network.proxy-status' | `${string}#${string}`
>;

/** By the code of the error that the step ended with. */
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

/** Where a name stands, and what refuses a connection, depends on whether there is a proxy. */
function idOf(cause: Cause, { proxy, kind }: Circumstances) {
  if (proxy && (cause === 'network.dns-unknown' || cause === 'network.dns-silent' || cause === 'network.refused'))
    return `${cause}#proxy` as const;
  return cause === 'network.dns-unknown' && kind !== 'cloud' ? (`${cause}#${kind}` as const) : cause;
}

/** The likely cause of what `step` threw. A code that nobody foresaw stands in the text, for whoever has to look further. */
export function causeOf(step: StepName, error: unknown, circumstances: Circumstances): Told {
  const code = systemCode(error);
  if (code === STOPPED) return told('network.stopped');
  const { known, other } = CAUSES[step];
  const foreseen = Object.hasOwn(known, code) ? known[code] : undefined;
  if (foreseen) return told(idOf(foreseen, circumstances), circumstances);
  const isCertificate = step === 'proxy' && CERTIFICATE.test(code);
  const cause = told(idOf(isCertificate ? 'network.proxy-certificate' : other, circumstances), circumstances);
  return code === 'unknown' ? cause : { ...cause, message: `${cause.message} (${code})` };
}

/** A proxy that answered CONNECT with anything but 200. */
export function proxyRefusal(status: number, login: string, circumstances: Circumstances): Told {
  if (status === 403) return told('network.proxy-forbids', circumstances);
  if (status === 407) return told(login ? 'network.proxy-login#rejected' : 'network.proxy-login', circumstances);
  return told('network.proxy-status', { ...circumstances, status });
}
