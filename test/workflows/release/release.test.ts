import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../files.ts';
import type { Repository } from './fake-gh.ts';
import { type Ran, releaseJobs, runSteps } from './run-steps.ts';

const { release } = releaseJobs();
const SHA = 'a'.repeat(40);
const OLD = 'b'.repeat(40);
const INSTALLED = ['genesys-hybrid-1.2.3-windows-x64.zip', 'genesys-hybrid-1.2.3.tgz'];
const FILES = ['SHA256SUMS', 'dist.tar.gz', ...INSTALLED, 'licenses.txt', 'sbom.cdx.json'];
const BUILT = ['cli.js', 'index.js', 'licenses.txt', 'package.json'];
let temporary: string;
let directory: string;
let state: string;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  state = join(temporary, 'state.json');
});
afterEach(() => rmSync(temporary, { recursive: true }));

const keep = (repository: Repository) => writeFileSync(state, JSON.stringify(repository));
const kept = (): Repository => JSON.parse(readFileSync(state, 'utf8'));
const published = { draft: false, immutable: true, assets: {} };
const repositoryWith = (over: Partial<Repository> = {}): Repository => ({
  tags: { 'v1.2.3': SHA },
  releases: {},
  isImmutable: true,
  ...over,
});

/** On a new machine each time, with the results of the previous job. */
function run(tag = 'v1.2.3', steps: readonly Step[] = release.steps): Ran {
  directory = mkdtempSync(join(temporary, 'workspace-'));
  mkdirSync(join(directory, 'dist'));
  for (const name of BUILT) writeFileSync(join(directory, 'dist', name), name);
  for (const name of ['action.yml', 'sbom.cdx.json']) writeFileSync(join(directory, name), name);
  const manifest = { config: { nodeForWindows: { version: '24.0.0' } } };
  writeFileSync(join(directory, 'package.json'), JSON.stringify(manifest));
  const environment = { GITHUB_REF_NAME: tag, GITHUB_SHA: SHA, GITHUB_REPOSITORY: 'acme/hybrid', GH_STATE: state };
  return runSteps(steps, { directory, temporary, environment });
}

function isWhole(): void {
  const { releases, tags } = kept();
  expect(releases['v1.2.3']).toMatchObject({ draft: false, immutable: true, latest: true });
  expect(Object.keys(releases['v1.2.3']?.assets ?? {}).sort()).toEqual(FILES);
  expect(tags).toEqual({ 'v1.2.3': SHA, v1: SHA });
}

describe('a release', () => {
  it('waits for all checks, and for a maintainer', () => {
    expect(release).toMatchObject({ needs: 'check', environment: 'release' });
    // The released commit is the checked out one: the tag.
    expect(release.steps[0]?.uses).toMatch(/^actions\/checkout@/);
    expect(release.steps[0]?.with).toEqual({ 'persist-credentials': false });
  });

  it('has its files, is immutable, and the tag of the major version points to it', () => {
    keep(repositoryWith());
    expect(run()).toMatchObject({ isDone: true });
    isWhole();
  });

  it('uses an existing tag, and never creates one', () => {
    keep(repositoryWith({ tags: {} }));
    expect(run()).toMatchObject({ isDone: false, output: expect.stringContaining("tag v1.2.3 doesn't exist") });
    expect(kept()).toEqual(repositoryWith({ tags: {} }));
  });

  it('does not publish a draft whose tag is deleted', () => {
    keep(repositoryWith({ tags: {}, releases: { 'v1.2.3': { draft: true, assets: {} } } }));
    expect(run()).toMatchObject({ isDone: false, output: expect.stringContaining("tag v1.2.3 doesn't exist") });
    expect(kept().releases['v1.2.3']?.draft).toBe(true);
  });

  it('stops while it can still be changed, and says which setting to switch on', () => {
    keep(repositoryWith({ isImmutable: false }));
    const { isDone, output } = run();
    expect(isDone).toBe(false);
    expect(output).toMatch(/^::error::The release v1\.2\.3 is not immutable\. .*Enable release immutability/m);
    expect(kept().tags).not.toHaveProperty('v1');
  });
});

describe('the attestation', () => {
  const at = release.steps.findIndex(({ uses = '' }) => uses.startsWith('actions/attest@'));
  const subjects = String(release.steps[at]?.with?.['subject-path'] ?? '').trim();

  it('covers everything that is released, and everything that runs, before users can download it', () => {
    keep(repositoryWith());
    run('v1.2.3', release.steps.slice(0, at));
    expect(kept()).toEqual(repositoryWith());
    const attested = subjects.split('\n').flatMap((pattern) => globSync(pattern, { cwd: directory }));
    const wanted = [
      'action.yml',
      ...FILES.filter((name) => name !== 'licenses.txt'),
      ...BUILT.map((name) => `dist/${name}`),
    ];
    expect(attested.sort()).toEqual(wanted.sort());
    const released = FILES.map((name) => (name === 'licenses.txt' ? 'dist/licenses.txt' : name));
    expect(released.filter((name) => !attested.includes(name))).toEqual([]);
  });

  it('includes the list that the previous job created', () => {
    const taken = release.steps.slice(0, at).find(({ uses = '' }) => uses.startsWith('actions/download-artifact@'));
    expect(taken?.with).toEqual({ name: 'sbom' });
  });
});

describe('a run that ended part-way', () => {
  // A draft, six files, the publication, the tag.
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'after %i changes is continued, and ends like one that was not interrupted',
    (endsAfter) => {
      keep(repositoryWith({ endsAfter }));
      expect(run()).toMatchObject({ isDone: false });
      const { endsAfter: _gone, ...half } = kept();
      const assets = half.releases['v1.2.3']?.assets ?? {};
      expect(Object.keys(assets)).toHaveLength(Math.min(6, Math.max(0, endsAfter - 1)));
      expect(half.releases['v1.2.3']?.draft ?? true).toBe(endsAfter < 8);
      keep(half);
      expect(run()).toMatchObject({ isDone: true });
      isWhole();
    },
  );

  it('can be run again after it was complete, and changes nothing', () => {
    keep(repositoryWith());
    run();
    const whole = kept();
    keep({ ...whole, endsAfter: 1 });
    expect(run()).toMatchObject({ isDone: true });
    expect(kept().releases).toEqual(whole.releases);
  });
});

describe('the tag of the major version', () => {
  it.each([
    ['moves on from an older one', 'v1.2.3', { 'v1.1.9': published }, SHA],
    ['counts numbers as numbers', 'v1.10.0', { 'v1.9.9': published }, SHA],
    ['does not move back for a fix of an older one', 'v1.2.3', { 'v1.3.0': published }, OLD],
    ['does not wait for one that is only a draft', 'v1.2.3', { 'v1.3.0': { ...published, draft: true } }, SHA],
    ['ignores another major version', 'v1.2.3', { 'v2.0.0': published, 'v11.0.0': published }, SHA],
  ])('%s', (_what, tag, releases, commit) => {
    keep(repositoryWith({ tags: { [tag]: SHA, v1: OLD }, releases }));
    expect(run(tag)).toMatchObject({ isDone: true });
    expect(kept().tags.v1).toBe(commit);
  });

  it('and "Latest" stay at a newer release', () => {
    keep(repositoryWith({ releases: { 'v2.0.0': published } }));
    run();
    expect(kept().releases['v1.2.3']).toMatchObject({ draft: false, latest: false });
  });
});
