import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/plan.ts';
import type { PermissionPolicy, Subject } from '../../src/core/ports/genesys-cloud.ts';
import { missingViews, permissionTable } from '../../src/engine/permission-table.ts';
import { preflight } from '../../src/engine/preflight.ts';
import type { CommandReport } from '../../src/engine/report.ts';
import { found, lineOf, recorded, refusalsOf, startAcme, writesOf } from '../resources/acme.ts';
import { PROVISIONING } from '../simulators/genesys-cloud/authorization/catalogue.ts';
import { acmeFile, runInProcess } from '../simulators/in-process.ts';
import type { Simulators, TenantSimulators } from '../simulators/simulators.ts';
import { acme } from '../tenant/loading.ts';

let simulators: Simulators | undefined;
afterEach(() => simulators?.close());

/** All permissions that any of the services requires. */
function everything({ organization, vault, gax }: Simulators): unknown {
  const { roles, clients, users, providers, audits } = organization('acme');
  const entries = [...vault.state.entries];
  return structuredClone({ roles, clients, users, providers, audits, entries, objects: gax.acme?.state.objects });
}

/** A first apply by a client that lacks a permission; nothing may have been changed. */
async function refused(over: Partial<TenantSimulators>, file = acmeFile()): Promise<CommandReport> {
  simulators = await startAcme(over);
  const before = everything(simulators);
  const requests = recorded(simulators.genesysCloud);
  const report = await runInProcess(simulators, 'apply', { 'acme.yaml': file });
  expect(writesOf(requests)).toEqual([]);
  expect(everything(simulators)).toEqual(before);
  return report;
}

/** A file without clients that need roles, for a provisioning client that has only its own. */
const DESKTOP_ONLY = acmeFile({
  clients: '{ desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
  services: '{ workspace-desktop-edition: { client: desktop }, predictive-engagement: {} }',
});

/** The removed permission; its form for a person; what requires it. */
const NEEDED: readonly [readonly string[], string, string][] = [
  [['oauth:client:add'], 'oauth:client:add', 'oauth-client/desktop#1'],
  [['authorization:role:edit'], 'authorization:role:edit', 'role/employee'],
  [['authorization:grant:add'], 'authorization:grant:add', 'admin/ada@acme.example'],
  [['directory:user:add'], 'directory:user:add', 'admin/ada@acme.example'],
  [
    ['directory:user:setPassword'],
    'directory:user:setPassword or directory:organization:admin',
    'admin/ada@acme.example',
  ],
  [['sso:provider:edit', 'sso:provider:add'], 'sso:provider:edit or sso:provider:add', 'identity-provider'],
];

describe('a first apply by a client that lacks a permission', () => {
  it.each(NEEDED)('is refused before the first write: %j', async (without, permission, address) => {
    const report = await refused({ without, withoutAdmin: true }, DESKTOP_ONLY);
    expect(report.result).toBe('refused');
    const [finding, ...more] = refusalsOf(report);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'refuse', code: 'preflight.permission', address });
    expect(finding?.message).toBe(`The provisioning client lacks the permission ${permission}, needed for ${address}`);
    expect(finding?.fix).toMatch(
      new RegExp(
        `^Add ${permission} to a role of the provisioning client, such as "Hybrid Provisioner" \\(Admin > Roles`,
      ),
    );
    expect(lineOf(DESKTOP_ONLY, found(finding))).toMatch(/^credentials: /);
  });

  it.each(['oauth:client:view', 'authorization:role:view', 'sso:provider:view', 'directory:user:view'])(
    'to read, %s, names the permission and where it is added',
    async (permission) => {
      const report = await refused({ without: [permission] });
      expect(report.result).toBe('failed');
      const { message, fix } = found(report.plan?.tenants[0]?.failure);
      expect(message).toContain(permission);
      expect(fix).toMatch(new RegExp(`^Add ${permission} .*Admin > Integrations > OAuth > the client > Roles`));
    },
  );

  it('names a permission of several changes once, with all of them', async () => {
    const report = await refused({ without: ['oauth:client:add'] });
    const [finding, ...more] = refusalsOf(report);
    expect(more).toEqual([]);
    expect(finding?.message).toContain('oauth-client/desktop#1, oauth-client/pacing#1');
  });

  it('succeeds with only the required permissions', async () => {
    const needed = [
      ...NEEDED.flatMap(([permissions]) => permissions),
      ...PROVISIONING.filter((each) => each.endsWith(':view')),
    ];
    const without = PROVISIONING.filter((permission) => !needed.includes(permission));
    expect(without).toContain('oauth:client:delete');
    simulators = await startAcme({ without });
    expect((await runInProcess(simulators, 'apply')).result).toBe('changed');
  });
});

describe('a role that the provisioning client grants', () => {
  it('must be one of its own, in the same division', async () => {
    const report = await refused({ withoutAdmin: true });
    expect([report.result, refusalsOf(report).map(({ code }) => code)]).toEqual(['refused', ['preflight.role']]);
    const finding = found(refusalsOf(report)[0]);
    expect(finding.message).toContain('does not have the role "admin" in the division "Home"');
    expect(finding.fix).toMatch(/^Give the provisioning client the role "admin" .*OAuth > the client > Roles/);
  });

  it('is refused at its line of the file where the division is another', async () => {
    const file = acmeFile({
      clients:
        '{ pacing: { name: Pacing, grant: client-credentials, roles: [{ role: admin, division: Support }] }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
    });
    const report = await refused({}, file);
    const finding = found(refusalsOf(report)[0]);
    expect(finding).toMatchObject({ code: 'preflight.role', address: 'oauth-client/pacing#1' });
    expect(lineOf(file, finding)).toMatch(/^roles: /);
  });
});

/** Policies of permissions. */
function policies(...permissions: readonly string[]): readonly PermissionPolicy[] {
  return permissions.map((permission) => {
    const [domain = '', entityName = '', action = ''] = permission.split(':');
    return { domain, entityName, actionSet: [action] };
  });
}

function grant(
  roleName: string,
  permissions: readonly string[] = [],
  divisionName = 'Home',
): Subject['grants'][number] {
  const divisionId = divisionName === '*' ? '*' : `id of ${divisionName}`;
  return { roleId: `id of ${roleName}`, roleName, divisionId, divisionName, policies: policies(...permissions) };
}

const subjectOf = (...grants: Subject['grants']): Subject => ({ id: 'provisioner', grants });

function change(address: string, over: Partial<Change> = {}): Change {
  const base = { action: 'create', title: address, fields: [], risk: 'none', notes: [] } as const;
  return { address, kind: 'oauth-client', ...base, ...over };
}

describe('the table of required and present permissions', () => {
  const VIEWS = ['oauth:client:view', 'authorization:role:view', 'sso:provider:view', 'directory:user:view'];
  const rows = (changes: readonly Change[], subject: Subject) =>
    permissionTable({ changes, tenant: acme(), subject }).map(
      ({ kind, needed, heldBy, neededFor }) =>
        `${kind} ${needed} | ${heldBy.join(', ') || 'lacking'} | ${neededFor.join(', ') || 'plan'}`,
    );

  it('has every permission once, the roles that give it, and the changes that require it', () => {
    const subject = subjectOf(
      grant('Provisioner', [...VIEWS, 'sso:provider:add']),
      grant('Viewer', ['oauth:client:view']),
      grant('Admin'),
    );
    const changes = [
      change('oauth-client/pacing#1'),
      change('oauth-client/desktop#1'),
      change('identity-provider', { kind: 'identity-provider' }),
    ];
    expect(rows(changes, subject)).toEqual([
      'permission oauth:client:view | Provisioner, Viewer | plan',
      'permission authorization:role:view | Provisioner | plan',
      'permission sso:provider:view | Provisioner | plan',
      'permission directory:user:view | Provisioner | plan',
      'permission oauth:client:add | lacking | oauth-client/desktop#1, oauth-client/pacing#1',
      'permission sso:provider:edit or sso:provider:add | Provisioner | identity-provider',
      'role "admin" in the division "Home" | Admin | oauth-client/pacing#1',
    ]);
  });

  it('says what to add, to the role that gives most of the rest already', () => {
    const subject = subjectOf(grant('Viewer', ['oauth:client:view']), grant('Provisioner', VIEWS), grant('Admin'));
    const [lacking] = permissionTable({
      changes: [change('oauth-client/pacing#1')],
      tenant: acme(),
      subject,
    }).filter(({ heldBy }) => heldBy.length === 0);
    expect(lacking?.add).toMatch(/^Add oauth:client:add to a role of the provisioning client, such as "Provisioner"/);
    const nothing = permissionTable({ changes: [], tenant: acme(), subject: subjectOf() });
    expect(nothing.map(({ add }) => add?.includes('such as'))).toEqual([false, false, false, false]);
  });

  it('counts the permissions of an old wildcard', () => {
    const subject = subjectOf(grant('Provisioner', ['oauth:*:*', 'authorization:role:*', 'sso:*:*', 'directory:*:*']));
    const all = [
      change('admin/ada@acme.example', { kind: 'admin' }),
      change('role/employee', { kind: 'role', action: 'update' }),
      change('oauth-client/desktop#1', { action: 'delete', id: '1' }),
    ];
    expect(rows(all, subject).filter((row) => row.includes('lacking'))).toEqual([
      'permission authorization:grant:add | lacking | admin/ada@acme.example',
    ]);
  });

  it('lists only what a change requires', () => {
    const needs = (over: Partial<Change>) =>
      rows([change('x', over)], subjectOf(grant('Provisioner', VIEWS))).flatMap(
        (row) => / (.*) \| lacking/.exec(row)?.[1] ?? [],
      );
    const state = [{ field: 'state', before: 'deleted', after: 'active' }];
    const invitation = ['directory:user:setPassword or directory:organization:admin', 'authorization:grant:add'];
    expect(needs({ action: 'update' })).toEqual(['oauth:client:edit']);
    expect(needs({ kind: 'admin', action: 'update' })).toEqual(invitation);
    expect(needs({ kind: 'admin', action: 'update', fields: state })).toEqual([
      'directory:user:edit or directory:organization:admin',
      ...invitation,
    ]);
    expect(needs({ kind: 'retirement', action: 'delete', id: 'client' })).toEqual([
      'oauth:client:edit',
      'oauth:client:delete',
    ]);
    for (const kind of ['saml-key', 'transaction', 'proof'] as const) expect(needs({ kind })).toEqual([]);
    expect(needs({ kind: 'retirement', action: 'delete' })).toEqual([]);
  });
});

describe('the roles of a client that is updated', () => {
  const edit = (...before: readonly string[]) =>
    change('oauth-client/pacing#1', {
      action: 'update',
      id: 'pacing',
      fields: [{ field: 'roles', before, after: ['admin in Home'] }],
    });
  const lacking = (subject: Subject, ...before: readonly string[]) =>
    preflight([edit(...before)], { tenant: acme(), subject, clockAhead: 0 })
      .filter(({ code }) => code === 'preflight.role')
      .map(({ message }) => /the role (.*), needed/.exec(message)?.[1]);

  it('must be roles of the provisioning client, both added and removed ones', () => {
    expect(lacking(subjectOf(grant('admin')), 'Supervisor in Support')).toEqual(['Supervisor in Support']);
    expect(lacking(subjectOf(grant('Supervisor', [], 'Support')), 'Supervisor in Support')).toEqual([
      '"admin" in the division "Home"',
    ]);
  });

  it('are accepted wherever the provisioning client has them in all divisions', () => {
    const subject = subjectOf(grant('admin', [], '*'), grant('Supervisor', [], '*'));
    expect(lacking(subject, 'Supervisor in Sales in Berlin', 'admin in Home')).toEqual([]);
  });
});

describe('the permissions that a plan itself requires', () => {
  it('are all reported at once when missing, and not when present', () => {
    const error = missingViews({ tenant: acme(), subject: subjectOf(grant('Viewer', ['oauth:client:view'])) });
    expect(error).toMatchObject({
      code: 'preflight.view',
      message:
        'The provisioning client cannot read the current state: it lacks the permission authorization:role:view, sso:provider:view, directory:user:view',
      fix: expect.stringMatching(/^Add authorization:role:view, sso.* such as "Viewer"/),
    });
    const all = grant('Viewer', ['oauth:client:view', 'authorization:role:view', 'sso:provider:view']);
    expect(missingViews({ tenant: acme({ administrators: '[]' }), subject: subjectOf(all) })).toBeUndefined();
  });
});
