import { describe, expect, it } from 'vitest';
import { missingSecrets, staleSecrets } from '../../../../src/adapters/stores/github/given.ts';
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
    expect(help.token).toContain('may read and write Environments, Secrets and Variables of acme/hybrid');
    expect(help.denied({})).toBe(help.token);
    expect(help.notFound({})).toBe(
      'Check that acme/hybrid exists and has the environment production, and that the App is installed on it, or the token chosen for it.',
    );
    expect(storeHelp(REPOSITORY).notFound({})).toMatch(/^Check that acme\/hybrid exists, and that the App/);
  });

  it('may mean that GitHub does not store the value', () => {
    const kept = { what: 'the variable X', place: placeText(ENVIRONMENT) };
    expect(toldOf(problem('store.not-kept#github', kept))).toBe(
      'store.not-kept | GitHub does not give back the variable X of the environment production of acme/hybrid as it was written | Run again; if it stays, look at the audit log of the organization.',
    );
  });
});

describe('a secret that a job was not given', () => {
  const missing = (environment: Readonly<Record<string, string>>, place: GitHubPlace = REPOSITORY) =>
    missingSecrets({ names: NAMES, missing: ['one', 'two'], place, environment });

  it('is reported with the workflow lines that pass it', () => {
    const error = missing({});
    expect(toldOf(error)).toBe(
      `github.not-mapped | this job was not given GENESYS_ACME_ONE, GENESYS_ACME_TWO of genesys/acme | Add what is missing to env: of the job, each as NAME: \${{ secrets.NAME }} (the lines stand in the log), and run again.`,
    );
    expect(error.excerpt).toBe(
      `env:\n  GENESYS_ACME_ONE: \${{ secrets.GENESYS_ACME_ONE }}\n  GENESYS_ACME_TWO: \${{ secrets.GENESYS_ACME_TWO }}`,
    );
  });

  it('is distinguished from an empty secret of GitHub', () => {
    const some = missing({ GENESYS_ACME_ONE: '' });
    expect(some.excerpt).toBe(`env:\n  GENESYS_ACME_TWO: \${{ secrets.GENESYS_ACME_TWO }}`);
    expect(some.fix).toMatch(/and run again\. GitHub gives an empty text for GENESYS_ACME_ONE: check/);
    const all = missing({ GENESYS_ACME_ONE: '', GENESYS_ACME_TWO: '' }, ENVIRONMENT);
    expect(all.excerpt).toBe('');
    expect(all.fix).toBe(
      'GitHub gives an empty text for GENESYS_ACME_ONE, GENESYS_ACME_TWO: check that the secret exists in the environment production of acme/hybrid, that the job has environment: production, and that the run does not come from a fork.',
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
      'github.stale | this job was given another GENESYS_ACME_ONE, GENESYS_ACME_TWO than genesys/acme has since 2026-11-25T00:00:00Z | Run the job again: it began before another run wrote them. If it stays, somebody changed the secret by hand: put its value back.',
    );
    expect(stale(['two'])).toContain(
      'since 2026-11-24T00:00:00Z | Run the job again: it began before another run wrote it. If',
    );
    expect(stale(['two'], REPOSITORY)).toContain(
      'wrote it. GitHub reads the secrets of a repository when a run is queued',
    );
  });
});
