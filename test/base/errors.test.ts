import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asHybridError, HybridError } from '../../src/base/errors.ts';

const SECRET = 'hunter2-hunter2-hunter2';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('an error of the system or of a library', () => {
  it.each([
    ['a text with a name and a value', new TypeError(`client_secret=${SECRET}`)],
    ['a text that looks like a frame', new Error(`no\n    at ${SECRET} (file:///secret.ts:1:1)`)],
    ['a text that was thrown', SECRET],
    ['a code that is not one of the system', Object.assign(new Error('x'), { code: SECRET })],
    ['the text that JSON could not parse', thrownBy(() => JSON.parse(`"${SECRET}`))],
    ['a cause', new Error('x', { cause: new Error(SECRET) })],
  ])('is reported without %s', (_what, error) => {
    const { message, fix, cause } = asHybridError(error);
    expect(`${message} ${fix} ${cause}`).not.toContain('hunter2');
    expect(message).toMatch(/^Unexpected \w+/);
  });

  it('is reported with its class and the place in our code', () => {
    expect(asHybridError(new RangeError('x'))).toMatchObject({
      code: 'internal',
      message: expect.stringMatching(/^Unexpected RangeError at .*errors\.test\.ts(?:\?\S*?)?:\d+:\d+\)?$/),
      fix: expect.stringContaining('Report this error'),
    });
    expect(asHybridError(undefined, 'bug')).toMatchObject({ code: 'bug', message: 'Unexpected undefined' });
  });

  it('is reported with its code where the operating system gave one', () => {
    const error = asHybridError(thrownBy(() => readFileSync('/no/such/hunter2')));
    expect(error.message).toMatch(/^Unexpected Error ENOENT \(no such file or directory\)/);
    expect(error.message).not.toContain('hunter2');
    expect(error.fix).toContain('operating system');
    const invalid = asHybridError(thrownBy(() => Buffer.alloc(-1)));
    expect(invalid.message).toMatch(/^Unexpected (Node)?RangeError ERR_OUT_OF_RANGE/);
  });

  it('is unchanged where it is our own error', () => {
    const ours = new HybridError({ code: 'x', message: 'y' });
    expect(asHybridError(ours, 'bug')).toBe(ours);
  });
});
