import { describe, expect, it } from 'vitest';
import { throwUnclear } from '../../../../src/adapters/stores/unclear-write.ts';
import { HybridError } from '../../../../src/base/errors.ts';

describe('a write to Vault with an unclear result', () => {
  it('says so with its error, so that nothing is undone that may be stored', () => {
    const error = new HybridError({ code: 'http.timeout', message: 'no answer', fix: 'Run again.' });
    const unclear = { code: 'http.timeout', message: 'no answer', unclear: true };
    expect(() => throwUnclear(error)).toThrow(expect.objectContaining(unclear));
  });

  it('passes on an error of this program unchanged', () => {
    const bug = new TypeError('x');
    expect(() => throwUnclear(bug)).toThrow(bug);
  });
});
