import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desktop, found, made, pacing, type Scene, startScene } from '../scene.ts';
import { logIn, loginError } from '../sdk.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(async () => {
  expect(scene.simulator.violations).toEqual([]);
  await scene.simulator.close();
});

const oauth = () => scene.provisioner.oauth;

describe('an OAuth client', () => {
  it('shows its secret when it is created and when it is reset, and never again', async () => {
    const client = await oauth().postOauthClients(pacing(scene));
    const id = found(client.id);
    expect(client.secret).toMatch(/^\S{20,}$/);
    expect(await oauth().getOauthClient(id)).not.toHaveProperty('secret');
    expect(await oauth().putOauthClient(id, pacing(scene))).not.toHaveProperty('secret');
    const { entities } = await oauth().getOauthClients();
    for (const each of found(entities)) expect(each).not.toHaveProperty('secret');
    const reset = await oauth().postOauthClientSecret(id);
    expect(reset.secret).toMatch(/^\S{20,}$/);
    expect(reset.secret).not.toBe(client.secret);
  });

  it('accepts the new secret after a reset, and no longer the old one', async () => {
    const credentials = await made(scene, pacing(scene));
    const before = await logIn(scene.simulator.url, credentials);
    const clientSecret = found((await oauth().postOauthClientSecret(credentials.clientId)).secret);
    await logIn(scene.simulator.url, { ...credentials, clientSecret });
    expect(await loginError(logIn(scene.simulator.url, credentials))).toMatchObject({ error: 'invalid_client' });
    await before.tokens.getTokensMe();
    scene.simulator.behaviour.resetEndsTokens = true;
    await oauth().postOauthClientSecret(credentials.clientId);
    await expect(before.tokens.getTokensMe()).rejects.toMatchObject({ status: 401 });
  });

  it('has the given fields, and those that the service adds', async () => {
    const body = { ...pacing(scene), description: 'paces', accessTokenValiditySeconds: 3600 };
    const { id, secret: _secret, ...client } = await oauth().postOauthClients(body);
    expect(client).toMatchObject({ ...body, state: 'active', selfUri: `/api/v2/oauth/clients/${id}` });
    expect(Date.parse(found(client.dateCreated))).toBeLessThanOrEqual(scene.clock.now());
    expect(client.createdBy).toEqual({ id: scene.credentials.clientId });
    expect(await oauth().getOauthClient(found(id))).toEqual({ id, ...client });
  });

  it('has a token lifetime of a day when none is given', async () => {
    expect(await oauth().postOauthClients(desktop())).toMatchObject({ accessTokenValiditySeconds: 86_400 });
  });

  it('may have the name of another client', async () => {
    const [one, other] = [await made(scene, desktop()), await made(scene, desktop())];
    expect(one.clientId).not.toBe(other.clientId);
  });

  it('is replaced by a PUT: omitted fields are lost', async () => {
    const { clientId } = await made(scene, {
      ...desktop(),
      description: 'for agents',
      registeredRedirectUri: ['https://apps.mypurecloud.de'],
    });
    const replaced = await oauth().putOauthClient(clientId, { ...desktop(), name: 'Renamed' });
    expect(replaced).toMatchObject({ name: 'Renamed', description: '', registeredRedirectUri: [] });
    expect(await oauth().getOauthClient(clientId)).toEqual(replaced);
    expect(replaced.modifiedBy).toEqual({ id: scene.credentials.clientId });
  });

  it('is deleted only when it is inactive, and then is gone', async () => {
    const { clientId } = await made(scene, desktop());
    await expect(oauth().deleteOauthClient(clientId)).rejects.toMatchObject({
      status: 400,
      code: 'cannot.delete.client',
    });
    await oauth().putOauthClient(clientId, { ...desktop(), state: 'inactive' });
    await oauth().deleteOauthClient(clientId);
    const missing = { status: 404, code: 'client.not.found' };
    await expect(oauth().getOauthClient(clientId)).rejects.toMatchObject(missing);
    await expect(oauth().putOauthClient(clientId, desktop())).rejects.toMatchObject(missing);
    await expect(oauth().deleteOauthClient(clientId)).rejects.toMatchObject(missing);
    await expect(oauth().postOauthClientSecret(clientId)).rejects.toMatchObject({ status: 404, code: 'not.found' });
    expect(found((await oauth().getOauthClients()).entities).map(({ id }) => id)).not.toContain(clientId);
  });

  it('can be activated again when it is inactive', async () => {
    const credentials = await made(scene, pacing(scene));
    await oauth().putOauthClient(credentials.clientId, { ...pacing(scene), state: 'inactive' });
    await oauth().putOauthClient(credentials.clientId, { ...pacing(scene), state: 'active' });
    await logIn(scene.simulator.url, credentials);
  });

  it('is in a list without pages', async () => {
    for (let count = 0; count < 30; count += 1) await made(scene, desktop());
    const list = await oauth().getOauthClients();
    expect(list).toMatchObject({ pageNumber: 1, pageCount: 1, total: 31 });
    expect(list.entities).toHaveLength(31);
  });

  it('may be visible late, and yet be updated', async () => {
    scene.simulator.behaviour.visibilityDelay = 5_000;
    const { clientId } = await made(scene, desktop());
    await expect(oauth().getOauthClient(clientId)).rejects.toMatchObject({ code: 'client.not.found' });
    expect((await oauth().getOauthClients()).total).toBe(1);
    await oauth().putOauthClient(clientId, desktop());
    scene.clock.advance(5_000);
    expect(await oauth().getOauthClient(clientId)).toMatchObject({ id: clientId });
    expect((await oauth().getOauthClients()).total).toBe(2);
  });
});
