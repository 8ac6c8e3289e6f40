import { describe, expect, it } from 'vitest';
import { throwUnclear } from '../../../../src/adapters/stores/unclear-write.ts';
import { HybridError } from '../../../../src/base/errors.ts';

describe('a write of which nobody knows whether it was done', () => {
  it('says so beside what went wrong, so that nothing is undone that may be kept', () => {
    const error = new HybridError({ code: 'http.timeout', message: 'no answer', fix: 'Run again.' });
    const unclear = { code: 'http.timeout', message: 'no answer', unclear: true };
    expect(() => throwUnclear(error)).toThrow(expect.objectContaining(unclear));
  });

  it('hands on a fault of ours as it is', () => {
    const bug = new TypeError('x');
    expect(() => throwUnclear(bug)).toThrow(bug);
  });
});
