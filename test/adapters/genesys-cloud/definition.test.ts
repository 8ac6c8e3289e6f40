import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader } from '../../../src/adapters/genesys-cloud/reader.ts';
import { createWriter } from '../../../src/adapters/genesys-cloud/writer.ts';
import type { HttpRequest } from '../../../src/base/http-types.ts';
import { double, jsonOf, type Routes } from './double.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'body' | 'header';
  readonly schema?: { readonly $ref?: string };
  readonly enum?: readonly string[];
}
interface Operation {
  readonly parameters?: readonly Parameter[];
}
interface Definition {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly definitions: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
}

const file = new URL('../../contract/definitions/genesys-cloud-openapi.json', import.meta.url);
const definition: Definition = JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(definition, 'definition');

/** `/api/v2/users/u1` is `/api/v2/users/{userId}`, and `/api/v2/users/search` is itself. */
function operationOf({ method, url }: HttpRequest): Operation | undefined {
  const parts = new URL(url).pathname.split('/');
  const fits = (template: string) => {
    const names = template.split('/');
    return names.length === parts.length && names.every((name, index) => name.startsWith('{') || name === parts[index]);
  };
  const templates = Object.keys(definition.paths).filter(fits);
  const best = templates.sort((one, other) => one.split('{').length - other.split('{').length)[0];
  return definition.paths[best ?? '']?.[method.toLowerCase()];
}

function queryFaults({ url }: HttpRequest, { parameters = [] }: Operation): readonly string[] {
  return [...new URL(url).searchParams].flatMap(([name, value]) => {
    const known = parameters.find((each) => each.in === 'query' && each.name === name);
    if (!known) return [`no query parameter ${name}`];
    return known.enum && !known.enum.map(String).includes(value) ? [`${name}=${value} is not one of its values`] : [];
  });
}

function bodyFaults(request: HttpRequest, { parameters = [] }: Operation): readonly string[] {
  const json: unknown = JSON.parse(JSON.stringify(jsonOf(request.body) ?? null));
  const schema = parameters.find((each) => each.in === 'body')?.schema;
  if (!schema) return json === null ? [] : ['a body where none is taken'];
  const reference = schema.$ref ?? '';
  const validate = reference === '' ? ajv.compile(schema) : ajv.getSchema(`definition${reference}`);
  const faults = validate?.(json)
    ? []
    : (validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const properties = definition.definitions[reference.split('/').at(-1) ?? '']?.properties;
  const names = json !== null && typeof json === 'object' && !Array.isArray(json) ? Object.keys(json) : [];
  return [
    ...faults,
    ...names.filter((name) => properties && !(name in properties)).map((name) => `no property ${name}`),
  ];
}

function faults(request: HttpRequest): readonly string[] {
  const operation = operationOf(request);
  const found = operation
    ? [...queryFaults(request, operation), ...bodyFaults(request, operation)]
    : ['no such operation'];
  return found.map((fault) => `${request.method} ${request.url}: ${fault}`);
}

const CLIENT = {
  id: 'c1',
  name: 'Pacing',
  authorizedGrantType: 'CLIENT-CREDENTIALS',
  secret: 's',
  dateCreated: '2026-01-01',
};
const USER = { id: 'u1', name: 'Ada', email: 'ada@acme.example', state: 'inactive', version: 1 };
const ROLE = { id: 'r1', name: 'employee', userCount: 1, permissionPolicies: [] };
const page = { body: { entities: [], pageCount: 2, nextUri: '/api/v2/oauth/clients' } };
const ROUTES: Routes = {
  'GET /api/v2/organizations/me': { body: { id: 'o', name: 'o', thirdPartyOrgName: 'o' } },
  'GET /api/v2/authorization/subjects/me': { body: { id: 's' } },
  'GET /api/v2/authorization/roles': page,
  'GET /api/v2/authorization/divisions': page,
  'GET /api/v2/authorization/permissions': page,
  'GET /api/v2/oauth/clients': page,
  'GET /api/v2/identityproviders': page,
  'POST /api/v2/users/search': { body: { results: [], pageCount: 2 } },
  'GET /api/v2/oauth/clients/c1': (_, count) => ({ body: count < 4 ? CLIENT : { ...CLIENT, state: 'deleted' } }),
  'PUT /api/v2/oauth/clients/c1': { body: { ...CLIENT, name: 'x' } },
  'DELETE /api/v2/oauth/clients/c1': {},
  'POST /api/v2/oauth/clients': { body: CLIENT },
  'POST /api/v2/oauth/clients/c1/secret': { body: CLIENT },
  'GET /api/v2/authorization/roles/r1': { body: ROLE },
  'PUT /api/v2/authorization/roles/r1': { body: ROLE },
  'PUT /api/v2/authorization/roles/r1/users/add': { body: ['u1'] },
  'GET /api/v2/identityproviders/pureengage': { body: { id: 'pureengage', selfUri: '/x', certificate: 'QUJD' } },
  'PUT /api/v2/identityproviders/pureengage': { body: {} },
  'POST /api/v2/users': { body: USER },
  'GET /api/v2/users/u1?expand=authorization': { body: USER },
  'PATCH /api/v2/users/u1': { body: { ...USER, state: 'active' } },
  'POST /api/v2/users/u1/invite': { status: 204 },
};
const FIELDS = { name: 'x', description: 'y', tokenLifetime: 300, redirectUris: ['https://x'], scopes: ['users'] };
const ROLE_DIVISIONS = [{ roleId: 'r1', divisionId: '*' }];
const PROVIDER = {
  name: 'x',
  autoProvisionUsers: true,
  disabled: false,
  issuer: 'i',
  target: 'https://t',
  certificates: ['QUJD'],
};

describe('every request to Genesys Cloud', () => {
  const { api, requests, sent } = double(ROUTES);

  beforeAll(async () => {
    const reader = createReader(api);
    const writer = createWriter(api);
    await Promise.all([
      reader.organization(),
      reader.subject(),
      reader.roles(),
      reader.divisions(),
      reader.permissions('journey'),
    ]);
    await Promise.all([
      reader.clients(),
      reader.client('c1'),
      reader.pureEngage(),
      reader.identityProviders(),
      reader.users(['a@b.c']),
    ]);
    await writer.createClient({ ...FIELDS, grantType: 'SAML2-BEARER', roleDivisions: [] });
    await writer.createClient({
      ...FIELDS,
      grantType: 'CLIENT-CREDENTIALS',
      roleDivisions: ROLE_DIVISIONS,
      scopes: [],
      redirectUris: [],
    });
    await writer.updateClient('c1', { ...FIELDS, state: 'active', roleDivisions: ROLE_DIVISIONS });
    await writer.resetClientSecret('c1');
    await writer.deleteClient('c1');
    await writer.addPermissions('r1', ['journey:segment:view']);
    await writer.putPureEngage(PROVIDER);
    await writer.putPureEngage({ ...PROVIDER, certificates: ['QUJD', 'REVG'] });
    await writer.createUser({ name: 'Ada', email: 'ada@acme.example', divisionId: 'd1' });
    await writer.restoreUser('u1');
    await writer.inviteUser('u1');
    await writer.addRoleToUser('r1', 'u1');
    await reader.close();
  });

  it('is an operation of the official definition, with its parameters and its body', () => {
    const ours = requests.filter(({ url }) => !url.includes('/oauth/token'));
    expect(ours.flatMap(faults)).toEqual([]);
  });

  it('was checked: no route of this test was left out', () => {
    const asked = new Set(sent.flatMap((route) => [route, route.split('?', 1)[0] ?? '']));
    expect(Object.keys(ROUTES).filter((route) => !asked.has(route))).toEqual([]);
  });

  it('would be reported if it were not in the definition', () => {
    const request = (method: 'GET' | 'PUT' | 'POST', path: string, json?: unknown): HttpRequest => ({
      method,
      url: `https://api.mypurecloud.de${path}`,
      ...(json !== undefined && { body: { json } }),
    });
    expect(faults(request('GET', '/api/v2/nothing'))).toHaveLength(1);
    expect(faults(request('GET', '/api/v2/oauth/clients?pageSize=1'))).toHaveLength(1);
    expect(faults(request('GET', '/api/v2/users/u1?state=asleep'))).toHaveLength(1);
    expect(
      faults(request('POST', '/api/v2/oauth/clients', { name: 'x', authorizedGrantType: 'CLIENT_CREDENTIALS' })),
    ).toHaveLength(1);
    expect(
      faults(request('POST', '/api/v2/oauth/clients', { name: 'x', authorizedGrantType: 'CODE', id: 'c1' })),
    ).toHaveLength(1);
    expect(faults(request('GET', '/api/v2/organizations/me', {}))).toHaveLength(1);
  });
});
