import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outage } from '../../simulators/github/github.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from '../pull-request/stage.ts';

const stage = useStage();
const NARROW = clients('[users]');
const WIDE = clients('[users, everything]');

function clients(scopes: string): string {
  return `{ pacing: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: ${scopes} } }`;
}

const scopes = () => stage.client('Desktop')?.scope;
const commit = (over = {}, message = '') =>
  stage.repository.commit({ files: { [ACME]: `${acmeFile(over)}${message && `# ${message}\n`}` } });
const accept = { command: 'apply', 'accept-current-plan': 'true' };
const refusal = { exitCode: 1, outputs: { result: 'refused' } };

async function merged(over: Readonly<Record<string, string>>, head: string) {
  const pull = stage.propose(over, head);
  await stage.commented(pull, head);
  return stage.repository.merge(pull);
}

describe('apply never applies older content over newer', () => {
  it('and refuses to run a pull request again after another one reverted it', async () => {
    const wide = await merged({ clients: WIDE }, 'widen');
    expect((await stage.onPush(wide)).outputs.result).toBe('changed');
    const narrow = await merged({ clients: NARROW }, 'revert');
    expect((await stage.onPush(narrow)).outputs.result).toBe('changed');
    expect(scopes()).toEqual(['users']);

    const again = await stage.onPush(wide, {}, 2);
    expect(again).toMatchObject(refusal);
    expect(scopes()).toEqual(['users']);

    const accepted = await stage.onPush(wide, { 'accept-current-plan': 'true' }, 2);
    expect(accepted).toMatchObject(refusal);
    expect(scopes()).toEqual(['users']);
    expect(accepted.visibleLog).toContain('(tip.differs)');
    expect(accepted.visibleLog).toContain(`acme (${ACME})`);
    expect(accepted.visibleLog).toContain(wide.slice(0, 12));
    expect(accepted.visibleLog).toContain(narrow.slice(0, 12));
    expect(accepted.summary).toContain('Start the workflow again from main');
    expect(stage.gitHub.violations).toEqual([]);
  });

  it.each(['workflow_dispatch', 'schedule', 'repository_dispatch'])(
    'and refuses a run by %s that waited behind a merge, and applies the tip',
    async (name) => {
      const older = commit({ clients: WIDE });
      commit({ clients: NARROW });
      expect(await stage.onMain(accept, { name, commit: older })).toMatchObject(refusal);
      expect(stage.options()).toBeUndefined();
      expect((await stage.onMain(accept, { name })).outputs.result).toBe('changed');
      expect(scopes()).toEqual(['users']);
    },
  );

  it('and refuses a rotation that waited behind a merge', async () => {
    const older = commit();
    await stage.onMain(accept);
    commit({ clients: NARROW }, 'later');
    const before = stage.options();
    const run = await stage.onMain({ command: 'rotate', what: 'pacing' }, { commit: older });
    expect(run).toMatchObject(refusal);
    expect(stage.options()).toEqual(before);
    const dry = { command: 'rotate', what: 'pacing', 'dry-run': 'true' };
    expect((await stage.onMain(dry, { commit: older })).outputs.result).toBe('differs');
  });

  it('and applies an approved merge that waited behind a merge of another tenant', async () => {
    const mine = await merged({}, 'mine');
    stage.repository.commit({ files: { 'tenants/globex.yaml': 'tenant: globex # later\n', 'README.md': 'later' } });
    expect((await stage.onPush(mine, { tenants: ACME })).outputs.result).toBe('changed');
  });

  it('and sends no request to GitHub when there are no changes', async () => {
    const older = commit();
    await stage.onMain(accept);
    commit({}, 'only a comment');
    const asked = stage.gitHub.sent();
    expect((await stage.onMain(accept, { commit: older })).outputs.result).toBe('clean');
    expect(stage.gitHub.sent()).toBe(asked);
  });
});

describe('apply compares the checkout with the tip of the default branch', () => {
  it('and ignores the line endings of a checkout on Windows', async () => {
    commit();
    const text = acmeFile().replaceAll('\n', '\r\n');
    stage.repository.commit({ branch: 'windows', files: { [ACME]: text } });
    const run = await stage.onMain(accept, { commit: stage.repository.sha('windows') ?? '' });
    expect(run.outputs.result).toBe('changed');
  });

  it('and refuses a file that the tip does not have, and one that a step wrote', async () => {
    commit();
    stage.checkOut('main');
    writeFileSync(join(stage.workspace, 'tenants/other.yaml'), acmeFile());
    const other = await stage.onMain({ ...accept, tenants: 'tenants/other.yaml' });
    expect(other).toMatchObject(refusal);
    expect(other.visibleLog).toContain('no step before may write them');
    expect(stage.options()).toBeUndefined();
  });

  it('and refuses a link that had another target then', async () => {
    const files = { 'tenants/v1.yaml': acmeFile({ clients: WIDE }), 'tenants/v2.yaml': acmeFile() };
    stage.repository.commit({ files: { ...files, 'live/acme.yaml': { link: '../tenants/v2.yaml' } } });
    const live = { ...accept, tenants: 'live/acme.yaml' };
    const linked = async (target: string) => {
      stage.checkOut('main');
      mkdirSync(join(stage.workspace, 'live'), { recursive: true });
      rmSync(join(stage.workspace, 'live/acme.yaml'), { force: true });
      symlinkSync(target, join(stage.workspace, 'live/acme.yaml'));
      return stage.runMain(live);
    };
    expect(await linked('../tenants/v1.yaml')).toMatchObject(refusal);
    expect(stage.options()).toBeUndefined();
    expect((await linked('../tenants/v2.yaml')).outputs.result).toBe('changed');
  });

  it('directory by directory where there are more files than GitHub lists at once', async () => {
    const older = commit({ clients: WIDE });
    commit();
    stage.repository.settings.mostTreeEntries = 2;
    expect(await stage.onMain(accept, { commit: older })).toMatchObject(refusal);
    expect((await stage.onMain(accept)).outputs.result).toBe('changed');
  });

  it('and changes nothing where GitHub cannot be asked', async () => {
    commit();
    stage.gitHub.faults.push(outage({ status: 503, times: 99 }));
    const down = await stage.onMain(accept);
    expect(down).toMatchObject(refusal);
    expect(down.visibleLog).toContain('(tip.unknown)');
    stage.gitHub.faults.length = 0;
    const without = await stage.onMain(accept, { permissions: { contents: 'none' } });
    expect(without).toMatchObject(refusal);
    expect(without.visibleLog).toContain('`contents: read`');
    expect(stage.options()).toBeUndefined();
  });
});
