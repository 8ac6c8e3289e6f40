import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Scene, startScene } from './scene.ts';
import { logIn } from './sdk.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(async () => {
  expect(scene.simulator.violations).toEqual([]);
  await scene.simulator.close();
});

const me = () => scene.provisioner.tokens.getTokensMe();

async function times(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) await me();
}

describe('the rate limit', () => {
  it('is 300 requests a minute, and says when to retry', async () => {
    await times(300);
    scene.clock.advance(20_000);
    await expect(me()).rejects.toMatchObject({
      status: 429,
      code: 'too.many.requests.retry.after',
      message: 'Rate limit exceeded the maximum. Retry the request in [40] seconds',
      limit: { namespace: 'platform.api', key: 'client.credentials.token.rate.per.minute', value: 300 },
    });
    scene.clock.advance(40_000);
    await me();
  });

  it('is shown in headers before it is reached, and in Retry-After afterwards', async () => {
    scene.provisioner.client.setReturnExtendedResponses(true);
    scene.simulator.behaviour.requestsPerMinute = 2;
    expect(await me()).toMatchObject({
      headers: { 'inin-ratelimit-count': '1', 'inin-ratelimit-allowed': '2', 'inin-ratelimit-reset': '60' },
    });
    await me();
    await expect(me()).rejects.toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
  });

  it('is counted for each token', async () => {
    scene.simulator.behaviour.requestsPerMinute = 1;
    await me();
    await expect(me()).rejects.toMatchObject({ status: 429 });
    const other = await logIn(scene.simulator.url, scene.credentials);
    await other.tokens.getTokensMe();
  });

  it('can have short windows, or be switched off', async () => {
    Object.assign(scene.simulator.behaviour, { requestsPerMinute: 1, rateWindowSeconds: 2 });
    await me();
    await expect(me()).rejects.toMatchObject({ message: expect.stringContaining('[2] seconds') });
    scene.simulator.behaviour.requestsPerMinute = 0;
    await times(3);
  });
});

it('every answer has an id for support, and an error has it in its body too', async () => {
  scene.provisioner.client.setReturnExtendedResponses(true);
  expect(await me()).toMatchObject({ headers: { 'inin-correlation-id': expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  const refusal = await scene.provisioner.users.getUsersMe().catch((error: unknown) => error);
  const { headers, body } = Object(refusal);
  expect(body.contextId).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers['inin-correlation-id']).toBe(body.contextId);
});
