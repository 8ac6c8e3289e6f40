import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acmeFile } from '../simulators/in-process.ts';
import { acmeFolder } from './acme-folder.ts';

const acme = acmeFolder();

describe('the built command', () => {
  it('shows its help', async () => {
    const { status, stdout } = await acme.run('--help');
    expect(status).toBe(0);
    for (const verb of ['validate', 'plan', 'apply', 'drift', 'verify']) expect(stdout).toContain(`\n  ${verb} `);
    expect((await acme.run('plan', '--help')).stdout).toContain('--out FILE');
    expect((await acme.run('--version')).stdout).toBe('genesys-hybrid 0.1.0\n');
  });

  it('says what is wrong with the arguments', async () => {
    expect(await acme.run('plann')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('Unknown command "plann"; did you mean "plan"?'),
    });
    expect(await acme.run('plan', '--owt', 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining('--owt') });
    expect((await acme.run('rotate', '--what', 'saml', '--what', 'pacing')).stderr).toContain(
      '--what was given more than once',
    );
    expect((await acme.run('plan', '--format', 'csv')).stderr).toContain(
      'plan does not take --format. Nothing was done',
    );
    expect((await acme.run('plan', '--with-secrets')).stderr).toContain(
      'Use --with-secrets only with apply, rotate and kit',
    );
    expect((await acme.run('rotate', '--what', 'saml', '--out', 'x')).stderr).toContain(
      'rotate takes --out only with --dry-run',
    );
  });

  it('shows every error of a file with line, column and a caret', async () => {
    writeFileSync(join(acme.directory, 'acme.yaml'), acmeFile({ deployment: 'multi-tennant' }));
    const { status, stderr } = await acme.run('validate', 'acme.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('acme.yaml:2:1');
    expect(stderr).toContain('did you mean "multi-tenant"?');
    expect(stderr).toContain('^');
  });

  it('runs from validate to verify with the exit status that scripts expect', async () => {
    expect((await acme.run('plan', 'acme.yaml', '--out', 'plan.json')).status).toBe(2);
    expect((await acme.run('apply', 'acme.yaml', '--plan', 'plan.json')).status).toBe(0);
    expect((await acme.run('plan', 'acme.yaml')).status).toBe(0);
    expect((await acme.run('verify', 'acme.yaml')).status).toBe(0);
    acme.simulators.gax.acme?.setOption('102', 'ewt', 'client_id', 'by hand');
    expect((await acme.run('drift', 'acme.yaml')).status).toBe(2);
    expect((await acme.run('verify', 'acme.yaml')).status).toBe(1);
  });

  it('applies only what was reviewed', async () => {
    await acme.run('plan', 'acme.yaml', '--out', 'plan.json');
    const plan = readFileSync(join(acme.directory, 'plan.json'), 'utf8');
    writeFileSync(
      join(acme.directory, 'altered.json'),
      plan.replace('"after": "Engage Agent Pacing"', '"after": "Something Else"'),
    );
    expect(await acme.run('apply', 'acme.yaml', '--plan', 'altered.json')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/was changed after it was written[^\n]*\(plan\.altered\)/),
    });
    writeFileSync(join(acme.directory, 'acme.yaml'), acmeFile({ administrators: '[]' }));
    expect(await acme.run('apply', 'acme.yaml', '--plan', 'plan.json')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('differs from the reviewed plan'),
    });
    writeFileSync(join(acme.directory, 'broken.json'), '{}');
    expect(await acme.run('apply', 'acme.yaml', '--plan', 'broken.json')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/is not a plan[^\n]*\(plan\.broken\)/),
    });
    expect(await acme.run('apply', 'acme.yaml', '--plan', 'none.json')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/Cannot read the plan file[^\n]*\(plan\.unreadable\)/),
    });
    expect(acme.simulators.genesysCloud.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('prints one JSON document on stdout and everything else on stderr', async () => {
    const { stdout, stderr, status } = await acme.run('plan', 'acme.yaml', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'plan',
      result: 'differs',
      plan: { counts: { create: 6, update: 1 } },
    });
    expect(stderr).toContain('reading the current state');
    writeFileSync(join(acme.directory, 'acme.yaml'), '');
    expect(JSON.parse((await acme.run('plan', 'acme.yaml', '--json')).stdout)).toMatchObject({
      result: 'failed',
      errors: [{ where: { line: 1 } }],
    });
  });

  it('fails where it could not read the current state, and says why', async () => {
    acme.simulators.gax.acme?.faults.push({ when: 'before', status: 401, times: 99 });
    expect(await acme.run('drift', 'acme.yaml')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Cannot log in to GAX'),
    });
  });

  it('applies a part, says what is left, and continues from there', async () => {
    acme.simulators.gax.acme?.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 403 });
    const { status, stdout } = await acme.run('apply', 'acme.yaml');
    expect(status).toBe(4);
    expect(stdout).toMatch(/Apply: 6 done, 1 failed in 1 of 1 tenant/);
    expect((await acme.run('apply', 'acme.yaml')).status).toBe(0);
  });

  it('completes the write in progress when it receives a signal to stop', async () => {
    acme.simulators.genesysCloud.latency = 150;
    const running = acme.run('apply', 'acme.yaml');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await running).status).toBe(0);
  });
});
