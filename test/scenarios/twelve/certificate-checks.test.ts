import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../simulators/child.ts';
import { RUNNER_CANCEL_TIMES, runNode } from '../../simulators/runner/process.ts';
import { useStage } from '../pull-request/stage.ts';
import { useWorkplace } from './job.ts';

const at = useWorkplace();
const stage = useStage();

const OFF = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
const WHY = 'Nothing was sent: `NODE_TLS_REJECT_UNAUTHORIZED=0` switches off the check of every certificate';

describe('with NODE_TLS_REJECT_UNAUTHORIZED=0', () => {
  it.each([
    ['plan', 'acme.yaml'],
    ['drift', 'acme.yaml'],
    ['apply', 'acme.yaml'],
    ['rotate', 'acme.yaml', '--what', 'saml'],
    ['verify', 'acme.yaml'],
    ['adopt', 'acme.yaml'],
    ['kit', 'acme.yaml'],
    ['network', 'acme.yaml', '--probe'],
    ['review', '--plans', '*.json'],
  ])('%s sends nothing from a terminal', async (...words) => {
    const { status, stderr } = await at.terminal(words, OFF);
    expect(status).toBe(3);
    expect(stderr).toContain(WHY);
    expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
    expect(stderr).toContain('vault-certificate-authority');
    expect(at.requests()).toBe(0);
  });

  it('the Action sends nothing, not even to GitHub', async () => {
    const run = await at.step('plan', { environment: OFF });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(run.visibleLog).toContain(WHY);
    expect(at.requests()).toBe(0);
    Object.assign(stage.simulators, { environment: { ...stage.simulators.environment, ...OFF } });
    const applied = await stage.onPush(stage.repository.merge(stage.propose()));
    expect(applied).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
    expect(applied.visibleLog).toContain(WHY);
    expect(stage.gitHub.requests).toEqual([]);
  });

  it('the post step ends no login, because its token could be sent to an attacker', async () => {
    const logins = [{ method: 'POST', url: `${at.listener.url}/revoke`, headers: { 'X-Vault-Token': 'canary' } }];
    const post = (environment: Readonly<Record<string, string>>) =>
      runNode({
        script: join(ROOT, 'dist/post.js'),
        workspace: at.directory,
        environment: { STATE_logins: JSON.stringify(logins), ...environment },
        signal: undefined,
        patience: RUNNER_CANCEL_TIMES,
        line: () => {},
      });
    expect((await post(OFF)).stdout).toContain(WHY);
    expect(at.listener.requests).toEqual([]);
    await post({});
    expect(at.listener.requests).toHaveLength(1);
  });

  it.each(['validate', 'tenants', 'network'])('%s works, because it connects to no server', async (command) => {
    expect((await at.terminal([command, 'acme.yaml'], OFF)).status).toBe(0);
  });

  it('help and version work too', async () => {
    for (const word of ['--help', '--version']) expect((await at.terminal([word], OFF)).status).toBe(0);
  });
});

describe('a value that does not disable certificate checks', () => {
  it.each(['1', '', 'false'])('stops no run: "%s"', async (value) => {
    const { status } = await at.terminal(['plan', 'acme.yaml'], { NODE_TLS_REJECT_UNAUTHORIZED: value });
    expect(status).toBe(2);
  });
});
