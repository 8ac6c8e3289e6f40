import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach } from 'vitest';
import { createHttpClient, type HttpClientOptions } from '../../../src/adapters/http/client.ts';
import { HttpError } from '../../../src/adapters/http/error.ts';
import type { HttpRequest } from '../../../src/base/http-types.ts';

type Asked = IncomingMessage & { body: string };
export type Handler = (request: Asked, response: ServerResponse) => void;

interface Stage {
  url: string;
  /** One for each request in turn; the last one repeats. */
  handlers: Handler[];
  readonly seen: Asked[];
  close: () => void;
}

/** A server whose answers a test defines. */
export const stage: Stage = { url: '', handlers: [], seen: [], close: () => {} };

/** Called once by each file: starts a new server for each of its tests. */
export function useStage(): void {
  beforeEach(async () => {
    stage.handlers = [];
    stage.seen.length = 0;
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const whole = Object.assign(request, { body: Buffer.concat(chunks).toString() });
      stage.seen.push(whole);
      const { handlers } = stage;
      const handler = handlers.length > 1 ? handlers.shift() : handlers[0];
      (handler ?? ((_request, answer) => answer.end('{}')))(whole, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stage.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stage.close = () => {
      server.close();
      server.closeAllConnections();
    };
  });
  afterEach(() => stage.close());
}

/** A clock whose sleeps take no time and are counted. */
export function client(over: Partial<HttpClientOptions> = {}) {
  const slept: number[] = [];
  const state = { now: Date.parse('2026-11-24T00:00:00Z') };
  const lines: string[] = [];
  const line = (message: string) => {
    lines.push(message);
  };
  const clock = {
    now: () => new Date(state.now),
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      state.now += milliseconds;
    },
  };
  const random = { bytes: (count: number) => Buffer.alloc(count), fraction: () => 0.5 };
  const http = createHttpClient({
    clock,
    random,
    log: { info: line, warn: line, debug: line },
    stop: new AbortController().signal,
    environment: {},
    ...over,
  });
  return { http, slept, lines, state };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
export const failure = async (work: Promise<unknown>): Promise<HttpError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof HttpError) return error;
  throw new Error(`no HttpError but ${inspect(error)}`);
};
export const get = (over: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: `${stage.url}/api/v2/x?token=t`,
  ...over,
});
