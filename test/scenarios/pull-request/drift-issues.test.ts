import { describe, expect, it } from 'vitest';
import { MALLORY } from '../../simulators/github/github.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const LABEL = 'genesys-hybrid-drift';
const issues = () => stage.repository.issues(LABEL);

const applied = () => stage.applied();

const drift = (inputs: Readonly<Record<string, string>> = {}) =>
  stage.onMain({ command: 'drift', issues: 'true', ...inputs }, { name: 'schedule', permissions: { issues: 'write' } });

/** A change by a person in the admin pages of Genesys Cloud. */
function rename(name: string): void {
  Object.assign(stage.client('Desktop') ?? stage.client('Renamed manually') ?? {}, { name });
}

describe('drift keeps one issue for a tenant', () => {
  it('opens it, updates it, closes it when nothing differs, and reopens the same one', async () => {
    await applied();
    expect((await drift()).outputs.result).toBe('clean');
    expect(issues()).toEqual([]);

    rename('Renamed manually');
    expect(await drift()).toMatchObject({ exitCode: 0, outputs: { result: 'differs' } });
    expect(issues()).toMatchObject([{ state: 'open', title: 'Drift: acme differs from its tenant file' }]);
    const [opened] = issues();
    expect(opened?.body).toContain('Renamed manually');
    expect(opened?.body).toContain('actions/workflows/apply.yml');
    expect(opened?.body).toContain('actions/workflows/adopt.yml');
    expect(opened?.body).toMatch(/\| \d{4}-\d\d-\d\d \d\d:\d\d UTC \|/);

    rename('Desktop');
    await drift();
    expect(issues()).toMatchObject([{ number: opened?.number, state: 'closed', reason: 'completed' }]);

    rename('Renamed manually');
    await drift();
    expect(issues()).toMatchObject([{ number: opened?.number, state: 'open' }]);
    expect(stage.gitHub.violations).toEqual([]);
  }, 90_000);

  it('keeps the time of the first difference, and sends nothing when nothing changed', async () => {
    await applied();
    rename('Renamed manually');
    await drift();
    const [first] = issues();
    const sent = stage.gitHub.sent('PATCH');
    await drift();
    expect(stage.gitHub.sent('PATCH')).toBe(sent);
    expect(issues()[0]?.body).toBe(first?.body);
  }, 60_000);

  it('says how to revert with the hash that apply requires', async () => {
    await applied();
    rename('Renamed manually');
    await drift();
    const hash = /accept-current-plan <code>([0-9a-f]{64})/.exec(issues()[0]?.body ?? '')?.[1] ?? '';
    const reverted = await stage.onMain({ command: 'apply', 'accept-current-plan': hash });
    expect(reverted).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
    expect(stage.client('Desktop')).toBeDefined();
  }, 60_000);

  it('fails when it could not read a tenant, and does not close its issue', async () => {
    await applied();
    rename('Renamed manually');
    await drift();
    stage.simulators.vault.faults.push({
      when: 'before',
      status: 503,
      body: { errors: ['Vault is sealed'] },
      times: 999,
    });
    expect(await drift()).toMatchObject({ exitCode: 1, outputs: { result: 'failed' } });
    expect(issues()).toMatchObject([{ state: 'open' }]);
  }, 60_000);

  it('is not deceived by the issue of another author, nor by text of a service', async () => {
    await applied();
    const body = '<!-- genesys-hybrid:drift {"tenant":"acme","since":{}} -->\nAll is well.';
    stage.repository.openIssue({ title: 'x', body, labels: [LABEL], by: MALLORY });
    rename('--><img src=x> @everyone <!-- genesys-hybrid:drift {"tenant":"globex"} -->');
    await drift();
    expect(issues()).toHaveLength(2);
    const mine = issues().find(({ author }) => author !== 'mallory')?.body ?? '';
    expect(mine.match(/<!--/g)).toHaveLength(1);
    expect(mine.replaceAll(/^(`{3,})diff\n.*?^\1$/gms, '')).not.toContain('<img');
  }, 60_000);

  it('shows the differences even where it may not write issues, and names the permission', async () => {
    await applied();
    rename('Renamed manually');
    const run = await stage.onMain({ command: 'drift', issues: 'true' }, { name: 'schedule' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'differs' } });
    expect(run.summary).toContain('Renamed manually');
    expect(run.visibleLog).toContain('Add the line `issues: write` under permissions:');
  }, 60_000);
});
