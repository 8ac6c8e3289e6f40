import { describe, expect, it } from 'vitest';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from './stage.ts';

const stage = useStage();
const BOTH = '[{ name: Ada Admin, email: ada@acme.example }, { name: Bob, email: bob@acme.example }]';
const RENAMED = '{ name: Another Name }';

async function merged(): Promise<string> {
  const pull = stage.propose();
  await stage.commented(pull);
  return stage.repository.merge(pull);
}

describe('merging a pull request', () => {
  it('applies what its comment shows, and leaves no changes', async () => {
    const commit = await merged();
    expect(await stage.onPush(commit)).toMatchObject({ exitCode: 0, outputs: { result: 'changed', changes: '7' } });
    expect(stage.options()).toHaveProperty('ewt/client_id');
    expect((await stage.onPush(commit)).outputs.result).toBe('clean');
  });

  it.each(['merge', 'squash', 'rebase'] as const)('finds the pull request after a %s', async (method) => {
    const pull = stage.propose();
    await stage.commented(pull);
    const commit = stage.repository.merge(pull, { method });
    expect((await stage.onPush(commit)).outputs.result).toBe('changed');
  });

  it('changes nothing when the organization changed since, names the change, and says how to continue', async () => {
    await stage.onPush(await merged());
    const clients =
      '{ pacing: { name: Other Name, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }';
    const pull = stage.propose({ clients }, 'rename');
    await stage.commented(pull, 'rename');
    const commit = stage.repository.merge(pull);
    Object.assign(stage.client('Desktop') ?? {}, { scope: ['users', 'everything'] });

    const refused = await stage.onPush(commit);
    expect(refused).toMatchObject({ exitCode: 1, outputs: { result: 'refused', changes: '2' } });
    expect(stage.client('Other Name')).toBeUndefined();
    expect(refused.summary).toContain('Refused, nothing was changed');
    expect(refused.summary).toContain('1 change was not reviewed');
    expect(refused.summary).toContain('everything');
    const hash = /accept-current-plan: ([0-9a-f]{64})/.exec(refused.visibleLog)?.[1] ?? '';
    expect(hash).toBe(refused.outputs['plan-hash']);

    const accepted = await stage.onMain({ command: 'apply', 'accept-current-plan': hash });
    expect(accepted).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
    expect(stage.client('Other Name')).toBeDefined();
  }, 90_000);

  it('of two that change the same tenant, applies both: each does what its own comment shows', async () => {
    await stage.onPush(await merged());
    const proposals = [
      [stage.propose({ administrators: BOTH }, 'one'), 'one'],
      [stage.propose({ identityProvider: RENAMED }, 'two'), 'two'],
    ] as const;
    for (const [pull, head] of proposals) await stage.planned(pull, {}, head);
    expect((await stage.onPush(stage.repository.merge(proposals[0][0]))).outputs).toMatchObject({ changes: '1' });
    // Git merges the two branches; the simulator uses the file of the head unchanged.
    stage.repository.commit({
      branch: 'two',
      files: { [ACME]: acmeFile({ administrators: BOTH, identityProvider: RENAMED }) },
    });
    await stage.planned(proposals[1][0], {}, 'two');
    expect((await stage.onPush(stage.repository.merge(proposals[1][0]))).outputs).toMatchObject({ changes: '1' });
  }, 90_000);

  it('continues a run that stopped part-way, when it is started again', async () => {
    const commit = await merged();
    const [gax] = Object.values(stage.simulators.gax);
    gax?.faults.push({ when: 'before', method: 'POST', path: '/cfg/objects', status: 500, body: {}, times: 99 });
    const partial = await stage.onPush(commit);
    expect(partial.outputs.result).toBe('partial');
    expect(partial.summary).toContain('**failed:**');
    if (gax) gax.faults.length = 0;
    expect((await stage.onPush(commit)).outputs.result).toBe('refused');
    expect(await stage.onPush(commit, {}, 2)).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
    expect(stage.options()).toHaveProperty('ewt/client_id');
  }, 90_000);

  it('twice at the same moment creates nothing twice and loses nothing', async () => {
    const commit = await merged();
    await Promise.all([stage.onPush(commit), stage.onPush(commit)]);
    await stage.onPush(commit, {}, 2);
    expect((await stage.onMain({ command: 'plan' })).outputs.result).toBe('clean');
    const made = stage.simulators.organization('acme').clients.filter(({ name }) => /Pacing|Desktop/.test(name));
    expect(made).toHaveLength(2);
    expect((await stage.onMain({ command: 'verify' })).exitCode).toBe(0);
  }, 90_000);
});
