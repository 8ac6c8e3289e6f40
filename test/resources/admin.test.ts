import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acmeFile, changesOf, operationsOf, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { bodiesOf, errorOf, findingOf, findingsAbout, found, lineOf, recorded, startAcme, writesOf } from './acme.ts';

/** Each test has a person of its own, so one set of services is enough for all. */
let simulators: Simulators;
beforeAll(async () => {
  simulators = await startAcme();
  await runInProcess(simulators, 'apply', fileFor());
});
afterAll(async () => {
  expect(simulators.genesysCloud.violations).toEqual([]);
  await simulators.close();
});

function fileFor(...emails: readonly string[]) {
  const people = emails.map((email) => `{ name: ${email.split('@')[0]}, email: "${email}" }`);
  return {
    'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: `[${people.join(', ')}]` }),
  };
}

const organization = () => simulators.organization('acme');
const user = (email: string) => found(organization().users.find((each) => each.email === email));
const role = (name: string) => found(organization().roles.find((each) => each.name === name));
const isAdmin = (email: string) => user(email).roleIds.includes(role('admin').id);

/** As if a person had created the user, with the role of an employee. */
function make(email: string, over: Partial<ReturnType<typeof user>> = {}) {
  const made = {
    ...user('agent.smith@acme.example'),
    id: `id-of-${email.split('@')[0]}`,
    name: 'Made by hand',
    email,
    invited: 0,
  };
  organization().users.push({ ...made, roleIds: [role('employee').id], ...over });
}

describe('an administrator in the file', () => {
  it('who does not exist yet is created in the home division, invited, and given the role', async () => {
    const requests = recorded(simulators.genesysCloud);
    const report = await runInProcess(simulators, 'apply', fileFor('new@acme.example'));
    expect(operationsOf(report)).toEqual(['create admin/new@acme.example done']);
    const { id, divisionId } = user('new@acme.example');
    expect(organization().divisions.find((each) => each.id === divisionId)?.name).toBe('Home');
    expect(bodiesOf(requests, 'POST', '/api/v2/users')).toEqual([
      { name: 'new', email: 'new@acme.example', divisionId, state: 'active' },
    ]);
    expect(writesOf(requests)).toEqual([
      'POST /api/v2/users',
      `POST /api/v2/users/${id}/invite`,
      `PUT /api/v2/authorization/roles/${role('admin').id}/users/add`,
    ]);
    expect(isAdmin('new@acme.example')).toBe(true);
    expect((await runInProcess(simulators, 'plan', fileFor('new@acme.example'))).result).toBe('clean');
  });

  it('who exists keeps name and roles, and gets the one role in addition', async () => {
    make('exists@acme.example', { name: 'Known Otherwise' });
    const { id } = user('exists@acme.example');
    const requests = recorded(simulators.genesysCloud);
    const report = await runInProcess(simulators, 'apply', fileFor('exists@acme.example'));
    expect(changesOf(report)).toEqual(['update admin/exists@acme.example: role']);
    // Without force: a user who has accepted an invitation gets none.
    expect(requests.find(({ path }) => path.endsWith('/invite'))?.query.get('force')).toBe('false');
    expect(writesOf(requests)).toEqual([
      `POST /api/v2/users/${id}/invite`,
      `PUT /api/v2/authorization/roles/${role('admin').id}/users/add`,
    ]);
    expect(user('exists@acme.example')).toMatchObject({
      name: 'Known Otherwise',
      roleIds: [role('employee').id, role('admin').id],
    });
  });

  it('who exists gets the role although Genesys Cloud does not invite again', async () => {
    make('known@acme.example');
    simulators.genesysCloud.faults.push({
      when: 'before',
      path: '/invite',
      status: 400,
      body: { status: 400, code: 'bad.request', message: 'no' },
    });
    const report = await runInProcess(simulators, 'apply', fileFor('known@acme.example'));
    expect(report.receipt?.tenants[0]?.operations[0]?.facts).toContain(
      'No invitation was sent: Genesys Cloud refused it',
    );
    expect(isAdmin('known@acme.example')).toBe(true);
  });

  it('who is new must be invited: without it the run fails, and the next one invites', async () => {
    simulators.genesysCloud.faults.push({ when: 'before', path: '/invite', status: 400, body: { status: 400 } });
    const files = fileFor('uninvited@acme.example');
    expect((await runInProcess(simulators, 'apply', files)).result).toBe('failed');
    expect(isAdmin('uninvited@acme.example')).toBe(false);
    expect((await runInProcess(simulators, 'apply', files)).result).toBe('changed');
    expect(user('uninvited@acme.example').invited).toBe(1);
    expect(isAdmin('uninvited@acme.example')).toBe(true);
  });

  it('who was deleted is restored, with only the state and its version', async () => {
    make('deleted@acme.example', { state: 'deleted', version: 7 });
    const { id } = user('deleted@acme.example');
    const requests = recorded(simulators.genesysCloud);
    const report = await runInProcess(simulators, 'apply', fileFor('deleted@acme.example'));
    expect(changesOf(report)).toEqual(['update admin/deleted@acme.example: role, state']);
    expect(bodiesOf(requests, 'PATCH', `/api/v2/users/${id}`)).toEqual([{ state: 'active', version: 7 }]);
    expect(user('deleted@acme.example')).toMatchObject({ state: 'active', invited: 1 });
    expect(isAdmin('deleted@acme.example')).toBe(true);
  });

  it('who is inactive stays so and is not invited, with a warning', async () => {
    make('inactive@acme.example', { state: 'inactive' });
    const files = fileFor('inactive@acme.example');
    const report = await runInProcess(simulators, 'apply', files);
    expect(findingsAbout(report, 'admin/')).toEqual(['warn admin.inactive']);
    expect(lineOf(files['acme.yaml'], findingOf(report, 'admin.inactive'))).toContain('inactive@acme.example');
    expect(user('inactive@acme.example')).toMatchObject({ state: 'inactive', invited: 0 });
    const again = await runInProcess(simulators, 'plan', files);
    expect([again.result, findingsAbout(again, 'admin/')]).toEqual(['clean', ['warn admin.inactive']]);
  });

  it('is recognized in upper and lower case of the address', async () => {
    make('Mixed.Case@Acme.Example');
    const report = await runInProcess(simulators, 'apply', fileFor('mixed.CASE@acme.example'));
    expect(operationsOf(report)).toEqual(['update admin/mixed.case@acme.example done']);
    expect(isAdmin('Mixed.Case@Acme.Example')).toBe(true);
    expect((await runInProcess(simulators, 'plan', fileFor('MIXED.case@acme.example'))).result).toBe('clean');
  });

  it('is the deleted user who was changed last, where several had the address', async () => {
    make('gone@acme.example', { id: 'a', state: 'deleted', version: 2 });
    make('gone@acme.example', { id: 'c', state: 'deleted', version: 9 });
    make('gone@acme.example', { id: 'b', state: 'deleted', version: 9 });
    make('gone@acme.example', { id: 'd', state: 'deleted', version: 1 });
    const { plan } = await runInProcess(simulators, 'plan', fileFor('gone@acme.example'));
    expect(plan?.tenants[0]?.changes.find(({ kind }) => kind === 'admin')?.id).toBe('b');
  });

  it('is the existing user, where a deleted one had the address before', async () => {
    make('twice@acme.example', { id: 'the-deleted-one', state: 'deleted' });
    make('twice@acme.example', { id: 'the-living-one' });
    await runInProcess(simulators, 'apply', fileFor('twice@acme.example'));
    const states = organization().users.filter(({ email }) => email === 'twice@acme.example');
    expect(states.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'the-deleted-one deleted',
      'the-living-one active',
    ]);
  });
});

describe('several administrators', () => {
  it('are each created, and a user who is removed from the file is not deleted', async () => {
    const both = fileFor('one@acme.example', 'two@acme.example');
    expect(operationsOf(await runInProcess(simulators, 'apply', both))).toEqual([
      'create admin/one@acme.example done',
      'create admin/two@acme.example done',
    ]);
    expect((await runInProcess(simulators, 'apply', fileFor('one@acme.example'))).result).toBe('clean');
    expect(isAdmin('two@acme.example')).toBe(true);
    expect(user('two@acme.example').state).toBe('active');
  });
});

describe('a user whom the search does not find yet', () => {
  it('stops the run with a message about the search, and the next run continues', async () => {
    make('lagging@acme.example', { visibleAt: Number.MAX_SAFE_INTEGER });
    const files = fileFor('lagging@acme.example');
    const report = await runInProcess(simulators, 'apply', files);
    expect(errorOf(report)).toMatchObject({
      code: 'genesys-cloud.user-exists',
      message: expect.stringContaining('lagging@acme.example'),
      fix: expect.stringContaining('Run the command again in a few minutes'),
    });
    Object.assign(user('lagging@acme.example'), { visibleAt: 0 });
    expect(operationsOf(await runInProcess(simulators, 'apply', files))).toEqual([
      'update admin/lagging@acme.example done',
    ]);
    expect(isAdmin('lagging@acme.example')).toBe(true);
  });
});

describe('the role that the Genesys guide calls admin', () => {
  it('may be spelled Admin', async () => {
    Object.assign(role('admin'), { name: 'Admin' });
    await runInProcess(simulators, 'apply', fileFor('spelled@acme.example'));
    expect(user('spelled@acme.example').roleIds).toContain(role('Admin').id);
    Object.assign(role('Admin'), { name: 'admin' });
  });

  it('must exist', async () => {
    Object.assign(role('admin'), { name: 'Boss' });
    const report = await runInProcess(simulators, 'apply', fileFor('roleless@acme.example'));
    Object.assign(role('Boss'), { name: 'admin' });
    expect(findingsAbout(report, 'admin/')).toContain('refuse admin.no-role');
    expect(findingOf(report, 'admin.no-role').fix).toContain('Restore the default roles');
    expect(organization().users.some(({ email }) => email === 'roleless@acme.example')).toBe(false);
  });
});
