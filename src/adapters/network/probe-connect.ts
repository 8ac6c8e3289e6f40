import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { connect as connectSocket, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { listed } from '../../base/text.ts';
import { proxyAnswer, StepFailure } from './causes.ts';
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

/** Node gives the connection back after any answer to CONNECT. */
function statusOf(asking: ClientRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    asking.on('error', reject);
    asking.on('connect', ({ statusCode = 0 }) => resolve(statusCode));
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
