import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acmeFile, changesOf, findingsOf, operationsOf, runInProcess } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
});
afterEach(async () => {
  expect(simulators.genesysCloud.violations).toEqual([]);
  await simulators.close();
});

const ALL = [
  'update role/employee done',
  'create oauth-client/desktop#1 done',
  'create oauth-client/pacing#1 done',
  'create saml-key#1 done',
  'create identity-provider done',
  'create admin/ada@acme.example done',
  'create transaction done',
];

describe('applying a tenant file to an empty organization', () => {
  it('creates everything, verifies it, and then plans no changes', async () => {
    const applied = await runInProcess(simulators, 'apply');
    expect(operationsOf(applied)).toEqual(ALL);
    expect(applied.result).toBe('changed');
    expect((await runInProcess(simulators, 'verify')).result).toBe('clean');
    const again = await runInProcess(simulators, 'plan');
    expect(again.result).toBe('clean');
    expect((await runInProcess(simulators, 'apply')).result).toBe('clean');
  });

  it('writes every option of the Genesys guide into the transaction object', async () => {
    await runInProcess(simulators, 'apply');
    const options = simulators.options('acme') ?? {};
    const pacing = simulators.organization('acme').clients.find(({ name }) => name === 'Engage Agent Pacing');
    expect(options).toMatchObject({
      'general/organization_sname': 'acme-hybrid',
      'general/organization_id': '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f',
      'general/default_agent_role_name': 'employee',
      'general/default_admin_role_name': 'admin',
      'general/base_auth_url': 'https://login.mypurecloud.de/oauth/token',
      'general/base_service_url': 'https://api.mypurecloud.de/api/',
      'general/organization_domain_suffix': 'com',
      'saml/issuer': 'https://www.genesys.com/pureengage',
      'saml/expire_time': '24',
      'ewt/client_id': pacing?.id,
      'ewt/password': pacing?.secret,
    });
    expect(Buffer.from(options['saml/certificate'] ?? '', 'base64').toString()).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(Buffer.from(options['saml/pkey'] ?? '', 'base64').toString()).toMatch(
      /^-----BEGIN RSA PRIVATE KEY-----\r?\nProc-Type: 4,ENCRYPTED\r?\nDEK-Info: AES-256-CBC/,
    );
    expect(Object.keys(options)).toHaveLength(16);
  });

  it('configures the identity provider as the Genesys guide says', async () => {
    await runInProcess(simulators, 'apply');
    expect(simulators.organization('acme').providers.get('pureengage')).toMatchObject({
      name: 'Genesys Multicloud CX',
      autoProvisionUsers: true,
      issuerURI: 'https://www.genesys.com/pureengage',
      ssoTargetURI: 'https://app.mypurecloud.de',
      disabled: false,
    });
  });

  it('creates and invites the administrator and grants the admin role', async () => {
    await runInProcess(simulators, 'apply');
    const { users, roles } = simulators.organization('acme');
    const ada = users.find(({ email }) => email === 'ada@acme.example');
    expect(ada).toMatchObject({ name: 'Ada Admin', state: 'active', invited: 1 });
    expect(ada?.roleIds).toContain(roles.find(({ name }) => name === 'admin')?.id);
  });

  it('keeps secrets in the secret store and nowhere else', async () => {
    const report = await runInProcess(simulators, 'apply', undefined, { environment: { RUNNER_DEBUG: '1' } });
    const secrets = [
      ...simulators.organization('acme').clients.map(({ secret }) => secret),
      simulators.options('acme')?.['saml/password'] ?? '',
    ];
    const seen = JSON.stringify(report);
    for (const secret of secrets) expect(seen).not.toContain(secret);
    expect(Object.keys(simulators.vault.get('secret/genesys/acme/custody') ?? {}).sort()).toEqual([
      'fingerprint_key',
      'oauth_client_desktop_1_client_id',
      'oauth_client_desktop_1_client_secret',
      'oauth_client_pacing_1_client_id',
      'oauth_client_pacing_1_client_secret',
      'saml_key_1_certificate',
      'saml_key_1_password',
      'saml_key_1_private_key',
      'state',
    ]);
  });

  it('ends every token that it requested', async () => {
    await runInProcess(simulators, 'apply');
    await runInProcess(simulators, 'verify');
    expect(simulators.organization('acme').tokens.size).toBe(0);
    expect(simulators.gax.acme?.state.sessions.size).toBe(0);
  });
});

describe('a manual change', () => {
  beforeEach(async () => {
    await runInProcess(simulators, 'apply');
  });

  it.each([
    ['a scope added', () => client('Desktop').scope.push('journey'), ['update oauth-client/desktop#1: scopes']],
    [
      'a client renamed',
      () => Object.assign(client('Engage Agent Pacing'), { name: 'Renamed' }),
      ['update oauth-client/pacing#1: name'],
    ],
    [
      'a client set inactive',
      () => Object.assign(client('Desktop'), { state: 'inactive' }),
      ['update oauth-client/desktop#1: state'],
    ],
    [
      'autoProvisionUsers off',
      () => Object.assign(provider(), { autoProvisionUsers: false }),
      ['update identity-provider: autoProvisionUsers'],
    ],
    [
      'a certificate removed',
      () => Object.assign(provider(), { certificates: [] }),
      ['update identity-provider: certificates'],
    ],
    [
      'a permission removed',
      () => role('employee').permissionPolicies.splice(1, 1),
      ['update role/employee: permissions'],
    ],
    [
      'an option changed',
      () => simulators.gax.acme?.setOption('102', 'ewt', 'password', 'wrong'),
      ['update transaction: ewt/password'],
    ],
    [
      'an option deleted',
      () => simulators.gax.acme?.setOption('102', 'general', 'base_auth_url', undefined),
      ['update transaction: general/base_auth_url'],
    ],
    [
      'an administrator deleted',
      () => Object.assign(user('ada@acme.example'), { state: 'deleted' }),
      ['update admin/ada@acme.example: state'],
    ],
  ])('is found and corrected: %s', async (_what, change, expected) => {
    change();
    const found = await runInProcess(simulators, 'drift');
    expect(changesOf(found)).toEqual(expected);
    expect(found.result).toBe('differs');
    expect((await runInProcess(simulators, 'apply')).result).toBe('changed');
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
  });

  it('of options that the file does not manage is left unchanged', async () => {
    simulators.gax.acme?.setOption('102', 'agent_state_sync', 'client_secret', 'not ours');
    Object.assign(provider(), { displayOnLogin: false, logoImageData: 'abc' });
    role('employee').permissionPolicies.push({ domain: 'routing', entityName: 'queue', actionSet: ['view'] });
    expect((await runInProcess(simulators, 'plan')).result).toBe('clean');
    simulators.gax.acme?.setOption('102', 'saml', 'issuer', 'https://elsewhere.example');
    Object.assign(provider(), { name: 'Renamed' });
    expect((await runInProcess(simulators, 'apply')).result).toBe('changed');
    expect(simulators.options('acme')).toMatchObject({ 'agent_state_sync/client_secret': 'not ours' });
    expect(provider()).toMatchObject({ displayOnLogin: false, logoImageData: 'abc' });
  });

  it('that deletes a client makes the plan create it again', async () => {
    Object.assign(client('Desktop'), { state: 'deleted' });
    const later = { daysLater: 1 };
    simulators.genesysCloud.clock.advance(24 * 60 * 60 * 1000);
    expect(changesOf(await runInProcess(simulators, 'plan', undefined, later))).toEqual([
      'create oauth-client/desktop#2',
      'update transaction: saml_auth/client_id, saml_auth/password',
    ]);
    await runInProcess(simulators, 'apply', undefined, later);
    expect((await runInProcess(simulators, 'verify', undefined, later)).result).toBe('clean');
  });

  const client = (name: string) => found(simulators.organization('acme').clients.find((each) => each.name === name));
  const role = (name: string) => found(simulators.organization('acme').roles.find((each) => each.name === name));
  const user = (email: string) => found(simulators.organization('acme').users.find((each) => each.email === email));
  const provider = () => found(simulators.organization('acme').providers.get('pureengage'));
});

describe('a refused plan', () => {
  it('writes nothing into an organization that is not the one of the file', async () => {
    const organization =
      acmeFile()
        .split('\n')
        .find((line) => line.startsWith('organization:')) ?? '';
    const wrong = organization
      .slice('organization: '.length)
      .replace('5d3a6f0e', '00000000')
      .replace('acme-hybrid', 'other');
    const report = await runInProcess(simulators, 'apply', { 'acme.yaml': acmeFile({ organization: wrong }) });
    expect(report.result).toBe('refused');
    expect(findingsOf(report)).toEqual(['refuse organization.id', 'refuse organization.short-name']);
    expect(simulators.genesysCloud.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('names both clients where two could be meant', async () => {
    await runInProcess(simulators, 'apply', { 'acme.yaml': acmeFile() });
    const { clients } = simulators.organization('acme');
    const desktop = found(clients.find(({ name }) => name === 'Desktop'));
    simulators.vault.state.entries.delete('secret/genesys/acme/custody');
    simulators.gax.acme?.setOption('102', 'saml_auth', 'client_id', 'unknown');
    clients.push({ ...desktop, id: 'twin' });
    const report = await runInProcess(simulators, 'plan');
    expect(findingsOf(report)).toContain('refuse oauth-client.ambiguous');
    expect(report.plan?.tenants[0]?.findings.map(({ message }) => message).join()).toContain(`${desktop.id} and twin`);
  });

  it('says that the secret of an existing client is unknown, and resets it only on request', async () => {
    const { clients } = simulators.organization('acme');
    clients.push({
      ...found(clients[0]),
      id: 'by-hand',
      name: 'Desktop',
      authorizedGrantType: 'SAML2-BEARER',
      scope: ['users'],
      roleDivisions: [],
      secret: 'lost',
    });
    expect(findingsOf(await runInProcess(simulators, 'plan'))).toEqual(['refuse oauth-client.secret-lost']);
    const reset = { request: { intent: { resetLostSecrets: true } } };
    expect((await runInProcess(simulators, 'apply', undefined, reset)).result).toBe('changed');
    expect(clients.filter(({ name }) => name === 'Desktop')).toHaveLength(1);
    expect((await runInProcess(simulators, 'verify')).result).toBe('clean');
  });

  it('finds another provider with the same issuer', async () => {
    simulators.organization('acme').providers.set('okta', {
      name: 'Okta',
      issuerURI: 'https://www.genesys.com/pureengage',
      disabled: false,
      certificates: [],
    });
    expect(findingsOf(await runInProcess(simulators, 'plan'))).toEqual(['refuse identity-provider.issuer-taken']);
  });

  it('finds roles, divisions and permissions that the organization does not have', async () => {
    const file = acmeFile({
      clients: '{ pacing: { name: P, grant: client-credentials, roles: [{ role: nobody, division: Nowhere }] } }',
      services:
        '{ agent-pacing: { client: pacing }, predictive-engagement: { grantTo: [employee, ghost], permissions: ["journey:sesion:view"] } }',
    });
    expect([...findingsOf(await runInProcess(simulators, 'plan', { 'acme.yaml': file }))].sort()).toEqual([
      'refuse oauth-client.no-division',
      'refuse oauth-client.no-role',
      'refuse preflight.role',
      'refuse role.missing',
      'refuse role.unknown-permission',
    ]);
  });
});

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the simulators do not have it');
  return value;
}
