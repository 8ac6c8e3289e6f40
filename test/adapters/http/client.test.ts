import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseEndpoints } from '../../../src/adapters/http/endpoints.ts';
import { HttpError } from '../../../src/adapters/http/error.ts';
import type { HttpRequest } from '../../../src/base/http-types.ts';
import { Secret } from '../../../src/base/secret.ts';
import { client, failure, get, json, stage, useStage } from './stage.ts';

useStage();

describe('an HTTP answer', () => {
  it('has a parsed body, headers in lower case, cookies and a correlation id', async () => {
    stage.handlers = [json(200, { a: 1 }, { 'ININ-Correlation-Id': 'c-1', 'Set-Cookie': 'a=b' })];
    const answer = await client().http.send(get());
    expect(answer).toMatchObject({ status: 200, body: { a: 1 }, correlationId: 'c-1', cookies: ['a=b'] });
  });

  it('may be empty, or not JSON', async () => {
    const { http } = client();
    stage.handlers = [(_request, response) => response.writeHead(204).end()];
    expect((await http.send(get())).body).toBeUndefined();
    stage.handlers = [(_request, response) => response.end('<html>')];
    expect((await http.send(get())).body).toBe('<html>');
  });

  it('is requested again when its JSON is broken, and is an error in the end', async () => {
    stage.handlers = [
      (_request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"a":'),
    ];
    expect(await failure(client().http.send(get()))).toMatchObject({ code: 'http.broken-answer' });
    expect(stage.seen).toHaveLength(5);
  });
});

describe('an HTTP request', () => {
  it('ends with its client, and says nothing of a retry', async () => {
    const { http, lines } = client();
    stage.handlers = [() => http.close()];
    expect(await failure(http.send(get()))).toBeInstanceOf(HttpError);
    expect(stage.seen).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('Retrying');
  });

  it('reveals secrets in bodies and headers only while it is sent', async () => {
    const { http, lines } = client();
    await http.send({
      method: 'POST',
      url: stage.url,
      headers: { Authorization: new Secret('Bearer t') },
      body: { json: { a: [new Secret('s')], b: undefined, c: null } },
    });
    await http.send({ method: 'POST', url: stage.url, body: { form: { a: new Secret('s t'), b: 'u' } } });
    await http.send({
      method: 'PATCH',
      url: stage.url,
      body: { json: {}, contentType: 'application/merge-patch+json' },
    });
    expect(stage.seen.map(({ body }) => body)).toEqual(['{"a":["s"],"c":null}', 'a=s+t&b=u', '{}']);
    expect(stage.seen[0]?.headers.authorization).toBe('Bearer t');
    expect(stage.seen[2]?.headers['content-type']).toBe('application/merge-patch+json');
    expect(lines.join()).not.toContain('Bearer');
  });

  it('uses only https, except to this machine, and never has a user in its address', async () => {
    expect(await failure(client().http.send({ method: 'GET', url: 'http://api.mypurecloud.de/' }))).toMatchObject({
      code: 'http.insecure',
    });
    expect(await failure(client().http.send({ method: 'GET', url: 'https://user:pass@127.0.0.1/' }))).toMatchObject({
      code: 'http.insecure',
    });
  });

  it('can be redirected on this machine, with path and query', async () => {
    const endpoints = parseEndpoints(
      JSON.stringify({ 'api.mypurecloud.de': `${stage.url}/base/`, 'gax.example:8443': stage.url }),
    );
    const { http } = client({ endpoints });
    await http.send({ method: 'GET', url: 'https://api.mypurecloud.de/api/v2/x?a=1' });
    await http.send({ method: 'GET', url: 'https://gax.example:8443/y' });
    expect(stage.seen.map((request) => request.url)).toEqual(['/base/api/v2/x?a=1', '/y']);
  });

  it.each(['{', '[]', '{"a":1}', '{"a":"ftp://127.0.0.1"}', '{"a":"https://example.com"}', '{"a":"nonsense"}'])(
    'is sent nowhere when the endpoints are not valid: %s',
    (text) => {
      expect(() => parseEndpoints(text)).toThrow('GENESYS_HYBRID_ENDPOINTS');
    },
  );
});

describe('the retry of a request', () => {
  it.each([429, 500, 502, 503, 504])('happens after status %i', async (status) => {
    stage.handlers = [json(status, {}), json(200, {})];
    const { http, slept } = client();
    expect((await http.send(get())).status).toBe(200);
    expect(slept).toEqual([750]);
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    stage.handlers = [
      json(429, {}, { 'Retry-After': '7' }),
      json(503, {}, { 'Retry-After': 'Tue, 24 Nov 2026 00:00:17 GMT' }),
      json(200, {}),
    ];
    const { http, slept } = client();
    await http.send(get());
    expect(slept).toEqual([7000, 10_000]);
  });

  it('does not wait beyond three minutes, or the deadline', async () => {
    stage.handlers = [json(429, {}, { 'Retry-After': '1000' })];
    expect(await failure(client().http.send(get()))).toMatchObject({ code: 'http.rate-limit', status: 429 });
    stage.handlers = [json(429, {}, { 'Retry-After': '100' })];
    await failure(client().http.send(get()));
    expect(stage.seen.length).toBeLessThan(5);
  });

  it('happens for what the caller marks as temporary: a rate limit with status 400, a status of Vault', async () => {
    stage.handlers = [json(400, { error: 'rate' }), json(412, {}), json(200, {})];
    const isRateLimit = ({ status }: { status: number }) => status === 400;
    expect((await client().http.send(get({ isRateLimit, retryOn: [412] }))).status).toBe(200);
  });

  it.each([400, 401, 403, 404, 501])('does not happen after status %i', async (status) => {
    stage.handlers = [json(status, { message: 'No oauth client found.', code: 'client.not.found' })];
    const error = await failure(client().http.send(get()));
    expect(stage.seen).toHaveLength(1);
    expect(error.message).toContain(`answered ${status}: client.not.found: No oauth client found.`);
  });
});

describe('a POST', () => {
  const post = (over: Partial<HttpRequest> = {}) => get({ method: 'POST', body: { json: {} }, ...over });

  it('is not repeated after an unclear answer, and the error says so', async () => {
    stage.handlers = [json(500, {})];
    expect(await failure(client().http.send(post()))).toMatchObject({ unclear: true });
    stage.handlers = [(request) => request.socket.resetAndDestroy()];
    expect(await failure(client().http.send(post()))).toMatchObject({ code: 'http.reset', unclear: true });
    stage.handlers = [() => {}];
    expect(await failure(client().http.send(post({ timeout: 300 })))).toMatchObject({
      code: 'http.timeout',
      unclear: true,
    });
    expect(stage.seen).toHaveLength(3);
  });

  it('is repeated when certainly nothing happened, or when the caller says that it changes nothing', async () => {
    const { http, slept } = client();
    stage.close();
    expect(await failure(http.send(post()))).toMatchObject({ code: 'http.refused', unclear: false });
    expect(slept).toHaveLength(4);
  });

  it('may be marked as repeatable', async () => {
    stage.handlers = [json(500, {}), json(200, {})];
    expect((await client().http.send(post({ repeatable: true }))).status).toBe(200);
  });
});

describe('an HTTP error', () => {
  it('contains nothing of headers, bodies and queries', async () => {
    stage.handlers = [json(400, { message: 'canary-in-answer', secret: 'canary-of-service' })];
    const request = get({
      method: 'POST',
      url: `${stage.url}/x?canary-query`,
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

describe('the request budget of a token', () => {
  it('is 300 requests a minute, counted here', async () => {
    const { http, slept, state } = client();
    const began = state.now;
    for (let count = 0; count < 301; count += 1) await http.send(get({ budget: 'a' }));
    expect(slept).toEqual([60_000]);
    expect(state.now - began).toBe(60_000);
    await http.send(get({ budget: 'b' }));
    expect(slept).toHaveLength(1);
  });

  it('follows the count of the service', async () => {
    stage.handlers = [
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
  it('does not report as slow what it aborts', async () => {
    const stop = new AbortController();
    stage.handlers = [(_request, _response) => stop.abort()];
    const clock = { now: () => new Date(), sleep: () => Promise.reject(new Error('stopped')) };
    const { http } = client({ stop: stop.signal, clock });
    const message = expect.stringContaining('has no answer yet: the run was stopped');
    expect(await failure(http.send(get()))).toMatchObject({ code: 'http.stopped', message });
  });

  it('starts only requests that end logins, and aborts reads', async () => {
    const stop = new AbortController();
    const { http } = client({ stop: stop.signal });
    stage.handlers = [() => stop.abort(), json(200, {})];
    expect(await failure(http.send(get()))).toBeInstanceOf(HttpError);
    expect(await failure(http.send(get()))).toMatchObject({ code: 'http.stopped' });
    expect((await http.send(get({ method: 'POST', duringStop: true }))).status).toBe(200);
  });

  it('finishes a write that has started', async () => {
    const stop = new AbortController();
    stage.handlers = [
      (_request, response) => {
        stop.abort();
        setTimeout(() => response.end('{}'), 50);
      },
    ];
    expect((await client({ stop: stop.signal }).http.send(get({ method: 'PUT' }))).status).toBe(200);
  });

  it('does not continue to wait', async () => {
    stage.handlers = [json(429, {})];
    const clock = { now: () => new Date(), sleep: () => Promise.reject(new Error('stopped')) };
    expect(await failure(client({ clock }).http.send(get()))).toMatchObject({ code: 'http.rate-limit' });
  });
});
