import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRole } from '../../../simulators/genesys-cloud/state.ts';
import { desktop, found, made, pacing, type Scene, startScene } from '../scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.simulator.close());

const oauth = () => scene.provisioner.oauth;
const refusal = (code: string) => ({ status: 400, code });

describe('the grant type of an OAuth client', () => {
  it('is returned with its hyphen, although SAML2BEARER is accepted', async () => {
    const client = await oauth().postOauthClients({ ...desktop(), authorizedGrantType: 'SAML2BEARER' });
    expect(client.authorizedGrantType).toBe('SAML2-BEARER');
    expect(scene.simulator.violations).toHaveLength(1);
  });

  it.each(['CLIENT_CREDENTIALS', 'SAML2_BEARER', 'CODE_PKCE'])('is not %s', async (authorizedGrantType) => {
    await expect(oauth().postOauthClients({ ...desktop(), authorizedGrantType })).rejects.toMatchObject(
      refusal('bad.grant.type'),
    );
  });

  it('is required', async () => {
    await expect(oauth().postOauthClients({ ...desktop(), authorizedGrantType: '' })).rejects.toMatchObject(
      refusal('grant.type.required'),
    );
  });

  it('decides between scopes and roles', async () => {
    const without = { name: 'Client', authorizedGrantType: 'SAML2-BEARER' };
    await expect(oauth().postOauthClients(without)).rejects.toMatchObject(refusal('missing.client.scope'));
    const credentials = { ...without, authorizedGrantType: 'CLIENT-CREDENTIALS' };
    await expect(oauth().postOauthClients(credentials)).rejects.toMatchObject(refusal('missing.client.roles'));
    const both = { ...pacing(scene), scope: ['users'] };
    expect(await oauth().postOauthClients(both)).toMatchObject({ scope: [] });
    expect(await oauth().postOauthClients({ ...both, ...desktop() })).toMatchObject({ roleDivisions: [] });
    expect(scene.simulator.violations).toEqual([]);
  });
});

describe('creating an OAuth client', () => {
  it.each([
    ['a scope of a wrong form', { scope: ['Not A Scope'] }, 'auth.invalid.scope'],
    ['a state other than active', { state: 'inactive' }, 'bad.client.state'],
    ['an empty name', { name: '' }, 'constraint.validation'],
    ['a token lifetime below five minutes', { accessTokenValiditySeconds: 299 }, 'invalid.value'],
  ])('is rejected with %s', async (_what, over, code) => {
    await expect(oauth().postOauthClients({ ...desktop(), ...over })).rejects.toMatchObject(refusal(code));
    expect(scene.simulator.violations).toEqual([]);
  });

  it('is rejected when there are too many', async () => {
    scene.simulator.behaviour.maximumClients = 2;
    await made(scene, desktop());
    await expect(oauth().postOauthClients(desktop())).rejects.toMatchObject(refusal('auth.too.many.clients'));
  });
});

describe('a caller grants only the roles that it has', () => {
  const notHeld = (name: string) => [{ roleId: scene.roleId(name), divisionId: scene.home }];

  it('to a new client', async () => {
    const create = (roleDivisions: { roleId: string; divisionId: string }[]) =>
      oauth().postOauthClients({ ...pacing(scene), roleDivisions });
    await expect(create(notHeld('Master Admin'))).rejects.toMatchObject(refusal('bad.client.role'));
    await expect(create([{ roleId: 'nothing', divisionId: scene.home }])).rejects.toMatchObject(
      refusal('bad.client.role'),
    );
    await expect(create([{ roleId: scene.roleId('admin'), divisionId: '*' }])).rejects.toMatchObject(
      refusal('bad.client.role'),
    );
  });

  it('to an existing client, and cannot change a client that has more', async () => {
    const { clientId } = await made(scene, pacing(scene));
    const more = { ...pacing(scene), roleDivisions: notHeld('Master Admin') };
    await expect(oauth().putOauthClient(clientId, more)).rejects.toMatchObject(refusal('bad.client.role'));
    scene.simulator.hand.changeClient({ client: clientId, fields: { roleDivisions: notHeld('Master Admin') } });
    await expect(oauth().putOauthClient(clientId, pacing(scene))).rejects.toMatchObject(refusal('bad.client.role'));
  });

  it('and cannot reset the secret of a client that has more', async () => {
    const { clientId } = await made(scene, pacing(scene));
    scene.simulator.hand.changeClient({ client: clientId, fields: { roleDivisions: notHeld('Master Admin') } });
    await expect(oauth().postOauthClientSecret(clientId)).rejects.toMatchObject({
      ...refusal('bad.client.role'),
      message: 'The caller does not have all the roles assigned to this client.',
    });
  });

  it('in every division, when it has them in all divisions', async () => {
    const role = makeRole('wide', ['journey:session:view']);
    scene.organization.roles.push(role);
    const own = found(scene.organization.clients[0]);
    own.roleDivisions.push({ roleId: role.id, divisionId: '*' });
    const support = found(scene.organization.divisions.find(({ name }) => name === 'Support')).id;
    const roleDivisions = [{ roleId: role.id, divisionId: support }];
    expect(await oauth().postOauthClients({ ...pacing(scene), roleDivisions })).toMatchObject({ roleDivisions });
  });
});

describe('replacing an OAuth client', () => {
  it('is rejected when Genesys has disabled it', async () => {
    const { clientId } = await made(scene, desktop());
    scene.simulator.hand.changeClient({ client: clientId, fields: { state: 'disabled' } });
    await expect(oauth().putOauthClient(clientId, desktop())).rejects.toMatchObject({
      ...refusal('bad.client.state'),
      message: 'Client is disabled.',
    });
  });

  it('removes a property that this project does not know, and keeps it when it is sent', async () => {
    const { clientId } = await made(scene, desktop());
    scene.simulator.hand.changeClient({ client: clientId, fields: { allowedAddresses: ['192.0.2.0/24'] } });
    const unknown = { allowedAddresses: ['192.0.2.0/24'] };
    expect(await oauth().putOauthClient(clientId, { ...desktop(), ...unknown })).toMatchObject(unknown);
    expect(await oauth().putOauthClient(clientId, desktop())).not.toHaveProperty('allowedAddresses');
  });
});
