import { expect, it } from 'vitest';
import { isSameId } from '../../../src/core/organization/client-id.ts';

it.each([
  ['one', 'one', true],
  ['ONE', ' one\n', true],
  ['one', 'two', false],
  ['', '', false],
  [' ', '', false],
  ['one', undefined, false],
  [undefined, 'one', false],
  [undefined, undefined, false],
])(
  'says whether %j and %j are the same id: people write ids in capitals, or with a blank around them',
  (one, other, same) => {
    expect(isSameId(one, other)).toBe(same);
  },
);
