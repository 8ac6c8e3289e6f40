import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChild } from '../simulators/child.ts';
import { acmeFile } from '../simulators/inside.ts';
import { SHIPPED, startWorld, type World } from '../simulators/world.ts';

let world: World;
let directory: string;
beforeEach(async () => {
  world = await startWorld(SHIPPED.slice(0, 1));
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  writeFileSync(join(directory, 'acme.yaml'), acmeFile());
});
afterEach(async () => {
  await world.close();
  rmSync(directory, { recursive: true });
});

const run = (...words: readonly string[]) => runChild(words, { environment: world.environment, directory });

describe('the built command', () => {
  it('explains itself', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    for (const verb of ['validate', 'plan', 'apply', 'drift', 'verify'])
      expect(stdout).toContain(`genesys-hybrid ${verb}`);
    expect((await run('plan', '--help')).stdout).toContain('--out FILE');
    expect((await run('--version')).stdout).toBe('genesys-hybrid 0.1.0\n');
  });

  it('says what is wrong with the words', async () => {
    expect(await run('plann')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('there is no command "plann"'),
    });
    expect(await run('plan', '--owt', 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining('--owt') });
    expect((await run('rotate', '--what', 'saml', '--what', 'pacing')).stderr).toContain('--what stands twice');
    expect((await run('plan', '--format', 'csv')).stderr).toContain(
      'plan does not take --format; it goes with network',
    );
    expect((await run('plan', '--with-secrets')).stderr).toContain('it goes with apply and rotate and kit');
    expect((await run('rotate', '--what', 'saml', '--out', 'x')).stderr).toContain('takes "out" with "dry-run" only');
  });

  it('shows every error of a file with line, column and a caret', async () => {
    writeFileSync(join(directory, 'acme.yaml'), acmeFile({ deployment: 'multi-tennant' }));
    const { status, stderr } = await run('validate', 'acme.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('acme.yaml:2:1');
    expect(stderr).toContain('did you mean "multi-tenant"?');
    expect(stderr).toContain('^');
  });

  it('goes the whole road with the exit status that scripts expect', async () => {
    expect((await run('plan', 'acme.yaml', '--out', 'plan.json')).status).toBe(2);
    expect((await run('apply', 'acme.yaml', '--plan', 'plan.json')).status).toBe(0);
    expect((await run('plan', 'acme.yaml')).status).toBe(0);
    expect((await run('verify', 'acme.yaml')).status).toBe(0);
    world.gax.acme?.setOption('102', 'ewt', 'client_id', 'by hand');
    expect((await run('drift', 'acme.yaml')).status).toBe(2);
    expect((await run('verify', 'acme.yaml')).status).toBe(1);
  });

  it('applies only what was reviewed', async () => {
    await run('plan', 'acme.yaml', '--out', 'plan.json');
    const plan = readFileSync(join(directory, 'plan.json'), 'utf8');
    writeFileSync(
      join(directory, 'altered.json'),
      plan.replace('"after": "Engage Agent Pacing"', '"after": "Something Else"'),
    );
    expect(await run('apply', 'acme.yaml', '--plan', 'altered.json')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('was changed after it was written'),
    });
    writeFileSync(join(directory, 'acme.yaml'), acmeFile({ administrators: '[]' }));
    expect(await run('apply', 'acme.yaml', '--plan', 'plan.json')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('is not what was reviewed'),
    });
    writeFileSync(join(directory, 'broken.json'), '{}');
    expect(await run('apply', 'acme.yaml', '--plan', 'broken.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is not a plan'),
    });
    expect(await run('apply', 'acme.yaml', '--plan', 'none.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cannot read the plan file'),
    });
    expect(world.genesysCloud.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('prints one JSON document on stdout and everything else on stderr', async () => {
    const { stdout, stderr, status } = await run('plan', 'acme.yaml', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'plan',
      result: 'differs',
      plan: { counts: { create: 6, update: 1 } },
    });
    expect(stderr).toContain('looking at acme');
    writeFileSync(join(directory, 'acme.yaml'), '');
    expect(JSON.parse((await run('plan', 'acme.yaml', '--json')).stdout)).toMatchObject({
      result: 'failed',
      errors: [{ where: { line: 1 } }],
    });
  });

  it('fails where it could not look, and says why', async () => {
    world.gax.acme?.faults.push({ when: 'before', status: 401, times: 99 });
    expect(await run('drift', 'acme.yaml')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('GAX refused the login'),
    });
  });

  it('applies partly, says what is left, and goes on from there', async () => {
    world.gax.acme?.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 403 });
    const { status, stdout } = await run('apply', 'acme.yaml');
    expect(status).toBe(4);
    expect(stdout).toMatch(/6 done, 1 failed, 0 not started/);
    expect((await run('apply', 'acme.yaml')).status).toBe(0);
  });

  it('finishes the write in flight when it is told to stop', async () => {
    world.genesysCloud.latency = 150;
    const running = run('apply', 'acme.yaml');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await running).status).toBe(0);
  });
});
