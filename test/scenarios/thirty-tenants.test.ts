import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manyTenants, writeTenantFiles } from '../bench/many/tenant-files.ts';
import { runChild } from '../simulators/child.ts';
import { type Simulators, startSimulators } from '../simulators/simulators.ts';
import { HAS_TERMINAL, runInTerminal } from '../simulators/terminal.ts';

const TENANTS = manyTenants(30);
let simulators: Simulators;
let files: ReturnType<typeof writeTenantFiles>;
beforeAll(async () => {
  simulators = await startSimulators(TENANTS);
  files = writeTenantFiles(TENANTS);
  const { status } = await run('apply');
  expect(status).toBe(0);
}, 120_000);
afterAll(async () => {
  files.remove();
  await simulators.close();
});

const run = (...words: readonly string[]) =>
  runChild(words, { environment: simulators.environment, directory: files.directory });
const atTerminal = (...words: readonly string[]) =>
  runInTerminal(words, { environment: simulators.environment, directory: files.directory });
const linesOf = (text: string) => text.trimEnd().split('\n');

describe('30 tenants without changes', () => {
  it('take one line each in a plan, progress included', async () => {
    const { status, stdout, stderr } = await run('plan');
    expect(status).toBe(0);
    expect(linesOf(stdout)).toHaveLength(32);
    expect(linesOf(stdout)[0]).toBe('tenant-0001  (tenants/tenant-0001.yaml)  no changes');
    expect(linesOf(stdout).at(-1)).toBe('Plan: no changes. 30 tenants up to date.');
    expect(linesOf(stdout + stderr).length).toBeLessThanOrEqual(40);
  }, 60_000);

  it('take one line each when they are verified, and the reason of a skipped check appears once', async () => {
    const { status, stdout, stderr } = await run('verify');
    expect(status).toBe(0);
    expect(linesOf(stdout + stderr).length).toBeLessThanOrEqual(45);
    expect(stdout.match(/^Skipped for /gm)).toHaveLength(1);
    expect(linesOf(stdout).at(-1)).toMatch(/^Verify: \d+ checks passed, 30 skipped in 30 tenants\.$/);
  }, 60_000);

  it('leave only the last line with --quiet', async () => {
    for (const [command, last] of [
      ['plan', /^Plan: no changes\./],
      ['verify', /^Verify: /],
      ['apply', /^Apply: nothing to do\./],
    ] as const) {
      const { stdout, stderr } = await run(command, '--quiet');
      expect(stdout + stderr).toMatch(last);
      expect(linesOf(stdout + stderr)).toHaveLength(1);
    }
  }, 60_000);

  it.skipIf(!HAS_TERMINAL)(
    'take as many lines on a terminal, where the list of progress is removed',
    async () => {
      const { status, raw } = await atTerminal('plan');
      expect(status).toBe(0);
      const removed = raw.lastIndexOf('\u001b[J');
      expect(linesOf(raw.slice(removed)).length).toBeLessThanOrEqual(40);
    },
    60_000,
  );
});

describe('a run over 30 tenants that is stopped', () => {
  it('names the tenants that it did not start, and does not call them failed', async () => {
    for (const tenant of TENANTS) {
      for (const client of simulators.organization(tenant.name).clients)
        if (client.name === 'Desktop') client.name = 'Renamed';
    }
    const stop = new AbortController();
    simulators.genesysCloud.watchers.push((request) => {
      if (request.method === 'PUT') stop.abort();
    });
    simulators.genesysCloud.latency = 100;
    const report = join(files.directory, 'report.json');
    writeFileSync(report, '');
    const { status, stdout, stderr } = await runChild(['apply', '--report', report], {
      environment: simulators.environment,
      directory: files.directory,
      stop: stop.signal,
    });
    rmSync(report);
    expect(stderr).toContain('Stopping after the current write completes');
    expect(status).toBe(4);
    expect(stdout).toMatch(/^tenant-0030 .* not started$/m);
    expect(stdout).not.toMatch(/^tenant-\d+ .* failed$/m);
    expect(linesOf(stdout).at(-1)).toMatch(
      /^Apply: \d+ done,(?: \d+ stopped,)? \d+ not started in 30 of 30 tenants\. \d+ tenants not started, because the run was stopped\.$/,
    );
  }, 60_000);
});
