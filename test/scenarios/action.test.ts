import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { runAction } from '../simulators/runner/runner.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';
import { type AtGitHub, startAtGitHub } from './at-github.ts';

let simulators: Simulators;
let atGitHub: AtGitHub;
let workspace: string;
beforeEach(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  atGitHub = await startAtGitHub({ 'acme.yaml': acmeFile() });
  workspace = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  writeFileSync(join(workspace, 'acme.yaml'), acmeFile());
});
afterEach(async () => {
  await Promise.all([simulators.close(), atGitHub.close()]);
  rmSync(workspace, { recursive: true });
});

const action = (inputs: Readonly<Record<string, string>>) => {
  const { VAULT_TOKEN = '', ...environment } = simulators.environment;
  return runAction({
    directory: ROOT,
    workspace,
    inputs: { tenants: 'acme.yaml', 'vault-token': VAULT_TOKEN, ...atGitHub.inputs, ...inputs },
    environment: { ...environment, ...atGitHub.environment },
  });
};

describe('the Action, from dist/ in a simulated runner', () => {
  it('runs plan: outputs, summary, and a step that does not fail on differences', async () => {
    const { exitCode, outputs, summary } = await action({ command: 'plan' });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      result: 'differs',
      changes: '7',
      tenants: '["acme"]',
      'plan-hash': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(summary).toContain('acme');
    expect((await action({ command: 'plan', 'fail-on-differences': 'true' })).exitCode).toBe(1);
  });

  it('applies the plan of an earlier step', async () => {
    const { outputs } = await action({ command: 'plan', out: 'plan.json' });
    expect(outputs['plan-file']).toBe('plan.json');
    const applied = await action({ command: 'apply', 'plan-file': 'plan.json' });
    expect(applied).toMatchObject({ exitCode: 0, outputs: { result: 'changed', changes: '7' } });
    expect((await action({ command: 'drift' })).outputs.result).toBe('clean');
  });

  it('masks every secret before its first use, and prints none', async () => {
    const { stdout, visibleLog, masks } = await action({ command: 'apply', 'accept-current-plan': 'true' });
    const secrets = [
      ...simulators.organization('acme').clients.map(({ secret }) => secret),
      simulators.options('acme')?.['saml/password'] ?? '',
      simulators.environment.VAULT_TOKEN ?? '',
    ];
    for (const secret of secrets) {
      expect(masks).toContain(secret);
      expect(stdout.split('\n').filter((line) => line.includes(secret) && !line.startsWith('::add-mask::'))).toEqual(
        [],
      );
      expect(visibleLog).not.toContain(secret);
    }
    expect(visibleLog).toContain('transaction object hybrid_integration');
  });

  it('shows errors on the line of the tenant file', async () => {
    writeFileSync(join(workspace, 'acme.yaml'), acmeFile({ deployment: 'multi-tennant' }));
    const { exitCode, annotations, outputs } = await action({ command: 'validate' });
    expect(exitCode).toBe(1);
    expect(outputs.result).toBe('failed');
    expect(annotations[0]).toMatchObject({ level: 'error', properties: { file: 'acme.yaml', line: '2' } });
  });

  it('runs no command that a name in a service contains', async () => {
    await action({ command: 'apply', 'accept-current-plan': 'true' });
    const client = simulators.organization('acme').clients.find(({ name }) => name === 'Desktop');
    Object.assign(client ?? {}, { name: 'x\n::set-output name=result::forged\n##[error]forged <img src=x>' });
    const { outputs, commands, summary } = await action({ command: 'drift' });
    expect(outputs.result).toBe('differs');
    expect(JSON.stringify(commands.filter(({ name }) => name !== 'add-mask'))).not.toContain('forged"');
    // Inside the fence of the diff nothing is markup; outside of it no part of the name may appear.
    expect(summary.replaceAll(/^(`{3,})diff\n.*?^\1$/gms, '')).not.toContain('<img');
  });

  it('fails for a misspelt command', async () => {
    expect(await action({ command: 'aply' })).toMatchObject({ exitCode: 1, outputs: { result: 'failed' } });
  });

  it('leaves no login open', async () => {
    const { postExitCode } = await action({ command: 'plan' });
    expect(postExitCode ?? 0).toBe(0);
    expect(simulators.organization('acme').tokens.size).toBe(0);
  });
});
