import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { runAction } from '../simulators/runner/runner.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';

let simulators: Simulators;
let directory: string;
let workspace: string;
beforeAll(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-alone-'));
  for (const name of ['action.yml', 'package.json', 'dist'])
    cpSync(join(ROOT, name), join(directory, name), { recursive: true });
  workspace = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  writeFileSync(join(workspace, 'acme.yaml'), acmeFile());
});
afterAll(async () => {
  await simulators.close();
  for (const each of [directory, workspace]) rmSync(each, { recursive: true });
});

describe('action.yml, package.json and dist/ alone, without npm install and node_modules,', () => {
  it('are enough for the Action', async () => {
    const { VAULT_TOKEN = '', ...environment } = simulators.environment;
    const inputs = { command: 'plan', tenants: 'acme.yaml', 'vault-token': VAULT_TOKEN };
    const { exitCode, postExitCode, outputs } = await runAction({ directory, workspace, inputs, environment });
    expect(exitCode).toBe(0);
    expect(postExitCode ?? 0).toBe(0);
    expect(outputs.result).toBe('differs');
  });
});
