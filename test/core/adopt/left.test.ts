import { describe, expect, it } from 'vitest';
import { HybridErrors } from '../../../src/base/errors.ts';
import { adoptInText } from '../../../src/core/adopt/adopt-in-text.ts';
import type { Change, FieldChange, KindName } from '../../../src/core/plan.ts';
import { TYPES } from '../../../src/resources/list.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { exampleChange } from '../example.ts';

const ACME = acmeFile();

/** `address field: why`, and whether the text is unchanged. */
function leftOf(changes: readonly Change[], text = ACME): readonly string[] {
  const result = adoptInText({ name: 'acme.yaml', text }, { changes }, TYPES);
  if (result.adopted.length === 0) expect(result.text).toBe(text);
  return result.left.map(({ address, field, why }) => `${address}${field === undefined ? '' : ` ${field}`}: ${why}`);
}

const ADDRESSES: Partial<Record<KindName, string>> = { 'oauth-client': 'oauth-client/pacing#1', role: 'role/employee' };

function update(kind: KindName, ...fields: readonly FieldChange[]): Change {
  return exampleChange({ address: ADDRESSES[kind] ?? kind, kind, fields });
}

const name = { field: 'name', pointer: '/clients/pacing/name', before: 'New', after: 'Engage Agent Pacing' };

describe('a difference that is never written into a tenant file', () => {
  it('is an object that is absent: adopting that would mean to delete', () => {
    const lifetime = { field: 'tokenLifetime', pointer: '/clients/pacing/tokenLifetime', after: 86400 };
    expect(leftOf([update('oauth-client', lifetime)])).toEqual([
      'oauth-client/pacing#1 tokenLifetime: not present in the service',
    ]);
    expect(leftOf([exampleChange({ ...update('oauth-client', name), action: 'create' })])).toEqual([
      'oauth-client/pacing#1: the service does not have it, so the key would be removed from the file',
    ]);
  });

  it('is an object that the file no longer has', () => {
    expect(leftOf([exampleChange({ ...update('oauth-client'), action: 'delete' })])).toEqual([
      'oauth-client/pacing#1: the service has it, but the file no longer does',
    ]);
  });

  it('is a secret, known or not', () => {
    const from = { ref: 'oauth-client/pacing#1', field: 'secret' };
    const pointer = '/services/agent-pacing';
    const known = { field: 'ewt/password', pointer, before: { secret: null }, after: { secret: null, from } };
    const unknown = { field: 'secret', pointer: '/clients/pacing', after: from };
    const secret = 'a secret is in the secret store, never in a tenant file';
    expect(leftOf([update('transaction', known), update('oauth-client', unknown)])).toEqual([
      `transaction ewt/password: ${secret}`,
      `oauth-client/pacing#1 secret: ${secret}`,
    ]);
  });

  it('is a key, a certificate, and the steps of a rotation', () => {
    const certificates = {
      field: 'certificates',
      pointer: '/identityProvider/certificate',
      before: ['a'],
      after: ['b'],
    };
    const changes = [
      exampleChange({ address: 'saml-key#1', kind: 'saml-key', action: 'create' }),
      update('identity-provider', certificates),
      exampleChange({ address: 'proof/saml-key#2', kind: 'proof', action: 'prove' }),
      exampleChange({ address: 'retirement/saml-key#1', kind: 'retirement' }),
    ];
    expect(leftOf(changes).map((each) => each.split(':')[0])).toEqual([
      'saml-key#1',
      'identity-provider certificates',
      'proof/saml-key#2',
      'retirement/saml-key#1',
    ]);
  });

  it('is a field without a key in the file', () => {
    const changes = [
      update('oauth-client', { field: 'grantType', pointer: '/clients/pacing/grant', before: 'CODE', after: 'X' }),
      update('transaction', { field: 'state', before: 'disabled', after: 'enabled' }),
      update('transaction', { field: 'x/y', pointer: '/elsewhere', before: 'a', after: 'b' }),
    ];
    expect(leftOf(changes)).toEqual([
      'oauth-client/pacing#1 grantType: a client of another grant type has other keys',
      'transaction state: the tenant file has no key for it: the object is always enabled',
      'transaction x/y: the tenant file has no key for it',
    ]);
  });

  it('is one of a client of which two versions use the same keys', () => {
    const rotating =
      'oauth-client/pacing#1 name: the client is being rotated, and both versions use the same keys of the file';
    const second = exampleChange({ address: 'oauth-client/pacing#2', kind: 'oauth-client', action: 'create' });
    const retirement = exampleChange({ address: 'retirement/pacing#1', kind: 'retirement' });
    expect(leftOf([update('oauth-client', name), second])).toContain(rotating);
    expect(leftOf([update('oauth-client', name), retirement])).toContain(rotating);
    const gone = exampleChange({ ...retirement, address: 'retirement/pacing#0', action: 'delete' });
    expect(leftOf([update('oauth-client', name), gone])).toHaveLength(1);
  });
});

describe('a key that several objects use', () => {
  const pointer = '/identityProvider/issuer';
  const provider = (before: string) =>
    update('identity-provider', { field: 'issuer', pointer, before, after: 'urn:a' });
  const object = (before: string) => update('transaction', { field: 'saml/issuer', pointer, before, after: 'urn:a' });

  it('is adopted when their values agree, or one of them is to be created', () => {
    expect(leftOf([provider('urn:b'), object('urn:b')])).toEqual([]);
    expect(
      leftOf([provider('urn:b'), exampleChange({ address: 'transaction', kind: 'transaction', action: 'create' })]),
    ).toHaveLength(1);
  });

  it('is left when their values differ', () => {
    const differently =
      'Cannot accept the change: this key of the tenant file sets several values, and the services have different ones';
    expect(leftOf([provider('urn:b'), object('urn:c')])).toEqual([
      `identity-provider issuer: ${differently}`,
      `transaction saml/issuer: ${differently}`,
    ]);
    const same = 'Cannot accept the change: the same key of the tenant file sets';
    const follows = 'too, and the service has another value for it';
    expect(leftOf([object('urn:b')])).toEqual([
      `transaction saml/issuer: ${same} issuer of the identity provider ${follows}`,
    ]);
    expect(leftOf([provider('urn:b')])).toEqual([
      `identity-provider issuer: ${same} saml/issuer of the transaction object ${follows}`,
    ]);
  });
});

describe('a value that a tenant file may not have', () => {
  const option = (before: string) =>
    update('transaction', {
      field: 'saml/expire_time',
      pointer: '/transaction/options/expire_time',
      before,
      after: '24',
    });
  const client = (field: string, before: FieldChange['before'], after: FieldChange['after'] = 'x') =>
    update('oauth-client', {
      field,
      pointer: `/clients/pacing/${field}`,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });

  it('is not a number where one is required', () => {
    for (const text of ['1d', ' 7', '07', '1e3', '', 'Infinity']) {
      expect(leftOf([option(text)])).toEqual([
        'transaction saml/expire_time: Cannot accept the change: the value in the service is not a number, and the file accepts only numbers',
      ]);
    }
  });

  it('is refused by the schema or by a rule, and alone: the other values are adopted', () => {
    const [first, ...more] = leftOf([option('0'), client('name', 'New')]);
    expect(first).toMatch(
      /^transaction saml\/expire_time: Cannot accept the change: a tenant file cannot have this value: .* is too small$/,
    );
    expect(more).toEqual([]);
    expect(leftOf([client('name', 'Desktop')])[0]).toMatch(/has the name "Desktop" too$/);
    expect(leftOf([client('name', 'a\nb # c')])[0]).toMatch(/line break/);
  });

  it('looks like a secret, and is not repeated', () => {
    const [line = ''] = leftOf([client('description', `ghp_${'0'.repeat(36)}`)]);
    expect(line).toMatch(/looks like a secret in plain text/);
    expect(line).not.toContain('ghp_');
  });

  it('is a role without a name', () => {
    const id = '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f';
    for (const role of [`${id} in Home`, `admin in ${id}`, 'All in One in Home']) {
      expect(leftOf([client('roles', [role], ['admin in Home'])])[0]).toMatch(/cannot be split/);
    }
  });

  it('has another type than the key', () => {
    expect(leftOf([client('name', 7)])[0]).toMatch(/no text/);
    expect(leftOf([client('roles', 'x', ['admin in Home'])])[0]).toMatch(/no list/);
    const disabled = { field: 'disabled', pointer: '/identityProvider/disabled', before: 'x', after: false };
    expect(leftOf([update('identity-provider', disabled)])[0]).toMatch(/neither true nor false/);
  });
});

describe('permissions that a role lacks', () => {
  const pointer = '/services/predictive-engagement';
  const lacking = (role: string, ...all: readonly string[]) =>
    exampleChange({
      address: `role/${role}`,
      kind: 'role',
      fields: [{ field: 'permissions', pointer, before: ['a:b:z'], after: ['a:b:z', ...all] }],
    });
  const file = (engagement: string) => acmeFile({ services: `{ predictive-engagement: ${engagement} }`, clients: '' });

  it('are removed from the list of the file, whichever role lacks them', () => {
    const text = file('{ permissions: ["a:b:c", "a:b:d", "a:b:e"], grantTo: [x, y] }');
    const result = adoptInText({ name: 'a', text }, { changes: [lacking('x', 'a:b:c'), lacking('y', 'a:b:d')] }, TYPES);
    expect(result.text).toBe(text.replace('"a:b:c", "a:b:d", ', ''));
    expect(result.adopted.map(({ address }) => address)).toEqual(['role/x', 'role/y']);
  });

  it('stay where no list names them one by one, or none would be left', () => {
    expect(leftOf([lacking('x', 'a:b:c')], file('{}'))[0]).toMatch(/copied from a role/);
    expect(leftOf([lacking('x', 'a:b:c')], file('{ permissions: ["a:b:*"] }'))[0]).toMatch(
      /the pattern a:b:\* contains a permission/,
    );
    expect(leftOf([lacking('x', 'a:b:c')], file('{ permissions: ["a:b:c"] }'))[0]).toMatch(/none of the permissions/);
  });
});

describe('the text of a file', () => {
  it('that is not a tenant file is not edited', () => {
    expect(() => leftOf([], 'a: [')).toThrow(HybridErrors);
    expect(() => leftOf([update('oauth-client', name)], `${ACME}more: 1\n`)).toThrow(HybridErrors);
  });

  it('accepts two names that have been swapped', () => {
    const desktop = {
      field: 'name',
      pointer: '/clients/desktop/name',
      before: 'Engage Agent Pacing',
      after: 'Desktop',
    };
    const changes = [
      update('oauth-client', { ...name, before: 'Desktop' }),
      exampleChange({ address: 'oauth-client/desktop#1', kind: 'oauth-client', fields: [desktop] }),
    ];
    expect(leftOf(changes)).toEqual([]);
  });

  it('keeps an option as a number as long as its value is one', () => {
    const file = acmeFile().replace(
      'client: pacing }',
      'client: pacing, options: { interval: 30, on: true, text: "7" } }',
    );
    const field = (option: string, before: string, after: string) => ({
      field: `ewt/${option}`,
      pointer: `/services/agent-pacing/options/${option}`,
      before,
      after,
    });
    const textOf = (...fields: readonly FieldChange[]) =>
      adoptInText({ name: 'a', text: file }, { changes: [update('transaction', ...fields)] }, TYPES).text;
    const all = [field('interval', '60', '30'), field('on', 'false', 'true'), field('text', '8', '7')];
    expect(textOf(...all)).toContain('{ interval: 60, on: false, text: "8" }');
    expect(textOf(field('interval', '1.10', '30'), field('on', 'maybe', 'true'))).toContain(
      '{ interval: "1.10", on: maybe,',
    );
  });
});

describe('a value that cannot be changed alone where it is written', () => {
  const shared = (scopes: string) =>
    acmeFile({
      clients: `{ pacing: { name: &n Engage Agent Pacing, grant: client-credentials, description: *n }, desktop: ${scopes} }`,
    });
  const desktop = shared('{ name: Desktop, grant: saml2-bearer, scopes: [users] }');
  const description = { field: 'description', pointer: '/clients/pacing/description', before: 'New', after: 'x' };

  it('gets a value of its own where it repeats another by an alias', () => {
    const result = adoptInText({ name: 'a', text: desktop }, { changes: [update('oauth-client', description)] }, TYPES);
    expect(result.text).toBe(desktop.replace('*n', 'New'));
  });

  it('stays where others repeat it', () => {
    expect(leftOf([update('oauth-client', name)], desktop)).toEqual([
      'oauth-client/pacing#1 name: Cannot change the value in the tenant file: an alias (*name) repeats it in another place',
    ]);
  });

  it('stays where a new line would belong to the text before it', () => {
    const pem = '-----BEGIN CERTIFICATE-----';
    const server =
      '{ driver: gax, url: "https://gax.acme.example/gax/api", credentials: "vault:genesys/acme/gax", certificateAuthority: *ca }';
    const transaction = `\n  tenant: acme\n  server: ${server.replace('*ca', `"${pem}"`)}\n`;
    const block = transaction
      .replace(/{ (.*) }/, '\n    $1')
      .replaceAll(', ', '\n    ')
      .replace(`"${pem}"`, `|+\n      ${pem}\n\n`);
    const field = { field: 'saml/expire_time', pointer: '/transaction/options/expire_time', before: '48', after: '24' };
    expect(leftOf([update('transaction', field)], acmeFile({ transaction }))).toEqual([]);
    expect(leftOf([update('transaction', field)], acmeFile({ transaction: block }))).toEqual([
      'transaction saml/expire_time: Cannot accept the change: the edit of the tenant file would change something else too',
    ]);
  });
});
