import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desktop, made, pacing, type Scene, SHORT_NAME, startScene } from './scene.ts';
import { logIn, loginError, sdkAt } from './sdk.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.simulator.close());

const UNKNOWN = {
  status: 400,
  error: 'invalid_client',
  description: 'authentication failed',
  error_description: 'authentication failed',
};

describe('a login with client credentials', () => {
  it('gives a token that leads to the organization, and shows the client', async () => {
    const { client, tokens, organization } = sdkAt(scene.simulator.url);
    const { clientId, clientSecret } = scene.credentials;
    const { tokenExpiryTime } = await client.loginClientCredentialsGrant(clientId, clientSecret);
    expect(tokenExpiryTime).toBeGreaterThan(Date.now() + 86_000_000);
    const info = await tokens.getTokensMe();
    expect(info.organization).toEqual({ id: scene.organization.id, name: SHORT_NAME });
    expect(info.OAuthClient).toMatchObject({
      id: scene.credentials.clientId,
      name: 'PureEngage Client Credentials',
      authorizedGrantType: 'CLIENT-CREDENTIALS',
    });
    expect(await organization.getOrganizationsMe()).toMatchObject({
      id: scene.organization.id,
      thirdPartyOrgName: SHORT_NAME,
      productPlatform: 'PureEngage',
    });
    expect(scene.simulator.violations).toEqual([]);
  });

  it('has no user', async () => {
    await expect(scene.provisioner.users.getUsersMe()).rejects.toMatchObject({ status: 400, code: 'not.a.user' });
  });

  it('is rejected with the same text for a wrong secret and for an unknown client', async () => {
    const login = (clientId: string, clientSecret: string) =>
      loginError(logIn(scene.simulator.url, { clientId, clientSecret }));
    expect(await login(scene.credentials.clientId, 'wrong')).toEqual(UNKNOWN);
    expect(await login('nobody', scene.credentials.clientSecret)).toEqual(UNKNOWN);
  });

  it('is rejected for an inactive client', async () => {
    const credentials = await made(scene, pacing(scene));
    scene.simulator.hand.changeClient({ client: credentials.clientId, fields: { state: 'inactive' } });
    expect(await loginError(logIn(scene.simulator.url, credentials))).toEqual(UNKNOWN);
  });

  it('is rejected for a client of another grant type', async () => {
    const credentials = await made(scene, desktop());
    expect(await loginError(logIn(scene.simulator.url, credentials))).toMatchObject({
      status: 400,
      error: 'unauthorized_client',
    });
  });

  it('answers its rate limit with status 400, as an invalid request', async () => {
    scene.simulator.behaviour.tokenRateLimits = 1;
    expect(await loginError(logIn(scene.simulator.url, scene.credentials))).toMatchObject({
      status: 400,
      error: 'invalid_request',
      description: expect.stringMatching(/^rate limit exceeded;/),
    });
    await logIn(scene.simulator.url, scene.credentials);
  });

  it('may start to work late for a new client', async () => {
    scene.simulator.behaviour.loginDelay = 10_000;
    const credentials = await made(scene, pacing(scene));
    expect(await loginError(logIn(scene.simulator.url, credentials))).toEqual(UNKNOWN);
    scene.clock.advance(10_000);
    await logIn(scene.simulator.url, credentials);
  });
});

describe('a token of Genesys Cloud', () => {
  const refused = { status: 401, code: 'bad.credentials', message: 'Invalid login credentials.' };

  it('is required', async () => {
    const stranger = sdkAt(scene.simulator.url);
    await expect(stranger.tokens.getTokensMe()).rejects.toMatchObject({ status: 401, code: 'authentication.required' });
    stranger.client.setAccessToken('made-up');
    await expect(stranger.tokens.getTokensMe()).rejects.toMatchObject(refused);
  });

  it('can be ended', async () => {
    const { tokens } = scene.provisioner;
    await tokens.deleteTokensMe();
    await expect(tokens.getTokensMe()).rejects.toMatchObject(refused);
  });

  it('expires', async () => {
    const credentials = await made(scene, { ...pacing(scene), accessTokenValiditySeconds: 300 });
    const { tokens } = await logIn(scene.simulator.url, credentials);
    scene.clock.advance(299_000);
    await tokens.getTokensMe();
    scene.clock.advance(2_000);
    await expect(tokens.getTokensMe()).rejects.toMatchObject(refused);
  });

  it.each([
    ['inactive', true],
    ['disabled', false],
    ['deleted', false],
  ])('of a client that is then %s: stays valid = %s', async (state, goesOn) => {
    const credentials = await made(scene, pacing(scene));
    const { tokens } = await logIn(scene.simulator.url, credentials);
    scene.simulator.hand.changeClient({ client: credentials.clientId, fields: { state } });
    const answer = tokens.getTokensMe().then(
      () => true,
      () => false,
    );
    expect(await answer).toBe(goesOn);
  });
});
