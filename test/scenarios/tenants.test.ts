import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, runChild } from '../simulators/child.ts';
import { runAction } from '../simulators/runner/runner.ts';
import { makeRepository, numberedTenant, type Repository } from './repository.ts';

let repository: Repository;
let first: string;
beforeEach(() => {
  repository = makeRepository();
  repository.write({
    'tenants/acme.yaml': numberedTenant(1, 'acme'),
    'tenants/globex.yaml': numberedTenant(2, 'globex'),
    'tenants/initech.yaml': numberedTenant(3, 'initech'),
    'README.md': 'x',
  });
  first = repository.commit();
});
afterEach(() => repository.remove());

async function tenants(words: readonly string[] = [], { directory = repository.directory, environment = {} } = {}) {
  const { status, stdout, stderr } = await runChild(['tenants', ...words], { directory, environment });
  return { status, stderr, json: JSON.parse(stdout) };
}
const change = (...names: readonly string[]) => {
  const files = names.map((name, index) => [
    `tenants/${name}.yaml`,
    numberedTenant(['acme', 'globex', 'initech'].indexOf(name) + 1 || 10 + index, name, '# changed\n'),
  ]);
  repository.write(Object.fromEntries(files));
  return repository.commit();
};
const names = ({ json }: Awaited<ReturnType<typeof tenants>>) =>
  json.tenants.map(({ tenant }: { tenant: string }) => tenant);

describe('the command tenants', () => {
  it('lists all tenants by default', async () => {
    const found = await tenants();
    expect(found).toMatchObject({ status: 0, stderr: '' });
    expect(found.json).toMatchObject({
      format: 1,
      command: 'tenants',
      result: 'clean',
      discovery: { scope: 'all', of: 3, canaries: [], deleted: [] },
    });
    expect(names(found)).toEqual(['acme', 'globex', 'initech']);
  });

  it('lists those whose files changed, as jobs for a matrix', async () => {
    change('initech', 'acme');
    repository.write({ 'docs/a.md': 'x' });
    repository.commit();
    const { json } = await tenants(['--changed-since', first, '--shard-size', '1', '--canary', 'initech globex']);
    expect(json.tenants).toEqual([
      { tenant: 'acme', file: 'tenants/acme.yaml' },
      { tenant: 'initech', file: 'tenants/initech.yaml' },
    ]);
    expect(json.discovery).toEqual({
      scope: 'changed',
      why: `only the tenants whose files changed since ${first}`,
      of: 3,
      deleted: [],
      shards: [{ name: '1 of 1', tenants: 'tenants/acme.yaml' }],
      canaries: [{ name: 'canary initech', tenants: 'tenants/initech.yaml' }],
    });
  });

  it('lists none when only the documentation changed, and all when the workflow did', async () => {
    repository.write({ 'README.md': 'y' });
    const second = repository.commit();
    expect(names(await tenants(['--changed-since', first]))).toEqual([]);
    repository.write({ '.github/workflows/apply.yml': 'x' });
    repository.commit();
    const { json } = await tenants(['--changed-since', second]);
    expect(json.tenants).toHaveLength(3);
    expect(json.discovery.why).toContain('.github/workflows/apply.yml changed');
  });

  it('names deleted tenants, and adds them to no job', async () => {
    repository.git('rm', '--quiet', 'tenants/globex.yaml');
    repository.git('mv', 'tenants/initech.yaml', 'tenants/renamed.yaml');
    repository.commit();
    const found = await tenants(['--changed-since', first]);
    expect(names(found)).toEqual(['initech']);
    expect(found.json.discovery).toMatchObject({
      deleted: ['tenants/globex.yaml', 'tenants/initech.yaml'],
      shards: [{ tenants: 'tenants/renamed.yaml' }],
    });
  });

  it('counts only files that match the patterns', async () => {
    change('acme', 'globex');
    expect(names(await tenants(['tenants/g*.yaml', '--changed-since', first]))).toEqual(['globex']);
  });

  it('works below the root of the repository, and through links', async () => {
    const below = join(repository.directory, 'europe');
    mkdirSync(join(below, 'tenants'), { recursive: true });
    repository.write({
      'europe/tenants/hooli.yaml': numberedTenant(7, 'hooli'),
      'europe/common/umbrella.yaml': numberedTenant(8, 'umbrella'),
    });
    symlinkSync('../common/umbrella.yaml', join(below, 'tenants', 'umbrella.yaml'));
    const second = repository.commit();
    expect(names(await tenants(['--changed-since', first], { directory: below }))).toEqual(['hooli', 'umbrella']);
    repository.write({ 'europe/common/umbrella.yaml': numberedTenant(8, 'umbrella', '# changed\n') });
    repository.commit();
    expect(names(await tenants(['--changed-since', second], { directory: below }))).toEqual(['umbrella']);
  });

  it('lists all for a branch that was just pushed', async () => {
    for (const since of ['0'.repeat(40), '']) {
      const { json } = await tenants(['--changed-since', since]);
      expect(json.discovery).toMatchObject({
        scope: 'all',
        why: 'all tenants, because there is no commit to compare with',
      });
    }
  });
});

describe('the command tenants does not guess', () => {
  it('when a shallow clone lacks the commit, and says how to fetch it', async () => {
    change('acme');
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-shallow-'));
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.directory}`, directory);
    const { status, json } = await tenants(['--changed-since', first], { directory });
    expect(status).toBe(1);
    expect(json.errors).toMatchObject([{ code: 'git.no-commit', fix: expect.stringContaining('fetch-depth: 0') }]);
    rmSync(directory, { recursive: true });
  });

  it.each(['no-such-branch', '--output=x', `${'1'.repeat(40)}`, 'main:README.md', 'main..main'])(
    'when there is no commit %s',
    async (since) => {
      const { status, json } = await tenants([`--changed-since=${since}`]);
      expect(status).toBe(1);
      expect(json).toMatchObject({ result: 'failed', errors: [{ code: 'git.no-commit' }] });
    },
  );

  it('where there is no repository, or no git', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-no-repository-'));
    const words = [join(repository.directory, 'tenants/*.yaml'), '--changed-since', first];
    expect((await tenants(words, { directory })).json.errors).toMatchObject([{ code: 'git.no-repository' }]);
    const withoutGit = { environment: { PATH: directory } };
    expect((await tenants(['--changed-since', first], withoutGit)).json.errors).toMatchObject([
      { code: 'git.missing' },
    ]);
    rmSync(directory, { recursive: true });
  });

  it('and reads the repository of the run, wherever a foreign GIT_DIR points', async () => {
    change('acme');
    const environment = { GIT_DIR: '/nonexistent', GIT_WORK_TREE: '/', GIT_CONFIG_COUNT: 'x' };
    expect(names(await tenants(['--changed-since', first], { environment }))).toEqual(['acme']);
    repository.git('config', 'diff.relative', 'true');
    expect(names(await tenants(['--changed-since', first]))).toEqual(['acme']);
  });

  it('and fails with the errors of every file, changed or not', async () => {
    change('acme');
    repository.write({ 'tenants/initech.yaml': 'tenant: initech\n' });
    const { status, json, stderr } = await tenants(['--changed-since', first]);
    expect(status).toBe(1);
    expect(json.errors[0].where.file).toBe('tenants/initech.yaml');
    expect(stderr).toContain('tenants/initech.yaml:1:1');
  });

  it('and refuses options that it does not accept', async () => {
    expect((await tenants(['--shard-size', '0'])).json.errors).toMatchObject([{ code: 'usage' }]);
    expect((await tenants(['--canary', 'acne'])).json.errors[0].message).toContain('did you mean "acme"?');
    expect(await tenants(['--probe'])).toMatchObject({ status: 1, json: { result: 'failed' } });
    expect((await tenants(['--no-such-word'])).json).toMatchObject({ result: 'failed' });
    expect((await runChild(['plan', '--canary', 'acme'])).status).toBe(1);
  });

  it('and adds no file to a job where its name has another meaning', async () => {
    repository.write({ 'tenants/hooli[1].yaml': numberedTenant(9, 'hooli') });
    expect((await tenants()).json.errors).toMatchObject([
      { code: 'tenant.file-name', where: { file: 'tenants/hooli[1].yaml' } },
    ]);
  });
});

it('the Action gives tenants, shards and canaries as outputs, and says why', async () => {
  change('acme', 'globex');
  repository.git('rm', '--quiet', 'tenants/initech.yaml');
  repository.commit();
  const inputs = { command: 'tenants', 'changed-since': first, canary: 'acme' };
  const { exitCode, outputs, summary, stdout } = await runAction({
    directory: ROOT,
    workspace: repository.directory,
    inputs,
    environment: {},
  });
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({
    result: 'clean',
    tenants: '["acme","globex"]',
    shards: '[{"name":"1 of 1","tenants":"tenants/globex.yaml"}]',
    canaries: '[{"name":"canary acme","tenants":"tenants/acme.yaml"}]',
  });
  for (const shown of [summary, stdout]) {
    expect(shown).toContain('2 of 2 tenants');
    expect(shown).toContain('This deletes nothing in the services');
  }
});
