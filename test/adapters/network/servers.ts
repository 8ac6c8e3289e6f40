import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, createServer as createPlainServer, type Server, type Socket } from 'node:net';
import type { Identity } from './certificates.ts';

export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

async function started(server: Server): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const notFound: RequestListener = (_request, response) => response.writeHead(404).end();

/** Answers every request with 404, unless a test defines the answer. */
export function startWebServer(identity: Identity | undefined, answer = notFound): Promise<LocalServer> {
  return started(identity ? createSecureServer({ ...identity }, answer) : createServer(answer));
}

/** Handles a connection as the test says: not at all, like a firewall that drops everything after it. */
export function startRawServer(met: (socket: Socket) => void = () => {}): Promise<LocalServer> {
  return started(createPlainServer(met));
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = await startRawServer();
  await server.close();
  return server.port;
}

export interface ProxyParts {
  /** The target of every tunnel, whatever was requested. */
  readonly to: number;
  /** `user:password` */
  readonly login?: string;
  /** The answer to every CONNECT in place of a tunnel. */
  readonly status?: number;
  /** The proxy itself uses TLS. */
  readonly identity?: Identity;
}

/** A CONNECT proxy; `asked` contains the requested targets. */
export async function startProxy(parts: ProxyParts): Promise<LocalServer & { readonly asked: readonly string[] }> {
  const { to, login, status, identity } = parts;
  const asked: string[] = [];
  const server = identity ? createSecureServer({ ...identity }) : createServer();
  const wanted = login && `Basic ${Buffer.from(login).toString('base64')}`;
  server.on('connect', ({ url, headers }: IncomingMessage, socket: Socket) => {
    asked.push(`${url}`);
    const refusal = status ?? (wanted && headers['proxy-authorization'] !== wanted ? 407 : undefined);
    if (refusal !== undefined) return socket.end(`HTTP/1.1 ${refusal} No\r\nContent-Length: 0\r\n\r\n`);
    const upstream = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy()).on('close', () => upstream.destroy());
    return undefined;
  });
  return { ...(await started(server)), asked };
}
