import { describe, expect, it } from 'vitest';
import { crashMatrix, STORIES } from './crash-matrix.ts';

/** The short form; `npm run faults` kills after every request. */
const EVERY = 13;

describe.each(STORIES)('$name, killed', (story) => {
  it('is gone on with by the next run: no orphan client, no lost secret, nobody locked out', async () => {
    const { runs, ...outcome } = await crashMatrix(story, EVERY);
    expect(runs).toBeGreaterThan(2);
    expect(outcome).toMatchObject({ converged: runs, orphans: 0, lostSecrets: 0, lockedOut: 0, problems: [] });
  }, 120_000);
});
