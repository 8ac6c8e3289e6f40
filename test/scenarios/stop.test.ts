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

function apply(signal?: AbortSignal) {
  const { VAULT_TOKEN = '', ...environment } = simulators.environment;
  const inputs = {
    command: 'apply',
    tenants: 'acme.yaml',
    'accept-current-plan': 'true',
    'vault-token': VAULT_TOKEN,
    ...atGitHub.inputs,
  };
  const there = { ...environment, ...atGitHub.environment };
  return runAction({ directory: ROOT, workspace, inputs, environment: there, ...(signal && { signal }) });
}

const clients = () =>
  simulators.organization('acme').clients.filter(({ name }) => name === 'Engage Agent Pacing' || name === 'Desktop');
const kept = () => Object.values(simulators.vault.get('secret/genesys/acme/custody') ?? {});

/** Cancels the workflow when a request has arrived, which is then answered as usual. */
function cancelAt(method: string, path: string): AbortSignal {
  const cancel = new AbortController();
  simulators.genesysCloud.watchers.push((request) => {
    if (request.method === method && request.path === path) cancel.abort();
  });
  simulators.genesysCloud.latency = 300;
  simulators.vault.latency = 300;
  return cancel.signal;
}

describe('a workflow that is cancelled', () => {
  it('stores the secret of a client that was being created, and starts nothing else', async () => {
    const run = await apply(cancelAt('POST', '/api/v2/oauth/clients'));
    // 130 and more would be a process that SIGTERM or SIGKILL had to end.
    expect(run).toMatchObject({ result: 'cancelled', exitCode: 1 });
    expect(clients().length).toBeGreaterThan(0);
    for (const { id, secret } of clients()) expect(kept()).toEqual(expect.arrayContaining([id, secret]));
    expect(simulators.options('acme')).toBeUndefined();
    expect(run.summary).toContain('not started');
    expect(simulators.organization('acme').tokens.size).toBe(0);
  }, 30_000);

  it('is continued by the next run', async () => {
    await apply(cancelAt('POST', '/api/v2/oauth/clients'));
    const made = clients().map(({ id }) => id);
    simulators.genesysCloud.watchers.length = 0;
    expect(await apply()).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
    expect(clients().map(({ id }) => id)).toEqual(expect.arrayContaining(made));
    expect(clients()).toHaveLength(2);
    expect(simulators.options('acme')).toMatchObject({
      'ewt/password': clients().find(({ name }) => name === 'Engage Agent Pacing')?.secret,
    });
  }, 30_000);
});
