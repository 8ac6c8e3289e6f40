import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HybridErrors } from '../../src/errors.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import { placeOf } from '../../src/tenant/tenant.ts';
import { acmeFile } from '../simulators/inside.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const load = (...texts: readonly string[]) =>
  loadTenants(texts.map((text, index) => ({ file: `tenants/${index + 1}.yaml`, bytes: bytes(text) })));

/** Every error of the files: `line:column code message`. */
function errorsOf(...texts: readonly string[]): readonly string[] {
  try {
    load(...texts);
    return [];
  } catch (error) {
    if (!(error instanceof HybridErrors)) throw error;
    return error.errors.map(
      ({ where, code, message }) =>
        `${where?.file.replace('tenants/', '')}:${where?.line}:${where?.column} ${code} ${message}`,
    );
  }
}

function excerptsOf(text: string): string {
  try {
    load(text);
  } catch (error) {
    if (error instanceof HybridErrors)
      return JSON.stringify(error.errors.map((each) => [each.message, 'excerpt' in each ? each.excerpt : '']));
  }
  return '';
}

describe('a good tenant file', () => {
  it('gets the values of the article for every word left out', () => {
    const [tenant] = load(acmeFile());
    expect(tenant?.identityProvider).toEqual({
      name: 'Genesys Multicloud CX',
      issuer: 'https://www.genesys.com/pureengage',
      target: 'https://app.mypurecloud.de',
      disabled: false,
      certificate: { days: 3652, keySize: 2048, renewBefore: 60, subject: 'acme hybrid integration' },
    });
    expect(tenant?.transaction.options).toMatchObject({
      general: { organization_domain_suffix: 'com' },
      saml: { expire_time: '24' },
    });
    expect(tenant?.predictiveEngagement).toEqual({ grantTo: ['employee'], permissionsFrom: 'AI Agent' });
    expect(tenant?.clients[0]).toMatchObject({ roles: [{ role: 'admin', division: 'Home' }], tokenLifetime: 86_400 });
  });

  it('knows where everything is written', () => {
    const [tenant] = load(acmeFile());
    if (!tenant) throw new Error('no tenant');
    expect(placeOf(tenant, '/clients')).toEqual({ file: 'tenants/1.yaml', line: 5, column: 1 });
    expect(placeOf(tenant, '/clients/nobody/name')).toEqual({ file: 'tenants/1.yaml', line: 5, column: 1 });
    expect(placeOf({ file: 'x.yaml', places: {} }, '/a')).toEqual({ file: 'x.yaml', line: 1, column: 1 });
  });

  it('may have its own pair, plan credentials, permissions, a domain, options and a section of its own', () => {
    const [tenant] = load(
      acmeFile({
        organization:
          '{ domain: new.pure.cloud, shortName: a, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "env:ACME", planCredentials: "file:reader" }',
        services:
          '{ agent-pacing: { client: pacing }, sync: { client: pacing, section: agent_state_sync, options: { interval: 30 } }, predictive-engagement: { permissions: ["journey:session:view"] } }',
        identityProvider: '{ certificate: { days: 30, own: "vault:own/pair" } }',
        prune: 'true',
      }),
    );
    expect(tenant?.organization).toMatchObject({
      domain: 'new.pure.cloud',
      planCredentials: { store: 'file', path: 'reader' },
    });
    expect(tenant?.services[1]).toMatchObject({
      section: 'agent_state_sync',
      secretOption: 'client_secret',
      options: { interval: '30' },
    });
    expect(tenant?.identityProvider.certificate).toMatchObject({
      renewBefore: 10,
      own: { store: 'vault', path: 'own/pair' },
    });
    expect(tenant?.predictiveEngagement).toEqual({ grantTo: ['employee'], permissions: ['journey:session:view'] });
    expect(tenant?.prune).toBe(true);
  });
});

describe('a file that is not a tenant file', () => {
  it.each([
    ['empty', '', '1:1 tenant.yaml the file is empty'],
    ['only a comment', '# nothing\n', '1:1 tenant.yaml the file is empty'],
    ['not YAML', 'tenant: [', 'tenant.yaml not YAML'],
    ['tabs', 'tenant:\n\tname: x', 'tenant.yaml not YAML'],
    ['a key twice', 'tenant: a\ntenant: b\n', '2:1 tenant.yaml the key stands twice in this map'],
    ['two documents', 'tenant: a\n---\ntenant: b\n', '3:1 tenant.yaml the file holds more than one YAML document'],
    ['a tag', 'tenant: !!binary aGk=\n', 'tenant.yaml the YAML tag tag:yaml.org,2002:binary has no meaning here'],
    ['a merge key', 'a: &a { x: 1 }\n<<: *a\n', 'the key "<<" is not allowed'],
    ['a key that is no text', '1: a\n', 'a key must be a text'],
    ['a list', '- a\n', 'the file must be a map (key: value)'],
    ['a number', '42\n', 'the file must be a map (key: value)'],
  ])('is told so: %s', (_what, text, expected) => {
    expect(errorsOf(text).join('\n')).toContain(expected);
  });

  it('may not be an alias bomb', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`),
    ].join('\n');
    expect(errorsOf(bomb).join()).toContain('unfold to too much');
  });

  it('must be UTF-8 and not larger than 1 MiB', () => {
    const read = (content: Uint8Array) => () => loadTenants([{ file: 'x.yaml', bytes: content }]);
    expect(read(new Uint8Array([0xff, 0xfe, 0x00]))).toThrow(HybridErrors);
    expect(read(new Uint8Array(1024 * 1024 + 1))).toThrow(HybridErrors);
  });

  it('never makes the loader fail in another way, whatever is changed in it', () => {
    const text = acmeFile();
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 12 }), (at, cut, put) => {
        try {
          load(text.slice(0, at) + put + text.slice(at + cut));
        } catch (error) {
          expect(error).toBeInstanceOf(HybridErrors);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what the schema finds', () => {
  it('suggests the word that was meant, at the place of the key', () => {
    expect(errorsOf(acmeFile({ tenant: '', tennant: 'acme' }))).toEqual([
      '1.yaml:1:1 tenant.schema the file lacks the key "tenant"',
      '1.yaml:9:1 tenant.unknown-key unknown key "tennant"; did you mean "tenant"?',
    ]);
  });

  it.each([
    [
      'deployment',
      'multi-tennant',
      'must be multi-tenant or single-tenant, not "multi-tennant"; did you mean "multi-tenant"?',
    ],
    ['tenant', '5', 'tenant must be a text'],
    ['tenant', 'Not Allowed', 'tenant has characters that are not allowed here'],
    ['clients', '[]', 'clients must be a map (key: value)'],
    [
      'clients',
      '{ Pacing: { name: P, grant: client-credentials } }',
      'a name here has lower-case letters, digits and hyphens',
    ],
    ['administrators', '[{ name: A, email: nobody }]', 'must be an e-mail address'],
    ['prune', 'maybe', 'prune must be true or false'],
    ['identityProvider', '{ target: "http://insecure.example" }', 'must be an https address'],
    ['identityProvider', '{ certificate: { days: 0 } }', 'must be >= 1'],
    [
      'organization',
      '{ region: eu-central-1, shortName: a, id: 1, credentials: "vault:x" }',
      'organization.id must be a text',
    ],
    [
      'organization',
      '{ region: eu-central-1, shortName: a, id: "1", credentials: "vault:x" }',
      'must be an id such as',
    ],
    [
      'services',
      '{ predictive-engagement: { permissions: [nonsense] } }',
      'must be a permission: domain:entity:action',
    ],
  ])('%s: %s', (key, value, expected) => {
    expect(errorsOf(acmeFile({ [key]: value })).join('\n')).toContain(expected);
  });

  it('shows the line with a caret', () => {
    expect(excerptsOf(acmeFile({ prune: 'maybe' }))).toContain('10 | prune: maybe\\n   | ^');
  });
});

describe('rules that the schema cannot say', () => {
  it.each([
    [
      'a region that does not exist',
      {
        organization:
          '{ region: eu-central-9, shortName: a, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:x" }',
      },
      'did you mean "eu-central-1"?',
    ],
    [
      'an address that is none',
      { transaction: '{ tenant: acme, server: { driver: gax, url: "https://[", credentials: "vault:x" } }' },
      'this is not an address',
    ],
    [
      'no region',
      { organization: '{ shortName: a, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:x" }' },
      'needs a region or a domain',
    ],
    [
      'region and domain',
      {
        organization:
          '{ region: eu-central-1, domain: x.cloud, shortName: a, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:x" }',
      },
      'both given',
    ],
    [
      'a client that does not exist',
      { services: '{ agent-pacing: { client: paceing } }' },
      'there is no client "paceing" in this file; did you mean "pacing"?',
    ],
    ['a service without a client', { services: '{ agent-pacing: {} }' }, 'needs a client'],
    [
      'the wrong grant for ewt',
      { services: '{ agent-pacing: { client: desktop } }' },
      'agent-pacing needs a client with grant: client-credentials',
    ],
    [
      'the wrong grant for saml_auth',
      { services: '{ own: { client: pacing, section: saml_auth } }' },
      'needs a client with grant: saml2-bearer',
    ],
    ['a service nobody knows', { services: '{ agent-pasing: { client: pacing } }' }, 'did you mean "agent-pacing"?'],
    [
      'words of another service',
      { services: '{ agent-pacing: { client: pacing, grantTo: [x] }, predictive-engagement: { client: pacing } }' },
      'goes only with predictive-engagement',
    ],
    [
      'permissions twice',
      { services: '{ predictive-engagement: { permissions: ["a:b:c"], permissionsFrom: X } }' },
      'both given',
    ],
    [
      'a section of two services',
      { services: '{ agent-pacing: { client: pacing }, other: { client: pacing, section: ewt } }' },
      'belongs to agent-pacing already',
    ],
    [
      'a section that is not a service’s',
      { services: '{ other: { client: pacing, section: saml } }' },
      'is not a service',
    ],
    [
      'scopes on client credentials',
      { clients: '{ pacing: { name: P, grant: client-credentials, scopes: [users] } }', services: '{}' },
      'scopes goes only with grant: saml2-bearer',
    ],
    [
      'roles on saml2 bearer',
      { clients: '{ d: { name: D, grant: saml2-bearer, scopes: [users], roles: [{ role: admin }] } }', services: '{}' },
      'roles go only with',
    ],
    [
      'no scopes on saml2 bearer',
      { clients: '{ d: { name: D, grant: saml2-bearer } }', services: '{}' },
      'needs scopes',
    ],
    [
      'two clients of one name',
      {
        clients: '{ a: { name: X, grant: client-credentials }, b: { name: X, grant: client-credentials } }',
        services: '{}',
      },
      'another client of this file is named "X" too',
    ],
    [
      'renewal before the beginning',
      { identityProvider: '{ certificate: { days: 30, renewBefore: 30 } }' },
      'must be less than days',
    ],
    [
      'an administrator twice',
      { administrators: '[{ name: A, email: a@b.example }, { name: A, email: A@B.example }]' },
      'stands in the list already',
    ],
    [
      'Environment in a multi-tenant deployment',
      {
        transaction:
          '{ tenant: Environment, server: { driver: gax, url: "https://g.example", credentials: "vault:x" } }',
      },
      'cannot have the object under Environment',
    ],
    ['a tenant in a single-tenant deployment', { deployment: 'single-tenant' }, 'under Environment or Resources'],
    [
      'a driver of another version',
      { transaction: '{ tenant: acme, server: { driver: gws, url: "https://g.example", credentials: "vault:x" } }' },
      'the driver gws is not part of this version',
    ],
    [
      'a store of another version',
      { secrets: '{ store: github, path: x }' },
      'the store github is not part of this version',
    ],
  ])('%s', (_what, over, expected) => {
    expect(errorsOf(acmeFile(over)).join('\n')).toContain(expected);
  });
});

describe('a secret in clear', () => {
  it.each([
    [
      'as credentials',
      {
        organization:
          '{ region: eu-central-1, shortName: a, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: hunter2-secret }',
      },
    ],
    ['under a telling key', { client_secret: 'hunter2-secret' }],
    [
      'among the options of a service',
      { services: '{ x: { client: pacing, section: x, options: { password: hunter2-secret } } }' },
    ],
    ['as a private key', { tenant: '"-----BEGIN RSA PRIVATE KEY----- hunter2-secret"' }],
  ])('is an error that does not repeat it: %s', (_what, over) => {
    const text = acmeFile(over);
    expect(errorsOf(text).join('\n')).toContain('tenant.secret-in-clear');
    expect(excerptsOf(text)).not.toContain('hunter2-secret');
  });
});

describe('several files', () => {
  it('are all told about at once, in the order of files and lines', () => {
    expect(
      errorsOf(acmeFile({ prune: 'maybe', deployment: 'x' }), '', acmeFile({ tenant: '7' })).map(
        (each) => each.split(' ')[0],
      ),
    ).toEqual(['1.yaml:2:1', '1.yaml:10:1', '2.yaml:1:1', '3.yaml:1:1']);
  });

  it('may not claim the same organization, tenant, transaction object or path', () => {
    const errors = errorsOf(acmeFile(), acmeFile());
    expect(errors.map((each) => each.split(' ')[1])).toEqual([
      'tenant.same-tenant',
      'tenant.same-secrets',
      'tenant.same-organization',
      'tenant.same-organization',
      'tenant.same-transaction',
    ]);
    expect(errors[0]).toContain('claimed by tenants/1.yaml:1:1 already');
  });
});
