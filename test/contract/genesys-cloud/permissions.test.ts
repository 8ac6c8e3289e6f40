import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AGENT, desktop, found, made, pacing, type Scene, startScene } from './scene.ts';
import type { Sdk } from './sdk.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(async () => {
  expect(scene.simulator.violations).toEqual([]);
  await scene.simulator.close();
});

const NOW = new Date().toISOString();
const user = () => found(scene.organization.users.find(({ email }) => email === AGENT)).id;

/** Every operation that requires permissions, and which. */
const OPERATIONS: readonly (readonly [string, (sdk: Sdk, id: string) => Promise<unknown>])[] = [
  ['oauth:client:view', ({ oauth }) => oauth.getOauthClients()],
  ['oauth:client:view', ({ oauth }, id) => oauth.getOauthClient(id)],
  ['oauth:client:view, usage:client:view', ({ oauth }, id) => oauth.getOauthClientUsageSummary(id)],
  ['oauth:client:add', ({ oauth }) => oauth.postOauthClients(desktop())],
  ['oauth:client:edit', ({ oauth }, id) => oauth.putOauthClient(id, desktop())],
  ['oauth:client:edit', ({ oauth }, id) => oauth.postOauthClientSecret(id)],
  ['oauth:client:delete', ({ oauth }, id) => oauth.deleteOauthClient(id)],
  ['sso:provider:view', ({ identityProviders }) => identityProviders.getIdentityproviders()],
  ['sso:provider:view', ({ identityProviders }) => identityProviders.getIdentityprovidersPureengage()],
  [
    'sso:provider:add, sso:provider:edit',
    ({ identityProviders }) => identityProviders.putIdentityprovidersPureengage({ issuerURI: 'x' }),
  ],
  ['sso:provider:delete', ({ identityProviders }) => identityProviders.deleteIdentityprovidersPureengage()],
  ['authorization:role:view', ({ authorization }) => authorization.getAuthorizationRoles()],
  ['authorization:role:view', ({ authorization }) => authorization.getAuthorizationRole(scene.roleId('admin'))],
  [
    'authorization:role:edit',
    ({ authorization }) => authorization.putAuthorizationRole(scene.roleId('AI Agent'), { name: 'AI Agent' }),
  ],
  [
    'authorization:grant:add',
    ({ authorization }) => authorization.putAuthorizationRoleUsersAdd(scene.roleId('AI Agent'), [user()]),
  ],
  ['directory:user:view', ({ users }) => users.postUsersSearch({ query: [] })],
  [
    'directory:user:add',
    ({ users }) => users.postUsers({ name: 'x', email: 'x@acme.example', divisionId: scene.home }),
  ],
  [
    'admin, directory:user:edit, directory:organization:admin',
    ({ users }) => users.patchUser(user(), { version: 1, state: 'inactive' }),
  ],
  [
    'admin, directory:organization:admin, directory:user:setPassword',
    ({ users }) => users.postUserInvite(user(), { force: false }),
  ],
];

it.each(OPERATIONS)('%s: without any of it the operation is rejected, with one of it done', async (list, operation) => {
  const { clientId } = await made(scene, desktop());
  scene.simulator.hand.changeProvider({ fields: { issuerURI: 'x' } });
  const stranger = await scene.withPermissions('journey:session:view');
  await expect(operation(stranger, clientId)).rejects.toMatchObject({
    status: 403,
    code: 'missing.any.permissions',
    message: `Unable to perform the requested action. You must have at least one of the following permissions assigned: [${list}]`,
    messageParams: { permissions: `[${list}]` },
  });
  if (list === 'oauth:client:delete')
    scene.simulator.hand.changeClient({ client: clientId, fields: { state: 'inactive' } });
  const [permission = ''] = list.split(', ').filter((each) => each !== 'admin');
  await operation(await scene.withPermissions(permission), clientId);
});

describe('an operation that requires several permissions', () => {
  it('names the missing ones', async () => {
    const stranger = await scene.withPermissions('journey:session:view');
    await expect(stranger.audits.postAuditsQueryRealtime({ interval: `${NOW}/${NOW}` })).rejects.toMatchObject({
      status: 403,
      code: 'missing.permissions',
      message:
        'Unable to perform the requested action. You are missing the following permission(s): [audits:audit:view]',
    });
    const auditor = await scene.withPermissions('audits:audit:view');
    expect(await auditor.audits.postAuditsQueryRealtime({ interval: `${NOW}/${NOW}` })).toMatchObject({ total: 0 });
  });
});

describe('permissions', () => {
  it('are not required to read the caller, the organization, its divisions, permissions and users', async () => {
    const { tokens, organization, authorization, users } = await scene.withPermissions('journey:session:view');
    await Promise.all([
      tokens.getTokensMe(),
      organization.getOrganizationsMe(),
      authorization.getAuthorizationSubjectsMe(),
      authorization.getAuthorizationDivisions(),
      authorization.getAuthorizationDivisionsHome(),
      authorization.getAuthorizationPermissions(),
      users.getUsers(),
      users.getUser(user()),
    ]);
  });
});

it('that a role gets are in force at the next request', async () => {
  const { oauth } = scene.provisioner;
  await oauth.postOauthClients(pacing(scene));
  scene.simulator.hand.changeRole({ role: 'Hybrid Provisioner', remove: ['oauth:client:add'] });
  await expect(oauth.postOauthClients(pacing(scene))).rejects.toMatchObject({ code: 'missing.any.permissions' });
  scene.simulator.hand.changeRole({ role: 'Hybrid Provisioner', add: ['oauth:client:add'] });
  await oauth.postOauthClients(pacing(scene));
});

it.each(['oauth:client:*', 'oauth:*:*'])('from the wildcard %s before it ended are still valid', async (wildcard) => {
  const old = await scene.withPermissions(wildcard);
  await old.oauth.getOauthClients();
  await expect(old.identityProviders.getIdentityproviders()).rejects.toMatchObject({ status: 403 });
});
