import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { inspect } from 'node:util';
import forge from 'node-forge';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClientOptions } from '../../src/http/client.ts';
import { parseEndpoints } from '../../src/http/endpoints.ts';
import { HttpError } from '../../src/http/error.ts';
import type { HttpRequest } from '../../src/http/types.ts';
import { Secret } from '../../src/secrets/secret.ts';

type Handler = (request: IncomingMessage & { body: string }, response: ServerResponse) => void;

let server: Server;
let url: string;
let handlers: Handler[];
let seen: (IncomingMessage & { body: string })[];

beforeEach(async () => {
  handlers = [];
  seen = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const whole = Object.assign(request, { body: Buffer.concat(chunks).toString() });
    seen.push(whole);
    const handler = handlers.length > 1 ? handlers.shift() : handlers[0];
    (handler ?? ((_request, answer) => answer.end('{}')))(whole, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A clock whose sleeps take no time and are counted. */
function client(over: Partial<HttpClientOptions> = {}) {
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

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
const failure = async (work: Promise<unknown>): Promise<HttpError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof HttpError) return error;
  throw new Error(`no HttpError but ${inspect(error)}`);
};
const get = (over: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: `${url}/api/v2/x?token=t`,
  ...over,
});

describe('an answer', () => {
  it('comes with its parsed body, headers in lower case, cookies and correlation id', async () => {
    handlers = [json(200, { a: 1 }, { 'ININ-Correlation-Id': 'c-1', 'Set-Cookie': 'a=b' })];
    const answer = await client().http.send(get());
    expect(answer).toMatchObject({ status: 200, body: { a: 1 }, correlationId: 'c-1', cookies: ['a=b'] });
  });

  it('may be empty, or no JSON', async () => {
    const { http } = client();
    handlers = [(_request, response) => response.writeHead(204).end()];
    expect((await http.send(get())).body).toBeUndefined();
    handlers = [(_request, response) => response.end('<html>')];
    expect((await http.send(get())).body).toBe('<html>');
  });

  it('is asked for again when its JSON is broken, and is an error in the end', async () => {
    handlers = [(_request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"a":')];
    expect(await failure(client().http.send(get()))).toMatchObject({ code: 'http.broken-answer' });
    expect(seen).toHaveLength(5);
  });
});

describe('a request', () => {
  it('reveals secrets in bodies and headers as it goes out, and only then', async () => {
    const { http, lines } = client();
    await http.send({
      method: 'POST',
      url,
      headers: { Authorization: new Secret('Bearer t') },
      body: { json: { a: [new Secret('s')], b: undefined, c: null } },
    });
    await http.send({ method: 'POST', url, body: { form: { a: new Secret('s t'), b: 'u' } } });
    await http.send({ method: 'PATCH', url, body: { json: {}, contentType: 'application/merge-patch+json' } });
    expect(seen.map(({ body }) => body)).toEqual(['{"a":["s"],"c":null}', 'a=s+t&b=u', '{}']);
    expect(seen[0]?.headers.authorization).toBe('Bearer t');
    expect(seen[2]?.headers['content-type']).toBe('application/merge-patch+json');
    expect(lines.join()).not.toContain('Bearer');
  });

  it('goes only by https, except to this machine, and never with a user in the address', async () => {
    expect(await failure(client().http.send({ method: 'GET', url: 'http://api.mypurecloud.de/' }))).toMatchObject({
      code: 'http.insecure',
    });
    expect(await failure(client().http.send({ method: 'GET', url: 'https://user:pass@127.0.0.1/' }))).toMatchObject({
      code: 'http.insecure',
    });
  });

  it('can be sent elsewhere on this machine, path and query kept', async () => {
    const endpoints = parseEndpoints(JSON.stringify({ 'api.mypurecloud.de': `${url}/base/`, 'gax.example:8443': url }));
    const { http } = client({ endpoints });
    await http.send({ method: 'GET', url: 'https://api.mypurecloud.de/api/v2/x?a=1' });
    await http.send({ method: 'GET', url: 'https://gax.example:8443/y' });
    expect(seen.map((request) => request.url)).toEqual(['/base/api/v2/x?a=1', '/y']);
  });

  it.each(['{', '[]', '{"a":1}', '{"a":"ftp://127.0.0.1"}', '{"a":"https://example.com"}', '{"a":"nonsense"}'])(
    'is sent nowhere by bad endpoints: %s',
    (text) => {
      expect(() => parseEndpoints(text)).toThrow('GENESYS_HYBRID_ENDPOINTS');
    },
  );
});

describe('what passes by itself', () => {
  it.each([429, 500, 502, 503, 504])('%i is asked again', async (status) => {
    handlers = [json(status, {}), json(200, {})];
    const { http, slept } = client();
    expect((await http.send(get())).status).toBe(200);
    expect(slept).toEqual([750]);
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    handlers = [
      json(429, {}, { 'Retry-After': '7' }),
      json(503, {}, { 'Retry-After': 'Tue, 24 Nov 2026 00:00:17 GMT' }),
      json(200, {}),
    ];
    const { http, slept } = client();
    await http.send(get({ method: 'POST' }));
    expect(slept).toEqual([7000, 10_000]);
  });

  it('is not waited for beyond three minutes, or the deadline', async () => {
    handlers = [json(429, {}, { 'Retry-After': '1000' })];
    expect(await failure(client().http.send(get()))).toMatchObject({ code: 'http.rate-limit', status: 429 });
    handlers = [json(429, {}, { 'Retry-After': '100' })];
    await failure(client().http.send(get()));
    expect(seen.length).toBeLessThan(5);
  });

  it('may be what the caller knows: a rate limit that comes as a 400, a status of Vault', async () => {
    handlers = [json(400, { error: 'rate' }), json(412, {}), json(200, {})];
    const isRateLimit = ({ status }: { status: number }) => status === 400;
    expect((await client().http.send(get({ isRateLimit, retryOn: [412] }))).status).toBe(200);
  });

  it.each([400, 401, 403, 404, 501])('%i does not', async (status) => {
    handlers = [json(status, { message: 'No oauth client found.', code: 'client.not.found' })];
    const error = await failure(client().http.send(get()));
    expect(seen).toHaveLength(1);
    expect(error.message).toContain(`answered ${status}: client.not.found: No oauth client found.`);
  });
});

describe('a POST', () => {
  const post = (over: Partial<HttpRequest> = {}) => get({ method: 'POST', body: { json: {} }, ...over });

  it('is not repeated after an unclear answer, and the error says so', async () => {
    handlers = [json(500, {})];
    expect(await failure(client().http.send(post()))).toMatchObject({ unclear: true });
    handlers = [(request) => request.socket.resetAndDestroy()];
    expect(await failure(client().http.send(post()))).toMatchObject({ code: 'http.reset', unclear: true });
    handlers = [() => {}];
    expect(await failure(client().http.send(post({ timeout: 50 })))).toMatchObject({
      code: 'http.timeout',
      unclear: true,
    });
    expect(seen).toHaveLength(3);
  });

  it('is repeated when it is certain that nothing happened, or when the caller says that it changes nothing', async () => {
    const { http, slept } = client();
    server.close();
    server.closeAllConnections();
    expect(await failure(http.send(post()))).toMatchObject({ code: 'http.refused', unclear: false });
    expect(slept).toHaveLength(4);
  });

  it('may be repeatable', async () => {
    handlers = [json(500, {}), json(200, {})];
    expect((await client().http.send(post({ repeatable: true }))).status).toBe(200);
  });
});

describe('what stands in the way', () => {
  it('a redirect is not followed and names the host', async () => {
    handlers = [json(302, {}, { Location: 'https://evil.example/x' })];
    expect((await failure(client().http.send(get()))).message).toContain('to evil.example, which is not followed');
    handlers = [json(302, {}, { Location: 'http://[' })];
    expect((await failure(client().http.send(get()))).message).toContain('to nowhere');
  });

  it('a host that does not exist', async () => {
    expect(await failure(client().http.send({ method: 'GET', url: 'https://nowhere.invalid/' }))).toMatchObject({
      code: 'http.dns',
    });
  });

  it('an answer without end', async () => {
    handlers = [(_request, response) => response.end(Buffer.alloc(11 * 1024 * 1024))];
    expect(await failure(client().http.send(get()))).toMatchObject({ code: 'http.too-large' });
  });

  it('a certificate that nobody trusts, unless its authority is given', async () => {
    const keys = forge.pki.rsa.generateKeyPair(2048);
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = keys.publicKey;
    certificate.serialNumber = '01';
    certificate.validity.notBefore = new Date(Date.now() - 60_000);
    certificate.validity.notAfter = new Date(Date.now() + 3_600_000);
    certificate.setSubject([{ name: 'commonName', value: 'localhost' }]);
    certificate.setIssuer([{ name: 'commonName', value: 'localhost' }]);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ]);
    certificate.sign(keys.privateKey, forge.md.sha256.create());
    const cert = forge.pki.certificateToPem(certificate);
    const secure = createTlsServer({ cert, key: forge.pki.privateKeyToPem(keys.privateKey) }, (_request, response) =>
      response.end('{}'),
    );
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const address = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/`;
    expect(await failure(client().http.send({ method: 'GET', url: address }))).toMatchObject({ code: 'http.tls' });
    const { http } = client();
    expect((await http.send({ method: 'GET', url: address, certificateAuthority: cert })).status).toBe(200);
    http.close();
    secure.closeAllConnections();
    secure.close();
  });

  it('a proxy, with its user and password, which no error shows', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
      if (request.headers['proxy-authorization'] === undefined) {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
        return;
      }
      const { port } = server.address() as AddressInfo;
      const upstream = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const through = (HTTPS_PROXY: string, NO_PROXY = '') =>
      client({ environment: { HTTPS_PROXY, NO_PROXY } }).http.send({
        method: 'GET',
        url: 'https://api.nowhere.invalid/',
      });
    const error = await failure(through(`http://user:p%40ss@127.0.0.1:${port}`));
    expect(asked[0]).toBe(`api.nowhere.invalid:443 Basic ${Buffer.from('user:p@ss').toString('base64')}`);
    expect(inspect(error)).not.toContain('p%40ss');
    await failure(through(`127.0.0.1:${port}`));
    const before = asked.length;
    for (const exempt of ['*', 'nowhere.invalid', '.nowhere.invalid:443', '*.nowhere.invalid'])
      await failure(through(`127.0.0.1:${port}`, exempt));
    expect(asked).toHaveLength(before);
    await failure(through(`127.0.0.1:${port}`, 'nowhere.invalid:8443, other'));
    expect(asked.length).toBeGreaterThan(before);
    proxy.closeAllConnections();
    proxy.close();
  });
});

describe('an error', () => {
  it('holds nothing of headers, bodies and queries', async () => {
    handlers = [json(400, { message: 'canary-in-answer', secret: 'canary-of-service' })];
    const request = get({
      method: 'POST',
      url: `${url}/x?canary-query`,
      headers: { Authorization: new Secret('canary-header') },
      body: { json: { a: new Secret('canary-body') } },
    });
    const error = await failure(client().http.send(request));
    const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + error.stack;
    for (const canary of ['canary-header', 'canary-body', 'canary-query', 'canary-of-service'])
      expect(shown).not.toContain(canary);
    expect(error.body).toEqual({ message: 'canary-in-answer', secret: 'canary-of-service' });
    expect(error.cause).toBeUndefined();
  });
});

describe('the budget of a token', () => {
  it('is 300 requests a minute, counted here', async () => {
    const { http, slept, state } = client();
    const began = state.now;
    for (let count = 0; count < 301; count += 1) await http.send(get({ budget: 'a' }));
    expect(slept).toEqual([60_000]);
    expect(state.now - began).toBe(60_000);
    await http.send(get({ budget: 'b' }));
    expect(slept).toHaveLength(1);
  });

  it('heeds what the service counts', async () => {
    handlers = [
      json(200, {}, { 'inin-ratelimit-count': '300', 'inin-ratelimit-allowed': '300', 'inin-ratelimit-reset': '12' }),
      json(200, {}),
    ];
    const { http, slept } = client();
    await http.send(get({ budget: 'a' }));
    await http.send(get({ budget: 'a' }));
    expect(slept).toEqual([12_000]);
  });
});

describe('a run that is being stopped', () => {
  it('begins nothing but what ends logins, and ends what it reads', async () => {
    const stop = new AbortController();
    const { http } = client({ stop: stop.signal });
    handlers = [() => stop.abort(), json(200, {})];
    expect(await failure(http.send(get()))).toBeInstanceOf(HttpError);
    expect(await failure(http.send(get()))).toMatchObject({ code: 'http.stopped' });
    expect((await http.send(get({ method: 'POST', duringStop: true }))).status).toBe(200);
  });

  it('finishes a write that is under way', async () => {
    const stop = new AbortController();
    handlers = [
      (_request, response) => {
        stop.abort();
        setTimeout(() => response.end('{}'), 50);
      },
    ];
    expect((await client({ stop: stop.signal }).http.send(get({ method: 'PUT' }))).status).toBe(200);
  });

  it('does not go on waiting', async () => {
    handlers = [json(429, {})];
    const clock = { now: () => new Date(), sleep: () => Promise.reject(new Error('stopped')) };
    expect(await failure(client({ clock }).http.send(get()))).toMatchObject({ code: 'http.rate-limit' });
  });
});
