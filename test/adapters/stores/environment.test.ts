import { describe, expect, it } from 'vitest';
import { createStores } from '../../../src/adapters/stores/stores.ts';
import { codeOf, type Environment, testContext, textOf } from './context.ts';

const ENV = { store: 'env' } as const;
const storesWith = (environment: Environment) => createStores(testContext(environment), { directory: '.' });
const credentials = (environment: Environment, path = 'ACME_PROVISIONER') =>
  storesWith(environment).credentials({ store: 'env', path }, ENV);
const revealed = async (...parts: Parameters<typeof credentials>) =>
  Object.entries(await credentials(...parts)).map(([name, value]) => `${name}=${value.reveal()}`);

describe('the store env', () => {
  it('reads the variables of a prefix, and no others', async () => {
    const environment = {
      ACME_PROVISIONER_CLIENT_ID: 'c-1',
      ACME_PROVISIONER_CLIENT_SECRET: 's-1234',
      ACME_PROVISIONER: 'no value',
      ACME_PROVISIONER_: 'no name',
      ACME_PROVISIONERS_CLIENT_ID: 'another',
      MY_ACME_PROVISIONER_CLIENT_ID: 'another',
      ACME_PROVISIONER_UNSET: undefined,
    };
    expect(await revealed(environment)).toEqual(['client_id=c-1', 'client_secret=s-1234']);
  });

  it('writes a path as the name of a variable', async () => {
    const environment = { GENESYS_ACME_EU_GAX_USERNAME: 'u', GENESYS_ACME_EU_GAX_PASSWORD: 'p' };
    expect(await revealed(environment, 'genesys/acme-eu/gax')).toEqual(['username=u', 'password=p']);
  });

  it('says which variables to set', async () => {
    expect(await codeOf(credentials({}))).toBe('env.missing');
    expect(await textOf(credentials({}, 'genesys/acme'))).toMatch(
      /no environment variable begins with GENESYS_ACME_ \| Set GENESYS_ACME_CLIENT_ID and GENESYS_ACME_CLIENT_SECRET/,
    );
  });

  it('says that a variable is empty, as GitHub gives for a missing secret', async () => {
    const environment = { ACME_PROVISIONER_CLIENT_ID: '', ACME_PROVISIONER_CLIENT_SECRET: '' };
    expect(await codeOf(credentials(environment))).toBe('env.empty');
    expect(await textOf(credentials(environment))).toContain(
      'ACME_PROVISIONER_CLIENT_ID and ACME_PROVISIONER_CLIENT_SECRET are set, but empty',
    );
    expect(await textOf(credentials({ ACME_PROVISIONER_PASSWORD: '' }))).toContain('PASSWORD is set, but empty');
    expect(await revealed({ ...environment, ACME_PROVISIONER_CLIENT_ID: 'c-1' })).toEqual(['client_id=c-1']);
  });

  it('has an entry where there is a variable', async () => {
    const reader = await storesWith({ GENESYS_ACME_CLIENT_ID: 'c-1', EMPTY_CLIENT_ID: '' }).reader(ENV);
    expect(reader.description).toBe('environment variables');
    expect((await reader.read('genesys/acme'))?.version).toBe(1);
    expect(await reader.read('nobody')).toBeUndefined();
    expect(await reader.read('empty')).toBeUndefined();
    await reader.close();
  });

  it('has empty variables in an entry, to name them, but no empty state, because no run stored one', async () => {
    const reader = await storesWith({ ACME_CLIENT_ID: 'c-1', ACME_CLIENT_SECRET: '\n', ACME_STATE: '' }).reader(ENV);
    const values = (await reader.read('acme'))?.values ?? {};
    expect(Object.entries(values).map(([name, { isBlank }]) => [name, isBlank])).toEqual([
      ['client_id', false],
      ['client_secret', true],
    ]);
  });

  it('is read-only, and says why', async () => {
    const refusal = storesWith({})
      .writer(ENV)
      .then((writer) => writer.checkWritable('genesys/acme'));
    expect(await codeOf(refusal)).toBe('store.read-only');
    const written = storesWith({})
      .writer(ENV)
      .then((writer) => writer.write('genesys/acme', {}, 0));
    expect(await codeOf(written)).toBe('store.read-only');
    expect(await textOf(refusal)).toContain(
      'Cannot save secrets in the secret store `env`: it is read-only | Write `secrets.store: vault` in the tenant file, or `file` for tests.',
    );
  });
});
