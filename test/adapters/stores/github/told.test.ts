import { describe, expect, it } from 'vitest';
import { missingSecrets, staleSecrets } from '../../../../src/adapters/stores/github/job-secrets.ts';
import { type GitHubPlace, placeText, storeHelp } from '../../../../src/adapters/stores/github/location.ts';
import { entryNames } from '../../../../src/adapters/stores/github/names.ts';
import type { EntryRecord } from '../../../../src/adapters/stores/github/record.ts';
import { type HybridError, problem } from '../../../../src/base/errors.ts';

const REPOSITORY = { repository: 'acme/hybrid', environment: undefined };
const ENVIRONMENT = { repository: 'acme/hybrid', environment: 'production' };
const NAMES = entryNames('genesys/acme');

const toldOf = ({ code, message, fix }: HybridError) => `${code} | ${message} | ${fix}`;

describe('a write that GitHub rejects', () => {
  it('is reported with the token that the store needs, and where to check it', () => {
    const help = storeHelp(ENVIRONMENT);
    expect(help.token).toContain('permission to read and write Environments, Secrets and Variables of acme/hybrid');
    expect(help.denied({})).toBe(help.token);
    expect(help.notFound({})).toBe(
      'Check that acme/hybrid exists and has the environment production, and that the GitHub App is installed there or the token has access to it.',
    );
    expect(storeHelp(REPOSITORY).notFound({})).toMatch(/^Check that acme\/hybrid exists, and that the GitHub App/);
  });

  it('may mean that GitHub does not store the value', () => {
    const kept = { what: 'the variable X', place: placeText(ENVIRONMENT) };
    expect(toldOf(problem('store.not-kept#github', kept))).toBe(
      'store.not-kept | Cannot confirm the write of the variable X of the environment production of acme/hybrid: GitHub returns other values | Run the command again. If the error repeats, look for other writers in the audit log of the GitHub organization.',
    );
  });
});

describe('a secret that a job was not given', () => {
  const missing = (environment: Readonly<Record<string, string>>, place: GitHubPlace = REPOSITORY) =>
    missingSecrets({ names: NAMES, missing: ['one', 'two'], place, environment });

  it('is reported with the workflow lines that pass it', () => {
    const error = missing({});
    expect(toldOf(error)).toBe(
      `github.not-mapped | Cannot read \`github:genesys/acme\`: the workflow does not pass GENESYS_ACME_ONE, GENESYS_ACME_TWO to this job | Add each secret to \`env:\` of the job as \`NAME: \${{ secrets.NAME }}\` (the log shows the lines), then run the job again.`,
    );
    expect(error.excerpt).toBe(
      `env:\n  GENESYS_ACME_ONE: \${{ secrets.GENESYS_ACME_ONE }}\n  GENESYS_ACME_TWO: \${{ secrets.GENESYS_ACME_TWO }}`,
    );
  });

  it('is distinguished from an empty secret of GitHub', () => {
    const some = missing({ GENESYS_ACME_ONE: '' });
    expect(some.excerpt).toBe(`env:\n  GENESYS_ACME_TWO: \${{ secrets.GENESYS_ACME_TWO }}`);
    expect(some.fix).toMatch(/then run the job again\. GENESYS_ACME_ONE is set, but empty: check/);
    const all = missing({ GENESYS_ACME_ONE: '', GENESYS_ACME_TWO: '' }, ENVIRONMENT);
    expect(all.excerpt).toBe('');
    expect(all.fix).toBe(
      'Check that the secret exists in the environment production of acme/hybrid, that the job has environment: production, and that the run is not from a fork: GitHub passes an empty text for GENESYS_ACME_ONE, GENESYS_ACME_TWO.',
    );
  });
});

describe('a secret that was passed to a job too early', () => {
  const at = (writtenAt: string) => ({ fingerprints: [], writtenAt });
  const record: EntryRecord = {
    ...{ path: 'genesys/acme', version: 1, hasOwnKey: false, values: new Map() },
    secrets: new Map([
      ['one', at('2026-11-25T00:00:00Z')],
      ['two', at('2026-11-24T00:00:00Z')],
    ]),
  };
  const stale = (names: readonly string[], place: GitHubPlace = ENVIRONMENT) =>
    toldOf(staleSecrets({ names: NAMES, stale: names, record, place }));

  it('is reported with the last time that one of them was written', () => {
    expect(stale(['one', 'two'])).toBe(
      'github.stale | Cannot use `github:genesys/acme`: this job has an old value of GENESYS_ACME_ONE, GENESYS_ACME_TWO, written before 2026-11-25T00:00:00Z | Run the job again: it started before another run wrote them. If the error repeats, the secret was changed manually: put its value back.',
    );
    expect(stale(['two'])).toContain(
      '| Cannot use `github:genesys/acme`: this job has an old value of GENESYS_ACME_TWO, written before 2026-11-24T00:00:00Z | Run the job again: it started before another run wrote it. If the error repeats, the secret was changed manually: put its value back.',
    );
    expect(stale(['two'], REPOSITORY)).toContain(
      'wrote it. GitHub reads the secrets of a repository when a run is queued',
    );
  });
});
