import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AGENT, desktop, found, made, pacing, type Scene, startScene } from './scene.ts';
import { logIn } from './sdk.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.simulator.close());

const done = async (name: string, json?: unknown) => {
  const answer = await scene.control(name, json);
  expect(answer).toMatchObject({ status: 200 });
  return answer.json;
};

describe('the control port of Genesys Cloud', () => {
  it('shows the whole state', async () => {
    await made(scene, desktop());
    expect(await done('state')).toMatchObject({
      now: expect.stringMatching(/Z$/),
      organizations: [
        {
          shortName: 'acme-hybrid',
          clients: [{ name: 'PureEngage Client Credentials' }, { name: desktop().name }],
          users: [{ email: AGENT }],
          audits: [{ action: 'Create' }],
          providers: {},
        },
      ],
    });
    expect(await done('violations')).toEqual([]);
  });

  it('renames, changes, deactivates and deletes a client', async () => {
    const credentials = await made(scene, pacing(scene));
    const { clientId: client } = credentials;
    const { oauth } = scene.provisioner;
    await done('rename-client', { client: 'Engage Agent Pacing', name: 'By hand' });
    await done('change-client', { client, fields: { description: 'changed' } });
    expect(await oauth.getOauthClient(client)).toMatchObject({ name: 'By hand', description: 'changed' });
    await done('deactivate-client', { client, days: 7 });
    expect(await oauth.getOauthClient(client)).toMatchObject({ state: 'inactive' });
    await done('advance', { days: 8 });
    const later = await logIn(scene.simulator.url, scene.credentials);
    await expect(later.oauth.getOauthClient(client)).rejects.toMatchObject({ code: 'client.not.found' });
    const other = await made({ ...scene, provisioner: later }, desktop());
    await done('delete-client', { client: other.clientId });
    await expect(later.oauth.getOauthClient(other.clientId)).rejects.toMatchObject({ code: 'client.not.found' });
  });

  it('changes and deletes the identity provider', async () => {
    const { identityProviders } = scene.provisioner;
    await done('change-provider', { fields: { name: 'By hand', issuerURI: 'https://x.example' } });
    await done('change-provider', { fields: { autoProvisionUsers: false } });
    const provider = { name: 'By hand', issuerURI: 'https://x.example', autoProvisionUsers: false };
    expect(await identityProviders.getIdentityprovidersPureengage()).toMatchObject(provider);
    await done('change-provider', { fields: { certificate: '-----BEGIN CERTIFICATE-----\nQUJD\n' } });
    expect(await identityProviders.getIdentityprovidersPureengage()).toMatchObject({ certificate: 'QUJD' });
    await done('delete-provider', {});
    await expect(identityProviders.getIdentityprovidersPureengage()).rejects.toMatchObject({ status: 404 });
  });

  it('removes permissions from a role, and adds others', async () => {
    await done('change-role', { role: 'AI Agent', remove: ['journey:session:view'], add: ['journey:segment:add'] });
    const role = await scene.provisioner.authorization.getAuthorizationRole(scene.roleId('AI Agent'));
    const actions = (entity: string) => role.permissionPolicies?.find((each) => each.entityName === entity)?.actionSet;
    expect(actions('session')).toBeUndefined();
    expect(actions('segment')).toEqual(['view', 'add']);
  });

  it('changes a user, whose version goes up', async () => {
    const { id } = found(scene.organization.users.find(({ email }) => email === AGENT));
    await done('change-user', { user: AGENT, fields: { state: 'inactive' }, by: AGENT });
    expect(await scene.provisioner.users.getUser(id)).toMatchObject({ state: 'inactive', version: 2 });
    expect(scene.organization.audits.at(-1)).toMatchObject({ userId: id });
  });

  it('switches the behaviour', async () => {
    await done('behave', { tokenRateLimits: 1 });
    await expect(logIn(scene.simulator.url, scene.credentials)).rejects.toThrow('400');
  });

  it('moves the time forward, and never back', async () => {
    const { now } = Object(await done('advance', { days: 30, hours: 1 }));
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(30 * 24 * 60 * 60 * 1000);
    await expect(scene.provisioner.tokens.getTokensMe()).rejects.toMatchObject({ status: 401 });
    expect(await scene.control('advance', { days: -1 })).toMatchObject({ status: 500 });
  });

  it.each([
    ['rename-client', { client: 'nobody', name: 'x' }, 'no client "nobody"'],
    ['change-client', { client: desktop().name }, 'say what to change'],
    ['change-client', { client: desktop().name, organization: 'globex', fields: {} }, 'name one as "organization"'],
    ['behave', { visiblityDelay: 1 }, 'there is no behaviour visiblityDelay'],
    ['advance', { weeks: 1 }, 'say how far'],
  ])('says what is wrong: %s %o', async (name, json, sentence) => {
    await made(scene, desktop());
    const answer = await scene.control(name, json);
    expect(answer).toEqual({ status: 500, json: { simulatorFault: expect.stringContaining(sentence) } });
  });
});
