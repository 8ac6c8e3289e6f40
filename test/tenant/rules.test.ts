import { describe, expect, it } from 'vitest';
import { GAX, organization, server, told } from './loading.ts';

const DESKTOP = 'name: D, grant: saml2-bearer, scopes: [users]';

describe('the organization', () => {
  it.each([
    ['no region', { region: '' }, 'needs a region or a domain | For example region: eu-central-1.'],
    ['region and domain', { domain: 'x.cloud' }, 'region and domain are both given | Keep one.'],
    [
      'a region that does not exist',
      { region: 'eu-central-9' },
      'no region "eu-central-9" in this version; did you mean "eu-central-1"?',
    ],
    ['a region of the wrong type', { region: 'constructor' }, 'there is no region "constructor" in this version'],
    [
      'a domain for a region',
      { region: 'mypurecloud.de' },
      'mypurecloud.de is a domain, not a region | Write region: eu-central-1.',
    ],
    [
      'a host for a domain',
      { region: '', domain: 'login.mypurecloud.de' },
      '"login.mypurecloud.de" is a host of a domain | Write domain: mypurecloud.de.',
    ],
  ])('does not have %s', (_what, over, expected) => {
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
      'scopes goes only with grant: saml2-bearer',
    ],
    [
      'with redirect URIs but no agents',
      '{ pacing: { name: P, grant: client-credentials, redirectUris: ["https://a.example"] } }',
      'redirectUris goes only with grant: saml2-bearer',
    ],
    [
      'of agents, with roles',
      `{ d: { ${DESKTOP}, roles: [{ role: admin }] } }`,
      'roles go only with grant: client-credentials',
    ],
    [
      'of agents, without scopes',
      '{ d: { name: D, grant: saml2-bearer } }',
      'a saml2-bearer client needs scopes: Genesys Cloud refuses one without (missing.client.scope) | For example scopes: [users].',
    ],
    [
      'of one name',
      '{ a: { name: X, grant: client-credentials }, b: { name: X, grant: client-credentials } }',
      'the client "a" is named "X" too',
    ],
    [
      'with a role twice',
      '{ a: { name: X, grant: client-credentials, roles: [{ role: admin }, { role: admin, division: Home }] } }',
      'the role "admin" in the division "Home" stands in the list already',
    ],
  ])('cannot be %s', (_what, clients, expected) => {
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
      'there is no client "paceing" in this file; did you mean "pacing"? | It has pacing, desktop.',
    ],
    [
      'a client name that every object inherits',
      '{ agent-pacing: { client: constructor } }',
      'there is no client "constructor"',
    ],
    ['no client', '{ agent-pacing: {} }', 'the service "agent-pacing" needs a client | Write client: KEY.'],
    [
      'the wrong grant for ewt',
      '{ agent-pacing: { client: desktop } }',
      'agent-pacing needs a client with grant: client-credentials, and "desktop" has saml2-bearer',
    ],
    [
      'the wrong grant for saml_auth',
      '{ workspace-desktop-edition: { client: pacing } }',
      'workspace-desktop-edition needs a client with grant: saml2-bearer, and "pacing" has client-credentials',
    ],
    [
      'the wrong grant for a section of another name',
      '{ own: { client: pacing, section: saml_auth } }',
      'own needs a client with grant: saml2-bearer',
    ],
    [
      'an unknown name',
      '{ agent-pasing: { client: pacing } }',
      'the service "agent-pasing" is not known and has no section; did you mean "agent-pacing"?',
    ],
    [
      'keys of another service',
      '{ agent-pacing: { client: pacing, grantTo: [x] } }',
      'grantTo goes only with predictive-engagement',
    ],
    [
      'keys of a section',
      '{ predictive-engagement: { client: pacing } }',
      'predictive-engagement has no client; it gives permissions to roles',
    ],
    [
      'permissions twice',
      '{ predictive-engagement: { permissions: ["a:b:c"], permissionsFrom: X } }',
      'permissions and permissionsFrom are both given | Keep one.',
    ],
    [
      'a section of another service',
      '{ agent-pacing: { client: pacing }, other: { client: pacing, section: ewt } }',
      'the section ewt belongs to agent-pacing already',
    ],
    [
      'a section that does not belong to a service',
      '{ other: { client: pacing, section: saml } }',
      "the section saml is not a service's",
    ],
    [
      'the id under another name',
      '{ x: { client: pacing, section: x, secretOption: client_id } }',
      'client_id holds the id of the client',
    ],
    [
      'an id of its own',
      '{ x: { client: pacing, section: x, options: { client_id: abc } } }',
      'the option "client_id" is not written by hand',
    ],
    [
      'a secret of its own, even where it looks like a reference',
      '{ x: { client: pacing, section: x, options: { password: "vault:x" } } }',
      'the option "password" is not written by hand',
    ],
    [
      'the secret option of its own',
      '{ x: { client: pacing, section: x, secretOption: key, options: { key: abc } } }',
      'the option "key" is not written by hand',
    ],
    [
      'a number that would be written differently',
      '{ x: { client: pacing, section: x, options: { version: 1.10 } } }',
      'services.x.options.version is not kept as it is written: "1.10" | Put quotes around it.',
    ],
    [
      'a boolean that would be written differently',
      '{ x: { client: pacing, section: x, options: { on: True } } }',
      'services.x.options.on is not kept as it is written: "True"',
    ],
  ])('cannot have %s', (_what, services, expected) => {
    expect(told({ services }).join('\n')).toContain(expected);
  });

  it('have an error with the next step where there is no client at all', () => {
    expect(told({ clients: '', services: '{ agent-pacing: { client: pacing } }' }).join()).toContain(
      'It has none: add it under clients.',
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
      'renewBefore (30) must be less than days (30), or every run makes a new certificate',
    );
  });

  it('refuse an administrator twice, also in upper and lower case', () => {
    expect(
      told({ administrators: '[{ name: A, email: a@b.example }, { name: A, email: A@B.example }]' }).join(),
    ).toContain('"A@B.example" stands in the list already');
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
    expect(told({ [key]: value, services: '{}' }).join()).toMatch(
      new RegExp(`${name} (is not an address|must be an https address)`),
    );
  });

  it.each(['vault:a/../b', 'vault:/a', 'vault:a//b', 'vault:./a', 'vault:a/'])('refuse the reference %s', (text) => {
    expect(told({ organization: organization({ planCredentials: `"${text}"` }) })).toEqual([
      'tenant.reference-path the path in organization.planCredentials has an empty part, "." or ".." | Write it without: vault:genesys/acme/provisioner.',
    ]);
  });

  it.each([
    ['a line break', '"Ada\\nAdmin"', 'has a line break or another character that is not seen'],
    ['an escape sequence', '"Ada\\e[31m"', 'has a line break or another character that is not seen'],
    ['a text that runs backwards', '"Ada\\u202enimdA"', 'has a line break or another character that is not seen'],
    ['a blank at its end', '"Ada "', 'begins or ends with a blank'],
  ])('refuse a name with %s', (_what, name, expected) => {
    expect(told({ administrators: `[{ name: ${name}, email: a@b.example }]` }).join()).toContain(
      `tenant.characters administrators.0.name ${expected}`,
    );
  });
});
