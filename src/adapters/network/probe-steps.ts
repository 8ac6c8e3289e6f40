import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { connect as connectSocket, isIP, type LookupFunction, type Socket } from 'node:net';
import {
  type ConnectionOptions,
  checkServerIdentity,
  connect as connectTls,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import type { Message } from '../../base/message.ts';
import { systemCode } from '../../base/system-code.ts';
import { shortList } from '../../base/text.ts';
import type { CertificateFacts, Destination, ProbeStep, StepName } from '../../core/network.ts';
import { applyEndpoint, type EndpointOverrides, portOf } from '../http/endpoints.ts';
import { proxyFor } from '../http/proxy.ts';
import { type Circumstances, proxyRefusal } from './causes.ts';
import { certificateFacts, certificateProblem, certificateText, FEW_DAYS } from './certificate.ts';

/** All addresses of a name. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The state of a connection; each step adds to it. */
export interface Journey {
  /** After an override of GENESYS_HYBRID_ENDPOINTS. */
  readonly target: URL;
  readonly proxy: URL | undefined;
  readonly lookup: Lookup;
  /** Undefined: all authorities that Node trusts, including NODE_EXTRA_CA_CERTS. */
  readonly secureContext: SecureContext | undefined;
  readonly now: Date;
  readonly circumstances: Circumstances;
  /**
   * Closed at the end in any case. Only the outermost layer: closing it closes the wrapped layers. In the other order, closing a
   * connection below its TLS, Node 24 ends with a segmentation fault.
   */
  readonly open: { outermost?: Socket };
  readonly addresses: readonly LookupAddress[];
  readonly socket?: Socket;
  readonly certificate?: CertificateFacts;
}

/** The result of a step; without an outcome it passed. */
interface Taken extends Omit<ProbeStep, 'name' | 'outcome'> {
  readonly outcome?: 'warned' | 'failed';
  readonly gained?: Partial<Pick<Journey, 'addresses' | 'socket' | 'certificate'>>;
}

export function failed({ code, message: detail, ...fix }: Message): Taken {
  return { outcome: 'failed', code, detail, ...fix };
}

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
    kind,
    wanted: authorityOf(target),
    nearest: authorityOf(proxy ?? target),
    nearestHost: hostOf(proxy ?? target),
    proxy: proxy ? `${proxy.protocol}//${authorityOf(proxy)}` : '',
    seconds: stepLimit / 1000,
  };
  return { target, proxy, lookup, secureContext, now, circumstances, open: {}, addresses: [] };
}

/** Without the brackets of an IPv6 address in a URL. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function authorityOf(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/** An error after the step must not end the process; the step has already reported its own errors. */
function opened<T extends Socket>({ open }: Journey, socket: T): T {
  socket.on('error', () => {});
  open.outermost = socket;
  return socket;
}

async function secured(journey: Journey, host: string, options: ConnectionOptions): Promise<TLSSocket> {
  const servername = isIP(host) ? '' : host;
  const socket = connectTls({ host, servername, ALPNProtocols: ['http/1.1'], ...options });
  await once(opened(journey, socket), 'secureConnect');
  return socket;
}

const SHOWN_ADDRESSES = 4;

/** As the HTTP client does: by the system, with its hosts file and search list. */
async function lookUp({ target, proxy, lookup }: Journey): Promise<Taken> {
  const host = hostOf(proxy ?? target);
  const family = isIP(host);
  if (family !== 0)
    return { detail: `${host}, no name to look up`, gained: { addresses: [{ address: host, family }] } };
  const addresses = await lookup(host);
  const shown = addresses.map(({ address }) => address);
  return { detail: `${proxy ? 'proxy ' : ''}${host} is ${shortList(shown, SHOWN_ADDRESSES)}`, gained: { addresses } };
}

/** Connects to the addresses of the lookup, without another one; tries all of them. */
async function connect(journey: Journey): Promise<Taken> {
  const { addresses, proxy, target } = journey;
  const url = proxy ?? target;
  const known: LookupFunction = (_host, { all }, found) => {
    if (all) found(null, [...addresses]);
    else found(null, addresses[0]?.address ?? '', addresses[0]?.family);
  };
  const socket = opened(journey, connectSocket({ host: hostOf(url), port: portOf(url), lookup: known }));
  await once(socket, 'connect');
  return { detail: `connected to ${socket.remoteAddress} port ${socket.remotePort}`, gained: { socket } };
}

function login({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {};
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  return { 'Proxy-Authorization': `Basic ${credentials}` };
}

/** Node returns the connection after any response to CONNECT; unless it is 200, the connection is closed. */
function statusOf(asking: ClientRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    asking.on('error', reject);
    asking.on('connect', ({ statusCode = 0 }) => resolve(statusCode));
    asking.on('response', (answer) => {
      answer.on('error', () => {}).resume();
      resolve(answer.statusCode ?? 0);
    });
    asking.end();
  });
}

/** CONNECT. Later steps use the tunnel, and the proxy sees only the name. */
async function openTunnel(journey: Journey): Promise<Taken> {
  const { proxy, target, socket, circumstances } = journey;
  if (!proxy || !socket) throw new TypeError('there is no way to a proxy');
  // A proxy with https:// uses TLS itself; it gets no data before its certificate is verified.
  const way = proxy.protocol === 'https:' ? await secured(journey, hostOf(proxy), { socket }) : socket;
  const path = authorityOf(target);
  const headers = { Host: path, ...login(proxy) };
  const asking = request({ method: 'CONNECT', path, createConnection: () => way, headers });
  const status = await statusOf(asking);
  if (status !== 200) return failed(proxyRefusal(status, proxy.username, circumstances));
  return { detail: `${circumstances.proxy} lets ${path} through`, gained: { socket: way } };
}

/**
 * TLS with the destination: chain, host name and dates of its certificate. An untrusted certificate is read, because people need
 * the name of its issuer. Nothing is sent over such a connection: the step fails, and the next one is not tried.
 */
async function secure(journey: Journey): Promise<Taken> {
  const { target, now, circumstances, socket: plain, secureContext } = journey;
  if (!plain) throw new TypeError('there is no connection');
  const host = hostOf(target);
  const unchecked = { rejectUnauthorized: false, checkServerIdentity: () => undefined };
  const socket = await secured(journey, host, { socket: plain, ...unchecked, ...(secureContext && { secureContext }) });
  const certificate = socket.getPeerCertificate();
  const facts = certificateFacts(certificate, now);
  const code: unknown = socket.authorizationError;
  const problem = certificateProblem({
    facts,
    chainError: socket.authorized ? undefined : systemCode({ code }),
    fitsName: checkServerIdentity(host, certificate) === undefined,
    host,
    kind: circumstances.kind,
  });
  if (problem) return { ...failed(problem), gained: { certificate: facts } };
  const gained = { socket, certificate: facts };
  if (facts.daysLeft >= FEW_DAYS) return { detail: certificateText(facts), gained };
  const fix = `Ask the administrator of ${host} to renew the certificate.`;
  return { outcome: 'warned', detail: certificateText(facts), fix, gained };
}

/** Any response passes, because it shows that requests get through. Sends no credentials. */
async function ask({ target, socket }: Journey): Promise<Taken> {
  if (!socket) throw new TypeError('there is no connection');
  const asking = request({
    method: 'HEAD',
    path: target.pathname,
    createConnection: () => socket,
    headers: { Host: target.host, 'User-Agent': 'genesys-hybrid', Connection: 'close' },
  });
  return { detail: `answered ${await statusOf(asking)}` };
}

export const STEPS: Readonly<Record<StepName, (journey: Journey) => Promise<Taken>>> = {
  dns: lookUp,
  tcp: connect,
  proxy: openTunnel,
  tls: secure,
  http: ask,
};
