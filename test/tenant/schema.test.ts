import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/tenant/schema/schema-sentence.ts';
import { ROOT } from '../simulators/child.ts';
import { acmeFile } from '../simulators/inside.ts';
import { errorsOf, GAX, organization, server, told } from './loading.ts';

interface Node {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: boolean | Node;
}

function childrenOf({ properties = {}, items, additionalProperties }: Node): readonly (readonly [string, Node])[] {
  return [
    ...Object.entries(properties),
    ...(items ? [['0', items] as const] : []),
    ...(typeof additionalProperties === 'object' ? [['some-name', additionalProperties] as const] : []),
  ];
}

/** Every property of the schema, with items of lists and values of maps, by its path. */
function nodesOf(node: Node, path: readonly string[] = []): readonly { path: readonly string[]; node: Node }[] {
  return childrenOf(node).flatMap(([name, child]) => [
    { path: [...path, name], node: child },
    ...nodesOf(child, [...path, name]),
  ]);
}

const schema: Node = JSON.parse(readFileSync(join(ROOT, 'schemas/tenant.schema.json'), 'utf8'));
const nodes = nodesOf(schema);

/** A file with only this path, with a value of a type that no key has. */
function fileWith(path: readonly string[], value: unknown): string {
  const nested = path.reduceRight<unknown>((inner, name) => (name === '0' ? [inner] : { [name]: inner }), value);
  return JSON.stringify(nested, undefined, 1);
}

it('the schema is valid by its own schema, which no run checks again', () => {
  expect(new Ajv2020().validateSchema(schema)).toBe(true);
});

describe('the schema of a tenant file', () => {
  it('describes every property, also items of lists and values of maps', () => {
    expect(nodes.length).toBeGreaterThan(70);
    expect(nodes.filter(({ node }) => !node.description).map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('allows every default, which no run checks', () => {
    const withDefault = nodes.filter(({ node }) => node.default !== undefined);
    expect(withDefault.length).toBeGreaterThanOrEqual(25);
    const refused = withDefault.filter(
      ({ node }) => !new Ajv2020({ allowUnionTypes: true }).validate(node, node.default),
    );
    expect(refused.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it.each(nodes.map(({ path, node }) => [path.join('.'), path, node] as const))(
    'reports %s with a wrong type at its position',
    (name, path, { type }) => {
      const wrong = [type].flat().includes('array') || [type].flat().includes('object') ? 5 : [[]];
      const errors = errorsOf(fileWith(path, wrong)).filter((each) => / (tenant\.schema|tenant\.secret)/.test(each));
      expect(errors.some((each) => each.includes(`${name} must be `) || each.includes(`${name} looks like`))).toBe(
        true,
      );
      // JSON.stringify puts each key on a line of its own.
      const line = path.includes('0') ? undefined : path.length + 1;
      const place = errors.find((each) => each.includes(`${name} `))?.split(':')[1];
      if (line !== undefined) expect(place).toBe(String(line));
    },
  );
});

describe('an error of the schema', () => {
  it('suggests the key that was probably meant, at the position of the key', () => {
    expect(errorsOf(acmeFile({ tenant: '', tennant: 'acme' }))).toEqual([
      '1.yaml:1:1 tenant.schema the file lacks the key "tenant"',
      '1.yaml:9:1 tenant.unknown-key unknown key "tennant"; did you mean "tenant"?',
    ]);
  });

  it('names the place where a key belongs', () => {
    expect(told({ region: 'eu-central-1', grant: 'x', url: 'x', completely: 'x' })).toEqual([
      'tenant.unknown-key unknown key "region" | It belongs under organization.',
      'tenant.unknown-key unknown key "grant" | It belongs under clients.NAME.',
      'tenant.unknown-key unknown key "url" | It belongs under transaction.server.',
      'tenant.unknown-key unknown key "completely"',
    ]);
  });

  it('explains a missing key', () => {
    expect(told({ deployment: '' })).toEqual([
      'tenant.schema the file lacks the key "deployment" | Add deployment: Whether the Engage deployment has several tenants; decides where the transaction object may stand.',
    ]);
    expect(told({ administrators: '[{ name: A }]' })).toEqual([
      'tenant.schema administrators.0 lacks the key "email" | Add email: E-mail address.',
    ]);
    expect(told({ clients: '{ pacing: { name: A } }', services: '{}' })[0]).toContain(
      'clients.pacing lacks the key "grant"',
    );
  });

  it.each([
    [
      'deployment',
      'multi-tennant',
      'must be multi-tenant or single-tenant, not "multi-tennant"; did you mean "multi-tenant"?',
    ],
    ['deployment', '', 'the file lacks the key "deployment"'],
    ['deployment', ' ', 'deployment is empty: it must be multi-tenant or single-tenant'],
    ['identityProvider', '{ certificate: { keySize: 1024 } }', 'must be 2048 or 3072 or 4096, not "1024"'],
    ['identityProvider', '{ certificate: { keySize: } }', 'keySize is empty: it must be 2048 or 3072 or 4096'],
    ['identityProvider', '{ certificate: { keySize: "2048" } }', 'not "2048" | Take the quotes away.'],
    ['tenant', '5', 'tenant must be a text | Put quotes around it.'],
    ['tenant', '0123', 'tenant must be a text | Put quotes around it.'],
    ['tenant', 'true', 'tenant must be a text | Put quotes around it.'],
    ['tenant', '""', 'tenant must not be empty'],
    ['tenant', 'Not Allowed', 'tenant has characters that are not allowed here: it takes lower-case letters'],
    ['tenant', '"../acme"', 'tenant has characters that are not allowed here'],
    ['tenant', '"😀"', 'tenant has characters that are not allowed here'],
    ['clients', '[]', 'clients must be a map (key: value)'],
    ['clients', ' ', 'clients is empty: it must be a map (key: value) | Write {} for the values of the article.'],
    [
      'clients',
      '{ Pacing: { name: P, grant: client-credentials } }',
      '"Pacing": a name here begins with a letter and has lower-case letters',
    ],
    ['clients', '{ "a/b": { name: P, grant: client-credentials } }', '"a/b": a name here begins with a letter'],
    ['clients', '{ p: { name: P, grant: client-credentials, maxAge: 0 } }', 'clients.p.maxAge must be 1 or more'],
    ['clients', '{ p: { name: P, grant: client-credentials, grace: 91 } }', 'clients.p.grace must be 90 or less'],
    ['clients', '{ p: { name: P, grant: client-credentials, grace: -1 } }', 'clients.p.grace must be 0 or more'],
    [
      'clients',
      `{ p: { name: ${'x'.repeat(201)}, grant: client-credentials } }`,
      'clients.p.name must have 200 characters at most',
    ],
    [
      'clients',
      '{ d: { name: D, grant: saml2-bearer, scopes: [] } }',
      'clients.d.scopes must not be empty | Add an item, or remove the key.',
    ],
    [
      'clients',
      '{ d: { name: D, grant: saml2-bearer, scopes: users } }',
      'clients.d.scopes must be a list | Write [VALUE].',
    ],
    [
      'clients',
      '{ d: { name: D, grant: saml2-bearer, scopes: ["users, journey"] } }',
      'must be one scope, such as users:readonly',
    ],
    [
      'clients',
      '{ d: { name: D, grant: saml2-bearer, scopes: [users, users] } }',
      'clients.d.scopes has the same item twice',
    ],
    [
      'clients',
      '{ d: { name: D, grant: SAML2-BEARER, scopes: [users] } }',
      'not "SAML2-BEARER"; did you mean "saml2-bearer"?',
    ],
    ['administrators', '[{ name: A, email: nobody }]', 'must be an e-mail address'],
    ['prune', 'maybe', 'prune must be true or false'],
    ['prune', 'yes', 'prune must be true or false | Write true.'],
    ['prune', 'off', 'prune must be true or false | Write false.'],
    ['prune', '"true"', 'prune must be true or false | Take the quotes away.'],
    ['identityProvider', '{ target: "http://insecure.example" }', 'identityProvider.target must be an https address'],
    ['identityProvider', '{ issuer: "no address" }', 'must be a URI, such as https://www.genesys.com/pureengage'],
    ['identityProvider', '{ certificate: { days: 0 } }', 'must be 1 or more'],
    ['identityProvider', '{ certificate: { days: "30" } }', 'must be a whole number | Take the quotes away.'],
    ['identityProvider', '{ certificate: { days: 2024-01-01 } }', 'must be a whole number'],
    ['identityProvider', '{ certificate: { days: .inf } }', 'must be a whole number'],
    ['identityProvider', '{ certificate: { grace: 0 } }', 'certificate.grace must be 1 or more'],
    ['identityProvider', '{ certificate: { format: pkcs1 } }', 'must be traditional or pkcs8, not "pkcs1"'],
    ['organization', organization({ id: '1' }), 'organization.id must be a text'],
    ['organization', organization({ id: '"1"' }), 'must be an id such as'],
    [
      'organization',
      organization({ shortName: '0123' }),
      'organization.shortName must be a text | Put quotes around it.',
    ],
    [
      'organization',
      organization({ region: '', domain: '"https://login.mypurecloud.de"' }),
      'must be the domain alone',
    ],
    [
      'organization',
      organization({ credentials: '{ vault: genesys/acme }' }),
      'must be a text | A reference has no blank: vault:PATH.',
    ],
    ['organization', organization({ credentials: '[a]' }), 'organization.credentials must be a text'],
    ['secrets', '{ store: vault, path: ../other }', 'secrets.path must be a path such as genesys/acme'],
    [
      'secrets',
      '{ store: vault, path: a, address: "https://vault.example?x=1" }',
      'must be an https address without a user and without ? or #',
    ],
    [
      'services',
      '{ predictive-engagement: { permissions: [nonsense] } }',
      'must be a permission: domain:entity:action',
    ],
    [
      'services',
      '{ x: { client: pacing, section: "a b" } }',
      'services.x.section has characters that are not allowed here',
    ],
    [
      'services',
      '{ x: { client: pacing, section: x, options: { "a=b": 1 } } }',
      '"a=b": the name of an option has no =, # ; [ or ]',
    ],
    [
      'services',
      `{ ${Array.from({ length: 101 }, (_, index) => `s${index}: {}`).join(', ')} }`,
      'services must have 100 entries at most',
    ],
    [
      'transaction',
      server({ ...GAX, url: '"http://gax.acme.example"' }),
      'transaction.server.url must be an https address',
    ],
  ])('%s: %s', (key, value, expected) => {
    expect(told({ [key]: value }).join('\n')).toContain(expected);
  });

  it('is one sentence for one value', () => {
    expect(told({ tenant: '""' })).toEqual(['tenant.schema tenant must not be empty']);
    expect(told({ deployment: '{ a: b }' })).toEqual([
      'tenant.schema deployment must be multi-tenant or single-tenant',
    ]);
    expect(told({ identityProvider: '{ target: "https://a b" }' })).toEqual([
      'tenant.schema identityProvider.target must be an https address without a user in it',
    ]);
  });

  it('has our own text for a keyword that the schema gets later', () => {
    const error = { keyword: 'multipleOf', instancePath: '/a/b', schemaPath: '', params: {}, message: 'must be even' };
    expect(sentenceOf(error)).toEqual({ code: 'tenant.schema', message: 'a.b is not as it should be' });
  });

  it('does not prevent the rules, where everything has its type', () => {
    const transaction = server(GAX, { tenant: 'Environment', acknowledged: '[read-access, read-access]' });
    expect(told({ transaction, x: '1' }).map((each) => each.split(' ')[0])).toEqual([
      'tenant.placement',
      'tenant.schema',
      'tenant.unknown-key',
    ]);
  });

  it('is omitted where a file has more errors than a person reads', () => {
    const names = Array.from({ length: 150 }, (_, index) => [`word${index}`, '1']);
    const errors = told(Object.fromEntries(names));
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)).toBe('tenant.more and 50 more | Mend those above first.');
    // Whatever the schema finds first, the first lines are reported.
    const last = told({ ...Object.fromEntries(names), prune: 'maybe' });
    expect(last.join()).not.toContain('prune');
    expect(last.at(-1)).toContain('and 51 more');
  });

  it('is cut where a message would be as long as the file', () => {
    expect(Math.max(...told({ ['x'.repeat(5000)]: '1' }).map(({ length }) => length))).toBeLessThan(400);
    const long = Array.from({ length: 10 }, (_, index) => String(index).repeat(200));
    const nested = long.reduceRight((inner, key) => `{ k${key}: ${inner} }`, '{ password: hunter2 }');
    const [error = '', ...others] = told({ x: nested }).filter((each) => each.includes('clear'));
    expect(others).toEqual([]);
    expect(error.replace(/ \|.*/, '')).toHaveLength(
      'tenant.secret-in-clear  looks like a secret in clear'.length + 300,
    );
  });
});
