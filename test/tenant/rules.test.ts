import { describe, expect, it } from 'vitest';
import { GAX, organization, server, told } from './loading.ts';

const DESKTOP = 'name: D, grant: saml2-bearer, scopes: [users]';

describe('the organization', () => {
  it.each([
    [
      'no region',
      { region: '' },
      'The organization has neither `region` nor `domain` | Add the region, such as `region: eu-central-1`.',
    ],
    [
      'region and domain',
      { domain: 'x.cloud' },
      'The organization has both `region` and `domain` | Remove one of the two.',
    ],
    [
      'a region that does not exist',
      { region: 'eu-central-9' },
      'Unknown region "eu-central-9"; did you mean "eu-central-1"? | Correct `region`. For a region that is newer than this version, write its domain instead: `domain: mypurecloud.de`.',
    ],
    ['a region of another kind', { region: 'constructor' }, 'Unknown region "constructor"'],
    [
      'a domain for a region',
      { region: 'mypurecloud.de' },
      'tenant.region mypurecloud.de is a domain, not a region | Write `region: eu-central-1`.',
    ],
    [
      'a host for a domain',
      { region: '', domain: 'login.mypurecloud.de' },
      '"login.mypurecloud.de" is a host of a domain, not the domain | Write `domain: mypurecloud.de`.',
    ],
  ])('is refused with %s', (_what, over, expected) => {
    expect(told({ organization: organization(over) }).join('\n')).toContain(expected);
  });

  it('may have a region that this version does not know, by its domain', () => {
    expect(told({ organization: organization({ region: '', domain: 'new1.pure.cloud' }) })).toEqual([]);
  });
});

describe('clients', () => {
  it.each([
    [
      'with scopes but no agents',
      '{ pacing: { name: P, grant: client-credentials, scopes: [users] } }',
      'A client with `grant: client-credentials` has no `scopes`',
    ],
    [
      'with redirect URIs but no agents',
      '{ pacing: { name: P, grant: client-credentials, redirectUris: ["https://a.example"] } }',
      'A client with `grant: client-credentials` has no `redirectUris`',
    ],
    [
      'of agents, with roles',
      `{ d: { ${DESKTOP}, roles: [{ role: admin }] } }`,
      'A client with `grant: saml2-bearer` has no `roles`',
    ],
    [
      'of agents, without scopes',
      '{ d: { name: D, grant: saml2-bearer } }',
      'A client with `grant: saml2-bearer` needs `scopes`: Genesys Cloud rejects a client without them (missing.client.scope) | Add the scopes, such as `scopes: [users]`.',
    ],
    [
      'of one name',
      '{ a: { name: X, grant: client-credentials }, b: { name: X, grant: client-credentials } }',
      'The client "a" has the name "X" too',
    ],
    [
      'with a role twice',
      '{ a: { name: X, grant: client-credentials, roles: [{ role: admin }, { role: admin, division: Home }] } }',
      'The list has the role "admin" in the division "Home" twice',
    ],
  ])('are refused %s', (_what, clients, expected) => {
    expect(told({ clients, services: '{}' }).join('\n')).toContain(expected);
  });

  it('may have a role in two divisions', () => {
    const roles = '[{ role: admin }, { role: admin, division: Sales }]';
    expect(
      told({ clients: `{ pacing: { name: P, grant: client-credentials, roles: ${roles} } }`, services: '{}' }),
    ).toEqual([]);
  });
});

describe('services', () => {
  it.each([
    [
      'a client that does not exist',
      '{ agent-pacing: { client: paceing } }',
      'The tenant file has no client "paceing"; did you mean "pacing"? | Write one of these clients: pacing, desktop.',
    ],
    [
      'a client that every object has',
      '{ agent-pacing: { client: constructor } }',
      'The tenant file has no client "constructor" | Write one of these clients: pacing, desktop.',
    ],
    [
      'no client',
      '{ agent-pacing: {} }',
      'The service "agent-pacing" has no client | Add `client: KEY`, where KEY is a key under `clients`.',
    ],
    [
      'the wrong grant for ewt',
      '{ agent-pacing: { client: desktop } }',
      'The service agent-pacing needs a client with `grant: client-credentials`, and "desktop" has `grant: saml2-bearer`',
    ],
    [
      'the wrong grant for saml_auth',
      '{ workspace-desktop-edition: { client: pacing } }',
      'The service workspace-desktop-edition needs a client with `grant: saml2-bearer`, and "pacing" has `grant: client-credentials`',
    ],
    [
      'the wrong grant for a section of another name',
      '{ own: { client: pacing, section: saml_auth } }',
      'The service own needs a client with `grant: saml2-bearer`, and "pacing" has `grant: client-credentials` | Write a client with `grant: saml2-bearer`.',
    ],
    [
      'an unknown name',
      '{ agent-pasing: { client: pacing } }',
      'The service "agent-pasing" is not known and has no section; did you mean "agent-pacing"?',
    ],
    [
      'keys of another service',
      '{ agent-pacing: { client: pacing, grantTo: [x] } }',
      'Only the service `predictive-engagement` has `grantTo`',
    ],
    [
      'keys of a section',
      '{ predictive-engagement: { client: pacing } }',
      'The service `predictive-engagement` has no `client`: it gives permissions to roles',
    ],
    [
      'permissions twice',
      '{ predictive-engagement: { permissions: ["a:b:c"], permissionsFrom: X } }',
      'The service has both `permissions` and `permissionsFrom` | Remove one of the two.',
    ],
    [
      'a section of another service',
      '{ agent-pacing: { client: pacing }, other: { client: pacing, section: ewt } }',
      'The section ewt already belongs to agent-pacing',
    ],
    [
      'a section that does not belong to a service',
      '{ other: { client: pacing, section: saml } }',
      'The section saml is reserved',
    ],
    [
      'the id under another name',
      '{ x: { client: pacing, section: x, secretOption: client_id } }',
      'The secret cannot be in the option `client_id`, which has the id of the client',
    ],
    [
      'an id of its own',
      '{ x: { client: pacing, section: x, options: { client_id: abc } } }',
      'The option "client_id" cannot be in the tenant file: apply writes the id and the secret of the client',
    ],
    [
      'a secret of its own, even where it looks like a reference',
      '{ x: { client: pacing, section: x, options: { password: "vault:x" } } }',
      'The option "password" cannot be in the tenant file: apply writes the id and the secret of the client',
    ],
    [
      'the secret option of its own',
      '{ x: { client: pacing, section: x, secretOption: key, options: { key: abc } } }',
      'The option "key" cannot be in the tenant file: apply writes the id and the secret of the client',
    ],
    [
      'a number that would be written differently',
      '{ x: { client: pacing, section: x, options: { version: 1.10 } } }',
      'YAML changes the spelling of services.x.options.version: "1.10" | Put quotes around the value.',
    ],
    [
      'a boolean that would be written differently',
      '{ x: { client: pacing, section: x, options: { on: True } } }',
      'YAML changes the spelling of services.x.options.on: "True"',
    ],
  ])('cannot have %s', (_what, services, expected) => {
    expect(told({ services }).join('\n')).toContain(expected);
  });

  it('have an error with the next step where there is no client at all', () => {
    expect(told({ clients: '', services: '{ agent-pacing: { client: pacing } }' }).join()).toContain(
      'Add the client under `clients`, which has none.',
    );
  });

  it('may share a client, and have any text as an option', () => {
    expect(
      told({
        services:
          '{ agent-pacing: { client: pacing }, x: { client: pacing, section: x, options: { a: "1.10", b: 7, c: true, d: " x" } } }',
      }),
    ).toEqual([]);
  });
});

describe('the other rules of a file', () => {
  it('refuse to renew a certificate before it starts', () => {
    expect(told({ identityProvider: '{ certificate: { days: 30, renewBefore: 30 } }' }).join()).toContain(
      '`renewBefore` (30) must be less than `days` (30): otherwise every run creates a new certificate',
    );
  });

  it('refuse an administrator twice, also in upper and lower case', () => {
    expect(
      told({ administrators: '[{ name: A, email: a@b.example }, { name: A, email: A@B.example }]' }).join(),
    ).toContain('The list has "A@B.example" twice | Remove one of the two.');
  });

  it.each([
    ['transaction', server({ ...GAX, url: '"https://["' }), 'transaction.server.url'],
    ['secrets', '{ store: vault, path: x, address: "https://vault.example:99999" }', 'secrets.address'],
    ['identityProvider', '{ target: "https://a b" }', 'identityProvider.target'],
    [
      'clients',
      '{ d: { name: D, grant: saml2-bearer, scopes: [users], redirectUris: ["https://%"] } }',
      'clients.d.redirectUris.0',
    ],
  ])('refuse an invalid address: %s', (key, value, name) => {
    expect(told({ [key]: value, services: '{}' }).join()).toMatch(new RegExp(`${name} is not an (https )?address`));
  });

  it.each(['vault:a/../b', 'vault:/a', 'vault:a//b', 'vault:./a', 'vault:a/'])('refuse the reference %s', (text) => {
    expect(told({ organization: organization({ planCredentials: `"${text}"` }) })).toEqual([
      'tenant.reference-path The path in organization.planCredentials has an empty part, "." or ".." | Write the whole path, such as `vault:genesys/acme/provisioner`.',
    ]);
  });

  it.each([
    ['a line break', '"Ada\\nAdmin"', 'has a line break or another character that cannot be seen'],
    ['an escape sequence', '"Ada\\e[31m"', 'has a line break or another character that cannot be seen'],
    ['a text that runs backwards', '"Ada\\u202enimdA"', 'has a line break or another character that cannot be seen'],
    ['a blank at its end', '"Ada "', 'begins or ends with a space'],
  ])('refuse a name with %s', (_what, name, expected) => {
    expect(told({ administrators: `[{ name: ${name}, email: a@b.example }]` }).join()).toContain(
      `tenant.characters administrators.0.name ${expected}`,
    );
  });
});
