import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { certificatePem, pemBody } from '../../src/core/saml/pem.ts';
import type { Json } from '../simulators/genesys-cloud/records.ts';
import { acmeFile, changesOf, operationsOf, runInProcess } from '../simulators/in-process.ts';
import { failingLogins } from '../simulators/invariants.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { bodiesOf, findingOf, findingsAbout, found, lineOf, recorded, startAcme, writesOf } from './acme.ts';
import { makeOwnPair } from './pairs.ts';

const PUT = '/api/v2/identityproviders/pureengage';

let simulators: Simulators;
let applied: Json;
let foreign: string;
beforeAll(async () => {
  simulators = await startAcme();
  await runInProcess(simulators, 'apply', fileFor());
  applied = structuredClone(provider());
  foreign = pemBody(makeOwnPair().certificate);
});
/** Each test starts with the provider as an apply has created it. */
beforeEach(() => {
  const { providers } = simulators.organization('acme');
  providers.clear();
  providers.set('pureengage', structuredClone(applied));
});
afterAll(() => simulators.close());

function fileFor(identityProvider = '') {
  return { 'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: '[]', identityProvider }) };
}

const provider = () => found(simulators.organization('acme').providers.get('pureengage'));
const certificates = () => provider().certificates as readonly string[];
const ours = () => found(certificates()[0]);

async function mended(file = fileFor()): Promise<readonly string[]> {
  const changes = changesOf(await runInProcess(simulators, 'plan', file));
  expect((await runInProcess(simulators, 'apply', file)).result).toBe('changed');
  expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
  expect(failingLogins(simulators, 'acme')).toEqual([]);
  return changes;
}

describe('a PUT of the identity provider', () => {
  it('keeps every unknown property, including future ones', async () => {
    const others = {
      displayOnLogin: false,
      logoImageData: 'aGVsbG8=',
      nameIdentifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      sloURI: 'https://idp.acme.example/logout',
      ofTomorrow: { list: [1, null] },
    };
    Object.assign(provider(), others, { name: 'Renamed' });
    const requests = recorded(simulators.genesysCloud);
    expect(await mended()).toEqual(['update identity-provider: name']);
    expect(bodiesOf(requests, 'PUT', PUT)).toEqual([
      {
        ...others,
        name: 'Genesys Multicloud CX',
        autoProvisionUsers: true,
        disabled: false,
        issuerURI: 'https://www.genesys.com/pureengage',
        ssoTargetURI: 'https://app.mypurecloud.de',
        certificate: ours(),
        certificates: [ours()],
      },
    ]);
    expect(provider()).toMatchObject(others);
  });
});

describe('the certificates of the provider', () => {
  it('are read from certificate and from certificates, each once', async () => {
    // Several certificates are in `certificates`; any additional one in `certificate` is trusted too.
    Object.assign(provider(), { name: 'Renamed', certificate: foreign, certificates: [ours(), foreign] });
    const requests = recorded(simulators.genesysCloud);
    expect(await mended()).toEqual(['update identity-provider: name']);
    expect(bodiesOf(requests, 'PUT', PUT)).toMatchObject([{ certificates: [ours(), foreign] }]);
  });

  it('that a person added stay, and each plan warns about them with subject and expiry', async () => {
    Object.assign(provider(), { certificates: [ours(), foreign] });
    const report = await runInProcess(simulators, 'apply', fileFor());
    expect([report.result, findingsAbout(report, 'identity-provider')]).toEqual([
      'clean',
      ['warn identity-provider.unknown-certificate'],
    ]);
    const { message, fix } = findingOf(report, 'identity-provider.unknown-certificate');
    expect(message).toMatch(/sha256:[0-9a-f]{64} \(CN=Customer, ends \d{4}-\d\d-\d\d\)/);
    expect(fix).toContain('remove it from the PureEngage identity provider');
    expect(certificates()).toContain(foreign);
  });

  it('are the same as PEM and as its body, whatever their line breaks', async () => {
    for (const text of [certificatePem(ours()), certificatePem(ours()).replaceAll('\n', '\r\n')]) {
      Object.assign(provider(), { certificates: [text] });
      expect((await runInProcess(simulators, 'plan', fileFor())).result).toBe('clean');
    }
  });

  it('that cannot be read stay byte for byte, and each plan warns about them', async () => {
    Object.assign(provider(), { certificates: [ours(), ' A A\n'] });
    const report = await runInProcess(simulators, 'apply', fileFor());
    expect([report.result, findingsAbout(report, 'identity-provider')]).toEqual([
      'clean',
      ['warn identity-provider.unreadable-certificate'],
    ]);
    Object.assign(provider(), { name: 'Renamed' });
    const requests = recorded(simulators.genesysCloud);
    await runInProcess(simulators, 'apply', fileFor());
    expect(bodiesOf(requests, 'PUT', PUT)[0]).toMatchObject({ certificates: [ours(), ' A A\n'] });
  });
});

describe('a manual change of the provider is found and corrected', () => {
  it.each([
    ['autoProvisionUsers off', { autoProvisionUsers: false }, 'autoProvisionUsers'],
    ['autoProvisionUsers missing', { autoProvisionUsers: undefined }, 'autoProvisionUsers'],
    ['the provider disabled', { disabled: true }, 'disabled'],
    ['the issuer with one character more', { issuerURI: 'https://www.genesys.com/pureengage/' }, 'issuer'],
    ['the target changed', { ssoTargetURI: 'https://elsewhere.example' }, 'target'],
  ])('%s', async (_what, change, field) => {
    Object.assign(provider(), change);
    expect(await mended()).toEqual([`update identity-provider: ${field}`]);
  });

  it('the provider deleted', async () => {
    simulators.organization('acme').providers.delete('pureengage');
    expect(await mended()).toEqual(['create identity-provider']);
  });
});

describe('a provider that the file disables', () => {
  it('is disabled, is left so, and is enabled again when the key is removed', async () => {
    const disabled = fileFor('{ disabled: true }');
    expect(operationsOf(await runInProcess(simulators, 'apply', disabled))).toEqual(['update identity-provider done']);
    expect(provider()).toMatchObject({ disabled: true });
    expect((await runInProcess(simulators, 'plan', disabled)).result).toBe('clean');
    await runInProcess(simulators, 'apply', fileFor());
    expect(provider()).toMatchObject({ disabled: false });
  });
});

describe('another provider with the same issuer', () => {
  const okta = (issuerURI: string) => ({ name: 'Okta', issuerURI, disabled: false, certificates: [] });

  it('is refused, with its name and the line of the file, and nothing is written', async () => {
    simulators.organization('acme').providers.set('okta', okta('https://idp.acme.example'));
    Object.assign(provider(), { name: 'Renamed' });
    const requests = recorded(simulators.genesysCloud);
    const file = fileFor('{ issuer: "https://idp.acme.example" }');
    const report = await runInProcess(simulators, 'apply', file);
    expect([report.result, findingsAbout(report, 'identity-provider')]).toEqual([
      'refused',
      ['refuse identity-provider.issuer-taken'],
    ]);
    const finding = findingOf(report, 'identity-provider.issuer-taken');
    expect(finding.message).toContain('"Okta" (okta)');
    expect(lineOf(file['acme.yaml'], finding)).toMatch(/^issuer: "https:\/\/idp.acme.example"/);
    expect(writesOf(requests)).toEqual([]);
  });

  it('is not found when one character differs', async () => {
    simulators.organization('acme').providers.set('okta', okta('https://www.genesys.com/pureengage/'));
    expect((await runInProcess(simulators, 'plan', fileFor())).result).toBe('clean');
  });
});
