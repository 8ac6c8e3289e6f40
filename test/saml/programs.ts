import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For a test that asks another program: where a machine has none, the test is left out and says so. */
export function withProgram(name: string): { readonly skip: boolean } {
  const skip = spawnSync(name, ['--version']).error !== undefined;
  if (skip) console.warn(`${name} is not on this machine: what it says of our signature is left out`);
  return { skip };
}

/** Runs a program in a folder of its own that holds these files. */
export function runWith(
  files: Readonly<Record<string, string>>,
  program: string,
  parameters: readonly string[],
): SpawnSyncReturns<string> {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    return spawnSync(program, parameters, { cwd: directory, encoding: 'utf8' });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
