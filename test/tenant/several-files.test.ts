import { describe, expect, it } from 'vitest';
import { HybridErrors } from '../../src/base/errors.ts';
import { findSharedEntries } from '../../src/tenant/clashes.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { bytesOf, errorsOf, GAX, load, organization, server } from './loading.ts';

/** A second tenant that shares nothing with acme, with parts replaced. */
function globex(over: Readonly<Record<string, string>> = {}): string {
  return acmeFile({
    tenant: 'globex',
    secrets: '{ store: vault, path: genesys/globex }',
    organization: organization({ shortName: 'globex', id: '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b' }),
    transaction: server(GAX, { tenant: 'globex' }),
    ...over,
  });
}

const codesOf = (...texts: readonly string[]) => errorsOf(...texts).map((each) => each.split(' ')[1]);

describe('several tenant files', () => {
  it('report all errors at once, in the order of files and lines', () => {
    const bad = [acmeFile({ prune: 'maybe', deployment: 'x' }), '', 'a: [', acmeFile({ tenant: '7' })];
    expect(errorsOf(...bad).map((each) => each.split(' ')[0])).toEqual([
      '1.yaml:2:1',
      '1.yaml:10:1',
      '2.yaml:1:1',
      '3.yaml:1:5',
      '4.yaml:1:1',
    ]);
  });

  it('report errors in this order however they are given, and count them', () => {
    const bad = (file: string) => ({ file, bytes: bytesOf(acmeFile({ prune: 'maybe' })) });
    const order = (...files: readonly string[]) => {
      try {
        loadTenants(files.map(bad));
      } catch (error) {
        if (error instanceof HybridErrors) return [error.message, ...error.errors.map(({ where }) => where?.file)];
      }
      return [];
    };
    expect(order('c', 'a', 'b')).toEqual(['3 errors in tenant files', 'a', 'b', 'c']);
    expect(order('a')).toEqual(['1 error in tenant files', 'a']);
  });

  it('may share a server, an issuer and all names in them', () => {
    expect(load(acmeFile(), globex()).map(({ name }) => name)).toEqual(['acme', 'globex']);
  });

  it('may have a short name of another region', () => {
    const elsewhere = { id: '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b', region: 'us-east-1' };
    expect(codesOf(acmeFile(), globex({ organization: organization(elsewhere) }))).toEqual([]);
  });

  it('may not be the same tenant', () => {
    const errors = errorsOf(acmeFile(), acmeFile());
    expect(errors.map((each) => each.split(' ')[1])).toEqual([
      'tenant.same-tenant',
      'tenant.same-secrets',
      'tenant.same-organization',
      'tenant.same-organization',
      'tenant.same-transaction',
    ]);
    expect(errors[0]).toBe('2.yaml:1:1 tenant.same-tenant tenants/1.yaml:1:1 already has this tenant');
  });

  it('are compared also where one has another error', () => {
    expect(codesOf(acmeFile(), globex({ tenant: 'acme', verify: '{ user: nobody }' }))).toEqual([
      'tenant.same-tenant',
      'tenant.schema',
    ]);
  });

  it.each([
    ['the id, in any case', { id: '5D3A6F0E-8A1B-4C2D-9E3F-0A1B2C3D4E5F', shortName: 'globex' }],
    ['the short name, in any case', { id: '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b', shortName: 'ACME-hybrid' }],
    [
      'the short name, with the region as a domain',
      { id: '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b', region: '', domain: 'mypurecloud.de' },
    ],
  ])('may not have the same organization by %s', (_what, over) => {
    expect(codesOf(acmeFile(), globex({ organization: organization(over) }))).toEqual(['tenant.same-organization']);
  });

  it.each([
    ['the name', server(GAX)],
    ['the name in another case', server(GAX, { tenant: 'ACME' })],
    ['the name, with another path of the server', server({ ...GAX, url: '"https://GAX.acme.example:8443/other"' })],
    ['the name, by another driver', server({ ...GAX, driver: 'gws' })],
  ])('may not have the same object by %s', (_what, transaction) => {
    expect(errorsOf(acmeFile(), globex({ transaction }))).toEqual([
      expect.stringMatching(/tenant\.same-transaction .* already has this Engage tenant with this transaction object/),
    ]);
  });

  it('may not have the same object by the DBID of its tenant', () => {
    const withDbid = { ...GAX, tenantDbid: '101' };
    const first = acmeFile({ transaction: server(withDbid) });
    expect(codesOf(first, globex({ transaction: server(withDbid, { tenant: 'globex' }) }))).toEqual([
      'tenant.same-transaction',
    ]);
    const elsewhere = { ...withDbid, url: '"https://gax.globex.example"' };
    expect(codesOf(first, globex({ transaction: server(elsewhere, { tenant: 'globex' }) }))).toEqual([]);
  });

  it('may not share a directory of an import kit', () => {
    const kit = { driver: 'file', directory: 'kits/all' };
    const first = acmeFile({ transaction: server(kit) });
    expect(codesOf(first, globex({ transaction: server(kit) }))).toEqual([
      'tenant.same-transaction',
      'tenant.same-directory',
    ]);
    expect(codesOf(first, globex({ transaction: server(kit, { tenant: 'globex' }) }))).toEqual([
      'tenant.same-directory',
    ]);
    expect(codesOf(first, globex({ transaction: server({ driver: 'file' }) }))).toEqual([]);
  });

  it('may not declare a server as multi-tenant and as single-tenant', () => {
    const single = globex({ deployment: 'single-tenant', transaction: server(GAX, { tenant: 'Environment' }) });
    expect(errorsOf(acmeFile(), single)).toEqual([
      '2.yaml:2:1 tenant.mixed-deployment tenants/1.yaml:2:1 has this Configuration Server with `deployment: multi-tenant`',
    ]);
  });

  it('may not store secrets in the same entry, however it is written', () => {
    const at = (secrets: string) => codesOf(acmeFile(), globex({ secrets }));
    expect(at('{ store: vault, path: genesys/acme, mount: secret }')).toEqual(['tenant.same-secrets']);
    expect(at('{ store: vault, path: genesys/acme, mount: other }')).toEqual([]);
    for (const store of ['env', 'github']) {
      const first = acmeFile({ secrets: `{ store: ${store}, path: genesys/acme }` });
      expect(codesOf(first, globex({ secrets: `{ store: ${store}, path: genesys-ACME }` }))).toEqual([
        'tenant.same-secrets',
      ]);
    }
    const address = (text: string) => `{ store: vault, path: a, address: "${text}" }`;
    const first = acmeFile({ secrets: address('https://vault.example') });
    expect(codesOf(first, globex({ secrets: address('https://VAULT.example/') }))).toEqual(['tenant.same-secrets']);
  });

  it('may not store secrets in the same entry once the environment sets what one of them omits', () => {
    const shared = (secrets: string, environment: Readonly<Record<string, string>>) => {
      const tenants = load(acmeFile(), globex({ secrets }));
      return findSharedEntries(tenants, environment).map(({ code, where }) => `${where?.file}:${where?.line} ${code}`);
    };
    const same = ['tenants/2.yaml:3 tenant.same-secrets'];
    const withAddress = '{ store: vault, path: genesys/acme, address: "https://vault.example" }';
    expect(shared(withAddress, {})).toEqual([]);
    expect(shared(withAddress, { VAULT_ADDR: 'https://elsewhere.example' })).toEqual([]);
    expect(shared(withAddress, { VAULT_ADDR: ' https://VAULT.example/ ' })).toEqual(same);
    const withMount = '{ store: vault, path: genesys/acme, mount: kv }';
    expect(shared(withMount, { VAULT_MOUNT: '/kv/' })).toEqual(same);
    expect(shared(withMount, { VAULT_MOUNT: '' })).toEqual([]);
    const withNamespace = '{ store: vault, path: genesys/acme, namespace: team/ }';
    expect(shared(withNamespace, { VAULT_NAMESPACE: 'team' })).toEqual(same);
    expect(shared(withNamespace, {})).toEqual([]);
  });
});
