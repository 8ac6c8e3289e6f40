import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createSecureServer } from 'node:tls';
import { type Authority, type CertificateWish, createAuthority } from '../adapters/network/certificates.ts';
import { closedPort } from '../adapters/network/servers.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

export const VAULT_HOST = 'vault.acme.example';

/** Simulated services at their real names and by https, and a proxy that is the only route to them. */
export interface SecureSimulators {
  readonly simulators: Simulators;
  readonly authority: Authority;
  /** Contains acme.yaml, and authority.pem. */
  readonly directory: string;
  /** `host:port` of each requested tunnel. */
  readonly asked: string[];
  /** The settings of a machine behind the proxy, without the login at the proxy. */
  readonly environment: Readonly<Record<string, string>>;
  readonly proxy: Proxy;
  close(): Promise<void>;
}

export interface Proxy {
  readonly port: number;
  /** The name of the program, for the output of the tests. */
  readonly program: string;
  close(): Promise<void>;
}

/** tinyproxy accepts letters and digits only; characters that need encoding are in test/adapters/http/in-the-way.test.ts. */
export const LOGIN = { user: 'runner', password: 'canary4711' } as const;

async function listening(server: Server): Promise<Proxy> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return {
    port: (server.address() as AddressInfo).port,
    program: 'the one in test/scenarios/secure-simulators.ts',
    close,
  };
}

function joined(socket: Socket, port: number, met: () => void = () => {}): void {
  const behind = connect(port, '127.0.0.1', met);
  socket.on('error', () => behind.destroy()).pipe(behind);
  behind.on('error', () => socket.destroy()).pipe(socket);
}

/** Ends TLS of a connection and forwards the rest to a simulator. */
function front(authority: Authority, wish: CertificateWish, target: string): Promise<Proxy> {
  return listening(createSecureServer(authority.issue(wish), (socket) => joined(socket, Number(new URL(target).port))));
}

interface Tunnels {
  /** The target of `host:port`; an unknown one is answered with 502. */
  readonly ports: ReadonlyMap<string, number>;
  readonly asked?: string[];
  readonly login?: typeof LOGIN;
}

function connectProxy({ ports, asked, login }: Tunnels): Promise<Proxy> {
  const wanted = login && `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`;
  const server = createServer();
  server.on('connect', ({ url = '', headers }, socket: Socket) => {
    if (wanted && headers['proxy-authorization'] !== wanted) {
      const challenge = 'Proxy-Authenticate: Basic realm="Acme"\r\nContent-Length: 0';
      return socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${challenge}\r\n\r\n`);
    }
    asked?.push(url);
    const port = ports.get(url);
    if (port === undefined) return socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
    return joined(socket, port, () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
  });
  return listening(server);
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.unref().end();
  });

/** A real proxy, with its own check of a login. It forwards to ours, because no DNS server knows the simulators. */
async function tinyproxy(directory: string, upstream: number): Promise<Proxy> {
  const port = await closedPort();
  const file = join(directory, 'tinyproxy.conf');
  const lines = [`Port ${port}`, 'Listen 127.0.0.1', 'MaxClients 64', `Upstream http 127.0.0.1:${upstream}`];
  writeFileSync(file, [...lines, `BasicAuth ${LOGIN.user} ${LOGIN.password}`, ''].join('\n'));
  const child = spawn('tinyproxy', ['-d', '-c', file], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  while (child.exitCode === null && !(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 20));
  if (child.exitCode !== null) throw new Error(`tinyproxy ended with ${child.exitCode}`);
  const close = () => {
    child.kill('SIGKILL');
    return ended;
  };
  return { port, program: 'tinyproxy', close };
}

/** @param wish for the certificate of one host: of Vault, which a run reaches first, unless another is named */
export async function startSecureSimulators(
  wish: Partial<CertificateWish> = {},
  wished: string = VAULT_HOST,
): Promise<SecureSimulators> {
  const simulators = await startSimulators(SHIPPED.slice(0, 1));
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  const authority = createAuthority('Acme private authority');
  const {
    GENESYS_HYBRID_ENDPOINTS = '{}',
    GENESYS_HYBRID_ALLOWED_SERVERS = '',
    VAULT_TOKEN = '',
  } = simulators.environment;
  const targets: Readonly<Record<string, string>> = JSON.parse(GENESYS_HYBRID_ENDPOINTS);
  const fronts = await Promise.all(
    Object.entries({ ...targets, [VAULT_HOST]: simulators.vault.url }).map(async ([place, target]) => {
      const [host = '', port = '443'] = place.split(':');
      const own = { hosts: [host], ...(host === wished && wish) };
      return { place: `${host}:${port}`, server: await front(authority, own, target) };
    }),
  );
  const asked: string[] = [];
  const ports = new Map(fronts.map(({ place, server }) => [place, server.port]));
  const isThere = spawnSync('tinyproxy', ['-v']).status === 0;
  const behind = await connectProxy({ ports, asked, ...(isThere ? {} : { login: LOGIN }) });
  const proxy = isThere ? await tinyproxy(directory, behind.port) : behind;
  writeFileSync(join(directory, 'acme.yaml'), acmeFile());
  writeFileSync(join(directory, 'authority.pem'), authority.pem);
  return {
    simulators,
    authority,
    directory,
    asked,
    proxy,
    environment: { VAULT_ADDR: `https://${VAULT_HOST}`, VAULT_TOKEN, GENESYS_HYBRID_ALLOWED_SERVERS },
    close: async () => {
      await Promise.all([simulators, proxy, behind, ...fronts.map(({ server }) => server)].map((each) => each.close()));
      rmSync(directory, { recursive: true });
    },
  };
}

/** HTTPS_PROXY with a login, percent-encoded as required. */
export function proxyAddress({ port }: Pick<Proxy, 'port'>, password: string = LOGIN.password): string {
  return `http://${LOGIN.user}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
}
