import { describe, expect, it } from 'vitest';
import { clientAddressOf, IDENTITY_PROVIDER, keyAddress, ORGANIZATION, TRANSACTION } from '../../src/core/addresses.ts';
import { aboutOf, note, refuse, warn } from '../../src/core/finding.ts';
import { exampleTenant } from './example.ts';

const WHERE = { file: 'tenants/acme.yaml', line: 12, column: 3 };

describe('a finding', () => {
  it('has a severity, the message of its code, and a subject', () => {
    const about = { address: 'transaction', where: WHERE };
    const values = { value: 'saml_key_1_password', entry: 'vault:genesys/acme/custody' };
    const found = {
      code: 'store.empty-value',
      message: 'The value `saml_key_1_password` of `vault:genesys/acme/custody` is empty, so it counts as missing',
      fix: expect.stringMatching(/^Put the value back/),
      ...about,
    };
    expect(refuse(about, 'store.empty-value', values)).toEqual({ severity: 'refuse', ...found });
    expect(warn(about, 'store.empty-value', values)).toEqual({ severity: 'warn', ...found });
    expect(note(about, 'store.empty-value', values)).toEqual({ severity: 'note', ...found });
  });

  it('names the line of the tenant file that asks for the resource', () => {
    const asked = { address: 'oauth-client/pacing#1', pointer: '/clients/pacing/name' };
    expect(aboutOf(asked, exampleTenant())).toEqual({ address: 'oauth-client/pacing#1', where: WHERE });
  });
});

it('addresses stay the same from version to version, because receipts and reviews name resources by them', () => {
  expect([ORGANIZATION, TRANSACTION, IDENTITY_PROVIDER]).toEqual(['organization', 'transaction', 'identity-provider']);
  expect(clientAddressOf('pacing', 2)).toBe('oauth-client/pacing#2');
  expect(keyAddress(3)).toBe('saml-key#3');
});
