import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { found, made, pacing, type Scene, startScene } from './scene.ts';
import { logIn } from './sdk.ts';

const DAY = 24 * 60 * 60 * 1000;

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(async () => {
  expect(scene.simulator.violations).toEqual([]);
  await scene.simulator.close();
});

async function usageOf(clientId: string, days = '7') {
  const { oauth } = await logIn(scene.simulator.url, scene.credentials);
  const { executionId, resultsUri } = await oauth.getOauthClientUsageSummary(clientId, { days });
  expect(resultsUri).toBe(`/api/v2/oauth/clients/${clientId}/usage/query/results/${executionId}`);
  return oauth.getOauthClientUsageQueryResult(found(executionId), clientId);
}

describe('the usage of an OAuth client', () => {
  it('counts the requests of its tokens, by operation and outcome', async () => {
    const credentials = await made(scene, pacing(scene));
    const { tokens, organization, oauth } = await logIn(scene.simulator.url, credentials);
    await Promise.all([tokens.getTokensMe(), tokens.getTokensMe(), organization.getOrganizationsMe()]);
    await expect(oauth.getOauthClients()).rejects.toMatchObject({ status: 403 });
    const { queryStatus, results } = await usageOf(credentials.clientId);
    expect(queryStatus).toBe('Complete');
    const requests = results?.map(({ httpMethod, templateUri, requests: count }) => [httpMethod, templateUri, count]);
    expect(requests).toEqual([
      ['GET', '/api/v2/tokens/me', 2],
      ['GET', '/api/v2/organizations/me', 1],
      ['GET', '/api/v2/oauth/clients', 1],
    ]);
    const of = {
      clientId: credentials.clientId,
      clientName: 'Engage Agent Pacing',
      organizationId: scene.organization.id,
    };
    expect(results?.[0]).toMatchObject({ ...of, status200: 2 });
    expect(results?.[2]).toMatchObject({ ...of, status400: 1 });
  });

  it('is zero for a client that only got tokens', async () => {
    const credentials = await made(scene, pacing(scene));
    await logIn(scene.simulator.url, credentials);
    expect(await usageOf(credentials.clientId)).toEqual({ queryStatus: 'Complete', results: [] });
  });

  it('covers the last days', async () => {
    const credentials = await made(scene, pacing(scene));
    await (await logIn(scene.simulator.url, credentials)).tokens.getTokensMe();
    scene.clock.advance(3 * DAY);
    expect((await usageOf(credentials.clientId, '4')).results).toHaveLength(1);
    expect((await usageOf(credentials.clientId, '2')).results).toEqual([]);
  });

  it('may be slow, or fail', async () => {
    scene.simulator.behaviour.usageRunning = 1;
    const { oauth } = scene.provisioner;
    const { executionId } = await oauth.getOauthClientUsageSummary(scene.credentials.clientId);
    const result = () => oauth.getOauthClientUsageQueryResult(found(executionId), scene.credentials.clientId);
    expect(await result()).toEqual({ queryStatus: 'Running' });
    expect(await result()).toMatchObject({ queryStatus: 'Complete' });
    scene.simulator.behaviour.usageFails = true;
    expect(await result()).toEqual({ queryStatus: 'Failed' });
  });

  it('is not found for a client that does not exist', async () => {
    const missing = { status: 404, code: 'not.found' };
    const { oauth } = scene.provisioner;
    const { clientId } = scene.credentials;
    await expect(oauth.getOauthClientUsageSummary('nobody')).rejects.toMatchObject(missing);
    await expect(oauth.getOauthClientUsageQueryResult('nothing', clientId)).rejects.toMatchObject(missing);
    const { executionId } = await oauth.getOauthClientUsageSummary(clientId);
    const other = await made(scene, pacing(scene));
    await expect(oauth.getOauthClientUsageQueryResult(found(executionId), other.clientId)).rejects.toMatchObject(
      missing,
    );
    await expect(oauth.getOauthClientUsageSummary(clientId, { days: 'many' })).rejects.toMatchObject({
      status: 400,
      code: 'invalid.query.param.value',
    });
  });
});
