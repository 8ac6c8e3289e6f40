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
  'says whether %j and %j are the same id, which a person may write in capitals or with blanks',
  (one, other, same) => {
    expect(isSameId(one, other)).toBe(same);
  },
);
