import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChild } from '../../simulators/child.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from './stage.ts';

const stage = useStage();
const PERMISSIONS = { contents: 'write', 'pull-requests': 'write' };
const FILE = `# The tenant that everybody knows.\n${acmeFile()}`;

async function renameManually(name: string): Promise<void> {
  Object.assign(stage.client('Desktop') ?? stage.client('Renamed manually') ?? {}, { name });
}

const applied = () => stage.applied(FILE);

const BRANCH = 'genesys-hybrid/adopt-acme';
const adopt = () => stage.onMain({ command: 'adopt' }, { permissions: PERMISSIONS });
const proposals = () => stage.repository.pulls().filter(({ merged }) => !merged);

describe('adopt', () => {
  it('proposes the file with the current values and its comments, and merging it leaves no changes', async () => {
    await applied();
    await renameManually('Renamed manually');
    const run = await adopt();
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { result: 'changed', 'pull-request': expect.stringContaining('/pull/') },
    });
    const [pull] = proposals();
    expect(pull).toMatchObject({
      head: BRANCH,
      title: 'Accept the current values of acme',
    });
    expect(stage.repository.files(BRANCH)[ACME]).toBe(FILE.replace('name: Desktop', 'name: Renamed manually'));
    expect(stage.repository.files()[ACME]).toBe(FILE);
    stage.repository.merge(pull?.number ?? 0);
    expect((await stage.onMain({ command: 'plan' })).outputs.result).toBe('clean');
    expect(stage.gitHub.violations).toEqual([]);
  }, 60_000);

  it('updates its one pull request on a second run', async () => {
    await applied();
    await renameManually('Renamed manually');
    const first = await adopt();
    const [{ number = 0 } = {}] = proposals();
    stage.repository.comment(number, { body: 'Who renamed it?' });
    Object.assign(stage.client('Renamed manually') ?? {}, { name: 'Once more' });
    const second = await adopt();
    expect(second).toMatchObject({ exitCode: 0, outputs: { 'pull-request': first.outputs['pull-request'] } });
    expect(first.outputs['pull-request']).toMatch(new RegExp(`/pull/${number}$`));
    expect(proposals()).toMatchObject([{ number, state: 'open', headSha: stage.repository.sha(BRANCH) }]);
    expect(stage.repository.comments(number).map(({ body }) => body)).toEqual(['Who renamed it?']);
    expect(stage.repository.files(BRANCH)[ACME]).toContain('name: Once more');
  }, 60_000);

  it('proposes nothing when nothing differs', async () => {
    await applied();
    expect((await adopt()).outputs.result).toBe('clean');
    expect(proposals()).toEqual([]);
  }, 60_000);

  it('says which setting lets a workflow open pull requests', async () => {
    await applied();
    await renameManually('Renamed manually');
    stage.repository.settings.actionsMayOpenPulls = false;
    const { exitCode, visibleLog } = await adopt();
    expect(exitCode).toBe(1);
    expect(visibleLog).toContain('Allow GitHub Actions to create pull requests');
  }, 60_000);

  it('writes the file itself in a terminal', async () => {
    await applied();
    await renameManually('Renamed manually');
    writeFileSync(join(stage.workspace, 'acme.yaml'), FILE);
    const { status, stdout } = await runChild(['adopt', 'acme.yaml'], {
      directory: stage.workspace,
      environment: stage.simulators.environment,
    });
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('acme: accepted 1 change into'),
    });
    expect(
      (await runChild(['plan', 'acme.yaml'], { directory: stage.workspace, environment: stage.simulators.environment }))
        .status,
    ).toBe(0);
  }, 60_000);
});
