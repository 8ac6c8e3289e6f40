import { describe, expect, it } from 'vitest';
import { ABSENT, present } from '../../src/core/observed.ts';
import { entryFindings } from '../../src/engine/entry-findings.ts';
import { adminType } from '../../src/resources/admin.ts';
import { identityProviderType } from '../../src/resources/identity-provider/identity-provider.ts';
import { trustFindings } from '../../src/resources/identity-provider/trust-findings.ts';
import { retirementStep } from '../../src/resources/retirement.ts';
import { roleType } from '../../src/resources/role.ts';
import { keyFindings } from '../../src/resources/saml-key/findings.ts';
import { transactionType } from '../../src/resources/transaction/transaction.ts';
import { acme, certificate, NOW } from '../core/decide/acme.ts';

const nothing = { get: () => undefined };
const until = '2026-12-01T10:00:00.000Z';

describe('a retiring credential that is not deleted', () => {
  const findingOf = (step: object) =>
    retirementStep.diff(
      { address: 'retirement/x', title: 'OAuth client "P"', pointer: '', fields: {}, step } as never,
      { tenant: acme() } as never,
      undefined as never,
    ).findings[0];
  const client = { does: 'wait-for-client', id: 'i-1', until, requests: 0 };

  it.each([
    [{ ...client, reason: 'in-object' }, 'rotation.in-object', 'Find the option with the id i-1'],
    [{ ...client, reason: 'own' }, 'rotation.provisioner', 'into `vault:genesys/acme/provisioner`'],
    [{ does: 'wait-for-key', until, isTrusted: false }, 'rotation.removed', 'add the certificate to the PureEngage'],
  ])('is named with the reason and what to do: %j', (step, code, fix) => {
    expect(findingOf(step)).toMatchObject({ severity: 'warn', code, fix: expect.stringContaining(fix) });
  });
});

describe('a write', () => {
  it('of the identity provider waits for its certificate', async () => {
    const write = identityProviderType.write(
      {} as never,
      { keyAddress: 'saml-key' } as never,
      { known: nothing } as never,
    );
    await expect(write).rejects.toMatchObject({ code: 'identity-provider.no-certificate' });
  });

  it('of a user needs the home division', async () => {
    const administrator = { name: 'Ada', email: 'ada@acme.example' };
    const scope = { snapshot: { cloud: { divisions: present([]) } }, writers: {} };
    const write = adminType.write({} as never, { administrator } as never, scope as never);
    await expect(write).rejects.toMatchObject({
      code: 'admin.no-home-division',
      message: expect.stringContaining('ada@acme.example'),
      fix: expect.stringContaining('`authorization:division:view`'),
    });
  });

  it('of an option needs its value', async () => {
    const desired = { fields: { 'saml/issuer': { value: { ref: 'saml-key', field: 'body' }, pointer: '' } } };
    const change = { action: 'create', fields: [{ field: 'saml/issuer' }] };
    const write = async () => transactionType.write(change as never, desired as never, { known: nothing } as never);
    await expect(write()).rejects.toMatchObject({
      code: 'transaction.not-known',
      message: 'Cannot write the option saml/issuer: this run does not know the value of saml-key',
    });
  });

  it('of a role names the permissions that it still lacks', async () => {
    const role = { id: 'r-1', name: 'employee', policies: [] };
    const writers = { genesysCloud: { addPermissions: async () => role, updateRole: async () => role } };
    const desired = { wanted: ['journey:session:view'], catalogue: ['journey:session:view'] };
    const change = { id: 'r-1', fields: [{ field: 'permissions', before: [], after: ['journey:session:view'] }] };
    const write = roleType.write(change as never, desired as never, { writers } as never);
    await expect(write).rejects.toMatchObject({
      code: 'role.not-kept',
      message: expect.stringContaining('journey:session:view'),
    });
  });
});

it('refuses more certificates than Genesys Cloud saves, and names the others', () => {
  const kept = [1, 2, 3, 4, 5].map((number) => ({ text: '', label: `label-${number}`, reason: 'grace', number }));
  const [finding] = trustFindings({ object: 'read', kept, dropped: [] } as never, acme(), 'identity-provider');
  expect(finding).toMatchObject({
    code: 'identity-provider.too-many-certificates',
    message: expect.stringMatching(
      /6 certificates, and Genesys Cloud saves at most 5\. The others are label-1; .*label-5$/,
    ),
  });
});

it('names the value that a version of the SAML key lacks', () => {
  const samlKey = { generations: [], incomplete: [{ number: 2, certificate: 'c', password: 'p' }] };
  const findings = entryFindings(acme(), 'vault:genesys/acme/custody', { entry: { clients: {}, samlKey } } as never);
  expect(findings).toMatchObject([
    { code: 'store.missing-value', message: expect.stringContaining('`saml_key_2_private_key`') },
  ]);
});

it('says that the apply after an import renews a certificate that ends soon', () => {
  const objectPair = present({ certificate: certificate('acme', { to: 20 }) });
  const snapshot = { objectPair, ownPair: ABSENT, entry: { samlKey: { generations: [] } }, now: NOW };
  const desired = { address: 'saml-key#1', source: 'hand-made', isBlocked: false };
  expect(keyFindings(desired as never, { tenant: acme(), snapshot } as never)).toMatchObject([
    { code: 'saml-key.renewal-follows', fix: expect.stringContaining('`genesys-hybrid apply` once more') },
  ]);
});
