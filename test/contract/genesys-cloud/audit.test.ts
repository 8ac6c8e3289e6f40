import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AGENT, desktop, found, made, pacing, type Scene, startScene } from './scene.ts';
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

type Filter = { property: string; value: string };

/** The last thirty days, up to now. */
function interval(): string {
  const now = scene.clock.now();
  return `${new Date(now - 30 * DAY).toISOString()}/${new Date(now).toISOString()}`;
}

async function audits(filters: Filter[] = [], over: object = {}) {
  const { audits: api } = await logIn(scene.simulator.url, scene.credentials);
  return api.postAuditsQueryRealtime({ interval: interval(), filters, ...over }, { expand: ['user'] });
}

const of = (EntityType: string, EntityId: string): Filter[] => [
  { property: 'EntityType', value: EntityType },
  { property: 'EntityId', value: EntityId },
];

describe('an audit of the simulator', () => {
  it('shows what an OAuth client did, from where, and the previous values', async () => {
    const { clientId } = await made(scene, desktop());
    await scene.provisioner.oauth.putOauthClient(clientId, { ...desktop(), name: 'Renamed' });
    const { entities } = await audits(of('OAuthClient', clientId));
    expect(entities?.map(({ action }) => action)).toEqual(['Update', 'Create']);
    expect(entities?.[0]).toMatchObject({
      serviceName: 'PeoplePermissions',
      entity: { id: clientId, name: 'Renamed' },
      client: { id: scene.credentials.clientId },
      remoteIp: ['192.0.2.10'],
      level: 'USER',
      status: 'SUCCESS',
      propertyChanges: [{ property: 'name', oldValues: ['Engage Workspace Desktop'], newValues: ['Renamed'] }],
    });
    expect(entities?.[0]).not.toHaveProperty('user');
  });

  it('names the person who made a manual change', async () => {
    const { clientId } = await made(scene, desktop());
    scene.simulator.hand.renameClient({ client: clientId, name: 'Renamed', by: 'Mallory Admin' });
    const [audit] = found((await audits(of('OAuthClient', clientId))).entities);
    expect(audit).toMatchObject({ action: 'Update', user: { name: 'Mallory Admin' }, remoteIp: ['198.51.100.7'] });
    expect(audit).not.toHaveProperty('client');
    const person = await scene.provisioner.users.getUser(found(audit?.user?.id));
    expect(person).toMatchObject({ name: 'Mallory Admin' });
    const { entities } = await scene.provisioner.audits.postAuditsQueryRealtime({ interval: interval() });
    expect(entities?.[0]?.user).not.toHaveProperty('name');
  });

  it('contains no secret, and shows that one was reset', async () => {
    const { clientId, clientSecret } = await made(scene, pacing(scene));
    const { secret } = await scene.provisioner.oauth.postOauthClientSecret(clientId);
    const found = await audits();
    expect(found.entities?.[0]?.propertyChanges).toEqual([{ property: 'secret', oldValues: [], newValues: [] }]);
    for (const each of [clientSecret, secret]) expect(JSON.stringify(found)).not.toContain(each);
  });

  it('is recorded for every operation that changes something', async () => {
    const { oauth, identityProviders, authorization, users } = scene.provisioner;
    const { clientId } = await made(scene, desktop());
    await oauth.putOauthClient(clientId, { ...desktop(), state: 'inactive' });
    await oauth.deleteOauthClient(clientId);
    await identityProviders.putIdentityprovidersPureengage({ issuerURI: 'a' });
    await identityProviders.putIdentityprovidersPureengage({ issuerURI: 'b' });
    await identityProviders.deleteIdentityprovidersPureengage();
    await authorization.putAuthorizationRole(scene.roleId('AI Agent'), { name: 'AI Agent' });
    const agent = found(scene.organization.users.find(({ email }) => email === AGENT));
    await authorization.putAuthorizationRoleUsersAdd(scene.roleId('admin'), [agent.id]);
    await users.patchUser(agent.id, { version: 1, name: 'Smith' });
    await users.postUserInvite(agent.id);
    await users.postUsers({ name: 'Ada', email: 'ada@acme.example', divisionId: scene.home });
    const { entities } = await audits([], { sort: [{ name: 'Timestamp', sortOrder: 'ascending' }] });
    expect(entities?.map(({ entityType, action }) => `${entityType} ${action}`)).toEqual([
      ...['OAuthClient Create', 'OAuthClient Update', 'OAuthClient Delete'],
      ...['IdentityProvider Create', 'IdentityProvider Update', 'IdentityProvider Delete'],
      ...['Role Update', 'User Update', 'User Update', 'User Update', 'User Create'],
    ]);
  });
});

describe('a query for audits', () => {
  it('filters by actor, action and entity, newest first, in pages', async () => {
    for (let count = 0; count < 3; count += 1) await made(scene, { ...desktop(), name: `Client ${count}` });
    scene.simulator.hand.changeRole({ role: 'employee', add: ['journey:session:view'], by: 'Mallory Admin' });
    const names = async (...parameters: Parameters<typeof audits>) =>
      found((await audits(...parameters)).entities).map(({ entity }) => entity?.name);
    expect(await names()).toEqual(['employee', 'Client 2', 'Client 1', 'Client 0']);
    expect(await names([], { pageSize: 3, pageNumber: 2 })).toEqual(['Client 0']);
    const mallory = found(scene.organization.users.find(({ name }) => name === 'Mallory Admin')).id;
    expect(await names([{ property: 'UserId', value: mallory }])).toEqual(['employee']);
    const { clientId } = scene.credentials;
    expect(await names([{ property: 'ClientId', value: clientId }], { pageSize: 1 })).toEqual(['Client 2']);
    expect(await names([{ property: 'Action', value: 'Delete' }])).toEqual([]);
    expect(await names([], { serviceName: 'SingleSignOn' })).toEqual([]);
  });

  it('reaches two weeks back', async () => {
    await made(scene, desktop());
    scene.clock.advance(13 * DAY);
    expect(await audits()).toMatchObject({ total: 1 });
    scene.clock.advance(2 * DAY);
    expect(await audits()).toMatchObject({ total: 0 });
  });

  it('requires a valid interval', async () => {
    const [from = '', to = ''] = interval().split('/');
    for (const wrong of ['yesterday', `${to}/${from}`, from])
      await expect(audits([], { interval: wrong })).rejects.toMatchObject({ status: 400, code: 'invalid.value' });
  });

  it('can use the names of the service mapping', async () => {
    const { services } = await scene.provisioner.audits.getAuditsQueryRealtimeServicemapping();
    const named = found(services).flatMap(
      ({ name, entities }) => entities?.map((each) => `${name} ${each.name}`) ?? [],
    );
    expect(named).toEqual([
      ...['PeoplePermissions OAuthClient', 'PeoplePermissions Role', 'PeoplePermissions User'],
      'SingleSignOn IdentityProvider',
    ]);
  });
});
