import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AGENT, found, type Scene, startScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(async () => {
  expect(scene.simulator.violations).toEqual([]);
  await scene.simulator.close();
});

const ADA = 'ada@acme.example';
const api = () => scene.provisioner.users;
const ada = () => ({ name: 'Ada Admin', email: ADA, divisionId: scene.home });
const CONFLICT = { status: 409, code: 'general.conflict' };
const MISSING = { status: 404, code: 'general.resource.not.found' };

async function addresses(...query: Parameters<ReturnType<typeof api>['postUsersSearch']>[0]['query'] & object) {
  return (await api().postUsersSearch({ query })).results.map(({ email }) => email);
}

async function deleted(): Promise<string> {
  const { id, version } = await api().postUsers(ada());
  await api().patchUser(found(id), { version: found(version), state: 'deleted' });
  return found(id);
}

describe('creating a user', () => {
  it('gives an inactive user with the role of an employee, unless a state is given', async () => {
    const user = await api().postUsers(ada());
    expect(user).toMatchObject({ name: 'Ada Admin', email: ADA, username: ADA, state: 'inactive', version: 1 });
    expect(user.division?.id).toBe(scene.home);
    const { authorization } = await api().getUser(found(user.id), { expand: ['authorization'] });
    expect(authorization?.roles?.map(({ name }) => name)).toEqual(['employee']);
    expect(await api().postUsers({ ...ada(), email: 'eve@acme.example', state: 'active' })).toMatchObject({
      state: 'active',
    });
  });

  it('is a conflict when the address is taken, also by a deleted user', async () => {
    await expect(api().postUsers({ ...ada(), email: AGENT.toUpperCase() })).rejects.toMatchObject(CONFLICT);
    await deleted();
    await expect(api().postUsers(ada())).rejects.toMatchObject(CONFLICT);
    scene.simulator.behaviour.conflictStatus = 400;
    await expect(api().postUsers(ada())).rejects.toMatchObject({ ...CONFLICT, status: 400 });
  });

  it.each([{ name: '' }, { email: 'nowhere' }, { divisionId: 'nothing' }])('is rejected with %o', async (over) => {
    await expect(api().postUsers({ ...ada(), ...over })).rejects.toMatchObject({
      status: 400,
      code: 'general.bad.request',
    });
  });

  it('may include an invitation, which changes no state', async () => {
    const { id } = await api().postUsers(ada());
    await api().postUserInvite(found(id), { force: false });
    expect(scene.organization.users.find(({ email }) => email === ADA)).toMatchObject({ invited: 1 });
    expect(await api().getUser(found(id))).toMatchObject({ state: 'inactive' });
    await expect(api().postUserInvite('nobody')).rejects.toMatchObject({ status: 404, code: 'not.found' });
  });
});

describe('searching users', () => {
  const EXACT = { type: 'EXACT', fields: ['email'], value: ADA };
  const anyState = { type: 'EXACT', fields: ['state'], values: ['active', 'inactive', 'deleted'] };

  it('finds active users, and those of another state only on request', async () => {
    expect(await addresses({ ...EXACT, value: AGENT })).toEqual([AGENT]);
    await api().postUsers(ada());
    expect(await addresses(EXACT)).toEqual([]);
    expect(await addresses(EXACT, { ...anyState, values: ['inactive'] })).toEqual([ADA]);
  });

  it('finds a deleted user, who can be read only as deleted', async () => {
    const id = await deleted();
    expect(await addresses(EXACT, anyState)).toEqual([ADA]);
    await expect(api().getUser(id)).rejects.toMatchObject(MISSING);
    expect(await api().getUser(id, { state: 'deleted' })).toMatchObject({ id, state: 'deleted' });
  });

  it('returns pages, and roles only on request', async () => {
    for (let count = 0; count < 30; count += 1)
      await api().postUsers({ ...ada(), email: `${count}@acme.example`, state: 'active' });
    const query = [{ type: 'MATCH_ALL' }];
    const second = await api().postUsersSearch({ query, pageNumber: 2 });
    expect(second).toMatchObject({ total: 31, pageSize: 25, pageNumber: 2, pageCount: 2 });
    expect(second.results).toHaveLength(6);
    expect(second.results[0]).not.toHaveProperty('authorization');
    const expanded = await api().postUsersSearch({ query, expand: ['authorization'] });
    expect(expanded.results[0]?.authorization?.roles).toHaveLength(1);
  });

  it('may find a new user late, because it is an index', async () => {
    scene.simulator.behaviour.visibilityDelay = 60_000;
    await api().postUsers({ ...ada(), state: 'active' });
    expect(await addresses(EXACT)).toEqual([]);
    scene.clock.advance(60_000);
    expect(await addresses(EXACT)).toEqual([ADA]);
  });

  it('lists active users, by pages', async () => {
    await deleted();
    expect((await api().getUsers()).entities?.map(({ email }) => email)).toEqual([AGENT]);
    expect((await api().getUsers({ state: 'any' })).total).toBe(2);
  });
});

describe('changing a user', () => {
  it('requires the current version, and raises it', async () => {
    const id = found((await api().postUsers(ada())).id);
    expect(await api().patchUser(id, { version: 1, name: 'Ada' })).toMatchObject({ name: 'Ada', version: 2 });
    await expect(api().patchUser(id, { version: 1, name: 'Late' })).rejects.toMatchObject(CONFLICT);
    await expect(api().patchUser('nobody', { version: 1 })).rejects.toMatchObject(MISSING);
  });

  it('accepts a state only alone', async () => {
    const id = found((await api().postUsers(ada())).id);
    await expect(api().patchUser(id, { version: 1, state: 'active', name: 'Ada' })).rejects.toMatchObject({
      status: 400,
      code: 'general.bad.request',
    });
  });

  it('restores a deleted user', async () => {
    const id = await deleted();
    expect(await api().patchUser(id, { version: 2, state: 'active' })).toMatchObject({ state: 'active', version: 3 });
    expect(await api().getUser(id)).toMatchObject({ email: ADA });
  });

  it('cannot set the address of another user', async () => {
    const id = found((await api().postUsers(ada())).id);
    await expect(api().patchUser(id, { version: 1, email: AGENT })).rejects.toMatchObject(CONFLICT);
  });
});
