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
      'tenant.certificate-authority certificateAuthority holds no certificate | It takes the PEM itself, not its path: certificateAuthority: | and the lines of the file, indented.',
    ]);
  });

  it('requires url and credentials where there is a server', () => {
    expect(told({ transaction: server({ driver: 'gws' }) })).toEqual([
      'tenant.schema transaction.server lacks the key "url" | Add url: Base URL of the API, for gax and gws.',
      'tenant.schema transaction.server lacks the key "credentials" | Add credentials: Reference to a Configuration Server account. The entry has the keys username and password.',
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
    const remove = 'Remove it; the driver file reaches no server.';
    expect(told({ transaction: server(file) })).toEqual([
      `tenant.server-words url goes only with the drivers gax and gws | ${remove}`,
      `tenant.server-words credentials goes only with the drivers gax and gws | ${remove}`,
      `tenant.server-words certificateAuthority goes only with the drivers gax and gws | ${remove}`,
      'tenant.certificate-authority certificateAuthority holds no certificate | It takes the PEM itself, not its path: certificateAuthority: | and the lines of the file, indented.',
      `tenant.server-words tenantDbid goes only with the drivers gax and gws | ${remove}`,
      `tenant.server-words folderDbid goes only with the drivers gax and gws | ${remove}`,
      `tenant.server-words passwordMode goes only with the driver gax | ${remove}`,
    ]);
    expect(told({ transaction: server({ ...GAX, driver: 'gws', passwordMode: 'plain', directory: 'x' }) })).toEqual([
      'tenant.server-words passwordMode goes only with the driver gax | Remove it.',
      'tenant.server-words directory goes only with the driver file | Remove it.',
    ]);
    expect(told({ transaction: server({ ...GAX, directory: 'x' }) })).toEqual([
      'tenant.server-words directory goes only with the driver file | Remove it.',
    ]);
  });

  it.each(['../kits', '/tmp/kits', 'kits/../../x', 'kits/', '~/kits'])('refuses to write a kit to %s', (directory) => {
    expect(told({ transaction: server({ driver: 'file', directory: `"${directory}"` }) })).toEqual([
      'tenant.schema transaction.server.directory must be a path such as genesys/acme, without a slash at its ends and without ..',
    ]);
  });

  it.each(['0', '-1', '1.5', '"12a"', '""'])('refuses the DBID %s', (dbid) => {
    expect(told({ transaction: server({ ...GAX, tenantDbid: dbid }) }).join()).toMatch(
      /^tenant\.schema transaction\.server\.tenantDbid must/,
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
      'tenant.schema transaction.acknowledged has the same item twice | Keep one.',
    ]);
  });
});

describe('the Engage tenant of the transaction object', () => {
  const under = (tenant: string, deployment: string) =>
    told({ deployment, transaction: server({ driver: 'file' }, { tenant }) });

  it.each(['Environment', 'Resources'])('is %s in a single-tenant deployment, as the file says', (tenant) => {
    expect(under(tenant, 'single-tenant')).toEqual([]);
  });

  it('is no other in a single-tenant deployment', () => {
    const [problem] = under('acme', 'single-tenant');
    expect(problem).toContain(
      'in a single-tenant deployment the object stands under Environment or Resources, not under "acme"',
    );
    expect(problem).toContain('documents differ, so it is not chosen here');
    expect(under('resources', 'single-tenant').join()).toContain('did you mean "Resources"?');
  });

  it.each(['Environment', 'environment'])('is not %s in a multi-tenant deployment', (tenant) => {
    expect(under(tenant, 'multi-tenant')).toEqual([
      'tenant.placement a multi-tenant deployment cannot have the object under Environment: all tenants would share it, and each needs an organization of its own | Name the Engage tenant.',
    ]);
  });

  it('is required in every deployment', () => {
    expect(told({ transaction: '{ server: { driver: file } }' }).join()).toContain(
      'transaction lacks the key "tenant"',
    );
  });
});
