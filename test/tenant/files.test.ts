import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HybridErrors } from '../../src/base/errors.ts';
import { readTenantFiles } from '../../src/tenant/files.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import { ROOT } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  mkdirSync(join(directory, 'tenants'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const write = (name: string, text = 'x') => writeFileSync(join(directory, name), text);
const link = (name: string, target: string) => symlinkSync(target, join(directory, name));
const found = async (...patterns: readonly string[]) =>
  (await readTenantFiles(patterns, directory)).map(({ file }) => file);
/** The problem of each file that cannot be read, and the next step. */
const unreadable = async (...patterns: readonly string[]) =>
  (await readTenantFiles(patterns, directory)).flatMap(({ problem }) =>
    problem ? `${problem.message} | ${problem.fix}` : [],
  );

describe('finding tenant files', () => {
  it('reads tenants/*.yaml and *.yml by default, sorted', async () => {
    for (const name of ['b.yaml', 'a.yml', 'c.txt', '.hidden.yaml']) write(`tenants/${name}`);
    expect(await found()).toEqual(['tenants/a.yml', 'tenants/b.yaml']);
  });

  it('reads each file once, however often it is named', async () => {
    write('tenants/a.yaml');
    link('tenants/b.yaml', 'a.yaml');
    expect(await found('tenants/*.yaml', './tenants/a.yaml', join(directory, 'tenants/a.yaml'))).toEqual([
      'tenants/a.yaml',
    ]);
  });

  it('accepts a name that contains pattern characters', async () => {
    write('tenants/a[1].yaml');
    expect(await found('tenants/a[1].yaml')).toEqual(['tenants/a[1].yaml']);
  });

  it('accepts named files outside of the directory', async () => {
    write('a.yaml');
    expect((await readTenantFiles(['../a.yaml'], join(directory, 'tenants'))).map(({ file }) => file)).toEqual([
      '../a.yaml',
    ]);
  });

  it('says which patterns were searched, and where', async () => {
    await expect(found()).rejects.toThrow(
      `Cannot find a tenant file: nothing matches "tenants/*.yaml" or "tenants/*.yml" in ${directory}`,
    );
    await expect(found('nothing/*.yaml')).rejects.toThrow(
      `Cannot find a tenant file: nothing matches "nothing/*.yaml" in ${directory}`,
    );
    await expect(found('')).rejects.toThrow('Cannot find a tenant file: nothing matches "" in');
    await expect(found('nothing.yaml')).rejects.toMatchObject({
      code: 'tenant.no-files',
      message: `Cannot find a tenant file: nothing matches "nothing.yaml" in ${directory}`,
      fix: 'Pass names of tenants, paths or a pattern, or run the command in the directory that contains `tenants/`.',
    });
  });

  it('names a pattern that matches nothing also when others match', async () => {
    write('tenants/acme.yaml');
    await expect(found('tenants/*.yaml', 'tenants/x.yaml')).rejects.toThrow('nothing matches "tenants/x.yaml" in');
  });

  it('suggests the file that was probably meant', async () => {
    write('tenants/acme.yaml');
    await expect(found('tenants/amce.yaml')).rejects.toThrow('; did you mean "acme.yaml"?');
    const both = found('tenants/amce.yaml', 'tenants/globex.yaml');
    await expect(both).rejects.toThrow('"tenants/globex.yaml" in');
    await expect(both).rejects.toThrow('; did you mean "acme.yaml"?');
  });
});

describe('a file that cannot be read', () => {
  const AWAY =
    'it is a link to a file outside of the directory | Put the file itself in the place of the link, or pass its path.';
  const CHECK = 'Check that tenants/x.yaml exists and that this user can read it.';

  it.each([
    [
      'a directory',
      (name: string) => mkdirSync(join(directory, name)),
      'it is a directory | Pass the files in it: tenants/x.yaml/*.yaml',
    ],
    ['a link to nothing', (name: string) => link(name, 'nothing'), `it is a broken link | ${CHECK}`],
    ['a link to itself', (name: string) => link(name, 'x.yaml'), `it is a link to itself | ${CHECK}`],
    ['a device', (name: string) => link(name, '/dev/zero'), AWAY],
    ['a file of the machine', (name: string) => link(name, '/etc/passwd'), AWAY],
  ])('is reported: %s', async (_what, make, expected) => {
    make('tenants/x.yaml');
    expect(await unreadable()).toEqual([`Cannot read tenants/x.yaml: ${expected}`]);
  });

  it('is reported when it is a device', async () => {
    expect(await unreadable('/dev/null')).toEqual([
      expect.stringMatching(/^Cannot read .*dev\/null: it is not a file \| Pass the path of a tenant file\.$/),
    ]);
  });

  it('is reported when it is the directory of the run', async () => {
    expect(await unreadable('.')).toEqual(['Cannot read .: it is a directory | Pass the files in it: *.yaml']);
  });

  // Root, which runs the tests in some containers, may read every file.
  it.skipIf(process.getuid?.() === 0)('is reported when access is denied', async () => {
    write('tenants/x.yaml');
    chmodSync(join(directory, 'tenants/x.yaml'), 0o000);
    expect(await unreadable()).toEqual([`cannot read tenants/x.yaml: permission denied | ${CHECK}`]);
  });

  it('is reported together with the errors of other files, at its first line', async () => {
    write('tenants/a.yaml', acmeFile({ prune: 'maybe' }));
    mkdirSync(join(directory, 'tenants/b.yaml'));
    const sources = await readTenantFiles([], directory);
    const messages = () => {
      try {
        loadTenants(sources);
      } catch (error) {
        if (error instanceof HybridErrors)
          return error.errors.map(({ where, code }) => `${where?.file}:${where?.line} ${code}`);
      }
      return [];
    };
    expect(messages()).toEqual(['tenants/a.yaml:10 tenant.schema', 'tenants/b.yaml:1 tenant.unreadable']);
  });

  it('may be a link inside of the directory', async () => {
    write('shared.yaml', acmeFile());
    link('tenants/x.yaml', '../shared.yaml');
    expect(loadTenants(await readTenantFiles([], directory)).map(({ file }) => file)).toEqual(['tenants/x.yaml']);
  });

  // Only Linux has files that report size 0 and are not empty.
  it.skipIf(process.platform !== 'linux')('is read completely when it grew after its size was read', async () => {
    const [source] = await readTenantFiles(['/proc/self/status'], directory);
    expect(Buffer.from(source?.bytes ?? []).toString()).toMatch(/^Name:\t.*\n$/s);
  });

  it('is not read to its end when it is huge', async () => {
    write('huge.yaml', '');
    truncateSync(join(directory, 'huge.yaml'), 3 * 1024 ** 3);
    const [source] = await readTenantFiles(['huge.yaml'], directory);
    expect(source?.bytes.byteLength).toBe(1024 * 1024 + 1);
    expect(() => loadTenants(source ? [source] : [])).toThrow(HybridErrors);
  });
});

describe('the shipped tenants', () => {
  it('are valid, and name the schema for editors', async () => {
    const sources = await readTenantFiles([], ROOT);
    expect(loadTenants(sources).map(({ name }) => name)).toEqual(['acme', 'globex', 'initech']);
    for (const { bytes } of sources)
      expect(new TextDecoder().decode(bytes)).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/schemas\/tenant\.schema\.json\n/,
      );
  });
});
