import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GitHubSimulator, startGitHubSimulator } from '../../../simulators/github/github.ts';
import type { Fault } from '../../../simulators/server.ts';
import { codeOf } from '../context.ts';
import { beginJob, changesOf, PATH, PREFIX, REPOSITORY, revealed, sealed } from './job.ts';

let github: GitHubSimulator;
beforeEach(async () => {
  github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
  await beginJob(github).store.write(PATH, sealed(VALUES), 0);
});
afterEach(() => github.close());

const VALUES = { fingerprint_key: 'a key', state: 'one', password: 'first', other: 'stays' };
const inGitHub = (name: string) => github.scope({ repository: REPOSITORY }).secrets.get(`${PREFIX}${name}`)?.value;

/** Writes, and is stopped by a clear error of the matching request, like a kill just before it. */
async function interrupted(values: Readonly<Record<string, string>>, fault: Partial<Fault>): Promise<void> {
  github.faults.push({ when: 'before', status: 422, body: { message: 'ended here' }, ...fault });
  expect(await codeOf(beginJob(github).store.write(PATH, sealed(values), 1))).toBe('github.status');
  github.faults.length = 0;
}

describe('an interrupted write of new secrets', () => {
  const NEXT = { ...VALUES, state: 'two', next_password: 'second', next_key: 'third' };

  it.each([
    ['before its first secret', { method: 'PUT' }],
    ['between two secrets', { method: 'PUT', skip: 1 }],
    ['between secrets and variable', { method: 'PATCH' }],
  ])('%s did not change the entry, and can be repeated', async (_when, fault) => {
    await interrupted(NEXT, fault);
    const { store } = beginJob(github);
    const entry = await store.read(PATH);
    expect(entry?.version).toBe(1);
    expect(revealed(entry)).toEqual(VALUES);
    const again = { ...NEXT, next_password: 'another' };
    await store.write(PATH, sealed(again), 1);
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual(again);
  });

  it('after the variable is complete, although an unused secret remains', async () => {
    github.faults.push({ when: 'before', method: 'DELETE', status: 403, body: { message: 'ended here' } });
    const { store, context } = beginJob(github);
    const { other: _gone, ...rest } = VALUES;
    expect((await store.write(PATH, sealed(rest), 1)).version).toBe(2);
    expect(context.lines).toContain(
      `Could not delete ${PREFIX}OTHER from GitHub secrets of ${REPOSITORY}. It is no longer used`,
    );
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual(rest);
  });
});

describe('an interrupted write over an existing secret', () => {
  const NEXT = { ...VALUES, state: 'two', password: 'second' };

  it('before its announcement did not change the entry', async () => {
    await interrupted(NEXT, { method: 'PATCH' });
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual(VALUES);
  });

  it('after its announcement leaves the old value', async () => {
    await interrupted(NEXT, { method: 'PUT' });
    expect(inGitHub('PASSWORD')).toBe('first');
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual(VALUES);
  });

  it('between secret and variable leaves the new value next to the old one', async () => {
    await interrupted(NEXT, { method: 'PATCH', skip: 1 });
    expect(inGitHub('PASSWORD')).toBe('second');
    const { store } = beginJob(github);
    const entry = await store.read(PATH);
    expect(revealed(entry)).toEqual({ ...VALUES, password: 'second' });
    github.requests.length = 0;
    await store.write(PATH, sealed(NEXT), entry?.version ?? 0);
    expect(changesOf(github)).toEqual([`PATCH variables/${PREFIX}ENTRY`]);
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual(NEXT);
  });

  it('does not count as done for a run that has the old value and writes a different one', async () => {
    const old = beginJob(github);
    await interrupted(NEXT, { method: 'PATCH', skip: 1 });
    const entry = await old.store.read(PATH);
    await old.store.write(PATH, sealed({ ...VALUES, state: 'theirs' }), entry?.version ?? 0);
    expect(inGitHub('PASSWORD')).toBe('second');
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual({ ...NEXT, state: 'theirs' });
  });

  it('can be read by the job itself, which has both values', async () => {
    github.faults.push({ when: 'before', method: 'PATCH', skip: 1, status: 422, body: {} });
    const { store } = beginJob(github);
    await codeOf(store.write(PATH, sealed(NEXT), 1));
    expect(revealed(await store.read(PATH))?.password).toBe('second');
  });

  it('is noticed by a run that read the entry before', async () => {
    const other = beginJob(github);
    await other.store.read(PATH);
    await interrupted(NEXT, { method: 'PUT' });
    expect(await codeOf(other.store.write(PATH, sealed({ ...VALUES, state: 'theirs' }), 1))).toBe('store.conflict');
  });

  it.each([0, 1])('can be repaired when it replaces the fingerprint key, after %i secrets', async (skip) => {
    await interrupted({ ...VALUES, fingerprint_key: 'another key', password: 'second' }, { method: 'PUT', skip });
    const entry = await beginJob(github).store.read(PATH);
    expect(revealed(entry)).toEqual({ ...VALUES, fingerprint_key: inGitHub('FINGERPRINT_KEY') });
  });

  it('no longer accepts the old value once it is complete', async () => {
    const old = beginJob(github);
    await beginJob(github).store.write(PATH, sealed(NEXT), 1);
    expect(await codeOf(old.store.read(PATH))).toBe('github.stale');
  });
});
