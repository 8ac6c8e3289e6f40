import { describe, expect, it } from 'vitest';
import {
  differences,
  mergeRows,
  optionsOf,
  rowsOf,
  SAYS_SECRET,
} from '../../../src/adapters/configuration-server/options.ts';
import { Secret } from '../../../src/base/secret.ts';

const ROWS = [
  { section: 'saml', key: 'pkey', value: 'abc\ndef\n' },
  { section: 'x', key: 'y', value: 'z', extra: 'kept' },
];

describe('options of the transaction object', () => {
  it('keep the sections of other tools to the letter, and base64 that was wrapped manually', () => {
    const same = mergeRows(ROWS, { saml: { pkey: new Secret('abcdef') } });
    expect(same.every((row, index) => row === ROWS[index])).toBe(true);
    expect(mergeRows(ROWS, { saml: { pkey: new Secret('other') } })[0]?.value).toBe('other');
  });

  it('differ by white space in every option that is not base64', () => {
    expect(
      differences([{ section: 'saml', key: 'issuer', value: 'a b' }], rowsOf({ saml: { issuer: new Secret('ab') } })),
    ).toEqual(['saml/issuer']);
  });

  it('differ where a value is missing or different', () => {
    const wanted = rowsOf({ saml: { pkey: new Secret('abcdef'), issuer: new Secret('i') }, x: { y: new Secret('Z') } });
    expect(differences(ROWS, wanted)).toEqual(['saml/issuer', 'x/y']);
  });

  it('may have any name', () => {
    const rows = [{ section: '__proto__', key: 'constructor', value: 'v' }];
    expect(rowsOf(optionsOf(rows, (value) => new Secret(value)))).toEqual(rows);
  });
});

describe('values that are registered with the runner for masking', () => {
  it.each([
    'password',
    'client_secret',
    'pkey',
    'secret',
    'token',
    'access-token',
    'apiKey',
    'key',
    'privatekey2',
    'PASSWD',
  ])('include %s, whose name marks a secret', (name) => expect(SAYS_SECRET.test(name)).toBe(true));

  it.each([
    'default_agent_role_name',
    'base_auth_url',
    'expire_time',
    'client_id',
    'organization_id',
    'issuer',
    'certificate',
    'token_url',
    'keyboard',
    'passive_mode',
  ])('do not include %s: masking its value would hide it everywhere', (name) =>
    expect(SAYS_SECRET.test(name)).toBe(false),
  );

  it('are only a part of the values that are kept as secrets', () => {
    const sealed: string[] = [];
    const seal = (value: string) => {
      sealed.push(value);
      return new Secret(value);
    };
    const options = optionsOf(
      [
        { section: 'ewt', key: 'client_id', value: 'c' },
        { section: 'ewt', key: 'password', value: 'p' },
      ],
      seal,
    );
    expect(sealed).toEqual(['p']);
    expect(`${options.ewt?.client_id}`).toBe('[secret]');
  });
});
