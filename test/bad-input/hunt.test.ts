import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hunt } from './hunt.ts';
import type { Subject } from './subject.ts';

const LIMIT = 20;

function subject(read: Subject['read']): Subject {
  const bases = [{ name: 'a file', text: 'one\ntwo\n', form: 'lines' as const }];
  return { name: 'files', bases, isService: false, secrets: [], read };
}

const waits = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function works(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('an input of the hunt', () => {
  it.each([
    ['waits', () => waits(2 * LIMIT)],
    ['works', () => works(2 * LIMIT)],
  ])('that %s too long is found', async (_how, read) => {
    const { found } = await hunt({ subject: subject(read), count: 1, seed: 1, limit: LIMIT });
    expect(found?.why).toMatch(/^it takes \d\d+ ms$/);
  });

  it('that never ends is found', async () => {
    const never = () => new Promise(() => {});
    const { found } = await hunt({ subject: subject(never), count: 1, seed: 1, limit: 1 });
    expect(found?.why).toBe('it did not end after 10 ms');
  });

  it('that was slow twice, as on a busy machine, is not a fault', async () => {
    let times = 0;
    const slowTwice = () => {
      times += 1;
      return times <= 2 ? waits(60 * LIMIT) : undefined;
    };
    const { found, inputs } = await hunt({ subject: subject(slowTwice), count: 1, seed: 1, limit: 50 * LIMIT });
    expect([found, inputs, times]).toEqual([undefined, 1, 3]);
  });
});

describe('npm run bad-input', () => {
  it.each([
    ['--only', 'typo', 'No subject matches "typo". Subjects: tenant files, '],
    ['--count', 'many', '--count must be a number of inputs, not many.'],
    ['--seed', 'none', '--seed must be a whole number, not none.'],
  ])('%s %s reads nothing, and says so', (option, value, sentence) => {
    const words = [join(import.meta.dirname, 'main.ts'), option, value];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
  });
});
