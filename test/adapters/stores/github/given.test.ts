import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GitHubSimulator, startGitHubSimulator } from '../../../simulators/github/github.ts';
import { codeOf, textOf } from '../context.ts';
import { beginJob, PATH, PREFIX, PRODUCTION, REPOSITORY, revealed, sealed } from './job.ts';

let github: GitHubSimulator;
beforeEach(async () => {
  github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [PRODUCTION] } });
  await beginJob(github).store.write(PATH, sealed(VALUES), 0);
});
afterEach(() => github.close());

const VALUES = { fingerprint_key: 'a key', state: '{}', one_secret: 'first', two_secret: 'second' };
const line = (name: string) => `  ${PREFIX}${name}: \${{ secrets.${PREFIX}${name} }}`;

describe('a job that was not given every secret', () => {
  it('shows the complete lines that its workflow lacks', async () => {
    const { store, context } = beginJob(github, { maps: [`${PREFIX}ONE_SECRET`] });
    const error = await store.read(PATH).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    const excerpt = ['env:', line('FINGERPRINT_KEY'), line('TWO_SECRET')].join('\n');
    expect(error).toMatchObject({
      code: 'github.not-mapped',
      message: `Cannot read \`github:${PATH}\`: the workflow does not pass ${PREFIX}FINGERPRINT_KEY, ${PREFIX}TWO_SECRET to this job`,
      excerpt,
    });
    expect(context.lines).toContain(excerpt);
  });

  it('says where to look when the lines are present and the values empty', async () => {
    github.write({ repository: REPOSITORY, secrets: { [`${PREFIX}TWO_SECRET`]: null } });
    const maps = ['FINGERPRINT_KEY', 'ONE_SECRET', 'TWO_SECRET'].map((name) => `${PREFIX}${name}`);
    const { store, context } = beginJob(github, { maps });
    expect(await textOf(store.read(PATH))).toMatch(
      new RegExp(`Check that the secret exists in ${REPOSITORY} and that .*empty text for ${PREFIX}TWO_SECRET`),
    );
    expect(context.lines.join('\n')).not.toContain('env:');
  });

  it('says to run in the environment when the entry is in one', async () => {
    await beginJob(github, { environment: PRODUCTION }).store.write(PATH, sealed(VALUES), 0);
    const maps = Object.keys(VALUES).map((name) => `${PREFIX}${name.toUpperCase()}`);
    github.scope({ repository: REPOSITORY }).secrets.clear();
    // The job of a workflow that does not name the environment.
    const over = { GENESYS_HYBRID_ENVIRONMENT: PRODUCTION };
    expect(await textOf(beginJob(github, { maps, over }).store.read(PATH))).toContain(
      'that the job has environment: production,',
    );
  });

  it('says at its end which secrets the next job needs', async () => {
    const { store, context } = beginJob(github);
    await store.write(PATH, sealed({ ...VALUES, new_secret: 'third', newer_secret: 'fourth' }), 1);
    await store.write(PATH, sealed({ ...VALUES, new_secret: 'third' }), 2);
    await store.close();
    await store.close();
    expect(context.lines.filter((each) => each.includes('env:'))).toEqual([
      [
        `GitHub secrets of ${REPOSITORY}: add this line to the workflow for the next job`,
        'env:',
        line('NEW_SECRET'),
      ].join('\n'),
    ]);
    await beginJob(github, { maps: [] }).store.close();
  });
});

describe('a job that started before another job wrote', () => {
  const change = () => beginJob(github).store.write(PATH, sealed({ ...VALUES, one_secret: 'newer' }), 1);

  it('does not continue with the old value', async () => {
    const { store } = beginJob(github);
    await change();
    expect(await codeOf(store.read(PATH))).toBe('github.stale');
    expect(await textOf(store.read(PATH))).toMatch(
      new RegExp(
        `\`github:${PATH}\`: this job has an old value of ${PREFIX}ONE_SECRET, .*Run the job again.*when a run is queued`,
      ),
    );
    expect(revealed(await beginJob(github).store.read(PATH))?.one_secret).toBe('newer');
  });

  it('in an environment only has to run again', async () => {
    const environment = PRODUCTION;
    await beginJob(github, { environment }).store.write(PATH, sealed(VALUES), 0);
    const { store } = beginJob(github, { environment });
    await beginJob(github, { environment }).store.write(
      PATH,
      sealed({ ...VALUES, one_secret: 'n', two_secret: 'm' }),
      1,
    );
    expect(await textOf(store.read(PATH))).not.toContain('queued');
  });

  it('cannot compare values when the fingerprint key differs', async () => {
    github.write({ repository: REPOSITORY, secrets: { [`${PREFIX}FINGERPRINT_KEY`]: 'by hand' } });
    expect(await textOf(beginJob(github).store.read(PATH))).toContain(
      `this job has an old value of ${PREFIX}FINGERPRINT_KEY`,
    );
  });

  it('continues with values that it wrote itself', async () => {
    const { store } = beginJob(github);
    await store.write(PATH, sealed({ ...VALUES, one_secret: 'newer' }), 1);
    expect(revealed(await store.read(PATH))?.one_secret).toBe('newer');
    await store.write(PATH, sealed({ ...VALUES, one_secret: 'newest' }), 3);
    expect(revealed(await store.read(PATH))?.one_secret).toBe('newest');
  });
});
