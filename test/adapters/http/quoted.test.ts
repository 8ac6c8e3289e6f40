import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../src/base/http-types.ts';
import { Secret } from '../../../src/base/secret.ts';
import { client, failure, json, stage, useStage } from './stage.ts';

useStage();

const TOKEN = 'a-token-that-nobody-may-see';
const PASSWORD = 'correct "horse"\nbattery staple';
const asking = (): HttpRequest => ({
  method: 'POST',
  url: stage.url,
  headers: { Authorization: new Secret(`Bearer ${TOKEN}`) },
  body: { json: { user: 'ada', options: [{ password: new Secret(PASSWORD) }] } },
});

async function messageOf(message: string, headers: Readonly<Record<string, string>> = {}) {
  stage.handlers = [json(400, { message }, headers)];
  const error = await failure(client().http.send(asking()));
  return JSON.stringify([error.message, error.body, error.correlationId]);
}

describe('an answer that quotes the request', () => {
  it.each([
    ['the token', TOKEN],
    ['the header', `Bearer ${TOKEN}`],
    ['a part of it', TOKEN.slice(5, 19)],
    ['a password', PASSWORD],
    ['the body', JSON.stringify({ password: PASSWORD })],
  ])('is shown without %s', async (_what, quoted) => {
    const told = await messageOf(`not this: ${quoted}`);
    expect(told).toContain('answered 400: not this: ');
    expect(told).toContain('[secret]');
    expect(told).not.toContain(quoted);
    expect(told).not.toMatch(/that-nobody|battery/);
  });

  it('is shown without a part of the Basic header', async () => {
    const pair = Buffer.from('ada:the secret of a client').toString('base64');
    stage.handlers = [json(401, { message: 'wrong: the secret of a client' })];
    const headers = { Authorization: new Secret(`Basic ${pair}`) };
    const error = await failure(client().http.send({ method: 'GET', url: stage.url, headers }));
    expect(error.message).toMatch(/answered 401: wrong: \[secret\]$/);
  });

  it.each([
    ['six letters', 's3cr3t', 'told: [secret], says Ada'],
    ['five letters, which may be a common word', 'level', 'told: level, says Ada'],
    ['twelve letters', 'twelve-chars', 'told: [secret], says Ada'],
  ])('is read without a secret of %s', async (_what, secret, heard) => {
    stage.handlers = [json(400, { message: `told: ${secret}, says Ada` })];
    const headers = { 'X-Vault-Token': new Secret(secret) };
    const error = await failure(client().http.send({ method: 'GET', url: stage.url, headers }));
    expect(error.message).toMatch(new RegExp(`answered 400: ${heard.replaceAll(/[[\]]/g, '\\$&')}$`));
  });

  it('is read, but its correlation id never contains a token', async () => {
    expect(await messageOf('no', { 'ININ-Correlation-Id': TOKEN })).toMatch(
      /answered 400: no \[correlation id \[secret\]\]/,
    );
    expect(await messageOf('ada may not', { 'ININ-Correlation-Id': 'c-1' })).toMatch(
      /ada may not \[correlation id c-1\]/,
    );
  });

  it('returns what was written, where that is the answer', async () => {
    stage.handlers = [json(200, { password: PASSWORD })];
    expect((await client().http.send(asking())).body).toEqual({ password: PASSWORD });
  });
});
