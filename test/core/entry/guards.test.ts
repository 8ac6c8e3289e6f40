import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { requireFreeNames, requireOwner } from '../../../src/core/entry/guards.ts';
import { isOwnName } from '../../../src/core/entry/names.ts';
import type { CustodyDocument } from '../../../src/core/rotation/document.ts';

const ENTRY = 'vault:genesys/acme/custody';
const ACME = { organizationId: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f', tenant: 'acme' };
const GLOBEX = { organizationId: '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b', tenant: 'globex' };

describe('an entry with another owner than the tenant that uses it', () => {
  const used = (owner: typeof ACME | undefined, by: typeof ACME) => () =>
    requireOwner(owner ? { owner } : {}, { owner: by, entry: ENTRY });

  it('is refused with both owners by name', () => {
    expect(used(ACME, GLOBEX)).toThrow(
      'Cannot use `vault:genesys/acme/custody`: it belongs to the tenant acme in the organization 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, and this tenant file is for the tenant globex in the organization 7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b',
    );
  });

  it.each([
    ['another tenant', GLOBEX, /^Correct `secrets\.path` in the tenant file: globex needs a path of its own\.$/],
    [
      'a tenant that moved to another organization',
      { ...GLOBEX, tenant: 'acme' },
      /^Correct `organization\.id` in the tenant file\. If acme/,
    ],
    [
      'a tenant that got another name',
      { ...ACME, tenant: 'acme-emea' },
      /^If you renamed acme, write `tenant: acme` again: .* give acme-emea a `secrets\.path` of its own\.$/,
    ],
  ])('is refused with the next step for %s', (_who, by, fix) => {
    expect(used(ACME, by)).toThrow(expect.objectContaining({ fix: expect.stringMatching(fix) }));
  });

  it('accepts its owner, whose organization id may be in capitals on either side, and any tenant before it has an owner', () => {
    const shouting = { ...ACME, organizationId: ACME.organizationId.toUpperCase() };
    for (const [owner, by] of [
      [ACME, ACME],
      [shouting, ACME],
      [ACME, shouting],
      [undefined, GLOBEX],
    ] as const) {
      expect(used(owner, by)).not.toThrow();
    }
  });
});

const EMPTY: CustodyDocument = { clients: {}, samlKey: { generations: [] }, foreign: {} };

function withForeign(...names: readonly string[]): CustodyDocument {
  return { ...EMPTY, foreign: Object.fromEntries(names.map((name) => [name, new Secret('by hand')])) };
}

function withClient(...numbers: readonly number[]): CustodyDocument {
  const generations = numbers.map((number) => ({ number, nonce: '', madeAt: '' }));
  return { ...EMPTY, clients: { 'work-space': { retiring: [], generations } } };
}

function withKey(...numbers: readonly number[]): CustodyDocument {
  const values = { certificate: 'PEM', privateKey: new Secret('KEY'), password: new Secret('p') };
  return { ...EMPTY, samlKey: { generations: numbers.map((number) => ({ number, madeAt: '', ...values })) } };
}

describe('values that a person put into an entry under reserved names', () => {
  it.each([
    ['oauth_client_work_space_2_client_id', withClient(1, 2)],
    ['oauth_client_work_space_2_client_secret', withClient(1, 2)],
    ['saml_key_2_certificate', withKey(2)],
    ['saml_key_2_private_key', withKey(2)],
    ['saml_key_2_password', withKey(2)],
  ])('are not overwritten by a new version: %s', (name, after) => {
    expect(() => requireFreeNames(withForeign(name), after, ENTRY)).toThrow(
      expect.objectContaining({
        code: 'store.unlisted-values',
        message: `Cannot write a new credential version to \`${ENTRY}\`: it would replace the values ${name}, which the value \`state\` does not list`,
      }),
    );
  });

  it('are all named, those of clients first', () => {
    const names = ['saml_key_1_password', 'oauth_client_work_space_1_client_secret'];
    expect(() =>
      requireFreeNames(withForeign(...names), { ...withClient(1), samlKey: withKey(1).samlKey }, ENTRY),
    ).toThrow('replace the values oauth_client_work_space_1_client_secret and saml_key_1_password, which');
  });

  it('do not matter where the version is not new, or has another number', () => {
    const client = 'oauth_client_work_space_1_client_secret';
    const key = 'saml_key_1_password';
    const { foreign } = withForeign(client, key);
    expect(() => requireFreeNames({ ...withClient(1), foreign }, withClient(1), ENTRY)).not.toThrow();
    expect(() => requireFreeNames({ ...withKey(1), foreign }, withKey(1), ENTRY)).not.toThrow();
    expect(() => requireFreeNames({ ...withClient(1), foreign }, withClient(1, 2), ENTRY)).not.toThrow();
    expect(() => requireFreeNames({ ...withKey(1), foreign }, withKey(1, 2), ENTRY)).not.toThrow();
    expect(() => requireFreeNames({ ...withKey(2), foreign }, withKey(2, 1), ENTRY)).toThrow(key);
    expect(() => requireFreeNames({ ...withClient(2), foreign }, withClient(2, 1), ENTRY)).toThrow(client);
  });

  it('do not matter where they are empty', () => {
    const foreign = { saml_key_1_password: new Secret(' \n') };
    expect(() => requireFreeNames({ ...EMPTY, foreign }, withKey(1), ENTRY)).not.toThrow();
  });
});

describe('the name of a value', () => {
  it.each([
    'state',
    'fingerprint_key',
    'oauth_client_work_space_12_client_id',
    'oauth_client_a1_2_client_secret',
    'saml_key_10_certificate',
    'saml_key_1_private_key',
    'saml_key_1_password',
  ])('is reserved: %s', (name) => {
    expect(isOwnName(name)).toBe(true);
  });

  it.each([
    '',
    'note',
    'my_oauth_client_pacing_1_client_id',
    'oauth_client_pacing_1_client_id_old',
    'oauth_client_pacing_x_client_id',
    'oauth_client_PACING_1_client_id',
    'oauth_client__1_client_id',
    'oauth_client_pacing_1_password',
    'old_saml_key_1_password',
    'saml_key_1_password_old',
    'saml_key_x_password',
    'saml_key__password',
    'saml_key_1_note',
  ])('is not reserved: %j', (name) => {
    expect(isOwnName(name)).toBe(false);
  });
});
