import { expect, it, vi } from 'vitest';
import { changedFiles } from '../../src/adapters/git.ts';

vi.mock('node:child_process', () => ({
  execFile: (_file: string, _words: readonly string[], _options: unknown, done: (error: unknown) => void) =>
    done({ killed: true }),
}));

it('says that git did not answer in time', async () => {
  const run = { directory: '.', environment: {}, stop: new AbortController().signal };
  await expect(changedFiles(run, 'main')).rejects.toMatchObject({
    code: 'git.timeout',
    message: 'Cannot list the changed files: git did not answer within 60 s',
  });
});
