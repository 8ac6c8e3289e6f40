import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officialDefinition } from '../../simulators/genesys-cloud/definition.ts';
import { HANDLERS } from '../../simulators/genesys-cloud/genesys-cloud.ts';
import type { SimulatedRequest } from '../../simulators/server.ts';
import { desktop, found, type Scene, startScene } from './scene.ts';

const definition = officialDefinition();

function request(method: string, url: string, json?: unknown): SimulatedRequest {
  const { pathname: path, searchParams: query } = new URL(url, 'http://simulator');
  return { method, path, query, headers: {}, text: JSON.stringify(json) ?? '', json };
}

function asked(method: string, url: string, json?: unknown): readonly string[] {
  const one = request(method, url, json);
  return definition.requestProblems(found(definition.route(one)), one);
}

function answered(method: string, url: string, status: number, body?: unknown): readonly string[] {
  const one = request(method, url);
  return definition.answerProblems(found(definition.route(one)), method, {
    status,
    ...(body !== undefined && { body }),
  });
}

it.each(Object.keys(HANDLERS))('%s is an operation of the official definition', (name) => {
  const [method = '', template = ''] = name.split(' ');
  expect(definition.route(request(method, template))?.template).toBe(template);
});

describe('the definition of Genesys Cloud rejects', () => {
  const client = { name: 'x', authorizedGrantType: 'CODE', scope: ['users'] };

  it.each([
    ['GET', '/api/v2/oauth/clients?pageSize=1', undefined, 'unknown query parameter pageSize'],
    ['GET', '/api/v2/users/u?state=asleep', undefined, 'query parameter state may not be asleep'],
    ['GET', '/api/v2/organizations/me', {}, 'a body where none is taken'],
    ['POST', '/api/v2/oauth/clients', { ...client, id: 'x' }, 'unknown property id of OAuthClientRequest'],
    ['POST', '/api/v2/oauth/clients', { name: 'x' }, "body must have required property 'authorizedGrantType'"],
    [
      'POST',
      '/api/v2/oauth/clients',
      { ...client, roleDivisions: [{ roleId: 'r', divisionId: 'd', name: 'x' }] },
      'unknown property name of RoleDivision',
    ],
  ])('the request %s %s %o', (method, url, json, problem) => {
    expect(asked(method, url, json)).toEqual([problem]);
  });

  it.each([
    ['GET', '/api/v2/oauth/clients/c', 200, undefined, 'no body where one is declared'],
    ['GET', '/api/v2/oauth/clients/c', 201, client, 'status 201 is not declared'],
    [
      'GET',
      '/api/v2/oauth/clients/c',
      200,
      { ...client, organisation: 1 },
      'unknown property organisation of OAuthClient',
    ],
    ['DELETE', '/api/v2/tokens/me', 200, {}, 'a body where none is declared'],
    ['GET', '/api/v2/oauth/clients/c', 404, { code: 'gone' }, 'error code gone is not declared'],
    ['GET', '/api/v2/oauth/clients/c', 404, { code: 'client.not.found', status: '404' }, '/status must be integer'],
  ])('the answer %s %s %i %o', (method, url, status, body, problem) => {
    expect(answered(method, url, status, body)).toEqual([problem]);
  });
});

describe('the simulator with the definition of Genesys Cloud rejects', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(() => scene.simulator.close());

  const send = (path: string, init: RequestInit = {}) => fetch(`${scene.simulator.url}${path}`, init);
  const authorized = () => ({ Authorization: `Bearer ${[...scene.organization.tokens.keys()][0]}` });

  it('an unknown operation', async () => {
    expect(await (await send('/api/v2/nothing')).json()).toMatchObject({ status: 404, code: 'not.found' });
    expect(scene.simulator.violations).toEqual(['GET /api/v2/nothing is not in the definition, or not simulated']);
  });

  it('no request that only checks whether the simulator runs', async () => {
    expect((await send('/', { method: 'HEAD' })).status).toBe(404);
    expect(scene.simulator.violations).toEqual([]);
  });

  it('an unknown field, which it records and accepts', async () => {
    const { oauth } = scene.provisioner;
    await oauth.postOauthClients({ ...desktop(), ...{ allowedAddresses: [] } });
    expect(scene.simulator.violations).toEqual([
      'request POST /api/v2/oauth/clients: unknown property allowedAddresses of OAuthClientRequest',
      'answer POST /api/v2/oauth/clients 200: unknown property allowedAddresses of OAuthClient',
    ]);
  });

  it('a body that is not JSON', async () => {
    const post = (type: string) =>
      send('/api/v2/oauth/clients', { method: 'POST', headers: { ...authorized(), 'Content-Type': type }, body: '{' });
    expect(await (await post('application/json')).json()).toMatchObject({ status: 400, code: 'bad.request' });
    expect(await (await post('text/plain')).json()).toMatchObject({ status: 415, code: 'unsupported.media.type' });
    expect(scene.simulator.violations).toHaveLength(2);
  });
});
