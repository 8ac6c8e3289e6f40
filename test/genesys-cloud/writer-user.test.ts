import { describe, expect, it } from 'vitest';
import { HttpError } from '../../src/http/error.ts';
import type { HttpRequest } from '../../src/http/types.ts';
import { refusal } from './double.ts';
import { writer } from './writer-double.ts';

describe('administrators', () => {
  const ADA = { name: 'Ada', email: 'ada@acme.example', divisionId: 'd1' };
  const USER = { id: 'u1', name: 'Ada', email: 'ada@acme.example', state: 'active', version: 5 };
  const POST_USER = 'POST /api/v2/users';
  const GET_DELETED = 'GET /api/v2/users/u1?state=deleted&expand=authorization';
  const GET_USER = 'GET /api/v2/users/u1?expand=authorization';
  const PATCH = 'PATCH /api/v2/users/u1';

  it('are made active', async () => {
    const { writer: made, bodies } = writer({ [POST_USER]: { body: USER } });
    expect(await made.createUser(ADA)).toMatchObject({ id: 'u1', version: 5, roleIds: [] });
    expect(bodies(POST_USER)).toEqual([{ ...ADA, state: 'active' }]);
  });

  it.each([400, 409])('that exist although the search did not find them are told about (status %i)', async (status) => {
    const { writer: made } = writer({ [POST_USER]: refusal(status, 'general.conflict') });
    await expect(made.createUser(ADA)).rejects.toMatchObject({ code: 'genesys-cloud.user-exists' });
  });

  it('are not made when something else is wrong', async () => {
    await expect(writer({ [POST_USER]: refusal(400, 'bad.request') }).writer.createUser(ADA)).rejects.toMatchObject({
      status: 400,
    });
    const lost = new HttpError({ code: 'http.reset', message: 'reset', unclear: true });
    await expect(writer({ [POST_USER]: () => lost }).writer.createUser(ADA)).rejects.toBe(lost);
    const broken = new Error('broken');
    await expect(writer({ [POST_USER]: () => broken }).writer.createUser(ADA)).rejects.toBe(broken);
  });

  it('who were deleted are restored, state and version alone in the request', async () => {
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

  it('who are active by now are left alone', async () => {
    const { writer: made, sent } = writer({ [GET_USER]: { body: USER } });
    expect((await made.restoreUser('u1')).state).toBe('active');
    expect(sent).toEqual([GET_DELETED, GET_USER]);
  });

  it.each([400, 409])(
    'whom somebody else changed meanwhile are read once more (status %i), and not a third time',
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

  it('who cannot be restored for another reason are not tried again', async () => {
    const { writer: made, bodies } = writer({
      [GET_DELETED]: { body: { ...USER, state: 'deleted' } },
      [PATCH]: refusal(403, 'missing.permissions', 'directory:user:edit'),
    });
    await expect(made.restoreUser('u1')).rejects.toMatchObject({ code: 'genesys-cloud.missing-permission' });
    expect(bodies(PATCH)).toHaveLength(1);
  });

  it('are invited, and given a role beside those they have', async () => {
    const {
      writer: made,
      sent,
      bodies,
    } = writer({
      'POST /api/v2/users/u1/invite': { status: 204 },
      'PUT /api/v2/authorization/roles/r1/users/add': { body: ['u1'] },
    });
    await made.inviteUser('u1');
    await made.addRoleToUser('r1', 'u1');
    expect(sent).toEqual(['POST /api/v2/users/u1/invite?force=false', 'PUT /api/v2/authorization/roles/r1/users/add']);
    expect(bodies('PUT /api/v2/authorization/roles/r1/users/add')).toEqual([['u1']]);
  });

  it.each(['restoreUser', 'inviteUser'] as const)('%s never runs without an id', async (method) => {
    const { writer: made, requests } = writer({});
    await expect(made[method]('')).rejects.toMatchObject({ code: 'genesys-cloud.no-id' });
    expect(requests).toEqual([]);
  });
});
