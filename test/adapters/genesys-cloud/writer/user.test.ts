import { describe, expect, it } from 'vitest';
import { HttpError } from '../../../../src/adapters/http/error.ts';
import type { HttpRequest } from '../../../../src/base/http-types.ts';
import { refusal } from '../double.ts';
import { writer } from './double.ts';

describe('administrators', () => {
  const ADA = { name: 'Ada', email: 'ada@acme.example', divisionId: 'd1' };
  const USER = { id: 'u1', name: 'Ada', email: 'ada@acme.example', state: 'active', version: 5 };
  const POST_USER = 'POST /api/v2/users';
  const GET_DELETED = 'GET /api/v2/users/u1?state=deleted&expand=authorization';
  const GET_USER = 'GET /api/v2/users/u1?expand=authorization';
  const PATCH = 'PATCH /api/v2/users/u1';

  it('are created active', async () => {
    const { writer: made, bodies } = writer({ [POST_USER]: { body: USER } });
    expect(await made.createUser(ADA)).toMatchObject({ id: 'u1', version: 5, roleIds: [] });
    expect(bodies(POST_USER)).toEqual([{ ...ADA, state: 'active' }]);
  });

  it('are not confused with another user whom the answer describes', async () => {
    const { writer: made } = writer({ [POST_USER]: { body: { ...USER, email: 'bob@acme.example' } } });
    await expect(made.createUser(ADA)).rejects.toMatchObject({
      code: 'genesys-cloud.unexpected-answer',
      unclear: true,
    });
    const cased = writer({ [POST_USER]: { body: { ...USER, email: 'Ada@ACME.example' } } });
    expect((await cased.writer.createUser(ADA)).id).toBe('u1');
  });

  it.each([400, 409])('that exist although the search did not find them are reported (status %i)', async (status) => {
    const { writer: made } = writer({ [POST_USER]: refusal(status, 'general.conflict') });
    await expect(made.createUser(ADA)).rejects.toMatchObject({ code: 'genesys-cloud.user-exists' });
  });

  it('are not created when another error occurs', async () => {
    await expect(writer({ [POST_USER]: refusal(400, 'bad.request') }).writer.createUser(ADA)).rejects.toMatchObject({
      status: 400,
    });
    const lost = new HttpError({ code: 'http.reset', message: 'reset', unclear: true });
    await expect(writer({ [POST_USER]: () => lost }).writer.createUser(ADA)).rejects.toBe(lost);
    const broken = new Error('broken');
    await expect(writer({ [POST_USER]: () => broken }).writer.createUser(ADA)).rejects.toBe(broken);
  });

  it('who were deleted are restored, with only state and version in the request', async () => {
    const {
      writer: made,
      bodies,
      sent,
    } = writer({ [GET_DELETED]: { body: { ...USER, state: 'deleted' } }, [PATCH]: { body: { ...USER, version: 6 } } });
    expect((await made.restoreUser('u1')).version).toBe(6);
    expect(bodies(PATCH)).toEqual([{ state: 'active', version: 5 }]);
    expect(sent).toEqual([GET_DELETED, PATCH]);
  });

  it('who are inactive are found as well', async () => {
    const { writer: made, sent } = writer({
      [GET_USER]: { body: { ...USER, state: 'inactive' } },
      [PATCH]: { body: USER },
    });
    expect((await made.restoreUser('u1')).state).toBe('active');
    expect(sent).toEqual([GET_DELETED, GET_USER, PATCH]);
  });

  it('who are still shown as deleted were not restored', async () => {
    const deleted = { body: { ...USER, state: 'deleted' } };
    const { writer: made } = writer({ [GET_DELETED]: deleted, [PATCH]: deleted });
    await expect(made.restoreUser('u1')).rejects.toMatchObject({
      code: 'genesys-cloud.unexpected-answer',
      unclear: true,
    });
  });

  it('who are active by now are left unchanged', async () => {
    const { writer: made, sent } = writer({ [GET_USER]: { body: USER } });
    expect((await made.restoreUser('u1')).state).toBe('active');
    expect(sent).toEqual([GET_DELETED, GET_USER]);
  });

  it.each([400, 409])(
    'whom another writer changed meanwhile are read once more (status %i), and not a third time',
    async (status) => {
      const conflict = refusal(status, 'general.conflict', 'version does not match');
      const reading = (_: HttpRequest, count: number) => ({ body: { ...USER, state: 'deleted', version: 4 + count } });
      const once = writer({ [GET_DELETED]: reading, [PATCH]: (_, count) => (count === 1 ? conflict : { body: USER }) });
      expect((await once.writer.restoreUser('u1')).state).toBe('active');
      expect(once.bodies(PATCH)).toEqual([
        { state: 'active', version: 5 },
        { state: 'active', version: 6 },
      ]);
      const always = writer({ [GET_DELETED]: reading, [PATCH]: conflict });
      await expect(always.writer.restoreUser('u1')).rejects.toMatchObject({ status });
      expect(always.bodies(PATCH)).toHaveLength(2);
    },
  );

  it('who cannot be restored for another reason are not retried', async () => {
    const { writer: made, bodies } = writer({
      [GET_DELETED]: { body: { ...USER, state: 'deleted' } },
      [PATCH]: refusal(403, 'missing.permissions', 'directory:user:edit'),
    });
    await expect(made.restoreUser('u1')).rejects.toMatchObject({ code: 'genesys-cloud.missing-permission' });
    expect(bodies(PATCH)).toHaveLength(1);
  });

  const INVITE = 'POST /api/v2/users/u1/invite';
  const ADD = 'PUT /api/v2/authorization/roles/r1/users/add';

  it('are invited, and get a role in addition to their own', async () => {
    const { writer: made, sent, bodies } = writer({ [INVITE]: { status: 204 }, [ADD]: { body: ['u1'] } });
    await made.inviteUser('u1');
    await made.addRoleToUser('r1', 'u1');
    expect(sent).toEqual([`${INVITE}?force=false`, ADD]);
    expect(bodies(ADD)).toEqual([['u1']]);
  });

  it.each([{ body: '<html>Sign in</html>' }, {}, { body: USER }, { status: 202 }])(
    'do not count as invited when the answer does not match the definition: %j',
    async (answer) => {
      const { writer: made, sent } = writer({ [INVITE]: answer });
      await expect(made.inviteUser('u1')).rejects.toMatchObject({
        code: 'genesys-cloud.unexpected-answer',
        unclear: true,
      });
      expect(sent).toHaveLength(1);
    },
  );

  it('do not count as invited by the answer to another invitation', async () => {
    const answer = (id: string) => ({ status: 204, headers: { 'inin-correlation-id': id } });
    const path = 'POST /api/v2/users';
    const { writer: made } = writer({
      [`${path}/u1/invite`]: answer('one'),
      [`${path}/u2/invite`]: answer('one'),
      [`${path}/u3/invite`]: answer('three'),
    });
    await made.inviteUser('u1');
    await expect(made.inviteUser('u2')).rejects.toMatchObject({ code: 'genesys-cloud.unexpected-answer' });
    await made.inviteUser('u3');
  });

  it.each([{ body: '<html>Sign in</html>' }, { status: 204 }, { body: USER }, { body: ['u2'] }])(
    'are read again when the answer does not show their role: %j',
    async (answer) => {
      const roles = (...ids: readonly string[]) => ({ authorization: { roles: ids.map((id) => ({ id })) } });
      const late = (_: HttpRequest, count: number) => ({ body: { ...USER, ...roles(...(count < 2 ? [] : ['r1'])) } });
      const { writer: made, sent, pauses } = writer({ [ADD]: answer, [GET_USER]: late });
      await made.addRoleToUser('r1', 'u1');
      expect([sent, pauses]).toEqual([[ADD, GET_USER, GET_USER], [500]]);
      const without = writer({ [ADD]: answer, [GET_USER]: { body: { ...USER, ...roles('r2') } } });
      await expect(without.writer.addRoleToUser('r1', 'u1')).rejects.toMatchObject({
        code: 'genesys-cloud.unexpected-answer',
        unclear: true,
      });
    },
  );

  it.each(['restoreUser', 'inviteUser'] as const)('are never changed by %s without an id', async (method) => {
    const { writer: made, requests } = writer({});
    await expect(made[method]('')).rejects.toMatchObject({ code: 'genesys-cloud.no-id' });
    expect(requests).toEqual([]);
  });
});
