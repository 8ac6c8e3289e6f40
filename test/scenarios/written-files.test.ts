import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acmeFile } from '../simulators/in-process.ts';
import { acmeFolder } from './acme-folder.ts';

const acme = acmeFolder();
const isUntouched = () =>
  acme.simulators.options('acme') === undefined && acme.simulators.genesysCloud.requests.length === 0;

describe('an output file of a command', () => {
  it('is tried before anything is done, because the receipt would be lost afterwards', async () => {
    const { status, stderr } = await acme.run('apply', 'acme.yaml', '--receipt', 'nowhere/receipt.json');
    expect([status, isUntouched()]).toEqual([1, true]);
    expect(stderr).toContain(`Cannot write ${join(acme.directory, 'nowhere/receipt.json')}  (file.not-written)`);
    mkdirSync(join(acme.directory, 'folder'));
    expect((await acme.run('plan', 'acme.yaml', '--out', 'folder')).stderr).toContain('file.not-written');
  });

  it('never replaces a file of another program', async () => {
    const { status, stderr } = await acme.run('plan', '--out', 'acme.yaml');
    expect([status, isUntouched()]).toEqual([3, true]);
    expect(stderr).toContain('the file exists, and this command did not write it  (file.not-ours)');
    expect(readFileSync(join(acme.directory, 'acme.yaml'), 'utf8')).toBe(acmeFile());
  });

  it('must be different for each option', async () => {
    const { status, stderr } = await acme.run('plan', 'acme.yaml', '--out', 'same.json', '--report', './same.json');
    expect([status, existsSync(join(acme.directory, 'same.json'))]).toEqual([1, false]);
    expect(stderr).toContain('--out and --report name the same file');
    expect(stderr).toContain('(file.twice)');
  });

  it('is no import kit where no tenant has the driver file', async () => {
    expect((await acme.run('kit', 'acme.yaml')).stderr).toContain('(kit.no-tenant)');
  });

  it('may exist from an earlier run', async () => {
    for (const status of [2, 2])
      expect((await acme.run('plan', 'acme.yaml', '--out', 'plan.json')).status).toBe(status);
    writeFileSync(join(acme.directory, 'empty.json'), '');
    expect((await acme.run('plan', 'acme.yaml', '--out', 'empty.json')).status).toBe(2);
  });
});

describe('a plan file without remaining changes', () => {
  it('is reported, so that the plan of a rotation does not look completed', async () => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'pacing', '--dry-run', '--out', 'rotation.json');
    const { status, stderr } = await acme.run('apply', 'acme.yaml', '--plan', 'rotation.json');
    expect(status).toBe(0);
    expect(stderr).toContain('There are no changes left, although rotation.json has some');
    expect(stderr).toContain('belong to a rotation, which only rotate continues');
  });
});

describe('a run without changes', () => {
  it('still shows its warnings', async () => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'saml');
    const again = await acme.run('rotate', 'acme.yaml', '--what', 'saml');
    expect(again.stdout).toContain('Cannot rotate the SAML key before');
    expect(again.stdout).toContain('Rotate: nothing to do.');
  });
});
