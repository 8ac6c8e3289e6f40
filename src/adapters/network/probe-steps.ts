import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { connect as connectSocket, isIP, type LookupFunction, type Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls, type TLSSocket } from 'node:tls';
import { systemCode } from '../../base/system-code.ts';
import { listed } from '../../base/text.ts';
import { proxyAnswer, StepFailure } from './causes.ts';
import { certificateFacts, certificateProblem, certificateText, isShort } from './certificate.ts';
import { authorityOf, hostOf, type Journey, opened, type Passed, portOf } from './probe-journey.ts';

const SHOWN_ADDRESSES = 4;

/** As the HTTP client does it: by the system, with its hosts file and its search list. */
export async function lookUp({ target, proxy, lookup }: Journey): Promise<Passed> {
  const host = hostOf(proxy ?? target);
  const family = isIP(host);
  if (family !== 0)
    return { detail: `${host}, no name to look up`, gained: { addresses: [{ address: host, family }] } };
  const addresses = await lookup(host);
  const shown = addresses.map(({ address }) => address);
  return { detail: `${proxy ? 'proxy ' : ''}${host} is ${listed(shown, SHOWN_ADDRESSES)}`, gained: { addresses } };
}

/** The addresses that were found, so that nothing is looked up a second time; all of them are tried. */
export async function connect(journey: Journey): Promise<Passed> {
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

/** A proxy named with https:// takes TLS itself; it is told nothing before it has proved who it is. */
async function toProxy(journey: Journey, proxy: URL, socket: Socket): Promise<Socket> {
  if (proxy.protocol !== 'https:') return socket;
  const host = hostOf(proxy);
  const secure = opened(
    journey,
    connectTls({ socket, host, servername: isIP(host) ? '' : host, ALPNProtocols: ['http/1.1'] }),
  );
  await once(secure, 'secureConnect');
  return secure;
}

/** Node gives the connection back after any answer to CONNECT; after another one it is closed as soon as the status is known. */
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

/** CONNECT. What comes after goes through the tunnel, and the proxy sees only the name. */
export async function openTunnel(journey: Journey): Promise<Passed> {
  const { proxy, target, socket, circumstances } = journey;
  if (!proxy || !socket) throw new TypeError('there is no way to a proxy');
  const way = await toProxy(journey, proxy, socket);
  const path = authorityOf(target);
  const headers = { Host: path, ...login(proxy) };
  const asking = request({ method: 'CONNECT', path, createConnection: () => way, headers });
  const status = await statusOf(asking);
  if (status !== 200) throw new StepFailure(proxyAnswer(status, circumstances));
  return { detail: `${circumstances.proxy} lets ${path} through`, gained: { socket: way } };
}

/**
 * A certificate that is not trusted is let in to be read, because the name of its issuer is what a person needs to know.
 * Nothing is sent over such a connection: the step fails, and the next is not tried.
 */
async function secured(journey: Journey, host: string): Promise<TLSSocket> {
  const { socket, secureContext } = journey;
  if (!socket) throw new TypeError('there is no connection');
  const secure = connectTls({
    socket,
    servername: isIP(host) ? '' : host,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    ...(secureContext && { secureContext }),
  });
  await once(opened(journey, secure), 'secureConnect');
  return secure;
}

/** TLS with the destination: chain, host name and dates of its certificate. */
export async function secure(journey: Journey): Promise<Passed> {
  const { target, now, kind } = journey;
  const host = hostOf(target);
  const socket = await secured(journey, host);
  const certificate = socket.getPeerCertificate();
  const facts = certificateFacts(certificate, now);
  const code: unknown = socket.authorizationError;
  const problem = certificateProblem({
    facts,
    chainError: socket.authorized ? undefined : systemCode({ code }),
    fitsName: checkServerIdentity(host, certificate) === undefined,
    host,
    kind,
  });
  if (problem) throw new StepFailure(problem, facts);
  const fix = `Whoever runs ${host} has to renew the certificate soon.`;
  return {
    detail: certificateText(facts),
    ...(isShort(facts) && { warning: { fix } }),
    gained: { socket, certificate: facts },
  };
}

/** Any answer is good: it proves that requests pass. No credentials are sent. */
export async function ask({ target, socket }: Journey): Promise<Passed> {
  if (!socket) throw new TypeError('there is no connection');
  const asking = request({
    method: 'HEAD',
    path: target.pathname,
    createConnection: () => socket,
    headers: { Host: target.host, 'User-Agent': 'genesys-hybrid', Connection: 'close' },
  });
  return { detail: `answered ${await statusOf(asking)}` };
}
