import { systemCode } from '../../base/system-code.ts';
import type { CertificateFacts, DestinationKind, StepName } from '../../core/network.ts';

/** Why a step failed, most likely, and what to do. */
export interface Cause {
  /** `network.dropped` */
  readonly code: string;
  readonly detail: string;
  readonly fix: string;
}

/** What is known of the way when a step fails. */
export interface Circumstances {
  /** What was wanted: `api.mypurecloud.de:443`. */
  readonly wanted: string;
  readonly kind: DestinationKind;
  /** Host and port that the first steps go to: the proxy's, or the destination's own. */
  readonly nearest: string;
  readonly nearestHost: string;
  /** `http://proxy.acme.example:3128`, without user and password. */
  readonly proxy?: string;
  readonly sentLogin: boolean;
  /** Milliseconds that a step may take. */
  readonly stepLimit: number;
}

/** A failure whose cause is known where it happens. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly reason: Cause;
  /** The certificate that is at fault. */
  readonly certificate: CertificateFacts | undefined;

  constructor(reason: Cause, certificate?: CertificateFacts) {
    super(reason.detail);
    this.reason = reason;
    this.certificate = certificate;
  }
}

/** Codes of our own, beside those of the system. */
export const TOO_LONG = 'TOO_LONG';
export const STOPPED = 'STOPPED';

const seconds = ({ stepLimit }: Circumstances) => `${stepLimit / 1000} s`;

const INNER_DNS =
  'A company network may know inner names only: then everything goes through a proxy, and HTTPS_PROXY has to name it.';

const NAMED_IN: Readonly<Record<DestinationKind, string>> = {
  cloud: 'the region, domain or address in the tenant file',
  'configuration-server': 'transaction.server.url in the tenant file',
  vault: 'VAULT_ADDR, or secrets.address in the tenant file',
};

type Explain = (circumstances: Circumstances) => readonly [detail: string, fix: string];

const EXPLANATIONS = {
  'network.dns-unknown': ({ nearestHost, proxy, kind }) => [
    `the name ${nearestHost} is not known`,
    proxy
      ? 'Check HTTPS_PROXY, and the DNS of this machine.'
      : `Check ${NAMED_IN[kind]}, and the DNS of this machine. ${INNER_DNS}`,
  ],
  'network.dns-silent': ({ nearestHost, proxy }) => [
    `the DNS of this machine gave no answer for ${nearestHost}`,
    `Check that this machine reaches its DNS server (port 53). ${proxy ? '' : INNER_DNS}`.trim(),
  ],
  'network.refused': ({ nearest, proxy }) => [
    `${nearest} refused the connection`,
    proxy
      ? 'Check host and port in HTTPS_PROXY.'
      : 'Nothing listens on this port, or a firewall rejects it: check the port, then open the rule.',
  ],
  'network.dropped': (circumstances) => [
    `no answer within ${seconds(circumstances)}: a firewall drops the packets`,
    `Open outbound TCP from this machine to ${circumstances.nearest}.`,
  ],
  'network.unreachable': ({ nearest }) => [
    `there is no route to ${nearest}`,
    'Check the routes of this machine, and whether it may leave its network without a proxy (HTTPS_PROXY).',
  ],
  'network.forbidden-here': ({ nearest }) => [
    `this machine itself does not let the connection to ${nearest} out`,
    'Look at its own firewall, or at what confines this process.',
  ],
  'network.cut': ({ nearest }) => [
    `the connection to ${nearest} was cut as soon as it was made`,
    'A firewall between here and there ends it: open the rule.',
  ],
  'network.proxy-silent': (circumstances) => [
    `the proxy ${circumstances.proxy} gave no answer within ${seconds(circumstances)}`,
    `Ask whether the proxy may reach ${circumstances.wanted}; check host and port in HTTPS_PROXY.`,
  ],
  'network.proxy-certificate': ({ proxy }) => [
    `the certificate of the proxy ${proxy} is not trusted`,
    'Give the certificate of its authority with NODE_EXTRA_CA_CERTS, or write http:// in HTTPS_PROXY if it takes no TLS itself.',
  ],
  'network.proxy-broken': ({ proxy }) => [
    `${proxy} did not answer as an HTTP proxy does`,
    'HTTPS_PROXY has to name an HTTP proxy, with http:// before it unless it takes TLS itself; SOCKS is not used.',
  ],
  'network.proxy-forbids': ({ proxy, wanted }) => [
    `the proxy ${proxy} forbids ${wanted}`,
    `Have ${wanted} allowed there for CONNECT, or exempt it with NO_PROXY if a direct way is open.`,
  ],
  'network.proxy-login': ({ proxy, sentLogin }) => [
    sentLogin
      ? `the proxy ${proxy} does not take the user and password in HTTPS_PROXY`
      : `the proxy ${proxy} wants a login`,
    'Write HTTPS_PROXY with user and password, http://USER:PASSWORD@HOST:PORT, special characters percent-encoded. Only Basic is used: for NTLM or Kerberos a relay is needed.',
  ],
  'network.tls-silent': (circumstances) => [
    `connected, but no TLS within ${seconds(circumstances)}`,
    `A firewall lets the connection through and then drops what it carries, or ${circumstances.wanted} takes no TLS: look at the rules for contents and applications.`,
  ],
  'network.tls-cut': ({ wanted }) => [
    'the connection was cut at the beginning of TLS',
    `A firewall or proxy that looks at the name in TLS forbids it: let ${wanted} through by name.`,
  ],
  'network.no-tls': ({ wanted }) => [
    'what answers does not speak TLS as it is spoken here',
    `Check the port of ${wanted}; or something between here and there answers in its place.`,
  ],
  'network.http-silent': (circumstances) => [
    `TLS is good, but no HTTP answer within ${seconds(circumstances)}`,
    `Run again; if it stays, ask who runs ${circumstances.wanted}, or what inspects the contents on the way.`,
  ],
  'network.http-cut': ({ wanted }) => [
    'the connection was cut instead of an HTTP answer',
    `Run again; if it stays, ask what inspects the contents on the way, or who runs ${wanted}.`,
  ],
  'network.stopped': () => ['not finished: the run is being stopped', 'Run again.'],
} as const satisfies Readonly<Record<string, Explain>>;

type Code = keyof typeof EXPLANATIONS;

function explained(code: Code, circumstances: Circumstances): Cause {
  const explain: Explain = EXPLANATIONS[code];
  const [detail, fix] = explain(circumstances);
  return { code, detail, fix };
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_/;

interface StepCauses {
  /** By the code of the error. */
  readonly known: Readonly<Record<string, Code>>;
  readonly other: Code;
}

const CAUSES: Readonly<Record<StepName, StepCauses>> = {
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

/** The likely cause of what `step` threw. A code that nobody foresaw stands in the text, for whoever has to look further. */
export function causeOf(step: StepName, error: unknown, circumstances: Circumstances): Cause {
  if (error instanceof StepFailure) return error.reason;
  const code = systemCode(error);
  if (code === STOPPED) return explained('network.stopped', circumstances);
  const { known, other } = CAUSES[step];
  const foreseen = Object.hasOwn(known, code) ? known[code] : undefined;
  if (foreseen) return explained(foreseen, circumstances);
  const isCertificate = step === 'proxy' && CERTIFICATE.test(code);
  const cause = explained(isCertificate ? 'network.proxy-certificate' : other, circumstances);
  return code === 'unknown' ? cause : { ...cause, detail: `${cause.detail} (${code})` };
}

/** A proxy that answered CONNECT with anything but 200. */
export function proxyAnswer(status: number, circumstances: Circumstances): Cause {
  if (status === 403) return explained('network.proxy-forbids', circumstances);
  if (status === 407) return explained('network.proxy-login', circumstances);
  const { proxy, wanted } = circumstances;
  const detail = `the proxy ${proxy} answered ${status} when asked for ${wanted}`;
  const fix = `The proxy itself cannot reach ${wanted}: have the rule opened for it, or exempt the host with NO_PROXY if a direct way is open.`;
  return { code: 'network.proxy-status', detail, fix };
}
