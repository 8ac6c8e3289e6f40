import { describe, expect, it } from 'vitest';
import type { IdentityProviderFields, OAuthClientFields } from '../../src/genesys-cloud/types.ts';
import { createWriter } from '../../src/genesys-cloud/writer.ts';
import { HttpError } from '../../src/http/error.ts';
import type { HttpRequest } from '../../src/http/types.ts';
import { double, jsonOf, type Routes, refusal } from './double.ts';

function writer(routes: Routes, options?: Parameters<typeof double>[1]) {
  const made = double(routes, options);
  return { ...made, writer: createWriter(made.api) };
}

/** An object that keeps what is PUT to it. */
function kept(before: object, answer: (json: object) => object = (json) => json) {
  const state = { now: before };
  return {
    get: () => ({ body: state.now }),
    put: ({ body }: HttpRequest) => {
      const json = jsonOf(body);
      state.now = { ...(typeof json === 'object' ? json : {}) };
      return { body: answer(state.now) };
    },
  };
}

const CLIENT = {
  id: 'c1',
  name: 'Pacing',
  description: 'by hand',
  authorizedGrantType: 'CLIENT_CREDENTIALS',
  accessTokenValiditySeconds: 3600,
  registeredRedirectUri: [],
  roleIds: ['r1'],
  roleDivisions: [{ roleId: 'r1', divisionId: 'd1' }],
  state: 'active',
  secret: 'never sent',
  dateCreated: '2026-01-01T00:00:00Z',
  dateModified: '2026-01-01T00:00:00Z',
  createdBy: { id: 'u' },
  modifiedBy: { id: 'u' },
  selfUri: '/api/v2/oauth/clients/c1',
  allowedIps: ['10.0.0.0/8'],
};
const GET = 'GET /api/v2/oauth/clients/c1';
const PUT = 'PUT /api/v2/oauth/clients/c1';
const DELETE = 'DELETE /api/v2/oauth/clients/c1';
const POST = 'POST /api/v2/oauth/clients';

const PACING: OAuthClientFields = {
  name: 'Pacing',
  description: 'Engage pacing [genesys-hybrid acme/pacing#1]',
  grantType: 'CLIENT-CREDENTIALS',
  tokenLifetime: 86400,
  redirectUris: [],
  scopes: [],
  roleDivisions: [{ roleId: 'r1', divisionId: 'd1' }],
};

describe('making a client', () => {
  it('sends what its grant type needs and nothing else, and gives the secret sealed', async () => {
    const { writer: made, bodies, sealed, requests } = writer({ [POST]: { body: { ...CLIENT, secret: 'sesame' } } });
    const client = await made.createClient(PACING);
    expect(client.secret.reveal()).toBe('sesame');
    expect(sealed).toContain('sesame');
    expect(JSON.stringify(client)).not.toContain('sesame');
    expect(requests.at(-1)?.repeatable).toBeUndefined();
    expect(bodies(POST)).toEqual([
      {
        name: 'Pacing',
        description: PACING.description,
        authorizedGrantType: 'CLIENT-CREDENTIALS',
        accessTokenValiditySeconds: 86400,
        roleDivisions: [{ roleId: 'r1', divisionId: 'd1' }],
      },
    ]);
  });

  it('of the other grant type sends redirect URIs and scopes', async () => {
    const body = { ...CLIENT, secret: 'sesame', authorizedGrantType: 'SAML2-BEARER' };
    const { writer: made, bodies } = writer({ [POST]: { body } });
    await made.createClient({
      ...PACING,
      grantType: 'SAML2-BEARER',
      redirectUris: ['https://x'],
      scopes: ['users'],
      roleDivisions: [],
    });
    expect(bodies(POST)).toMatchObject([
      { authorizedGrantType: 'SAML2-BEARER', registeredRedirectUri: ['https://x'], scope: ['users'] },
    ]);
    expect(bodies(POST)[0]).not.toHaveProperty('roleDivisions');
  });

  it('passes an unclear answer on, once, so that the caller looks', async () => {
    const lost = new HttpError({ code: 'http.timeout', message: 'no answer', unclear: true });
    const { writer: made, sent } = writer({ [POST]: () => lost });
    await expect(made.createClient(PACING)).rejects.toBe(lost);
    expect(sent).toEqual([POST]);
  });

  it.each([{ ...CLIENT, secret: undefined }, { secret: 'x' }, '', undefined])(
    'counts as unclear when the answer is %j',
    async (body) => {
      const { writer: made } = writer({ [POST]: { body } });
      await expect(made.createClient(PACING)).rejects.toMatchObject({
        code: 'genesys-cloud.unexpected-answer',
        unclear: true,
      });
    },
  );

  it('says what to do when the role is not the provisioner’s own', async () => {
    const { writer: made } = writer({ [POST]: refusal(400, 'bad.client.role', 'Client role is invalid.') });
    await expect(made.createClient(PACING)).rejects.toMatchObject({ code: 'genesys-cloud.bad.client.role' });
  });
});

describe('changing a client', () => {
  it('changes the fields given and keeps everything else, also what is not known here', async () => {
    const { get, put } = kept(CLIENT, (json) => ({ id: 'c1', ...json }));
    const { writer: made, bodies, sent } = writer({ [GET]: get, [PUT]: put });
    expect((await made.updateClient('c1', { description: 'ours' })).description).toBe('ours');
    expect(sent).toEqual([GET, PUT]);
    expect(bodies(PUT)).toEqual([
      {
        name: 'Pacing',
        description: 'ours',
        authorizedGrantType: 'CLIENT-CREDENTIALS',
        accessTokenValiditySeconds: 3600,
        registeredRedirectUri: [],
        roleDivisions: [{ roleId: 'r1', divisionId: 'd1' }],
        state: 'active',
        allowedIps: ['10.0.0.0/8'],
      },
    ]);
  });

  it('takes every field, and empties a list that was filled', async () => {
    const before = { ...CLIENT, scope: ['users'] };
    const { get, put } = kept(before, (json) => ({ id: 'c1', ...json }));
    const { writer: made, bodies } = writer({ [GET]: get, [PUT]: put });
    await made.updateClient('c1', PACING);
    expect(bodies(PUT)).toMatchObject([{ scope: [], accessTokenValiditySeconds: 86400, registeredRedirectUri: [] }]);
  });

  it('takes one out of its deletion', async () => {
    const before = { ...CLIENT, state: 'inactive', dateToDelete: '2026-12-01T00:00:00Z' };
    const { get, put } = kept(before, (json) => ({ id: 'c1', ...json }));
    const { writer: made, bodies } = writer({ [GET]: get, [PUT]: put });
    await made.updateClient('c1', { state: 'active' });
    expect(bodies(PUT)[0]).toMatchObject({ state: 'active' });
    expect(bodies(PUT)[0]).not.toHaveProperty('dateToDelete');
    expect(before).toHaveProperty('dateToDelete');
  });

  it('that is not there is an error, and one without an id is never asked for', async () => {
    const { writer: made, sent } = writer({});
    await expect(made.updateClient('c1', {})).rejects.toMatchObject({ status: 404 });
    await expect(made.updateClient('', {})).rejects.toMatchObject({ code: 'genesys-cloud.no-id' });
    expect(sent).toEqual([GET]);
  });

  it('resets its secret with a request that is not repeated', async () => {
    const { writer: made, requests } = writer({
      'POST /api/v2/oauth/clients/c1/secret': { body: { ...CLIENT, secret: 'new' } },
    });
    expect((await made.resetClientSecret('c1')).secret.reveal()).toBe('new');
    expect(requests.at(-1)).toMatchObject({ method: 'POST' });
    expect(requests.at(-1)?.body).toBeUndefined();
    expect(requests.at(-1)?.repeatable).toBeUndefined();
  });

  it('can be looked for anew each time', async () => {
    const { writer: made, sent } = writer({ 'GET /api/v2/oauth/clients': { body: { entities: [CLIENT] } } });
    await made.findClients();
    expect((await made.findClients()).map(({ id }) => id)).toEqual(['c1']);
    expect(sent).toHaveLength(2);
  });
});

describe('deleting a client', () => {
  it('sets it inactive first, since Genesys Cloud wants it so', async () => {
    const { get, put } = kept(CLIENT);
    const { writer: made, sent, bodies } = writer({ [GET]: get, [PUT]: put, [DELETE]: { status: 204 } });
    await made.deleteClient('c1');
    expect(sent).toEqual([GET, PUT, DELETE]);
    expect(bodies(PUT)).toMatchObject([{ state: 'inactive', name: 'Pacing' }]);
  });

  it('does not when it is inactive already, and does nothing when it is deleted', async () => {
    const inactive = writer({ [GET]: { body: { ...CLIENT, state: 'inactive' } }, [DELETE]: { status: 204 } });
    await inactive.writer.deleteClient('c1');
    expect(inactive.sent).toEqual([GET, DELETE]);
    const deleted = writer({ [GET]: { body: { ...CLIENT, state: 'deleted' } } });
    await deleted.writer.deleteClient('c1');
    expect(deleted.sent).toEqual([GET]);
  });

  it('that is gone is no error, at whatever step it went', async () => {
    const gone = writer({});
    await gone.writer.deleteClient('c1');
    const during = writer({ [GET]: { body: CLIENT } });
    await during.writer.deleteClient('c1');
    expect(during.sent).toEqual([GET, PUT, DELETE]);
  });

  it('waits a moment for one that was just made and is not seen yet', async () => {
    const late = (_: HttpRequest, count: number) => (count < 3 ? refusal(404, 'client.not.found') : { body: CLIENT });
    const { writer: made, sent, pauses } = writer({ [GET]: late, [PUT]: { body: CLIENT }, [DELETE]: { status: 204 } });
    await made.deleteClient('c1');
    expect(sent).toEqual([GET, GET, GET, PUT, DELETE]);
    expect(pauses).toEqual([500, 1000]);
  });

  it('is never done without an id', async () => {
    await expect(writer({}).writer.deleteClient('')).rejects.toMatchObject({ code: 'genesys-cloud.no-id' });
  });
});

describe('adding permissions to a role', () => {
  const GET_ROLE = 'GET /api/v2/authorization/roles/r1';
  const PUT_ROLE = 'PUT /api/v2/authorization/roles/r1';
  const segment = {
    domain: 'journey',
    entityName: 'segment',
    actionSet: ['view'],
    policyName: 'kept',
    allowConditions: false,
  };
  const conditional = {
    domain: 'journey',
    entityName: 'outcome',
    actionSet: ['view'],
    resourceConditionNode: { operator: 'AND' },
  };
  const named = { domain: 'journey', entityName: 'actionmap', actionSet: ['view'], namedResources: ['x'] };
  const wildcard = { domain: 'routing', entityName: '*', actionSet: ['*'] };
  const ROLE = {
    id: 'r1',
    name: 'employee',
    description: 'Employee',
    default: true,
    userCount: 7,
    permissions: ['group_creation'],
    permissionPolicies: [segment, conditional, named, wildcard],
  };

  function role(before: object = ROLE) {
    const { get, put } = kept(before);
    const keeping = (request: HttpRequest) => {
      const { body } = put(request);
      return { body: { id: 'r1', ...body } };
    };
    return writer({ [GET_ROLE]: () => ({ body: { id: 'r1', ...get().body } }), [PUT_ROLE]: keeping });
  }

  it('extends the policy of the same entity, makes new ones, and leaves all others as they are', async () => {
    const { writer: made, bodies, sent } = role();
    const result = await made.addPermissions('r1', [
      'journey:segment:add',
      'journey:segment:view',
      'journey:event:view',
      'journey:event:edit',
    ]);
    expect(sent).toEqual([GET_ROLE, PUT_ROLE, GET_ROLE]);
    expect(bodies(PUT_ROLE)).toEqual([
      {
        name: 'employee',
        description: 'Employee',
        permissions: ['group_creation'],
        permissionPolicies: [
          { ...segment, actionSet: ['view', 'add'] },
          conditional,
          named,
          wildcard,
          { domain: 'journey', entityName: 'event', actionSet: ['view', 'edit'] },
        ],
      },
    ]);
    expect(result.policies).toHaveLength(5);
  });

  it('never puts a new permission under somebody’s condition', async () => {
    const { writer: made, bodies } = role();
    await made.addPermissions('r1', ['journey:outcome:edit', 'journey:actionmap:edit']);
    expect(bodies(PUT_ROLE)).toMatchObject([
      {
        permissionPolicies: [
          segment,
          conditional,
          named,
          wildcard,
          { domain: 'journey', entityName: 'outcome', actionSet: ['edit'] },
          { domain: 'journey', entityName: 'actionmap', actionSet: ['edit'] },
        ],
      },
    ]);
  });

  it('writes nothing when all are held, by a wildcard too', async () => {
    const { writer: made, sent } = role();
    await made.addPermissions('r1', ['routing:queue:view', 'journey:segment:view']);
    await made.addPermissions('r1', []);
    expect(sent).toEqual([GET_ROLE, GET_ROLE]);
  });

  it('works for a role that has no policies at all', async () => {
    const { writer: made, bodies } = role({ id: 'r1', name: 'bare' });
    await made.addPermissions('r1', ['journey:event:view']);
    expect(bodies(PUT_ROLE)).toEqual([
      { name: 'bare', permissionPolicies: [{ domain: 'journey', entityName: 'event', actionSet: ['view'] }] },
    ]);
  });

  it('works where a policy has no actions', async () => {
    const { writer: made, bodies } = role({
      id: 'r1',
      name: 'x',
      permissionPolicies: [{ domain: 'journey', entityName: 'event' }],
    });
    await made.addPermissions('r1', ['journey:event:view']);
    expect(bodies(PUT_ROLE)).toMatchObject([{ permissionPolicies: [{ actionSet: ['view'] }] }]);
  });

  it.each(['journey:*:*', 'journey:segment:*', 'journey:segment', 'journey', '', 'a:b:c:d', ':b:c', 'a::c'])(
    'never writes %j',
    async (permission) => {
      const { writer: made, sent } = role();
      await expect(made.addPermissions('r1', [permission])).rejects.toMatchObject({
        code: 'genesys-cloud.permission-form',
      });
      expect(sent).toEqual([GET_ROLE]);
    },
  );

  it('looks until the change is there, and in the end gives what is there', async () => {
    const { writer: made, pauses } = writer({ [GET_ROLE]: { body: ROLE }, [PUT_ROLE]: { body: ROLE } });
    const result = await made.addPermissions('r1', ['journey:event:view']);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000]);
    expect(result.policies).toHaveLength(4);
  });

  it('stops looking when the run is being stopped', async () => {
    const { writer: made, sent } = writer(
      { [GET_ROLE]: { body: ROLE }, [PUT_ROLE]: { body: ROLE } },
      { stopped: true },
    );
    expect((await made.addPermissions('r1', ['journey:event:view'])).id).toBe('r1');
    expect(sent).toEqual([GET_ROLE, PUT_ROLE, GET_ROLE]);
  });
});

describe('writing the PureEngage identity provider', () => {
  const GET_PROVIDER = 'GET /api/v2/identityproviders/pureengage';
  const PUT_PROVIDER = 'PUT /api/v2/identityproviders/pureengage';
  const FIELDS: IdentityProviderFields = {
    name: 'Genesys Multicloud CX',
    autoProvisionUsers: true,
    disabled: false,
    issuer: 'https://www.genesys.com/pureengage',
    target: 'https://apps.mypurecloud.de',
    certificates: ['QUJD'],
  };

  function provider(before: object | undefined) {
    const { get, put } = kept(before ?? {});
    let there = before !== undefined;
    return writer({
      [GET_PROVIDER]: () => (there ? get() : refusal(404, 'not.found')),
      [PUT_PROVIDER]: (request) => {
        there = true;
        put(request);
        return { body: { id: 'pureengage', name: 'stub' } };
      },
    });
  }

  it('makes one where there is none, and gives what was read back', async () => {
    const { writer: made, bodies, sent } = provider(undefined);
    const result = await made.putPureEngage(FIELDS);
    expect(sent).toEqual([GET_PROVIDER, PUT_PROVIDER, GET_PROVIDER]);
    expect(bodies(PUT_PROVIDER)).toEqual([
      {
        name: FIELDS.name,
        autoProvisionUsers: true,
        disabled: false,
        issuerURI: FIELDS.issuer,
        ssoTargetURI: FIELDS.target,
        certificates: ['QUJD'],
        certificate: 'QUJD',
      },
    ]);
    expect(result).toMatchObject(FIELDS);
  });

  it('keeps what it does not know, and drops what is read-only', async () => {
    const before = {
      id: 'pureengage',
      selfUri: '/x',
      name: 'old',
      forceAuthn: true,
      certificate: 'T0xE',
      logoImageData: 'x',
    };
    const { writer: made, bodies } = provider(before);
    await made.putPureEngage(FIELDS);
    expect(bodies(PUT_PROVIDER)[0]).toMatchObject({ forceAuthn: true, logoImageData: 'x', certificate: 'QUJD' });
    expect(bodies(PUT_PROVIDER)[0]).not.toHaveProperty('id');
    expect(bodies(PUT_PROVIDER)[0]).not.toHaveProperty('selfUri');
  });

  it('leaves no stale certificate when there are two', async () => {
    const { writer: made, bodies } = provider({ id: 'pureengage', certificate: 'T0xE' });
    await made.putPureEngage({ ...FIELDS, certificates: ['QUJD', 'T0xE'] });
    expect(bodies(PUT_PROVIDER)[0]).toMatchObject({ certificates: ['QUJD', 'T0xE'] });
    expect(bodies(PUT_PROVIDER)[0]).not.toHaveProperty('certificate');
  });

  it('waits for one that is not seen yet, and says so when it never is', async () => {
    const late = (_: HttpRequest, count: number) =>
      count < 4 ? refusal(404, 'not.found') : { body: { issuerURI: 'other' } };
    const slow = writer({ [GET_PROVIDER]: late, [PUT_PROVIDER]: { body: {} } });
    expect((await slow.writer.putPureEngage(FIELDS)).issuer).toBe('other');
    expect(slow.pauses).toHaveLength(5);
    const never = writer({ [PUT_PROVIDER]: { body: {} } });
    await expect(never.writer.putPureEngage(FIELDS)).rejects.toMatchObject({ code: 'genesys-cloud.provider-not-kept' });
  });

  it.each([
    { name: 'other' },
    { autoProvisionUsers: false },
    { disabled: true },
    { issuerURI: 'other' },
    { ssoTargetURI: 'other' },
    { certificates: [], certificate: null },
    { certificates: ['QUJD', 'T0xE'], certificate: null },
  ])('looks again while it is not as asked: %j', async (change) => {
    const asked = { ...FIELDS, issuerURI: FIELDS.issuer, ssoTargetURI: FIELDS.target };
    const settling = (_: HttpRequest, count: number) => ({ body: count < 3 ? { ...asked, ...change } : asked });
    const { writer: made, pauses } = writer({ [GET_PROVIDER]: settling, [PUT_PROVIDER]: { body: {} } });
    expect(await made.putPureEngage(FIELDS)).toMatchObject(FIELDS);
    expect(pauses).toEqual([500]);
  });

  it('says what to do when the certificate is refused', async () => {
    const { writer: made } = writer({
      [PUT_PROVIDER]: refusal(400, 'certificate.expired', 'The certificate has expired.'),
    });
    await expect(made.putPureEngage(FIELDS)).rejects.toMatchObject({ code: 'genesys-cloud.certificate.expired' });
  });
});

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
