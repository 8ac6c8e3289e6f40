import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareExport } from '../../../../src/adapters/configuration-server/file/compare.ts';
import { recordedOptions } from '../../../../src/adapters/configuration-server/file/kit.ts';
import { Secret } from '../../../../src/base/secret.ts';
import { CERTIFICATE, held, KEY, OPTIONS, revealed, SECRETS, type Site, site } from './site.ts';

const PLACE = 'genesys/acme/transaction in Vault https://vault.example, mount secret';

let acme: Site;
beforeEach(async () => {
  acme = site();
  await acme.writer().create(OPTIONS);
});
afterEach(() => acme.close());

/** The object in its desired state, with one section changed. */
const exportedWith = (section: string, over: Readonly<Record<string, string | undefined>>) => {
  const texts = revealed(OPTIONS);
  const merged = Object.entries({ ...texts[section], ...over });
  const values = Object.fromEntries(merged.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
  return held({ ...texts, [section]: values });
};
const compared = async (exported: ReturnType<typeof held>) =>
  compareExport(exported, (await recordedOptions(acme.target())) ?? []);
const notSame = (rows: ReturnType<typeof compareExport>) => rows.filter(({ outcome }) => outcome !== 'same');

describe('an export, compared with the entry in the secret store', () => {
  it('matches when every option has the recorded value', async () => {
    const rows = await compared(OPTIONS);
    expect(rows.map(({ option, outcome }) => `${option} ${outcome}`)).toEqual([
      'ewt/client_id same',
      'ewt/password same',
      'general/base_auth_url same',
      'general/organization_sname same',
      'saml/certificate same',
      'saml/issuer same',
      'saml/password same',
      'saml/pkey same',
    ]);
  });

  const cases: [string, string, Record<string, string | undefined>, Record<string, unknown>][] = [
    [
      'an option is missing',
      'ewt',
      { client_id: undefined },
      {
        option: 'ewt/client_id',
        outcome: 'missing',
        detail: 'is not in the object',
        fix: 'Import the kit again, or add the option yourself.',
      },
    ],
    [
      'a secret was not copied',
      'ewt',
      { password: undefined },
      {
        option: 'ewt/password',
        outcome: 'missing',
        fix: `Copy it into the option from the value option_ewt_password of the entry ${PLACE}.`,
      },
    ],
    [
      'a value was cut',
      'saml',
      { pkey: KEY.slice(0, 2000) },
      {
        option: 'saml/pkey',
        outcome: 'cut',
        detail: `has 2,000 of ${KEY.length.toLocaleString('en-US')} characters: cut`,
        fix: expect.stringContaining('keySize: 2048'),
      },
    ],
    ['a value is empty', 'saml', { password: '' }, { outcome: 'cut', detail: 'is empty, should have 21 characters' }],
    [
      'the "=" was dropped',
      'saml',
      { certificate: CERTIFICATE.replace(/=+$/, '') },
      {
        option: 'saml/certificate',
        outcome: 'cut',
        detail: expect.stringContaining('the "=" at its end is missing'),
      },
    ],
    [
      'an option is spelt Issuer',
      'saml',
      { issuer: undefined, Issuer: 'https://www.genesys.com/pureengage' },
      {
        option: 'saml/issuer',
        outcome: 'misnamed',
        detail: 'is named saml/Issuer in the object: names are case-sensitive',
        fix: 'Add saml/issuer with the same value, and delete saml/Issuer.',
      },
    ],
    [
      'a value has an extra blank',
      'saml',
      { issuer: 'https://www.genesys.com/pureengage ' },
      { outcome: 'different', detail: 'differs in white space only' },
    ],
    [
      'a value is in capitals',
      'saml',
      { issuer: 'https://www.Genesys.com/pureengage' },
      { outcome: 'different', detail: 'differs in upper and lower case only' },
    ],
    [
      'a value is different',
      'saml',
      { issuer: 'urn:x' },
      {
        outcome: 'different',
        detail: 'is "urn:x", should be "https://www.genesys.com/pureengage"',
        fix: 'Enter the value from the kit.',
      },
    ],
    [
      'a secret is different',
      'saml',
      { password: 'hunter2' },
      {
        outcome: 'different',
        detail: 'is a value of 7 characters, should be a value of 21 characters',
      },
    ],
    [
      'a secret is in the field of an id',
      'ewt',
      { client_id: 'staple-of-the-pacing-client' },
      {
        option: 'ewt/client_id',
        outcome: 'different',
        detail: 'is a value of 27 characters, should be "7c1f"',
      },
    ],
    [
      'a key is in the field of an id',
      'ewt',
      { client_id: '-----BEGIN PRIVATE KEY-----' },
      {
        detail: 'is a value of 27 characters, should be "7c1f"',
      },
    ],
  ];

  it.each(cases)('%s', async (_, section, over, row) => {
    const rows = await compared(exportedWith(section, over));
    expect(notSame(rows)).toEqual([expect.objectContaining(row)]);
    for (const secret of [...SECRETS, 'hunter2']) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('matches when only the line breaks in base64 differ', async () => {
    const wrapped = (text: string) => text.replaceAll(/.{64}/g, '$&\n');
    const exported = exportedWith('saml', { certificate: wrapped(CERTIFICATE), pkey: wrapped(KEY) });
    expect(notSame(await compared(exported))).toEqual([]);
  });

  it('lists options of other tools and does not judge them', async () => {
    const exported = { ...OPTIONS, ...held({ agent_state_sync: { client_secret: 'hunter2' } }) };
    const rows = notSame(await compared(exported));
    expect(rows).toEqual([
      { option: 'agent_state_sync/client_secret', outcome: 'others', detail: 'is not managed by this tool' },
    ]);
  });

  it('does not mistake inherited object properties for options', () => {
    const expected = [{ section: 'constructor', key: 'name', value: new Secret('x') }];
    expect(compareExport({}, expected)).toEqual([expect.objectContaining({ outcome: 'missing' })]);
    const own = [{ section: 'a', key: 'toString', value: new Secret('x') }];
    expect(compareExport(held({ a: {} }), own)).toEqual([expect.objectContaining({ outcome: 'missing' })]);
  });

  it('has nothing to compare with before anything was recorded', async () => {
    expect(await recordedOptions(acme.target({ tenantName: 'Resources' }))).toBeUndefined();
  });
});
