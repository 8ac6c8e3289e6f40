import { describe, expect, it } from 'vitest';
import { acme, GAX, server, told } from './loading.ts';

const target = (transaction: string) => acme({ transaction }).transaction.server;

describe('the server of the transaction object', () => {
  it('is a GAX, which gets the password unchanged unless the file says otherwise', () => {
    expect(target(server(GAX))).toEqual({
      driver: 'gax',
      url: 'https://gax.acme.example:8443/gax/api',
      credentials: { store: 'vault', path: 'genesys/acme/gax' },
      passwordMode: 'plain',
    });
    expect(target(server({ ...GAX, passwordMode: 'obfuscated' }))).toMatchObject({ passwordMode: 'obfuscated' });
  });

  it('is a GWS', () => {
    expect(target(server({ ...GAX, driver: 'gws', tenantDbid: '101', folderDbid: '"196"' }))).toEqual({
      driver: 'gws',
      url: 'https://gax.acme.example:8443/gax/api',
      credentials: { store: 'vault', path: 'genesys/acme/gax' },
      tenantDbid: '101',
      folderDbid: '196',
    });
  });

  it('is a directory, with the name of the tenant unless the file says otherwise', () => {
    expect(target(server({ driver: 'file' }))).toEqual({ driver: 'file', directory: 'kits/acme' });
    expect(target(server({ driver: 'file', directory: 'out/kit' }))).toEqual({ driver: 'file', directory: 'out/kit' });
  });

  it('may have a certificate authority of its own, as PEM', () => {
    const pem = '"-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n"';
    expect(target(server({ ...GAX, certificateAuthority: pem }))).toMatchObject({
      certificateAuthority: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    });
    expect(told({ transaction: server({ ...GAX, certificateAuthority: 'ca.pem' }) })).toEqual([
      'tenant.certificate-authority The value of `certificateAuthority` has no certificate | Write the PEM itself, not its path: `certificateAuthority: |`, and below it the lines of the PEM file, indented.',
    ]);
  });

  it('requires url and credentials where there is a server', () => {
    expect(told({ transaction: server({ driver: 'gws' }) })).toEqual([
      'tenant.schema Missing key "url" in transaction.server | Add `url`: Base URL of the API, for gax and gws.',
      'tenant.schema Missing key "credentials" in transaction.server | Add `credentials`: Reference to a Configuration Server account. The entry has the keys username and password.',
    ]);
  });

  it('refuses keys that its driver does not use', () => {
    const file = {
      ...GAX,
      driver: 'file',
      certificateAuthority: 'x',
      tenantDbid: '1',
      folderDbid: '2',
      passwordMode: 'plain',
    };
    const remove = (key: string) => `Remove \`${key}\`: the driver \`file\` connects to no server.`;
    expect(told({ transaction: server(file) })).toEqual([
      `tenant.server-words \`url\` can be used only with the drivers gax and gws | ${remove('url')}`,
      `tenant.server-words \`credentials\` can be used only with the drivers gax and gws | ${remove('credentials')}`,
      `tenant.server-words \`certificateAuthority\` can be used only with the drivers gax and gws | ${remove('certificateAuthority')}`,
      'tenant.certificate-authority The value of `certificateAuthority` has no certificate | Write the PEM itself, not its path: `certificateAuthority: |`, and below it the lines of the PEM file, indented.',
      `tenant.server-words \`tenantDbid\` can be used only with the drivers gax and gws | ${remove('tenantDbid')}`,
      `tenant.server-words \`folderDbid\` can be used only with the drivers gax and gws | ${remove('folderDbid')}`,
      `tenant.server-words \`passwordMode\` can be used only with the driver gax | ${remove('passwordMode')}`,
    ]);
    expect(told({ transaction: server({ ...GAX, driver: 'gws', passwordMode: 'plain', directory: 'x' }) })).toEqual([
      'tenant.server-words `passwordMode` can be used only with the driver gax | Remove `passwordMode`, or correct `driver`.',
      'tenant.server-words `directory` can be used only with the driver file | Remove `directory`, or correct `driver`.',
    ]);
    expect(told({ transaction: server({ ...GAX, directory: 'x' }) })).toEqual([
      'tenant.server-words `directory` can be used only with the driver file | Remove `directory`, or correct `driver`.',
    ]);
  });

  it.each(['../kits', '/tmp/kits', 'kits/../../x', 'kits/', '~/kits'])('refuses to write a kit to %s', (directory) => {
    expect(told({ transaction: server({ driver: 'file', directory: `"${directory}"` }) })).toEqual([
      'tenant.schema transaction.server.directory is not a path in a secret store | Write a path such as `genesys/acme`, without a slash at its ends and without `..`.',
    ]);
  });

  it.each(['0', '-1', '1.5', '"12a"', '""'])('refuses the DBID %s', (dbid) => {
    expect(told({ transaction: server({ ...GAX, tenantDbid: dbid }) }).join()).toMatch(
      /^tenant\.schema transaction\.server\.tenantDbid (is|must be) /,
    );
  });
});

describe('the acknowledgement of a warning', () => {
  it('uses the name of the warning', () => {
    expect(acme({ transaction: server(GAX, { acknowledged: '[read-access]' }) }).transaction.acknowledged).toEqual([
      'read-access',
    ]);
    expect(told({ transaction: server(GAX, { acknowledged: '[read-acces]' }) }).join()).toContain(
      'must be read-access, not "read-acces"; did you mean "read-access"?',
    );
    expect(told({ transaction: server(GAX, { acknowledged: '[read-access, read-access]' }) })).toEqual([
      'tenant.schema transaction.acknowledged has the same item twice | Remove one of the two.',
    ]);
  });
});

describe('the Engage tenant of the transaction object', () => {
  const under = (tenant: string, deployment: string) =>
    told({ deployment, transaction: server({ driver: 'file' }, { tenant }) });

  it.each(['Environment', 'Resources'])('is %s in a single-tenant deployment, when the file names it', (tenant) => {
    expect(under(tenant, 'single-tenant')).toEqual([]);
  });

  it('is no other in a single-tenant deployment', () => {
    const [problem] = under('acme', 'single-tenant');
    expect(problem).toContain(
      'In a single-tenant deployment the transaction object belongs to the tenant Environment or Resources, not to "acme"',
    );
    expect(problem).toContain(
      'In a single-tenant deployment the transaction object belongs to the tenant Environment or Resources, not to "acme" | Write the tenant in which the Engage components look for the object (Environment or Resources). If the Configuration Server has several tenants, write `deployment: multi-tenant`.',
    );
    expect(under('resources', 'single-tenant').join()).toContain('did you mean "Resources"?');
  });

  it.each(['Environment', 'environment'])('is not %s in a multi-tenant deployment', (tenant) => {
    expect(under(tenant, 'multi-tenant')).toEqual([
      'tenant.placement In a multi-tenant deployment the transaction object cannot belong to Environment: all tenants would share it | Write the name of the Engage tenant under `transaction.tenant`.',
    ]);
  });

  it('is required in every deployment', () => {
    expect(told({ transaction: '{ server: { driver: file } }' }).join()).toContain(
      'Missing key "tenant" in transaction | Add `tenant`: Engage tenant of the transaction object. With single-tenant: Environment or Resources.',
    );
  });
});
