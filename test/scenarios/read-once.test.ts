import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChild } from '../simulators/child.ts';
import { acmeFolder } from './acme-folder.ts';

/** Records every tenant file that the command opens for reading. */
const COUNTER = `
import { appendFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

for (const name of ['open', 'readFile']) {
  const real = promises[name];
  promises[name] = (path, ...more) => {
    if (String(path).endsWith('acme.yaml')) appendFileSync(process.env.OPENED, name + '\\n');
    return real(path, ...more);
  };
}
syncBuiltinESMExports();
`;

const folder = acmeFolder();

async function opened(...words: readonly string[]): Promise<{ status: number | null; opened: string }> {
  const { directory, simulators } = folder;
  const [counter, list] = [join(directory, 'counter.mjs'), join(directory, 'opened.txt')];
  writeFileSync(counter, COUNTER);
  writeFileSync(list, '');
  const environment = { ...simulators.environment, NODE_OPTIONS: `--import=${counter}`, OPENED: list };
  const { status } = await runChild(words, { environment, directory });
  return { status, opened: readFileSync(list, 'utf8') };
}

describe('a command reads a tenant file once, so that its content cannot change during a run:', () => {
  it.each([
    [['validate'], 0],
    [['plan'], 2],
    [['drift'], 2],
    [['apply'], 0],
    [['network'], 0],
    [['verify'], 1],
    [['tenants'], 0],
    [['adopt'], 2],
    [['rotate', '--what', 'pacing', '--dry-run'], 2],
    [['rotate', '--what', 'pacing'], 0],
  ])('%j', async (words, status) => {
    expect(await opened(...words, 'acme.yaml')).toEqual({ status, opened: 'open\n' });
  });
});
