import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readEvent } from '../../../src/adapters/github/event.ts';

const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
afterAll(() => rmSync(directory, { recursive: true }));

it('rejects a branch of the event whose name is not valid in git', async () => {
  const file = join(directory, 'event.json');
  const branchOf = async (name: string) => {
    writeFileSync(file, JSON.stringify({ repository: { default_branch: name } }));
    return (await readEvent({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: file }))?.defaultBranch;
  };
  expect(await branchOf('a'.repeat(255))).toBe('a'.repeat(255));
  expect(await branchOf('a'.repeat(256))).toBeUndefined();
});
