import type { CertificateFacts, DestinationKind, StepName } from './types.ts';

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

type Explain = (circumstances: Circumstances, code: string) => Cause;

const seconds = ({ stepLimit }: Circumstances) => `${stepLimit / 1000} s`;

const INNER_DNS =
  'A company network may know inner names only: then everything goes through a proxy, and HTTPS_PROXY has to name it.';

const NAMED_IN: Readonly<Record<DestinationKind, string>> = {
  cloud: 'the region, domain or address in the tenant file',
  'configuration-server': 'transaction.server.url in the tenant file',
  vault: 'VAULT_ADDR, or secrets.address in the tenant file',
};

const unknownName: Explain = ({ nearestHost, proxy, kind }) => ({
  code: 'network.dns-unknown',
  detail: `the name ${nearestHost} is not known`,
  fix: proxy
    ? 'Check HTTPS_PROXY, and the DNS of this machine.'
    : `Check ${NAMED_IN[kind]}, and the DNS of this machine. ${INNER_DNS}`,
});

const silentDns: Explain = (circumstances) => ({
  code: 'network.dns-silent',
  detail: `the DNS of this machine gave no answer for ${circumstances.nearestHost}`,
  fix: `Check that this machine reaches its DNS server (port 53). ${circumstances.proxy ? '' : INNER_DNS}`.trim(),
});

const refused: Explain = ({ nearest, proxy }) => ({
  code: 'network.refused',
  detail: `${nearest} refused the connection`,
  fix: proxy
    ? 'Check host and port in HTTPS_PROXY.'
    : 'Nothing listens on this port, or a firewall rejects it: check the port, then open the rule.',
});

const dropped: Explain = (circumstances) => ({
  code: 'network.dropped',
  detail: `no answer within ${seconds(circumstances)}: a firewall drops the packets`,
  fix: `Open outbound TCP from this machine to ${circumstances.nearest}.`,
});

const unreachable: Explain = ({ nearest }) => ({
  code: 'network.unreachable',
  detail: `there is no route to ${nearest}`,
  fix: 'Check the routes of this machine, and whether it may leave its network without a proxy (HTTPS_PROXY).',
});

const forbiddenHere: Explain = ({ nearest }) => ({
  code: 'network.forbidden-here',
  detail: `this machine itself does not let the connection to ${nearest} out`,
  fix: 'Look at its own firewall, or at what confines this process.',
});

const cut: Explain = ({ nearest }) => ({
  code: 'network.cut',
  detail: `the connection to ${nearest} was cut as soon as it was made`,
  fix: 'A firewall between here and there ends it: open the rule.',
});

const silentProxy: Explain = (circumstances) => ({
  code: 'network.proxy-silent',
  detail: `the proxy ${circumstances.proxy} gave no answer within ${seconds(circumstances)}`,
  fix: `Ask whether the proxy may reach ${circumstances.wanted}; check host and port in HTTPS_PROXY.`,
});

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_/;

const brokenProxy: Explain = ({ proxy }, code) =>
  CERTIFICATE.test(code)
    ? {
        code: 'network.proxy-certificate',
        detail: `the certificate of the proxy ${proxy} is not trusted`,
        fix: 'Give the certificate of its authority with NODE_EXTRA_CA_CERTS, or write http:// in HTTPS_PROXY if it takes no TLS itself.',
      }
    : {
        code: 'network.proxy-broken',
        detail: `${proxy} did not answer as an HTTP proxy does`,
        fix: 'HTTPS_PROXY has to name an HTTP proxy, with http:// before it unless it takes TLS itself; SOCKS is not used.',
      };

const silentTls: Explain = (circumstances) => ({
  code: 'network.tls-silent',
  detail: `connected, but no TLS within ${seconds(circumstances)}`,
  fix: `A firewall lets the connection through and then drops what it carries, or ${circumstances.wanted} takes no TLS: look at the rules for contents and applications.`,
});

const cutTls: Explain = ({ wanted }) => ({
  code: 'network.tls-cut',
  detail: 'the connection was cut at the beginning of TLS',
  fix: `A firewall or proxy that looks at the name in TLS forbids it: let ${wanted} through by name.`,
});

const noTls: Explain = ({ wanted }) => ({
  code: 'network.no-tls',
  detail: 'what answers does not speak TLS as it is spoken here',
  fix: `Check the port of ${wanted}; or something between here and there answers in its place.`,
});

const silentHttp: Explain = (circumstances) => ({
  code: 'network.http-silent',
  detail: `TLS is good, but no HTTP answer within ${seconds(circumstances)}`,
  fix: `Run again; if it stays, ask who runs ${circumstances.wanted}, or what inspects the contents on the way.`,
});

const cutHttp: Explain = ({ wanted }) => ({
  code: 'network.http-cut',
  detail: 'the connection was cut instead of an HTTP answer',
  fix: `Run again; if it stays, ask what inspects the contents on the way, or who runs ${wanted}.`,
});

const stopped: Explain = () => ({
  code: 'network.stopped',
  detail: 'not finished: the run is being stopped',
  fix: 'Run again.',
});

const CONNECTION: Readonly<Record<string, Explain>> = {
  ECONNREFUSED: refused,
  ETIMEDOUT: dropped,
  [TOO_LONG]: dropped,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EADDRNOTAVAIL: unreachable,
  EACCES: forbiddenHere,
  EPERM: forbiddenHere,
};

interface StepCauses {
  readonly known: Readonly<Record<string, Explain>>;
  readonly other: Explain;
}

const CAUSES: Readonly<Record<StepName, StepCauses>> = {
  dns: { known: { EAI_AGAIN: silentDns, [TOO_LONG]: silentDns, ETIMEOUT: silentDns }, other: unknownName },
  tcp: { known: CONNECTION, other: cut },
  proxy: { known: { [TOO_LONG]: silentProxy }, other: brokenProxy },
  tls: { known: { [TOO_LONG]: silentTls, ECONNRESET: cutTls, EPIPE: cutTls }, other: noTls },
  http: { known: { [TOO_LONG]: silentHttp }, other: cutHttp },
};

/** The code of an error; of several addresses that all failed, that of the first. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The likely cause of what `step` threw. A code that nobody foresaw stands in the text, for whoever has to look further. */
export function causeOf(step: StepName, error: unknown, circumstances: Circumstances): Cause {
  if (error instanceof StepFailure) return error.reason;
  const code = codeOf(error);
  if (code === STOPPED) return stopped(circumstances, code);
  const { known, other } = CAUSES[step];
  const foreseen = Object.hasOwn(known, code) ? known[code] : undefined;
  if (foreseen) return foreseen(circumstances, code);
  const cause = other(circumstances, code);
  return code === '' ? cause : { ...cause, detail: `${cause.detail} (${code})` };
}

const PROXY_STATUSES: Readonly<Record<number, Explain>> = {
  403: ({ proxy, wanted }) => ({
    code: 'network.proxy-forbids',
    detail: `the proxy ${proxy} forbids ${wanted}`,
    fix: `Have ${wanted} allowed there for CONNECT, or exempt it with NO_PROXY if a direct way is open.`,
  }),
  407: ({ proxy, sentLogin }) => ({
    code: 'network.proxy-login',
    detail: sentLogin
      ? `the proxy ${proxy} does not take the user and password in HTTPS_PROXY`
      : `the proxy ${proxy} wants a login`,
    fix: 'Write HTTPS_PROXY with user and password, http://USER:PASSWORD@HOST:PORT, special characters percent-encoded. Only Basic is used: for NTLM or Kerberos a relay is needed.',
  }),
};

/** A proxy that answered CONNECT with anything but 200. */
export function proxyAnswer(status: number, circumstances: Circumstances): Cause {
  const explained = PROXY_STATUSES[status];
  if (explained) return explained(circumstances, String(status));
  const { proxy, wanted } = circumstances;
  return {
    code: 'network.proxy-status',
    detail: `the proxy ${proxy} answered ${status} when asked for ${wanted}`,
    fix: `The proxy itself cannot reach ${wanted}: have the rule opened for it, or exempt the host with NO_PROXY if a direct way is open.`,
  };
}
