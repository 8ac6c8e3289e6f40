import { describe, expect, it } from 'vitest';
import { gitHubError } from '../../../src/adapters/github/errors.ts';
import { Secret } from '../../../src/base/secret.ts';

const refusal = (data: unknown) =>
  gitHubError(
    Object.assign(new Error('status 422'), { status: 422, response: { headers: {}, data } }),
    'open a pull request',
    'pull-requests: write',
    new Secret('the token of the job'),
  );
const refused = (data: unknown) => refusal(data).message;

describe('what GitHub has against a request', () => {
  it('is told with the sentences of its list, by which a pull request that is there already is known', () => {
    const errors = [{ resource: 'PullRequest', code: 'custom', message: 'A pull request already exists for acme:x.' }];
    expect(refused({ message: 'Validation Failed', errors })).toBe(
      'GitHub does not open a pull request: Validation Failed: A pull request already exists for acme:x.',
    );
  });

  it('is told where it holds a number too large for one', () => {
    expect(refused({ message: 9007199254740993n })).toContain('GitHub does not open a pull request: ');
  });

  it.each([[[{ field: 'head' }]], [null], [[7]], ['none'], [[{ message: {} }]]])(
    'is told without a list that holds none: %j',
    (errors) => {
      expect(refused({ message: 'Validation Failed', errors })).toBe(
        'GitHub does not open a pull request: Validation Failed',
      );
    },
  );
});
