import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JOURNEY } from '../simulators/genesys-cloud/authorization/catalogue.ts';
import type { Policy, RoleRecord } from '../simulators/genesys-cloud/records.ts';
import { acmeFile, operationsOf, runInProcess } from '../simulators/in-process.ts';
import type { SimulatedRequest } from '../simulators/server.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { bodiesOf, findingOf, findingsAbout, found, lineOf, recorded, startAcme, writesOf } from './acme.ts';

let simulators: Simulators;
let roles: RoleRecord[];
beforeAll(async () => {
  simulators = await startAcme();
  await runInProcess(simulators, 'apply', fileFor(''));
  roles = structuredClone(simulators.organization('acme').roles);
});
/** Each test starts with the roles of a new organization. */
beforeEach(() => {
  simulators.organization('acme').roles.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(roles));
});
afterAll(() => simulators.close());

function fileFor(engagement: string) {
  const services = engagement === '' ? '{}' : `{ predictive-engagement: ${engagement} }`;
  return { 'acme.yaml': acmeFile({ clients: '{}', services, administrators: '[]' }) };
}

const role = (name: string) => found(simulators.organization('acme').roles.find((each) => each.name === name));
const permissionsOf = (name: string) =>
  role(name)
    .permissionPolicies.flatMap(({ domain, entityName, actionSet }) =>
      actionSet.map((action) => `${domain}:${entityName}:${action}`),
    )
    .sort();

/** The policies in a PUT of the role. */
function sentPolicies(requests: readonly SimulatedRequest[], name: string): readonly Policy[] {
  const [body] = bodiesOf(requests, 'PUT', `/api/v2/authorization/roles/${role(name).id}`);
  return (body as { permissionPolicies: Policy[] }).permissionPolicies;
}

describe('the permissions of Predictive Engagement', () => {
  it('are copied from the role AI Agent, and only those of its domain', async () => {
    role('AI Agent').permissionPolicies.push({ domain: 'routing', entityName: 'queue', actionSet: ['view'] });
    const report = await runInProcess(simulators, 'apply', fileFor('{}'));
    expect(operationsOf(report)).toEqual(['update role/employee done']);
    const agent = permissionsOf('AI Agent').filter((permission) => permission.startsWith('journey:'));
    expect(permissionsOf('employee')).toEqual([...agent, 'directory:organization:view'].sort());
    expect((await runInProcess(simulators, 'plan', fileFor('{}'))).result).toBe('clean');
  });

  it('are read from the file where it lists them', async () => {
    const file = fileFor('{ permissions: ["journey:segment:add", "journey:session:view"] }');
    await runInProcess(simulators, 'apply', file);
    expect(permissionsOf('employee')).toEqual([
      'directory:organization:view',
      'journey:segment:add',
      'journey:session:view',
    ]);
    expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
  });

  it('may belong to other domains too, where the file lists them', async () => {
    const file = fileFor('{ permissions: ["journey:session:view", "directory:user:view"] }');
    expect((await runInProcess(simulators, 'apply', file)).result).toBe('changed');
    expect(permissionsOf('employee')).toContain('directory:user:view');
    expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
  });

  it('are added to every role in grantTo, in upper or lower case', async () => {
    const file = fileFor('{ grantTo: [employee, ai agent, Master Admin], permissions: ["journey:actionmap:edit"] }');
    const report = await runInProcess(simulators, 'apply', file);
    expect(operationsOf(report)).toEqual([
      'update role/Master Admin done',
      'update role/ai agent done',
      'update role/employee done',
    ]);
    for (const name of ['employee', 'AI Agent', 'Master Admin'])
      expect(permissionsOf(name)).toContain('journey:actionmap:edit');
    expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
  });

  it('are sent without a wildcard: one in the file is expanded to the permissions that the organization knows', async () => {
    const requests = recorded(simulators.genesysCloud);
    const file = fileFor('{ permissions: ["journey:segment:*", "journey:*:view"] }');
    await runInProcess(simulators, 'apply', file);
    expect(JSON.stringify(sentPolicies(requests, 'employee'))).not.toContain('*');
    const views = JOURNEY.filter((permission) => permission.endsWith(':view'));
    const segments = JOURNEY.filter((permission) => permission.startsWith('journey:segment:'));
    expect(permissionsOf('employee')).toEqual(
      [...new Set([...views, ...segments, 'directory:organization:view'])].sort(),
    );
    expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
  });

  it('are sent without a wildcard: an old one in AI Agent is expanded, too', async () => {
    role('AI Agent').permissionPolicies = [{ domain: 'journey', entityName: '*', actionSet: ['view'] }];
    const requests = recorded(simulators.genesysCloud);
    await runInProcess(simulators, 'apply', fileFor('{}'));
    expect(JSON.stringify(sentPolicies(requests, 'employee'))).not.toContain('*');
    expect(permissionsOf('employee')).toContain('journey:session:view');
    expect((await runInProcess(simulators, 'plan', fileFor('{}'))).result).toBe('clean');
  });

  it('are not requested again for a role that has all of them under an old wildcard', async () => {
    role('employee').permissionPolicies.push({ domain: 'journey', entityName: '*', actionSet: ['*'] });
    expect((await runInProcess(simulators, 'plan', fileFor('{}'))).result).toBe('clean');
  });

  it('that AI Agent names and the organization does not know are left out, with a warning', async () => {
    role('AI Agent').permissionPolicies.push({ domain: 'journey', entityName: 'bygone', actionSet: ['view'] });
    const report = await runInProcess(simulators, 'apply', fileFor('{}'));
    expect(findingsAbout(report, 'role/')).toEqual(['warn role.unknown-permission']);
    expect(permissionsOf('employee')).not.toContain('journey:bygone:view');
    expect(permissionsOf('employee')).toContain('journey:session:view');
  });
});

describe('the earlier policies of a role', () => {
  const CONDITIONAL: Policy = {
    domain: 'journey',
    entityName: 'outcome',
    actionSet: ['view'],
    policyName: 'only their own',
    policyDescription: 'made manually',
    allowConditions: true,
    resourceConditionNode: { variableName: 'division', operator: 'EQ', operands: [{ type: 'STRING', value: 'x' }] },
  };
  const EXTENDED: Policy = { domain: 'journey', entityName: 'segment', actionSet: ['edit'], policyName: 'segments' };
  const UNRELATED: Policy = { domain: 'routing', entityName: 'queue', actionSet: ['view', 'edit'], somethingNew: [1] };

  it('are sent back byte for byte, next to the new permissions', async () => {
    role('employee').permissionPolicies.push(CONDITIONAL, EXTENDED, UNRELATED);
    role('employee').description = 'The lowest role';
    role('employee').permissions = ['group_creation'];
    const before = structuredClone(role('employee').permissionPolicies);
    const requests = recorded(simulators.genesysCloud);
    await runInProcess(
      simulators,
      'apply',
      fileFor('{ permissions: ["journey:segment:view", "journey:outcome:add"] }'),
    );
    const [body] = bodiesOf(requests, 'PUT', `/api/v2/authorization/roles/${role('employee').id}`);
    expect(JSON.stringify(body)).toBe(
      JSON.stringify({
        name: 'employee',
        description: 'The lowest role',
        permissions: ['group_creation'],
        permissionPolicies: [
          before[0],
          CONDITIONAL,
          // The one entity without a condition gets its action in addition to the existing ones.
          { ...EXTENDED, actionSet: ['edit', 'view'] },
          UNRELATED,
          { domain: 'journey', entityName: 'outcome', actionSet: ['add'] },
        ],
      }),
    );
  });

  it('stay in the values that a plan shows', async () => {
    role('employee').permissionPolicies.push(EXTENDED);
    const file = fileFor('{ permissions: ["journey:session:view"] }');
    const [change] = (await runInProcess(simulators, 'plan', file)).plan?.tenants[0]?.changes ?? [];
    expect(change?.fields).toMatchObject([
      {
        field: 'permissions',
        before: ['journey:segment:edit'],
        after: ['journey:segment:edit', 'journey:session:view'],
      },
    ]);
  });

  it('are kept where a person granted more than the file requests', async () => {
    await runInProcess(
      simulators,
      'apply',
      fileFor('{ permissions: ["journey:segment:view", "journey:session:view"] }'),
    );
    const fewer = fileFor('{ permissions: ["journey:session:view"] }');
    expect((await runInProcess(simulators, 'apply', fewer)).result).toBe('clean');
    expect(permissionsOf('employee')).toContain('journey:segment:view');
    expect((await runInProcess(simulators, 'apply', fileFor(''))).result).toBe('clean');
    expect(permissionsOf('employee')).toContain('journey:session:view');
  });
});

describe('a role change that is refused before anything is written', () => {
  async function refusal(engagement: string, code: string): Promise<string> {
    const requests = recorded(simulators.genesysCloud);
    const file = fileFor(engagement);
    const report = await runInProcess(simulators, 'apply', file);
    expect(report.result).toBe('refused');
    expect(writesOf(requests)).toEqual([]);
    const finding = findingOf(report, code);
    expect(finding.severity).toBe('refuse');
    return `${finding.message} at ${lineOf(file['acme.yaml'], finding)}`;
  }

  it('has a listed permission that the organization does not know, with its line in the list', async () => {
    expect(
      await refusal('{ permissions: ["journey:session:view", "journey:sesion:view"] }', 'role.unknown-permission'),
    ).toMatch(/has no permission `journey:sesion:view` at "journey:sesion:view"/);
  });

  it('has a wildcard that matches nothing', async () => {
    expect(await refusal('{ permissions: ["journey:bygone:*"] }', 'role.unknown-permission')).toMatch(
      /journey:bygone:\*` at "journey:bygone:\*"/,
    );
  });

  it('has a role in grantTo that the organization does not have', async () => {
    expect(await refusal('{ grantTo: [employee, agents] }', 'role.missing')).toMatch(/no role "agents" at agents/);
  });

  it('has a role to copy from that is absent, or has nothing to copy', async () => {
    expect(await refusal('{ permissionsFrom: AI Agents }', 'role.no-source')).toMatch(
      /no role "AI Agents".* at permissionsFrom/,
    );
    expect(await refusal('{ permissionsFrom: Master Admin }', 'role.no-source')).toMatch(
      /"Master Admin" has no permission of the domain `journey`/,
    );
  });
});
