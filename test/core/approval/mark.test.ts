import { describe, expect, it } from 'vitest';
import { firstLine, readMarkedValue } from '../../../src/core/approval/first-line.ts';
import { hasMark, isUnsealed, markOf, reviewIn, UNSEALED_MARK, visibleText } from '../../../src/core/approval/mark.ts';
import type { Review } from '../../../src/core/approval/review.ts';

const REVIEW: Review = {
  format: 2,
  ...{ repository: 'acme/hybrid.x', pull: 7, head: 'a'.repeat(40), comment: 4711, author: 'github-actions[bot]' },
  ...{ text: 'AA_-', hash: '0'.repeat(64), plans: ['AA_-', 'BB'], changes: 'abcdef', seal: 'CC' },
};
/** A first line with this content of a review, in the order in which it is written. */
const saying = (over: object) => markOf({ ...REVIEW, ...over } as Review);

describe('the first line of a text', () => {
  it('ends at the first line ending of any system', () => {
    for (const body of ['one', 'one\ntwo', 'one\r\ntwo', 'one\rtwo\nthree']) expect(firstLine(body)).toBe('one');
    expect([firstLine(''), firstLine('\none')]).toEqual(['', '']);
  });

  it('has a value for machines only between its start and end marker', () => {
    expect(readMarkedValue('<!-- x [1] -->\ntext', '<!-- x ')).toEqual([1]);
    for (const body of ['<!-- y [1] -->', '<!-- x [1] ---', '<!-- x [1 -->', 'x\n<!-- x [1] -->', '']) {
      expect(readMarkedValue(body, '<!-- x ')).toBeUndefined();
    }
  });

  it('has none where it is longer than this program writes', () => {
    const line = (length: number) => `<!-- x "${'a'.repeat(length - 13)}" -->`;
    expect(line(60_000)).toHaveLength(60_000);
    expect(readMarkedValue(line(60_000), '<!-- x ')).toHaveLength(59_987);
    expect(readMarkedValue(line(60_001), '<!-- x ')).toBeUndefined();
  });
});

describe('a review comment', () => {
  it('has a first line that stays the same from version to version', () => {
    expect(UNSEALED_MARK).toBe('<!-- genesys-hybrid:review {} -->');
    expect(markOf(REVIEW)).toMatch(/^<!-- genesys-hybrid:review \{"format":2,"repository":"acme\/hybrid\.x",.*\} -->$/);
    expect([hasMark(UNSEALED_MARK), hasMark(`x${UNSEALED_MARK}`), hasMark('')]).toEqual([true, false, false]);
  });

  it.each([{}, { author: 'ada' }, { changes: '' }, { changes: undefined }, { plans: [] }, { hash: 'f'.repeat(40) }])(
    'is read when it contains %j',
    (over) => {
      expect(reviewIn(`${saying(over)}\nwords`)).toEqual(JSON.parse(JSON.stringify({ ...REVIEW, ...over })));
    },
  );

  // Each of these could end the HTML comment, or show text that no seal covers.
  it.each([
    ...['acme', 'acme/hybrid>', '>acme/hybrid', 'acme/hyb rid', 7].map((repository) => ({ repository })),
    ...['a'.repeat(39), 'g'.repeat(40), `${'a'.repeat(64)}a`, `>${'a'.repeat(40)}`].map((head) => ({ head })),
    ...['', 'a>', '>a', 'a b', 1, null].map((text) => ({ text })),
    ...['', `${'a'.repeat(40)}>`].map((hash) => ({ hash })),
    ...['', 'a=', '=a', undefined].map((seal) => ({ seal })),
    ...['', 'ada>', '>ada', 'ada[bot]x', 'ada[robot]', 5].map((author) => ({ author })),
    ...['7', 7.5, null, 2 ** 53].map((pull) => ({ pull })),
    ...['7', -0.5, undefined].map((comment) => ({ comment })),
    ...['a>', '>a', 5, null].map((changes) => ({ changes })),
    ...['AA', {}, [''], ['AA', '>'], ['AA', 7], undefined].map((plans) => ({ plans })),
    ...[1, 3, '2', undefined].map((format) => ({ format })),
  ])('is not read when it contains %j', (over) => {
    expect(reviewIn(saying(over))).toBeUndefined();
  });

  it('is not read when it is not written exactly as this program writes it', () => {
    for (const [from, to] of [
      ['"pull":7', '"pull": 7'],
      ['"pull":7', '"pull":8,"pull":7'],
      ['"pull":7', '"pull":7.0'],
    ] as const) {
      const line = markOf(REVIEW).replace(from, to);
      expect(line).not.toBe(markOf(REVIEW));
      expect(reviewIn(line)).toBeUndefined();
    }
    for (const value of ['null', '[]', '"x"', '7'])
      expect(reviewIn(UNSEALED_MARK.replace('{}', value))).toBeUndefined();
  });

  it('declares itself unsealed only with an empty object', () => {
    expect(isUnsealed(`${UNSEALED_MARK}\ntext`)).toBe(true);
    for (const value of ['null', '{"a":1}', '7', '"x"', '{']) {
      expect(isUnsealed(UNSEALED_MARK.replace('{}', value))).toBe(false);
    }
  });

  it('shows the text below its first line, without blanks at the end', () => {
    expect(visibleText('first\r\none\rtwo\r\n\r\n three \n \n')).toBe('one\ntwo\n\n three');
    expect([visibleText('first'), visibleText('first\n'), visibleText('\none')]).toEqual(['', '', 'one']);
  });
});
