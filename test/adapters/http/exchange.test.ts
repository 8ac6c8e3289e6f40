import { describe, expect, it } from 'vitest';
import type { HttpMethod } from '../../../src/base/http-types.ts';
import { createTrace } from '../../../src/base/trace.ts';
import { client, failure, get, type Handler, json, stage, useStage } from './stage.ts';

useStage();

const broken =
  (status: number, type = 'application/json; charset=utf-8'): Handler =>
  (_request, response) =>
    response.writeHead(status, { 'Content-Type': type }).end('{"a":');

describe('an outgoing request', () => {
  it('accepts JSON, and has a content type only with a body, whose text is unchanged', async () => {
    const { http } = client();
    await http.send(get());
    await http.send(get({ method: 'POST', body: { json: { a: 'é' } } }));
    await http.send(get({ method: 'POST', body: { form: { a: 'b c' } } }));
    expect(stage.seen.map(({ headers }) => headers.accept)).toEqual(Array(3).fill('application/json'));
    expect(stage.seen.map(({ headers }) => headers['content-type'])).toEqual([
      ...[undefined, 'application/json', 'application/x-www-form-urlencoded'],
    ]);
    expect(stage.seen.map(({ body }) => body)).toEqual(['', '{"a":"é"}', 'a=b+c']);
  });

  it('is logged with request, status, time and attempt', async () => {
    const { http, lines } = client();
    stage.handlers = [json(503, {}), json(200, {})];
    await http.send(get());
    const told = (status: number, attempt: number) =>
      expect.stringMatching(new RegExp(`^GET ${stage.url}/api/v2/x: ${status}, \\d{1,5} ms, attempt ${attempt}$`));
    const retry = `GET ${stage.url}/api/v2/x answered 503. Retrying in 1 s (attempt 2 of 5)`;
    expect(lines).toEqual([told(503, 1), retry, told(200, 2)]);
    stage.handlers = [broken(200)];
    await failure(http.send(get()));
    stage.close();
    await failure(http.send(get({ method: 'DELETE' })));
    expect(lines.at(3)).toMatch(/: http.broken-answer, \d+ ms, attempt 1$/);
    expect(lines.at(-1)).toMatch(/^DELETE .*: http.refused, \d+ ms, attempt 5$/);
  });

  it.each([
    [
      'https://user@127.0.0.1/',
      'was not sent: the address has a user or password in it',
      'Remove them from the address, and put them into the secret store entry under `credentials`.',
    ],
    [
      'https://:pass@127.0.0.1/',
      'was not sent: the address has a user or password in it',
      'Remove them from the address, and put them into the secret store entry under `credentials`.',
    ],
    ['http://gax.acme.example/', 'was not sent: the address must begin with https', 'Write an https address.'],
  ])('is refused for %s, with the next step', async (url, message, fix) => {
    const error = await failure(client().http.send({ method: 'GET', url }));
    expect(error).toMatchObject({ code: 'http.insecure', fix, message: expect.stringContaining(message) });
    expect(error.message).toMatch(/^GET https?:\/\/[a-z0-9.]+\/ was not sent: /);
  });
});

describe('an incoming answer', () => {
  it.each([201, 299])('is an answer with status %i', async (status) => {
    stage.handlers = [json(status, { a: 1 })];
    expect((await client().http.send(get())).body).toEqual({ a: 1 });
  });

  it.each([300, 404])('is an error with status %i, unless the caller accepts it', async (status) => {
    stage.handlers = [json(status, { a: 1 })];
    expect((await failure(client().http.send(get()))).status).toBe(status);
    expect((await client().http.send(get({ accept: [status] }))).status).toBe(status);
    expect((await failure(client().http.send(get({ accept: [410] })))).status).toBe(status);
  });

  it('is an error where it means "too many requests", whatever its status', async () => {
    stage.handlers = [json(200, { error: 'rate' })];
    const { http, slept } = client();
    await failure(http.send(get({ isRateLimit: () => true })));
    expect(slept).toHaveLength(4);
  });

  it('is parsed where it is JSON, whatever its content type; white space is empty, and cookies are optional', async () => {
    const { http } = client();
    stage.handlers = [(_request, response) => response.writeHead(200, { 'Content-Type': 'text/plain' }).end(' 7 ')];
    expect(await http.send(get())).toMatchObject({ body: 7, cookies: [], correlationId: undefined });
    stage.handlers = [
      (_request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(' \n'),
    ];
    expect((await http.send(get())).body).toBeUndefined();
  });

  it('is text where an error, or a body that is not declared as JSON, is broken', async () => {
    for (const [handler, status] of [
      [broken(300), 300],
      [broken(404), 404],
      [broken(200, 'text/jsonish'), 200],
    ] as const) {
      stage.handlers = [handler];
      expect((await client().http.send(get({ accept: [300, 404] }))).body).toBe('{"a":');
      expect(stage.seen.splice(0)).toHaveLength(1);
      expect(status).toBeGreaterThan(0);
    }
  });

  it('leaves the result of a write unclear when it is broken, and is not requested again', async () => {
    stage.handlers = [broken(200)];
    const read = await failure(client().http.send(get()));
    expect(read).toMatchObject({ code: 'http.broken-answer', unclear: false, status: 200 });
    expect(`${read.message} -> ${read.fix}`).toMatch(/answered 200 with incomplete JSON -> Run the command again/);
    expect(stage.seen.splice(0)).toHaveLength(5);
    expect((await failure(client().http.send(get({ method: 'POST' })))).unclear).toBe(true);
    expect(stage.seen).toHaveLength(1);
  });

  it('is logged with its correlation id only where it may have changed something', async () => {
    const trace = createTrace();
    const noted: string[] = [];
    const methods: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
    const { http } = client({ trace });
    const work = async () => {
      for (const method of methods) {
        stage.handlers = [(_request, response) => response.writeHead(200, { 'ININ-Correlation-Id': method }).end()];
        await http.send(get({ method }));
      }
      stage.handlers = [json(200, {})];
      await http.send(get({ method: 'PUT' }));
    };
    await trace.collect((id) => noted.push(id), work);
    expect(noted).toEqual(['POST', 'PUT', 'PATCH', 'DELETE']);
    stage.handlers = [json(200, {}, { 'ININ-Correlation-Id': 'c-1' })];
    expect((await client().http.send(get({ method: 'PUT' }))).correlationId).toBe('c-1');
  });
});

describe('a run that is being stopped', () => {
  it('says so about a request that it no longer sends, with the next step', async () => {
    const stop = new AbortController();
    stop.abort();
    const error = await failure(client({ stop: stop.signal }).http.send(get()));
    expect(`${error.code}: ${error.message} -> ${error.fix}`).toBe(
      `http.stopped: GET ${stage.url}/api/v2/x was not sent: the run was stopped -> Run the command again: it continues from here.`,
    );
    expect(stage.seen).toHaveLength(0);
  });

  it('says so about a request that waits for its turn, and about one that waits to be retried', async () => {
    const clock = { now: () => new Date('2026-11-24T00:00:00Z'), sleep: () => Promise.reject(new Error('stopped')) };
    const { http } = client({ clock });
    const used = { 'inin-ratelimit-count': '300', 'inin-ratelimit-allowed': '300', 'inin-ratelimit-reset': '12' };
    stage.handlers = [json(200, {}, used), json(503, {})];
    await http.send(get({ budget: 'a' }));
    expect(await failure(http.send(get({ budget: 'a' })))).toMatchObject({ code: 'http.stopped' });
    expect(await failure(http.send(get()))).toMatchObject({ status: 503 });
    expect(stage.seen).toHaveLength(2);
  });
});
