import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { changedFiles } from '../../src/adapters/git.ts';

const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-git-'));
afterEach(() => rmSync(join(directory, 'git'), { force: true }));

/** The error of a program with the name git that writes this text and fails. */
function failureOf(text: string, stop = new AbortController().signal): Promise<unknown> {
  const program = join(directory, 'git');
  writeFileSync(program, `#!/bin/sh\necho '${text}' >&2\nexit 128\n`);
  chmodSync(program, 0o755);
  const environment = { PATH: directory };
  return changedFiles({ directory, environment, stop }, 'main').catch((error: unknown) => error);
}

it.each([
  ['fatal: detected dubious ownership in repository', 'git.not-trusted', 'git config --global --add safe.directory'],
  ['fatal: not a git repository', 'git.no-repository', 'Run actions/checkout first.'],
  ['fatal: bad object HEAD', 'git.failed', 'Check the clone.'],
])('says what to do when git answers "%s"', async (text, code, fix) => {
  expect(await failureOf(text)).toMatchObject({ code, fix: expect.stringContaining(fix) });
});

it('says that the run was stopped', async () => {
  const fix = 'Run the command again.';
  expect(await failureOf('fatal: bad object HEAD', AbortSignal.abort())).toMatchObject({ code: 'git.stopped', fix });
});

it('says that git is not installed', async () => {
  const run = { directory, environment: { PATH: directory }, stop: new AbortController().signal };
  await expect(changedFiles(run, 'main')).rejects.toMatchObject({ code: 'git.missing' });
});
