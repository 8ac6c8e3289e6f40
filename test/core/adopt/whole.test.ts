import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Adoption, adoptInText } from '../../../src/core/adopt/adopt-in-text.ts';
import type { TenantPlan } from '../../../src/core/plan.ts';
import { TYPES } from '../../../src/resources/list.ts';
import { runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';

const NAME = 'acme.yaml';
const ACME = readFileSync('tenants/acme.yaml', 'utf8');

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  await runInProcess(simulators, 'apply', { [NAME]: ACME });
});
afterEach(async () => {
  await simulators.close();
});

const hand = () => simulators.genesysCloud.hand;
const setOption = (section: string, name: string, value: string) =>
  simulators.gax.acme?.setOption(simulators.tenantDbid('acme'), section, name, value);

async function planOf(text: string): Promise<TenantPlan> {
  const { plan } = await runInProcess(simulators, 'plan', { [NAME]: text });
  const [tenant] = plan?.tenants ?? [];
  if (!tenant || tenant.failure) throw new Error(`no plan: ${tenant?.failure?.message}`);
  return tenant;
}

async function adopt(text = ACME): Promise<Adoption> {
  return adoptInText({ name: NAME, text }, await planOf(text), TYPES);
}

/** `address field` of everything that a plan would change. */
function differencesOf({ changes }: TenantPlan): readonly string[] {
  return changes.flatMap(({ address, action, fields }) =>
    action === 'update' ? fields.map(({ field }) => `${address} ${field}`) : [address],
  );
}

const named = (entries: readonly { readonly address: string; readonly field?: string }[]) =>
  entries.map(({ address, field }) => (field === undefined ? address : `${address} ${field}`));

/** The lines that differ, as `-` and `+`. */
function changedLines(after: string, before = ACME): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('adopt writes manual changes into the tenant file', () => {
  it('of Genesys Cloud and of the transaction object, and the next plan has no changes', async () => {
    hand().changeClient({
      client: 'Engage Workspace Desktop',
      fields: {
        name: 'Desktop: agents',
        scope: ['users:readonly', 'journey', 'presence'],
        registeredRedirectUri: ['https://apps.mypurecloud.de', 'https://desk.acme.example/#login'],
        accessTokenValiditySeconds: 3600,
      },
    });
    hand().changeProvider({ fields: { name: 'Engage', ssoTargetURI: 'https://app.acme.example' } });
    setOption('saml', 'expire_time', '48');
    setOption('general', 'organization_domain_suffix', 'net');
    setOption('general', 'default_agent_role_name', 'Agent');
    const { text, adopted, left } = await adopt();
    expect(changedLines(text)).toEqual([
      '-    name: Engage Workspace Desktop',
      '-    redirectUris: [https://apps.mypurecloud.de]',
      '-    scopes: [authorization:readonly, users:readonly, journey]',
      '-  name: Genesys Multicloud CX',
      '-  target: https://app.mypurecloud.de',
      '-  options: { expire_time: 24, organization_domain_suffix: com }',
      '+    name: "Desktop: agents"',
      '+    tokenLifetime: 3600',
      '+    redirectUris: [https://apps.mypurecloud.de, https://desk.acme.example/#login]',
      '+    scopes: [presence, users:readonly, journey]',
      '+  name: Engage',
      '+  target: https://app.acme.example',
      '+  options: { expire_time: 48, organization_domain_suffix: net, default_agent_role_name: Agent }',
    ]);
    expect(left).toEqual([]);
    expect(named(adopted)).toHaveLength(9);
    expect(differencesOf(await planOf(text))).toEqual([]);
  });

  it('of a role in another division', async () => {
    const { roles, divisions } = simulators.organization('acme');
    const roleId = roles.find(({ name }) => name === 'employee')?.id;
    const divisionId = divisions.find(({ name }) => name === 'Support')?.id;
    hand().changeClient({ client: 'Engage Agent Pacing', fields: { roleDivisions: [{ roleId, divisionId }] } });
    const { text, left } = await adopt();
    expect(changedLines(text)).toEqual([
      '-    roles: [{ role: admin, division: Home }]',
      '+    roles: [{ role: employee, division: Support }]',
    ]);
    expect(left).toEqual([]);
    expect(differencesOf(await planOf(text))).toEqual([]);
  });

  it('of the issuer, when the identity provider and the transaction object have the same', async () => {
    hand().changeProvider({ fields: { issuerURI: 'urn:acme' } });
    expect(named((await adopt()).left)).toEqual(['identity-provider issuer']);
    setOption('saml', 'issuer', 'urn:other');
    expect(named((await adopt()).left)).toEqual(['identity-provider issuer', 'transaction saml/issuer']);
    setOption('saml', 'issuer', 'urn:acme');
    const { text, left } = await adopt();
    expect(left).toEqual([]);
    expect(differencesOf(await planOf(text))).toEqual([]);
  });

  it('of permissions that a role has lost', async () => {
    const listed = ACME.replace(
      'permissionsFrom: AI Agent',
      'permissions: ["journey:event:view", "journey:session:view"]',
    );
    await runInProcess(simulators, 'apply', { [NAME]: listed });
    hand().changeRole({ role: 'employee', remove: ['journey:event:view'] });
    const { text, left } = await adopt(listed);
    expect(changedLines(text, listed)[1]).toBe('+    permissions: ["journey:session:view"]');
    expect(left).toEqual([]);
    expect(differencesOf(await planOf(text))).toEqual([]);
  });
});

describe('a difference that a tenant file cannot express', () => {
  it('is left with a reason, and is all that the next plan shows', async () => {
    hand().renameClient({ client: 'Engage Agent Pacing', name: 'Pacing' });
    hand().deactivateClient({ client: 'Engage Workspace Desktop' });
    hand().changeProvider({ fields: { autoProvisionUsers: false, disabled: true, ssoTargetURI: '' } });
    hand().changeUser({ user: 'ada@acme.example', fields: { state: 'deleted' } });
    hand().changeRole({ role: 'employee', remove: ['journey:event:view'] });
    setOption('ewt', 'password', 'by hand');
    setOption('ewt', 'client_id', 'by hand');
    setOption('saml', 'expire_time', 'two days');
    setOption('general', 'base_auth_url', 'https://login.elsewhere.example/oauth/token');
    const { text, adopted, left } = await adopt();
    expect(named(adopted)).toEqual(['oauth-client/pacing#1 name', 'identity-provider disabled']);
    expect(named(left)).toEqual([
      'role/employee permissions',
      'oauth-client/desktop#1 state',
      'identity-provider autoProvisionUsers',
      'identity-provider target',
      'admin/ada@acme.example state',
      'transaction ewt/client_id',
      'transaction ewt/password',
      'transaction general/base_auth_url',
      'transaction saml/expire_time',
    ]);
    expect(differencesOf(await planOf(text))).toEqual(named(left));
    for (const { why, fix } of left) expect(`${why}. ${fix}`).toMatch(/^[^.].{10,}\. [A-Z].*\.$/);
  });

  it('is left too where it is a missing object, which is created again', async () => {
    hand().deleteClient({ client: 'Engage Agent Pacing' });
    simulators.gax.acme?.setOption(simulators.tenantDbid('acme'), 'saml', 'expire_time', undefined);
    const { text, left } = await adopt();
    expect(text).toBe(ACME);
    expect(named(left)).toContain('oauth-client/pacing#2');
    expect(left.find(({ field }) => field === 'saml/expire_time')?.why).toBe('not present in the service');
    expect(differencesOf(await planOf(text))).toEqual(named(left));
  });
});
