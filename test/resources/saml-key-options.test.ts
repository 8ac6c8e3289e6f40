import { beforeEach, describe, expect, it } from 'vitest';
import { pemOfOption } from '../../src/core/saml/pem.ts';
import type { CommandReport } from '../../src/engine/report.ts';
import { acmeFile, runInProcess } from '../simulators/in-process.ts';
import type { Simulators } from '../simulators/simulators.ts';
import { errorOf, findingOf, findingsAbout, found, lineOf, startAcme } from './acme.ts';

let simulators: Simulators;
beforeEach(async () => {
  simulators = await startAcme();
  return () => simulators.close();
});

function fileFor(certificate: string) {
  const identityProvider = `{ certificate: ${certificate} }`;
  return { 'acme.yaml': acmeFile({ clients: '{}', services: '{}', administrators: '[]', identityProvider }) };
}

const gax = () => found(simulators.gax.acme);
const option = (name: string) => found(simulators.options('acme')?.[name]);

describe('the private key as an option of the transaction object', () => {
  it('is encrypted once: later runs write it byte for byte', async () => {
    const file = fileFor('{ days: 3000 }');
    await runInProcess(simulators, 'apply', file);
    const before = structuredClone(gax().object('102'));
    // A run with another change does not send the key again.
    gax().setOption('102', 'saml', 'expire_time', '1');
    expect((await runInProcess(simulators, 'apply', file)).result).toBe('changed');
    for (const name of ['saml/certificate', 'saml/pkey', 'saml/password']) {
      const [section, key] = name.split('/');
      const row = before?.userproperties?.property.find((each) => each.section === section && each.key === key);
      expect(option(name)).toBe(row?.value);
    }
    expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
  });

  it('is traditional PEM, unless the file says pkcs8', async () => {
    const file = fileFor('{ format: pkcs8 }');
    await runInProcess(simulators, 'apply', file);
    expect(pemOfOption(option('saml/pkey'))).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
    expect((await runInProcess(simulators, 'plan', file)).result).toBe('clean');
    // The form of an active key does not change.
    expect((await runInProcess(simulators, 'plan', fileFor('{ format: traditional }'))).result).toBe('clean');
  });
});

const tooLong = (report: CommandReport) =>
  findingsAbout(report, 'transaction').filter((each) => each.includes('long-option'));

describe('the length of the options', () => {
  it('needs no warning with 3072 bits', async () => {
    const file = fileFor('{ keySize: 3072 }');
    const report = await runInProcess(simulators, 'apply', file);
    expect([report.result, tooLong(report)]).toEqual(['changed', []]);
    expect(tooLong(await runInProcess(simulators, 'plan', file))).toEqual([]);
    expect(option('saml/pkey').length).toBeLessThan(3900);
  });

  it('is a warning with 4096 bits, before the key is created and always afterwards', async () => {
    const file = fileFor('{ keySize: 4096 }');
    gax().state.behaviour.valueLimit = 8000;
    const report = await runInProcess(simulators, 'apply', file);
    expect(tooLong(report)).toEqual(['warn transaction.long-option']);
    const before = findingOf(report, 'transaction.long-option');
    expect(before.message).toContain('saml/pkey has more than 3900 characters with a key of 4096 bits');
    expect(lineOf(file['acme.yaml'], before)).toMatch(/^certificate: /);
    expect(report.result).toBe('changed');
    const after = findingOf(await runInProcess(simulators, 'plan', file), 'transaction.long-option');
    expect(after.message).toContain(`saml/pkey has ${option('saml/pkey').length} characters`);
    expect(option('saml/pkey').length).toBeGreaterThan(3900);
    // A database that truncates it is noticed by reading back.
    gax().state.behaviour.valueLimit = 4000;
    gax().state.objects.splice(gax().state.objects.indexOf(found(gax().object('102'))), 1);
    expect(errorOf(await runInProcess(simulators, 'apply', file))).toMatchObject({
      code: 'transaction.not-kept',
      message: expect.stringContaining('saml/pkey'),
    });
  });
});
