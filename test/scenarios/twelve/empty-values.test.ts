import { beforeEach, describe, expect, it } from 'vitest';
import { makeOwnPair } from '../../resources/pairs.ts';
import type { ChildResult } from '../../simulators/child.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { failingLogins } from '../../simulators/invariants.ts';
import { acmeFolder } from '../acme-folder.ts';

const acme = acmeFolder();
const ENTRY = 'genesys/acme/custody';
type Values = Record<string, string>;

function entryAt(path = ENTRY): Values {
  return { ...(acme.simulators.vault.get(`secret/${path}`) as Values) };
}

function put(values: Readonly<Record<string, string | null>>, path = ENTRY): void {
  acme.simulators.vault.put(`secret/${path}`, { ...entryAt(path), ...values });
}

function textOf({ stdout, stderr }: ChildResult): string {
  return `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
}

function setOption(option: string, value: string): void {
  const [section = '', name = ''] = option.split('/');
  acme.simulators.gax.acme?.setOption(acme.simulators.tenantDbid('acme'), section, name, value);
}

function trusted(): unknown {
  return acme.simulators.organization('acme').providers.get('pureengage')?.certificates;
}

interface JsonPlan {
  plan: { tenants: { changes: { address: string; fields: { field: string; before?: unknown }[] }[] }[] };
}

async function fieldsOfPlan() {
  const { stdout } = await acme.run('plan', 'acme.yaml', '--json');
  const { plan } = JSON.parse(stdout) as JsonPlan;
  return plan.tenants.flatMap(({ changes }) => changes.flatMap(({ fields }) => fields));
}

const VALUES = [
  'fingerprint_key',
  'oauth_client_desktop_1_client_id',
  'oauth_client_desktop_1_client_secret',
  'oauth_client_pacing_1_client_id',
  'oauth_client_pacing_1_client_secret',
  'saml_key_1_certificate',
  'saml_key_1_password',
  'saml_key_1_private_key',
];

describe('an empty value of the store entry', () => {
  it.each(VALUES)('counts as missing and is named in the plan: %s', async (name) => {
    await acme.applied();
    const options = acme.simulators.options('acme');
    put({ [name]: '' });
    const left = entryAt();
    const planned = await acme.run('plan', 'acme.yaml');
    expect(textOf(planned)).toContain(`The value \`${name}\` of \`vault:${ENTRY}\` is empty, so it counts as missing`);
    expect((await acme.run('apply', 'acme.yaml')).status).toBe(0);
    expect(acme.simulators.options('acme')).toEqual(options);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.run('verify', 'acme.yaml')).status).toBe(0);
    // No existing value of the key is lost, although another version is active by now.
    const kept = Object.entries(left).filter(([key, value]) => key.startsWith('saml_key_') && value !== '');
    expect(entryAt()).toMatchObject(Object.fromEntries(kept));
  });

  it.each([
    ['blanks and line ends', ' \r\n\t'],
    ['null', null],
  ])('includes one of %s only', async (_what, value) => {
    await acme.applied();
    const options = acme.simulators.options('acme');
    put({ oauth_client_pacing_1_client_secret: value });
    expect(textOf(await acme.run('plan', 'acme.yaml'))).toContain(
      'pacing_1_client_secret` of `vault:genesys/acme/custody` is empty',
    );
    expect((await acme.run('apply', 'acme.yaml')).status).toBe(0);
    expect(acme.simulators.options('acme')).toEqual(options);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
  });

  it('is not an absent state: nothing is created again, and the entry is unchanged', async () => {
    await acme.applied();
    const options = acme.simulators.options('acme');
    for (const state of ['', '\n']) {
      put({ state });
      const before = entryAt();
      for (const command of ['plan', 'apply']) {
        const refused = await acme.run(command, 'acme.yaml');
        expect(refused.status).toBe(1);
        expect(textOf(refused)).toContain('Cannot read `vault:genesys/acme/custody`: its value `state` is empty');
        expect(textOf(refused)).toContain('vault kv rollback');
      }
      expect([entryAt(), acme.simulators.options('acme')]).toEqual([before, options]);
    }
  });

  it('of a client is neither written to the object nor read from it when it is empty in both', async () => {
    await acme.applied();
    put({ oauth_client_pacing_1_client_secret: '' });
    setOption('ewt/password', '');
    const before = entryAt();
    const refused = await acme.run('apply', 'acme.yaml');
    expect(refused.status).toBe(3);
    expect(textOf(refused)).toContain('nor in the transaction object');
    expect(entryAt()).toEqual(before);
  });

  it('of the next key of a rotation leaves the active one unchanged', async () => {
    await acme.applied();
    await acme.run('rotate', '--what', 'saml', '--only', 'cloud', 'acme.yaml');
    const options = acme.simulators.options('acme');
    put({ saml_key_2_private_key: '' });
    const left = entryAt();
    for (const only of ['engage', 'cloud']) await acme.run('apply', '--only', only, 'acme.yaml');
    expect(acme.simulators.options('acme')).toEqual(options);
    expect((await acme.run('verify', 'acme.yaml')).status).toBe(0);
    const { saml_key_2_certificate: certificate, saml_key_2_password: password } = left;
    expect(entryAt()).toMatchObject({ saml_key_2_certificate: certificate, saml_key_2_password: password });
  });

  it('of the active key loses nothing of the next one of a rotation', async () => {
    await acme.applied();
    await acme.run('rotate', '--what', 'saml', '--only', 'cloud', 'acme.yaml');
    put({ saml_key_1_private_key: '' });
    const before = entryAt();
    expect((await acme.run('apply', 'acme.yaml')).status).toBe(0);
    const { state: _state, saml_key_1_private_key: _empty, ...kept } = before;
    expect(entryAt()).toMatchObject(kept);
    expect(failingLogins(acme.simulators, 'acme')).toEqual([]);
    expect((await acme.run('verify', 'acme.yaml')).status).toBe(0);
    expect(trusted()).toHaveLength(2);
  });

  it('of the key before the last rotation keeps its certificate trusted for its grace period', async () => {
    await acme.applied();
    await acme.run('rotate', '--what', 'saml', 'acme.yaml');
    expect(trusted()).toHaveLength(2);
    put({ saml_key_1_private_key: '' });
    const planned = await acme.run('plan', 'acme.yaml');
    expect(planned.status).toBe(0);
    expect(textOf(planned)).toContain('The value `saml_key_1_private_key` of `vault:genesys/acme/custody`');
  });

  it('next to a number that the state does not list is not overwritten', async () => {
    await acme.applied();
    put({ oauth_client_pacing_2_client_id: 'by-hand', oauth_client_pacing_2_client_secret: 'by-hand-too' });
    const before = entryAt();
    const refused = await acme.run('rotate', '--what', 'pacing', 'acme.yaml');
    expect(refused.status).toBe(3);
    expect(textOf(refused)).toContain('oauth_client_pacing_2_client_id and oauth_client_pacing_2_client_secret');
    expect(entryAt()).toEqual(before);
  });
});

describe('an empty value of an entry with credentials', () => {
  it.each([
    ['provisioner', 'client_id'],
    ['provisioner', 'client_secret'],
    ['gax', 'username'],
    ['gax', 'password'],
  ])('is named: %s, %s', async (entry, value) => {
    for (const blank of ['', '\n']) {
      put({ [value]: blank }, `genesys/acme/${entry}`);
      const failed = await acme.run('plan', 'acme.yaml');
      expect(failed.status).toBe(1);
      expect(textOf(failed)).toContain(`the value \`${value}\` of \`vault:genesys/acme/${entry}\` is empty`);
    }
  });

  it('is named when all values of the entry are empty', async () => {
    put({ client_id: '', client_secret: '' }, 'genesys/acme/provisioner');
    expect(textOf(await acme.run('plan', 'acme.yaml'))).toContain(
      'all its values (client_id, client_secret) are empty',
    );
  });
});

describe('an empty value of the entry with the key pair of the customer', () => {
  const { certificate, privateKey } = makeOwnPair();
  const pair = { certificate, private_key: privateKey.reveal() };
  beforeEach(() => {
    acme.write(acmeFile({ identityProvider: '{ certificate: { own: "vault:genesys/acme/pair" } }' }));
  });

  it.each(['certificate', 'private_key'])('is refused by the name of the value: %s', async (value) => {
    put({ ...pair, [value]: ' \n' }, 'genesys/acme/pair');
    const refused = await acme.run('apply', 'acme.yaml');
    expect(refused.status).toBe(3);
    expect(textOf(refused)).toContain(
      `Cannot read your own key pair: the entry that \`certificate.own\` names has no value \`${value}\``,
    );
    expect(textOf(refused)).toContain(`The value \`${value}\` of \`vault:genesys/acme/pair\` is empty`);
  });

  it('is named, and is not a password when the key needs none', async () => {
    put({ ...pair, password: '' }, 'genesys/acme/pair');
    expect(textOf(await acme.run('plan', 'acme.yaml'))).toContain(
      'The value `password` of `vault:genesys/acme/pair` is empty, so it counts as missing',
    );
    expect((await acme.run('apply', 'acme.yaml')).status).toBe(0);
  });
});

describe('an empty option of the transaction object', () => {
  const OPTIONS = [
    'ewt/client_id',
    'ewt/password',
    'general/organization_id',
    'saml/certificate',
    'saml/issuer',
    'saml/password',
    'saml/pkey',
    'saml_auth/client_id',
    'saml_auth/password',
  ];

  it.each(OPTIONS)('counts as missing and is written: %s', async (option) => {
    await acme.applied();
    const options = acme.simulators.options('acme');
    setOption(option, '');
    const [field, ...others] = await fieldsOfPlan();
    expect(field).toMatchObject({ field: option });
    expect(field).not.toHaveProperty('before');
    expect(others).toEqual([]);
    expect((await acme.run('apply', 'acme.yaml')).status).toBe(0);
    expect(acme.simulators.options('acme')).toEqual(options);
    expect((await acme.run('plan', 'acme.yaml')).status).toBe(0);
  });

  it('that is empty in the file too is up to date', async () => {
    const services =
      '{ agent-pacing: { client: pacing, options: { note: "" } }, workspace-desktop-edition: { client: desktop } }';
    acme.write(acmeFile({ services }));
    await acme.applied();
    expect(acme.simulators.options('acme')).toMatchObject({ 'ewt/note': '' });
    expect((await acme.run('plan', 'acme.yaml')).status).toBe(0);
  });
});
