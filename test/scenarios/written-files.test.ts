import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acmeFile } from '../simulators/inside.ts';
import { acmeFolder } from './acme-folder.ts';

const acme = acmeFolder();
const isUntouched = () => acme.world.options('acme') === undefined && acme.world.genesysCloud.requests.length === 0;

describe('a file that a command is asked to write', () => {
  it('is tried before anything is done: afterwards the receipt would be lost', async () => {
    const { status, stderr } = await acme.run('apply', 'acme.yaml', '--receipt', 'nowhere/receipt.json');
    expect([status, isUntouched()]).toEqual([1, true]);
    expect(stderr).toContain(`cannot write ${join(acme.directory, 'nowhere/receipt.json')}  (file.not-written)`);
    mkdirSync(join(acme.directory, 'folder'));
    expect((await acme.run('plan', 'acme.yaml', '--out', 'folder')).stderr).toContain('file.not-written');
  });

  it('never takes the place of a file of somebody’s', async () => {
    const { status, stderr } = await acme.run('plan', '--out', 'acme.yaml');
    expect([status, isUntouched()]).toEqual([3, true]);
    expect(stderr).toContain('is not a file that was written by this command, and would be replaced  (file.not-ours)');
    expect(readFileSync(join(acme.directory, 'acme.yaml'), 'utf8')).toBe(acmeFile());
  });

  it('is another one for each word', async () => {
    const { status, stderr } = await acme.run('plan', 'acme.yaml', '--out', 'same.json', '--report', './same.json');
    expect([status, existsSync(join(acme.directory, 'same.json'))]).toEqual([1, false]);
    expect(stderr).toContain('--out and --report name the same file');
  });

  it('may be there from the run before', async () => {
    for (const status of [2, 2])
      expect((await acme.run('plan', 'acme.yaml', '--out', 'plan.json')).status).toBe(status);
    writeFileSync(join(acme.directory, 'empty.json'), '');
    expect((await acme.run('plan', 'acme.yaml', '--out', 'empty.json')).status).toBe(2);
  });
});

describe('a plan file of which nothing is left to do', () => {
  it('is told, so that nobody takes the plan of a rotation for carried out', async () => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'pacing', '--dry-run', '--out', 'rotation.json');
    const { status, stderr } = await acme.run('apply', 'acme.yaml', '--plan', 'rotation.json');
    expect(status).toBe(0);
    expect(stderr).toContain('rotation.json has changes, and none is left to make');
    expect(stderr).toContain('those of a rotation, which only rotate makes');
  });
});

describe('a run that has nothing to do', () => {
  it('shows its warnings all the same', async () => {
    await acme.applied();
    await acme.run('rotate', 'acme.yaml', '--what', 'saml');
    const again = await acme.run('rotate', 'acme.yaml', '--what', 'saml');
    expect(again.stdout).toContain('no new key comes before that');
    expect(again.stdout).toContain('Rotate: nothing to do.');
  });
});
