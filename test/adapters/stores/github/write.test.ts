import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitHubStore } from '../../../../src/adapters/stores/github/store.ts';
import { type GitHubSimulator, startGitHubSimulator } from '../../../simulators/github/github.ts';
import { codeOf, textOf } from '../context.ts';
import { beginJob, changesOf, PATH, PREFIX, REPOSITORY, revealed, sealed } from './job.ts';

let github: GitHubSimulator;
beforeEach(async () => {
  github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
});
afterEach(() => github.close());

const VALUES = { fingerprint_key: 'a key', state: 'one', password: 'first' };
const VARIABLE = `${PREFIX}ENTRY`;
const record = (version: number, values = {}) =>
  JSON.stringify({ format: 1, path: PATH, version, values, secrets: {} });

describe('two writers of an entry', () => {
  it('lead to a refusal of the one that read before the other wrote, and it changes nothing', async () => {
    const [one, other] = [beginJob(github), beginJob(github)];
    await one.store.write(PATH, sealed(VALUES), 0);
    github.requests.length = 0;
    expect(await codeOf(other.store.write(PATH, sealed({ password: 'theirs' }), 0))).toBe('store.conflict');
    expect(await codeOf(one.store.write(PATH, sealed(VALUES), 2))).toBe('store.conflict');
    expect(changesOf(github)).toEqual([]);
  });

  it('at the same time: the one that creates second notices it', async () => {
    github.watchers.push(({ method }) => {
      if (method === 'POST') github.write({ repository: REPOSITORY, variables: { [VARIABLE]: record(1) } });
    });
    const { store } = beginJob(github);
    expect(await textOf(store.write(PATH, sealed(VALUES), 0))).toMatch(/at the same time.*`concurrency` group/);
  });

  it('at the same time: the one that is overwritten notices it', async () => {
    const { store } = beginJob(github);
    await store.write(PATH, sealed({ state: 'one' }), 0);
    let isTheirs = false;
    github.watchers.push(({ method }) => {
      if (method === 'PATCH') isTheirs = true;
      else if (isTheirs) github.write({ repository: REPOSITORY, variables: { [VARIABLE]: record(2, { state: 'x' }) } });
    });
    expect(await codeOf(store.write(PATH, sealed({ state: 'two' }), 1))).toBe('store.conflict');
  });
});

describe('a write whose answer is lost', () => {
  it('is recognized as done from the variable', async () => {
    const { store } = beginJob(github);
    github.faults.push({ when: 'after', method: 'POST', drop: true });
    github.faults.push({ when: 'after', method: 'PUT', status: 502, body: 'x' });
    expect((await store.write(PATH, sealed(VALUES), 0)).version).toBe(1);
    github.faults.push({ when: 'after', method: 'PATCH', drop: true });
    expect((await store.write(PATH, sealed({ ...VALUES, state: 'two' }), 1)).version).toBe(2);
    github.faults.push({ when: 'after', method: 'PATCH', status: 500, body: {}, times: 5 });
    expect((await store.write(PATH, sealed({ ...VALUES, state: 'three' }), 2)).version).toBe(3);
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual({ ...VALUES, state: 'three' });
  });

  it('is recognized as not done from the variable', async () => {
    const { store } = beginJob(github);
    await store.write(PATH, sealed(VALUES), 0);
    github.faults.push({ when: 'before', method: 'PATCH', drop: true, times: 5 });
    const failed = store.write(PATH, sealed({ ...VALUES, state: 'two' }), 1);
    expect(await textOf(failed)).toContain(`Cannot confirm the write of the variable ${VARIABLE} of ${REPOSITORY}`);
    // It may become visible later: what was created for it must not be undone.
    await expect(failed).rejects.toMatchObject({ unclear: true });
    expect(revealed(await store.read(PATH))).toEqual(VALUES);
    github.scope({ repository: REPOSITORY }).variables.clear();
    github.faults.push({ when: 'before', method: 'POST', drop: true, times: 5 });
    expect(await codeOf(beginJob(github).store.write(PATH, sealed(VALUES), 0))).toBe('store.not-kept');
  });

  it('is unclear when the variable cannot be read', async () => {
    const { store } = beginJob(github);
    await store.write(PATH, sealed(VALUES), 0);
    let writes = 0;
    github.watchers.push(({ method }) => {
      if (method !== 'PATCH') return;
      writes += 1;
      github.faults.push({ when: 'before', method: 'GET', path: VARIABLE, status: 403, times: 9 });
    });
    const unclear = store.write(PATH, sealed({ ...VALUES, state: 'two' }), 1);
    await expect(unclear).rejects.toMatchObject({ code: 'github.denied', unclear: true });
    expect(writes).toBe(1);
  });

  it('does not count as done when GitHub cannot be reached', async () => {
    const { store } = beginJob(github);
    await github.close();
    expect(await codeOf(store.write(PATH, sealed(VALUES), 0))).toBe('http.refused');
    github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
  });
});

describe('GitHub that shows a write late', () => {
  const lag = (times: number, value: string) =>
    github.faults.push({ when: 'before', method: 'GET', path: VARIABLE, status: 200, body: { value }, times });

  it('is read again, after a write and before the next one', async () => {
    const { store } = beginJob(github);
    const old = record(1, { state: 'one' });
    await store.write(PATH, sealed({ state: 'one' }), 0);
    await store.write(PATH, sealed({ state: 'two' }), 1);
    lag(2, old);
    expect((await store.read(PATH))?.version).toBe(2);
    lag(1, old);
    expect((await store.write(PATH, sealed({ state: 'three' }), 2)).version).toBe(3);
  });

  it('is trusted after some attempts', async () => {
    const { store } = beginJob(github);
    await store.write(PATH, sealed({ state: 'one' }), 0);
    github.scope({ repository: REPOSITORY }).variables.clear();
    expect(await store.read(PATH)).toBeUndefined();
  });
});

describe('a write to GitHub', () => {
  it('completes while the run is being stopped; no other write starts', async () => {
    const stop = new AbortController();
    const { store } = beginJob(github, { stop: stop.signal });
    await store.write(PATH, sealed(VALUES), 0);
    stop.abort();
    const values = { fingerprint_key: 'a key', state: 'two', password: 'second' };
    expect((await store.write(PATH, sealed({ ...values, more: 'third' }), 1)).version).toBe(3);
    expect((await store.write(PATH, sealed(values), 3)).version).toBe(4);
    expect(await codeOf(store.read(PATH))).toBe('http.stopped');
    expect(await codeOf(store.checkWritable(PATH))).toBe('http.stopped');
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual(values);
  });

  it('sends one request after another, a second apart, also for several entries', async () => {
    let open = 0;
    let most = 0;
    github.watchers.push(async ({ method }) => {
      if (method === 'GET') return;
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
    });
    const { context } = beginJob(github);
    const now = new Date('2026-11-24T05:11:00.000Z');
    const store = new GitHubStore({ ...context, clock: { ...context.clock, now: () => now } });
    await Promise.all(['a', 'b', 'c'].map((path) => store.write(path, sealed(VALUES), 0)));
    expect(most).toBe(1);
    expect(changesOf(github)).toHaveLength(9);
    expect(context.slept).toEqual(Array.from({ length: 8 }, () => 1000));
  });

  it('waits when GitHub reports too many requests', async () => {
    const { store, context } = beginJob(github);
    const limits = [
      { status: 429, headers: { 'retry-after': '7' }, body: { message: 'Too many requests' } },
      { status: 403, headers: { 'retry-after': '8' }, body: { message: 'You have exceeded a secondary rate limit' } },
      { status: 403, body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes' } },
    ];
    for (const limit of limits) github.faults.push({ when: 'before', method: 'PUT', ...limit });
    await store.write(PATH, sealed(VALUES), 0);
    expect(context.slept).toEqual(expect.arrayContaining([7000, 8000]));
  });

  it('gives up when the limit stays', async () => {
    const limit = { status: 403, headers: { 'retry-after': '1' }, body: { message: 'secondary rate limit' }, times: 5 };
    github.faults.push({ when: 'before', method: 'PUT', ...limit });
    expect(await codeOf(beginJob(github).store.write(PATH, sealed(VALUES), 0))).toBe('github.rate');
    const spent = {
      status: 403,
      headers: { 'x-ratelimit-remaining': '0' },
      body: { message: 'API rate limit exceeded' },
    };
    github.faults.push({ when: 'before', ...spent });
    expect(await codeOf(beginJob(github).store.read(PATH))).toBe('github.rate');
  });
});

describe('an entry that is too large for GitHub', () => {
  it('is refused before anything is changed', async () => {
    const { store } = beginJob(github);
    const large = randomBytes(24_000).toString('hex');
    expect(await textOf(store.write(PATH, sealed({ password: `${large}1` }), 0))).toMatch(
      new RegExp(`the secret ${PREFIX}PASSWORD: it would have 48001 bytes.*vault`),
    );
    expect(await textOf(store.write(PATH, sealed({ state: large }), 0))).toContain(
      `Cannot write the variable ${VARIABLE}: it would have`,
    );
    expect(await codeOf(store.write(PATH, sealed({ 'pass-word': 'x' }), 0))).toBe('github.name');
    expect(await codeOf(store.write('github/acme', sealed(VALUES), 0))).toBe('github.name');
    expect(changesOf(github)).toEqual([]);
    await store.write(PATH, sealed({ password: large }), 0);
  });

  it('is measured including the announcement of an overwritten secret', async () => {
    await beginJob(github).store.write(PATH, sealed(VALUES), 0);
    const { size } = new Blob([github.scope({ repository: REPOSITORY }).variables.get(VARIABLE)?.value ?? '']);
    const full = { ...VALUES, state: 'x'.repeat(47_990 - size) };
    await beginJob(github).store.write(PATH, sealed(full), 1);
    github.requests.length = 0;
    const { store } = beginJob(github);
    expect(await codeOf(store.write(PATH, sealed({ ...VALUES, password: 'second' }), 2))).toBe('github.too-large');
    expect(changesOf(github)).toEqual([]);
    expect(revealed(await store.read(PATH))).toEqual(full);
  });

  it('is larger than that of a rotation with certificates of RSA-4096 and ten clients', async () => {
    // Such a certificate with the longest subject has about 2,140 bytes.
    const certificate = `-----BEGIN CERTIFICATE-----\n${'M'.repeat(64)}\n`.padEnd(2_200, 'M');
    const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
    const values = Object.fromEntries([
      ...numbers.slice(0, 3).map((number) => [`saml_key_${number}_certificate`, certificate]),
      ...numbers.map((number) => [`oauth_client_workspace_desktop_${number}_client_secret`, `secret ${number}`]),
      ...numbers.map((number) => [`oauth_client_workspace_desktop_${number}_client_id`, 'c'.repeat(36)]),
    ]);
    await beginJob(github).store.write(PATH, sealed(values), 0);
    expect(revealed(await beginJob(github).store.read(PATH))).toEqual(values);
  });
});
