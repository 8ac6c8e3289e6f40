import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ran, releaseJobs, runSteps } from './run-steps.ts';

const { check } = releaseJobs();
let temporary: string;
let directory: string;

const git = (...words: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@acme.example', ...words], {
    cwd: directory,
    encoding: 'utf8',
  }).trim();

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  directory = join(temporary, 'workspace');
  mkdirSync(join(directory, 'dist'), { recursive: true });
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ version: '1.2.3' }));
  writeFileSync(join(directory, 'dist', 'index.js'), 'built');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'released');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
});
afterEach(() => rmSync(temporary, { recursive: true }));

function run(over: Readonly<Record<string, string>> = {}): Ran {
  const environment = { GITHUB_REF_NAME: 'v1.2.3', GITHUB_SHA: git('rev-parse', 'HEAD'), ...over };
  return runSteps(check.steps, { directory, temporary, environment });
}

describe('before a release', () => {
  it('a tag of main whose dist matches src passes, with the list of the packages in dist', () => {
    expect(run()).toMatchObject({ isDone: true });
    expect(readFileSync(join(directory, 'sbom.cdx.json'), 'utf8')).toBe('what stands in dist');
    const kept = check.steps.find(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'))?.with;
    expect(kept).toMatchObject({ name: 'sbom', path: 'sbom.cdx.json', 'if-no-files-found': 'error' });
  });

  it('a dist that does not match src stops it', () => {
    const other = join(temporary, 'other');
    cpSync(join(directory, 'dist'), other, { recursive: true });
    writeFileSync(join(other, 'index.js'), 'built otherwise');
    expect(run({ SRC_GIVES: other })).toMatchObject({ isDone: false, output: expect.stringContaining('differ') });
    writeFileSync(join(other, 'index.js'), 'built');
    writeFileSync(join(other, 'more.js'), 'left out of dist');
    expect(run({ SRC_GIVES: other })).toMatchObject({ isDone: false, output: expect.stringContaining('more.js') });
  });

  it.each(['ci', 'lint', 'types', 'layers', 'test', 'build', 'sbom'])('npm %s that fails stops it', (script) => {
    expect(run({ NPM_FAILS: script })).toMatchObject({ isDone: false });
  });

  it('a tag of another version than the package stops it', () => {
    const { isDone, output } = run({ GITHUB_REF_NAME: 'v1.2.4' });
    expect(isDone).toBe(false);
    expect(output).toContain('The tag is v1.2.4, but the version in package.json is 1.2.3.');
  });

  it('a tag that is not on main stops it, and the branches are fetched for that', () => {
    git('commit', '--quiet', '--allow-empty', '--message', 'not merged');
    const { isDone, output } = run();
    expect(isDone).toBe(false);
    expect(output).toContain('v1.2.3 is not on main');
    const checkout = check.steps.find(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    expect(checkout?.with?.['fetch-depth']).toBe(0);
  });
});
