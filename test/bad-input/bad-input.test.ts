import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hunt, LIMIT } from './hunt.ts';
import { judge } from './judge.ts';
import type { Subject } from './subject.ts';
import { allSubjects, SUBJECTS, shareOf } from './subjects/all.ts';

/** `.ci/run` takes 2,000 inputs of another seed, and `npm run bad-input` 100,000. */
const COUNT = 400;
/** A fixed seed, so that a failure comes from a change and not from chance. */
const SEED = 20261124;

const { subjects, close } = await allSubjects();
afterAll(close);

function named(name: string): Subject {
  const found = subjects.find((subject) => subject.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

describe('a good input from outside', () => {
  it.each(SUBJECTS)('gives a result: %s', async (name) => {
    const subject = named(name);
    // One after the other, because all of them replace the one HTTP adapter.
    for (const [base, { text }] of subject.bases.entries()) {
      expect(await judge(subject, { base, bytes: Buffer.from(text) })).toEqual({ outcome: 'result' });
    }
  });
});

describe('a damaged input from outside', () => {
  it.each(SUBJECTS)('gives a result or a helpful error, never a crash, within a second: %s', async (name) => {
    const subject = named(name);
    const count = shareOf(subject, COUNT);
    const { found, inputs, results, errors } = await hunt({ subject, count, seed: SEED, limit: LIMIT });
    expect(found && { ...found, bytes: found.bytes.toString() }).toBeUndefined();
    expect(results + errors).toBe(inputs);
    // Damage that leaves everything valid, or that is always found at once, would test nothing.
    expect([results > 0, errors > 0]).toEqual([true, true]);
  });
});

/** Inputs of earlier findings of `npm run bad-input`. */
interface Found {
  readonly what: string;
  readonly subject: string;
  /** Part of the name of the base input. */
  readonly base: string;
  readonly text?: string;
  /** Text before, the repeated text, its count, and text after. */
  readonly repeat?: readonly [string, string, number, string];
  readonly status?: number;
}

const FOUND: readonly Found[] = JSON.parse(readFileSync(join(import.meta.dirname, 'found', 'found.json'), 'utf8'));

describe('an input that once caused a fault', () => {
  it.each(FOUND)('$what', async ({ subject: name, base: part, text = '', repeat, status }) => {
    const subject = named(name);
    const base = subject.bases.findIndex((each) => each.name.includes(part));
    const [before, piece, times, after] = repeat ?? [text, '', 0, ''];
    const bytes = Buffer.from(before + piece.repeat(times) + after);
    const verdict = await judge(subject, { base, bytes, envelope: status === undefined ? {} : { status } });
    expect(verdict).toMatchObject({ outcome: 'error' });
  });
});
