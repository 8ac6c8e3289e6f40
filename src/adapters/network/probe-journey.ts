import type { LookupAddress } from 'node:dns';
import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { CertificateFacts, Destination, DestinationKind } from '../../core/network.ts';
import { applyEndpoint, type EndpointOverrides } from '../http/endpoints.ts';
import { proxyFor } from '../http/proxy.ts';
import type { Circumstances } from './causes.ts';

/** All addresses of a name. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** What is known of the way to one destination; each step adds to it. */
export interface Journey {
  /** After an override of GENESYS_HYBRID_ENDPOINTS. */
  readonly target: URL;
  readonly proxy: URL | undefined;
  readonly kind: DestinationKind;
  readonly lookup: Lookup;
  /** Undefined: what Node trusts, NODE_EXTRA_CA_CERTS among it. */
  readonly secureContext: SecureContext | undefined;
  readonly now: Date;
  readonly circumstances: Circumstances;
  /** What is open, to be closed in the end whatever happened. */
  readonly open: OpenConnection;
  readonly addresses: readonly LookupAddress[];
  readonly socket?: Socket;
  readonly certificate?: CertificateFacts;
}

/**
 * The outermost layer only: closing it closes what it wraps. The other way round, a connection closed under its TLS, Node 24
 * ends with a segmentation fault.
 */
interface OpenConnection {
  outermost?: Socket;
}

export interface Passed {
  readonly detail: string;
  readonly warning?: { readonly fix: string };
  readonly gained?: Partial<Pick<Journey, 'addresses' | 'socket' | 'certificate'>>;
}

export type Step = (journey: Journey) => Promise<Passed>;

/** Without the brackets that an IPv6 address has in a URL. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

export function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

export function authorityOf(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/** An error that comes after its step must not end the process; what matters of it was told by the step. */
export function opened<T extends Socket>({ open }: Journey, socket: T): T {
  socket.on('error', () => {});
  open.outermost = socket;
  return socket;
}

/** What a journey begins with. */
interface JourneyParts extends Pick<Journey, 'lookup' | 'secureContext' | 'now'> {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly endpoints: EndpointOverrides;
  readonly stepLimit: number;
}

export function beginJourney({ host, port, kind }: Destination, parts: JourneyParts): Journey {
  const { environment, endpoints, stepLimit, lookup, secureContext, now } = parts;
  const target = applyEndpoint(endpoints, new URL(`https://${host}:${port}/`));
  const proxy = proxyFor(environment, target);
  const circumstances: Circumstances = {
    wanted: authorityOf(target),
    kind,
    nearest: authorityOf(proxy ?? target),
    nearestHost: hostOf(proxy ?? target),
    ...(proxy && { proxy: `${proxy.protocol}//${authorityOf(proxy)}` }),
    sentLogin: proxy !== undefined && proxy.username !== '',
    stepLimit,
  };
  return { target, proxy, kind, lookup, secureContext, now, circumstances, open: {}, addresses: [] };
}
