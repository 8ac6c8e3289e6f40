import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/tenant/schema/schema-sentence.ts';
import { ROOT } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
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
      '1.yaml:1:1 tenant.schema Missing key "tenant" in the file',
      '1.yaml:9:1 tenant.unknown-key Unknown key "tennant"; did you mean "tenant"?',
    ]);
  });

  it('names the place where a key belongs', () => {
    expect(told({ region: 'eu-central-1', grant: 'x', url: 'x', completely: 'x' })).toEqual([
      'tenant.unknown-key Unknown key "region" | Move the key under `organization`.',
      'tenant.unknown-key Unknown key "grant" | Move the key under `clients.NAME`.',
      'tenant.unknown-key Unknown key "url" | Move the key under `transaction.server`.',
      'tenant.unknown-key Unknown key "completely" | Correct the key, or remove it. schemas/tenant.schema.json describes all keys.',
    ]);
  });

  it('explains a missing key', () => {
    expect(told({ deployment: '' })).toEqual([
      'tenant.schema Missing key "deployment" in the file | Add `deployment`: Whether the Engage deployment has one or several tenants. This decides which Engage tenant may hold the transaction object.',
    ]);
    expect(told({ administrators: '[{ name: A }]' })).toEqual([
      'tenant.schema Missing key "email" in administrators.0 | Add `email`: E-mail address.',
    ]);
    expect(told({ clients: '{ pacing: { name: A } }', services: '{}' })[0]).toContain(
      'tenant.schema Missing key "grant" in clients.pacing | Add `grant`: Grant type: client-credentials for services, saml2-bearer for agents\' desktops.',
    );
  });

  it.each([
    [
      'deployment',
      'multi-tennant',
      'must be multi-tenant or single-tenant, not "multi-tennant"; did you mean "multi-tenant"?',
    ],
    [
      'deployment',
      '',
      'Missing key "deployment" in the file | Add `deployment`: Whether the Engage deployment has one or several tenants. This decides which Engage tenant may hold the transaction object.',
    ],
    ['deployment', ' ', 'deployment is empty. It must be multi-tenant or single-tenant'],
    ['identityProvider', '{ certificate: { keySize: 1024 } }', 'must be 2048 or 3072 or 4096, not "1024"'],
    ['identityProvider', '{ certificate: { keySize: } }', 'keySize is empty. It must be 2048 or 3072 or 4096'],
    ['identityProvider', '{ certificate: { keySize: "2048" } }', 'not "2048" | Remove the quotes.'],
    ['tenant', '5', 'tenant must be a text | Put quotes around the value.'],
    ['tenant', '0123', 'tenant must be a text | Put quotes around the value.'],
    ['tenant', 'true', 'tenant must be a text | Put quotes around the value.'],
    ['tenant', '""', 'tenant is empty'],
    [
      'tenant',
      'Not Allowed',
      'tenant has characters that are not allowed | Use lower-case letters, digits and hyphens.',
    ],
    ['tenant', '"../acme"', 'tenant has characters that are not allowed'],
    ['tenant', '"😀"', 'tenant has characters that are not allowed'],
    ['clients', '[]', 'clients must be a map (key: value)'],
    [
      'clients',
      ' ',
      'clients is empty. It must be a map (key: value) | Write `{}` to use the defaults from the Genesys provisioning guide.',
    ],
    [
      'clients',
      '{ Pacing: { name: P, grant: client-credentials } }',
      '"Pacing" is not a valid name | Begin with a letter, and use lower-case letters, digits and hyphens, at most 63 characters.',
    ],
    [
      'clients',
      '{ "a/b": { name: P, grant: client-credentials } }',
      '"a/b" is not a valid name | Begin with a letter, and use lower-case letters, digits and hyphens, at most 63 characters.',
    ],
    [
      'clients',
      '{ p: { name: P, grant: client-credentials, maxAge: 0 } }',
      'clients.p.maxAge is too small | Write 1 or more.',
    ],
    [
      'clients',
      '{ p: { name: P, grant: client-credentials, grace: 91 } }',
      'clients.p.grace is too large | Write 90 or less.',
    ],
    [
      'clients',
      '{ p: { name: P, grant: client-credentials, grace: -1 } }',
      'clients.p.grace is too small | Write 0 or more.',
    ],
    ['clients', `{ p: { name: ${'x'.repeat(201)}, grant: client-credentials } }`, 'clients.p.name is too long'],
    [
      'clients',
      '{ d: { name: D, grant: saml2-bearer, scopes: [] } }',
      'clients.d.scopes is empty | Add an item, or remove the key.',
    ],
    [
      'clients',
      '{ d: { name: D, grant: saml2-bearer, scopes: users } }',
      'tenant.schema clients.d.scopes must be a list | Write `[VALUE]`.',
    ],
    [
      'clients',
      '{ d: { name: D, grant: saml2-bearer, scopes: ["users, journey"] } }',
      'clients.d.scopes.0 is not a scope | Write one scope, such as `users:readonly`.',
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
    [
      'administrators',
      '[{ name: A, email: nobody }]',
      'administrators.0.email is not an e-mail address | Write an e-mail address, such as `agent@example.com`.',
    ],
    ['prune', 'maybe', 'prune must be true or false'],
    ['prune', 'yes', 'prune must be true or false | Write `true`.'],
    ['prune', 'off', 'prune must be true or false | Write `false`.'],
    ['prune', '"true"', 'prune must be true or false | Remove the quotes.'],
    [
      'identityProvider',
      '{ target: "http://insecure.example" }',
      'tenant.schema identityProvider.target is not an https address without a user | Write an address such as `https://apps.mypurecloud.de`, without a user and password.',
    ],
    [
      'identityProvider',
      '{ issuer: "no address" }',
      'identityProvider.issuer is not a URI | Write a URI, such as `https://www.genesys.com/pureengage`.',
    ],
    [
      'identityProvider',
      '{ certificate: { days: 0 } }',
      'identityProvider.certificate.days is too small | Write 1 or more.',
    ],
    ['identityProvider', '{ certificate: { days: "30" } }', 'must be a whole number | Remove the quotes.'],
    ['identityProvider', '{ certificate: { days: 2024-01-01 } }', 'must be a whole number'],
    ['identityProvider', '{ certificate: { days: .inf } }', 'must be a whole number'],
    [
      'identityProvider',
      '{ certificate: { grace: 0 } }',
      'tenant.schema identityProvider.certificate.grace is too small | Write 1 or more.',
    ],
    ['identityProvider', '{ certificate: { format: pkcs1 } }', 'must be traditional or pkcs8, not "pkcs1"'],
    ['organization', organization({ id: '1' }), 'organization.id must be a text'],
    ['organization', organization({ id: '"1"' }), 'is not an id'],
    [
      'organization',
      organization({ shortName: '0123' }),
      'organization.shortName must be a text | Put quotes around the value.',
    ],
    [
      'organization',
      organization({ region: '', domain: '"https://login.mypurecloud.de"' }),
      'is not a domain | Write the domain alone, such as `mypurecloud.de`.',
    ],
    [
      'organization',
      organization({ credentials: '{ vault: genesys/acme }' }),
      'must be a text | Write the reference without spaces, such as `vault:PATH`.',
    ],
    ['organization', organization({ credentials: '[a]' }), 'organization.credentials must be a text'],
    [
      'secrets',
      '{ store: vault, path: ../other }',
      'tenant.schema secrets.path is not a path in a secret store | Write a path such as `genesys/acme`, without a slash at its ends and without `..`.',
    ],
    [
      'secrets',
      '{ store: vault, path: a, address: "https://vault.example?x=1" }',
      'is not an https address that can be used here | Write an address such as `https://gax.acme.example:8443/gax/api`, without a user and without ? or #.',
    ],
    [
      'services',
      '{ predictive-engagement: { permissions: [nonsense] } }',
      'services.predictive-engagement.permissions.0 is not a permission | Write `domain:entity:action`, such as `journey:session:view`.',
    ],
    ['services', '{ x: { client: pacing, section: "a b" } }', 'services.x.section has characters that are not allowed'],
    [
      'services',
      '{ x: { client: pacing, section: x, options: { "a=b": 1 } } }',
      '"a=b" is not a valid name of an option | Write a name without =, #, ;, [ and ], and without spaces at its ends.',
    ],
    [
      'services',
      `{ ${Array.from({ length: 101 }, (_, index) => `s${index}: {}`).join(', ')} }`,
      'services has too many entries',
    ],
    [
      'transaction',
      server({ ...GAX, url: '"http://gax.acme.example"' }),
      'tenant.schema transaction.server.url is not an https address that can be used here | Write an address such as `https://gax.acme.example:8443/gax/api`, without a user and without ? or #.',
    ],
  ])('%s: %s', (key, value, expected) => {
    expect(told({ [key]: value }).join('\n')).toContain(expected);
  });

  it('is one sentence for one value', () => {
    expect(told({ tenant: '""' })).toEqual([
      'tenant.schema tenant is empty | Write a value for tenant, or remove the key.',
    ]);
    expect(told({ deployment: '{ a: b }' })).toEqual([
      'tenant.schema deployment must be multi-tenant or single-tenant | Correct deployment, then run `genesys-hybrid validate`.',
    ]);
    expect(told({ identityProvider: '{ target: "https://a b" }' })).toEqual([
      'tenant.schema identityProvider.target is not an https address without a user | Write an address such as `https://apps.mypurecloud.de`, without a user and password.',
    ]);
  });

  it('has our own text for a keyword that the schema gets later', () => {
    const error = { keyword: 'multipleOf', instancePath: '/a/b', schemaPath: '', params: {}, message: 'must be even' };
    const fix = 'Correct a.b, then run `genesys-hybrid validate`.';
    expect(sentenceOf(error)).toEqual({ code: 'tenant.schema', message: 'The value of a.b is not valid', fix });
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
    expect(errors.at(-1)).toBe('tenant.more Errors not shown: 50 | Fix the errors above, then run the command again.');
    // Whatever the schema finds first, the first lines are reported.
    const last = told({ ...Object.fromEntries(names), prune: 'maybe' });
    expect(last.join()).not.toContain('prune');
    expect(last.at(-1)).toContain('Errors not shown: 51 | Fix the errors above, then run the command again.');
  });

  it('is cut where a message would be as long as the file', () => {
    expect(Math.max(...told({ ['x'.repeat(5000)]: '1' }).map(({ length }) => length))).toBeLessThan(400);
    const long = Array.from({ length: 10 }, (_, index) => String(index).repeat(200));
    const nested = long.reduceRight((inner, key) => `{ k${key}: ${inner} }`, '{ password: hunter2 }');
    const [error = '', ...others] = told({ x: nested }).filter((each) => each.includes('clear'));
    expect(others).toEqual([]);
    expect(error.replace(/ \|.*/, '')).toHaveLength(
      'The value of tenant.secret-in-clear  looks like a secret in plain text'.length + 300,
    );
  });
});
