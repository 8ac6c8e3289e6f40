import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type GitHubSimulator,
  JOB_TOKEN,
  startGitHubSimulator,
  type Token,
} from '../../../simulators/github/github.ts';
import { codeOf, textOf } from '../context.ts';
import { beginJob, changesOf, PATH, PRODUCTION, REPOSITORY, sealed } from './job.ts';

let github: GitHubSimulator;
beforeEach(async () => {
  github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [PRODUCTION], 'acme/other': [] } });
});
afterEach(() => github.close());

const VALUES = { fingerprint_key: 'a key', password: 'first' };
const grant = (permissions: Token['permissions'], more: Partial<Token> = {}) => {
  const token: Token = { kind: 'installation', repositories: [REPOSITORY], permissions, ...more };
  github.state.tokens.set('ghs_granted', token);
  return { token: 'ghs_granted' };
};

describe('the GITHUB_TOKEN of a job', () => {
  it('is rejected with the name of the required token and permissions', async () => {
    const { store } = beginJob(github, { token: JOB_TOKEN });
    const sentence =
      /Resource not accessible by integration \| GENESYS_HYBRID_GITHUB_TOKEN has to be the installation token of a GitHub App, or a fine-grained personal access token, with permission to read and write Secrets and Variables of acme\/hybrid/;
    expect(await textOf(store.read(PATH))).toMatch(sentence);
    expect(await codeOf(store.read(PATH))).toBe('github.denied');
    expect(await textOf(store.checkWritable(PATH))).toMatch(sentence);
    expect(await codeOf(store.checkWritable(PATH))).toBe('store.not-writable');
    expect(await codeOf(store.write(PATH, sealed(VALUES), 0))).toBe('github.denied');
    expect(changesOf(github)).toEqual([]);
  });

  it('needs one more permission for an environment', async () => {
    const { store } = beginJob(github, { token: JOB_TOKEN, environment: PRODUCTION });
    expect(await textOf(store.read(PATH))).toContain('Environments, Secrets and Variables');
  });
});

describe('a token that can only read', () => {
  const READS = { secrets: 'read', variables: 'read', environments: 'read' } as const;

  it('is enough to plan', async () => {
    await beginJob(github).store.write(PATH, sealed(VALUES), 0);
    const { store } = beginJob(github, grant({ variables: 'read' }));
    expect((await store.read(PATH))?.version).toBe(1);
    expect(await store.read('genesys/other')).toBeUndefined();
    expect(await codeOf(store.checkWritable(PATH))).toBe('store.not-writable');
  });

  it('fails at the first write, before anything can be lost', async () => {
    const { store } = beginJob(github, grant(READS));
    await store.checkWritable(PATH);
    expect(await codeOf(store.write(PATH, sealed(VALUES), 0))).toBe('github.denied');
    const personal = beginJob(github, grant({ ...READS, secrets: 'write' }, { kind: 'personal' })).store;
    expect(await textOf(personal.write(PATH, sealed(VALUES), 0))).toContain(
      'keep the variable GENESYS_ACME_CUSTODY_ENTRY in acme/hybrid: Resource not accessible by personal access token',
    );
    expect(github.scope({ repository: REPOSITORY }).variables.size).toBe(0);
  });
});

describe('an entry that a token cannot see', () => {
  it('is not mistaken for an absent entry', async () => {
    const elsewhere = beginJob(github, grant({ variables: 'write' }, { repositories: ['acme/other'] })).store;
    expect(await codeOf(elsewhere.read(PATH))).toBe('github.not-found');
    const nowhere = beginJob(github, { over: { GENESYS_HYBRID_REPOSITORY: 'acme/gone' } }).store;
    expect(await textOf(nowhere.read(PATH))).toMatch(
      /Check that acme\/gone exists, and that the GitHub App is installed/,
    );
    const staging = beginJob(github, { over: { GENESYS_HYBRID_ENVIRONMENT: 'staging/eu' } }).store;
    expect(await textOf(staging.read(PATH))).toContain('has the environment staging/eu');
    expect(await codeOf(staging.checkWritable(PATH))).toBe('store.not-writable');
    expect(github.requests.at(-1)?.path).toBe(`/repos/${REPOSITORY}/environments/staging%2Feu/secrets/public-key`);
  });

  it('is distinguished from an expired token', async () => {
    const { store } = beginJob(github, { token: 'ghs_ended' });
    expect(await textOf(store.read(PATH))).toMatch(/Bad credentials \| Pass a valid token/);
  });
});

describe('other answers of GitHub', () => {
  it.each([
    [301, { message: 'Moved Permanently' }, 'github.renamed'],
    [404, { message: 'Not Found' }, 'github.not-found'],
    [422, { message: 'Validation Failed' }, 'github.status'],
    [200, '<html>welcome</html>', 'github.answer'],
    [200, {}, 'github.answer'],
  ])('to a read are errors: %i %j', async (status, body, code) => {
    github.faults.push({ when: 'before', status, body, times: 2 });
    expect(await codeOf(beginJob(github).store.read(PATH))).toBe(code);
  });

  it('with an unusable public key are errors', async () => {
    const fault = { when: 'before', path: 'public-key', status: 200 } as const;
    github.faults.push({ ...fault, body: { key_id: 1 } });
    expect(await codeOf(beginJob(github).store.write(PATH, sealed(VALUES), 0))).toBe('github.answer');
    github.faults.push({ ...fault, body: { key_id: '1', key: 'AAAA' } });
    expect(await codeOf(beginJob(github).store.write(PATH, sealed(VALUES), 0))).toBe('github.public-key');
    expect(changesOf(github)).toEqual([]);
  });

  it('that have another form are errors', async () => {
    github.faults.push({ when: 'before', drop: true, times: 5 });
    expect(await codeOf(beginJob(github).store.checkWritable(PATH))).toBe('http.reset');
  });
});
