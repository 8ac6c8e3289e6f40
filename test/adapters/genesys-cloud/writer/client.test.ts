import { describe, expect, it } from 'vitest';
import { HttpError } from '../../../../src/adapters/http/error.ts';
import type { HttpRequest } from '../../../../src/base/http-types.ts';
import type { OAuthClientFields } from '../../../../src/core/ports/genesys-cloud.ts';
import { ACCESS, refusal } from '../double.ts';
import { storedObject, writer } from './double.ts';

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

describe('creating an OAuth client', () => {
  it('sends what its grant type needs and nothing else, and returns the secret sealed', async () => {
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

  it('as the next version copies the unmanaged fields of the previous client, and nothing that belongs to it alone', async () => {
    const old = { ...CLIENT, description: 'old', state: 'inactive', dateToDelete: '2026-12-01T00:00:00Z' };
    const { writer: made, bodies } = writer({
      [GET]: { body: old },
      [POST]: { body: { ...CLIENT, id: 'c2', secret: 'sesame' } },
    });
    expect((await made.createClient(PACING, 'c1')).id).toBe('c2');
    expect(bodies(POST)).toEqual([
      {
        name: 'Pacing',
        description: PACING.description,
        authorizedGrantType: 'CLIENT-CREDENTIALS',
        accessTokenValiditySeconds: 86400,
        registeredRedirectUri: [],
        roleDivisions: [{ roleId: 'r1', divisionId: 'd1' }],
        allowedIps: ['10.0.0.0/8'],
      },
    ]);
  });

  it('uses only the requested fields where the previous client is gone', async () => {
    const { writer: made, bodies } = writer({ [POST]: { body: { ...CLIENT, secret: 'sesame' } } });
    await made.createClient(PACING, 'gone');
    expect(bodies(POST)[0]).not.toHaveProperty('allowedIps');
  });

  it('passes an unclear answer on, once, so that the caller checks', async () => {
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

  it('says what to do when the provisioner does not have the role', async () => {
    const { writer: made } = writer({ [POST]: refusal(400, 'bad.client.role', 'Client role is invalid.') });
    await expect(made.createClient(PACING)).rejects.toMatchObject({ code: 'genesys-cloud.bad-client-role' });
  });
});

describe('updating an OAuth client', () => {
  it('changes the given fields and keeps all others, including unknown ones', async () => {
    const { get, put } = storedObject(CLIENT, (json) => ({ id: 'c1', ...json }));
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

  it('accepts every field, and empties a list that had values', async () => {
    const before = { ...CLIENT, scope: ['users'] };
    const { get, put } = storedObject(before, (json) => ({ id: 'c1', ...json }));
    const { writer: made, bodies } = writer({ [GET]: get, [PUT]: put });
    await made.updateClient('c1', PACING);
    expect(bodies(PUT)).toMatchObject([{ scope: [], accessTokenValiditySeconds: 86400, registeredRedirectUri: [] }]);
  });

  it('takes a client out of its scheduled deletion', async () => {
    const before = { ...CLIENT, state: 'inactive', dateToDelete: '2026-12-01T00:00:00Z' };
    const { get, put } = storedObject(before, (json) => ({ id: 'c1', ...json }));
    const { writer: made, bodies } = writer({ [GET]: get, [PUT]: put });
    await made.updateClient('c1', { state: 'active' });
    expect(bodies(PUT)[0]).toMatchObject({ state: 'active' });
    expect(bodies(PUT)[0]).not.toHaveProperty('dateToDelete');
    expect(before).toHaveProperty('dateToDelete');
  });

  it('is not done when the answer shows the client unchanged: another request was answered', async () => {
    const { writer: made } = writer({ [GET]: { body: CLIENT }, [PUT]: { body: CLIENT } });
    await expect(made.updateClient('c1', { description: 'ours' })).rejects.toMatchObject({
      code: 'genesys-cloud.unexpected-answer',
      unclear: true,
    });
    expect((await made.updateClient('c1', { description: CLIENT.description })).id).toBe('c1');
  });

  it('that is absent is an error, and one without an id is never sent', async () => {
    const { writer: made, sent } = writer({});
    await expect(made.updateClient('c1', {})).rejects.toMatchObject({ status: 404 });
    await expect(made.updateClient('', {})).rejects.toMatchObject({ code: 'genesys-cloud.no-id' });
    expect(sent).toEqual([GET]);
  });

  it('resets its secret with a request that is not retried', async () => {
    const { writer: made, requests } = writer({
      'POST /api/v2/oauth/clients/c1/secret': { body: { ...CLIENT, secret: 'new' } },
    });
    expect((await made.resetClientSecret('c1')).secret.reveal()).toBe('new');
    expect(requests.at(-1)).toMatchObject({ method: 'POST' });
    expect(requests.at(-1)?.body).toBeUndefined();
    expect(requests.at(-1)?.repeatable).toBeUndefined();
  });

  it('can read the client again each time', async () => {
    const { writer: made, sent } = writer({ 'GET /api/v2/oauth/clients': { body: { entities: [CLIENT] } } });
    await made.findClients();
    expect((await made.findClients()).map(({ id }) => id)).toEqual(['c1']);
    expect(sent).toHaveLength(2);
  });
});

describe('deleting an OAuth client', () => {
  it('sets it inactive first, because Genesys Cloud requires that', async () => {
    const { get, put, remove } = storedObject(CLIENT);
    const { writer: made, sent, bodies } = writer({ [GET]: get, [PUT]: put, [DELETE]: remove });
    await made.deleteClient('c1');
    expect(sent).toEqual([GET, PUT, DELETE, GET]);
    expect(bodies(PUT)).toMatchObject([{ state: 'inactive', name: 'Pacing' }]);
  });

  it('skips that when it is inactive already, and does nothing when it is deleted', async () => {
    const { get, remove } = storedObject({ ...CLIENT, state: 'inactive' });
    const inactive = writer({ [GET]: get, [DELETE]: remove });
    await inactive.writer.deleteClient('c1');
    expect(inactive.sent).toEqual([GET, DELETE, GET]);
    const deleted = writer({ [GET]: { body: { ...CLIENT, state: 'deleted' } } });
    await deleted.writer.deleteClient('c1');
    expect(deleted.sent).toEqual([GET]);
  });

  it('that is gone is not an error, at whichever step it went', async () => {
    const gone = writer({});
    await gone.writer.deleteClient('c1');
    const during = writer({ [GET]: (_, count) => (count === 1 ? { body: CLIENT } : refusal(404, 'client.not.found')) });
    await during.writer.deleteClient('c1');
    expect(during.sent).toEqual([GET, PUT, DELETE, GET]);
  });

  it('waits briefly for one that was just created and is not visible yet', async () => {
    const late = (_: HttpRequest, count: number) => (count === 3 ? { body: CLIENT } : refusal(404, 'client.not.found'));
    const { writer: made, sent, pauses } = writer({ [GET]: late, [PUT]: { body: CLIENT }, [DELETE]: { status: 204 } });
    await made.deleteClient('c1');
    expect(sent).toEqual([GET, GET, GET, PUT, DELETE, GET]);
    expect(pauses).toEqual([500, 1000]);
  });

  const INACTIVE = { ...CLIENT, state: 'inactive' };

  it.each([{ status: 204 }, { body: '<html>Sign in</html>' }, {}, { body: INACTIVE }])(
    'is done when a read finds it gone, whatever the answer is: %j',
    async (answer) => {
      const seen = (_: HttpRequest, count: number) => ({
        body: count < 3 ? INACTIVE : { ...CLIENT, state: 'deleted' },
      });
      const { writer: made, sent } = writer({ [GET]: seen, [DELETE]: answer });
      await made.deleteClient('c1');
      expect(sent).toEqual([GET, DELETE, GET, GET]);
      const still = writer({ [GET]: { body: INACTIVE }, [DELETE]: answer });
      await expect(still.writer.deleteClient('c1')).rejects.toMatchObject({
        code: 'genesys-cloud.client-not-deleted',
      });
    },
  );

  it('is never done without an id', async () => {
    await expect(writer({}).writer.deleteClient('')).rejects.toMatchObject({ code: 'genesys-cloud.no-id' });
  });
});

describe('the OAuth client that logs in', () => {
  it('is neither reset nor deleted, however its id is written', async () => {
    const { writer: made, sent } = writer({});
    for (const id of [ACCESS.credentials.clientId, ` ${ACCESS.credentials.clientId.toUpperCase()}`]) {
      await expect(made.resetClientSecret(id)).rejects.toMatchObject({ code: 'genesys-cloud.own-client' });
      await expect(made.deleteClient(id)).rejects.toMatchObject({ code: 'genesys-cloud.own-client' });
    }
    expect(sent).toEqual([]);
  });
});
