import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CancelTimes, RUNNER_CANCEL_TIMES } from '../../simulators/runner/process.ts';
import { type ActionRun, runAction } from '../../simulators/runner/runner.ts';

let directory: string;
let workspace: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'action-'));
  workspace = join(directory, 'workspace');
  mkdirSync(workspace);
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

const MANIFEST = `
name: tiny
inputs:
  command: { description: what, required: true }
  plan file: { description: where, default: plan.json }
  switch: { description: yes or no, default: false }
runs: { using: node24, main: main.mjs }
`;

const IMPORTS = `import { appendFileSync, writeFileSync } from 'node:fs';
const put = (name, text) => appendFileSync(process.env['GITHUB_' + name], text);
`;

/** Runs an action whose main (and post) scripts are these lines. */
function run(
  main: string,
  { post, manifest = MANIFEST, ...rest }: Partial<ActionRun> & { post?: string; manifest?: string } = {},
) {
  const text = post === undefined ? manifest : manifest.replace('main.mjs }', 'main.mjs, post: post.mjs }');
  writeFileSync(join(directory, 'action.yml'), text);
  writeFileSync(join(directory, 'main.mjs'), IMPORTS + main);
  writeFileSync(join(directory, 'post.mjs'), IMPORTS + (post ?? ''));
  return runAction({ directory, workspace, ...rest });
}

describe('the simulated runner', () => {
  it('sets inputs, defaults and the working directory, and enforces nothing', async () => {
    const main = `console.log(JSON.stringify([Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')).sort(), process.cwd()]));`;
    const { stdout, result } = await run(main, { inputs: { Switch: 'true' } });
    expect(JSON.parse(stdout)).toEqual([
      [
        ['INPUT_COMMAND', ''],
        ['INPUT_PLAN_FILE', 'plan.json'],
        ['INPUT_SWITCH', 'true'],
      ],
      workspace,
    ]);
    expect(result).toBe('success');
  });

  it('warns about inputs that are not declared', async () => {
    const { annotations } = await run('', { inputs: { comand: 'plan' } });
    expect(annotations).toEqual([
      {
        level: 'warning',
        message: "Unexpected input(s) 'comand', valid inputs are ['command', 'plan file', 'switch']",
        properties: {},
      },
    ]);
  });

  it('looks like the runner of GitHub, with the variables of the workflow', async () => {
    const main = `const { GITHUB_ACTIONS, CI, GITHUB_WORKSPACE, MINE } = process.env; console.log([GITHUB_ACTIONS, CI, GITHUB_WORKSPACE, MINE].join());`;
    const { stdout } = await run(main, { environment: { MINE: 'yes' } });
    expect(stdout).toBe(`true,true,${workspace},yes\n`);
  });

  it('reads outputs, state, environment and summary from the files, and gives the state to post', async () => {
    const main = `put('OUTPUT', 'result=clean\\nlist<<E\\na\\nb\\nE\\n'); put('STATE', 'logins=2\\n'); put('ENV', 'SHARED=x\\nNODE_OPTIONS=--inspect\\n'); put('STEP_SUMMARY', '# Hello\\n');`;
    const post = `put('STEP_SUMMARY', process.env.STATE_logins + process.env.SHARED + String(process.env.NODE_OPTIONS));`;
    const result = await run(main, { post });
    expect(result).toMatchObject({
      outputs: { result: 'clean', list: 'a\nb' },
      state: { logins: '2' },
      exported: { SHARED: 'x' },
      summary: '# Hello\n2xundefined',
      postExitCode: 0,
    });
    expect(result.annotations.map(({ message }) => message)).toEqual([expect.stringContaining('NODE_OPTIONS')]);
  });

  it('hides secrets in log, annotations and summary from the moment they are registered', async () => {
    const main = `
      console.log('early: canary-1');
      console.log('::add-mask::canary-1');
      console.log('late: canary-1');
      console.error('::error::annotated canary-1');
      put('STEP_SUMMARY', 'summary canary-1 known-2');
      put('OUTPUT', 'safe=1\\nunsafe=has canary-1\\n');`;
    const result = await run(main, { secrets: ['known-2'] });
    expect(result.visibleLog.split('\n').sort()).toEqual([
      '',
      '##[error]annotated ***',
      'early: canary-1',
      'late: ***',
    ]);
    expect(result.stdout).toContain('late: canary-1');
    expect(result.masks).toEqual(['known-2', 'canary-1']);
    expect(result.annotations[0]?.message).toBe('annotated ***');
    expect(result.summary).toBe('summary *** ***');
    expect(result.outputs.unsafe).toBe('has canary-1');
    expect(result.jobOutputs).toEqual({ safe: '1' });
  });

  it('obeys commands of both forms, until they are stopped', async () => {
    const main = `console.log([
      '::group::Plan', 'inside', '::endgroup::', 'sneaky ##[notice]hello', '::debug::quiet', '::set-output name=a::1', '::save-state name=b::2',
      '::stop-commands::token-1', '::error::only text', '::token-1::', '::warning title=t::last', '::add-mask::',
    ].join('\\n'));`;
    const result = await run(main);
    expect(result.visibleLog.trim().split('\n')).toEqual([
      '##[group]Plan',
      'inside',
      '##[endgroup]',
      '##[notice]hello',
      '::stop-commands::token-1',
      '::error::only text',
      '::token-1::',
      '##[warning]last',
      "##[warning]Can't add secret mask for empty string in ##[add-mask] command.",
    ]);
    expect(result.annotations.map(({ level, properties }) => [level, properties])).toEqual([
      ['notice', {}],
      ['warning', { title: 't' }],
      ['warning', {}],
    ]);
    expect(result).toMatchObject({ outputs: { a: '1' }, state: { b: '2' } });
    expect(result.commands.map(({ name }) => name)).not.toContain('error');
  });

  it('shows debug lines when debugging is on', async () => {
    expect((await run(`console.log('::debug::loud')`, { environment: { RUNNER_DEBUG: '1' } })).visibleLog).toBe(
      '##[debug]loud\n',
    );
  });

  it.each([
    [`console.log('::set-env name=PATH::x')`, "The 'set-env' command is disabled."],
    [`console.log('::add-path::x')`, "The 'add-path' command is disabled."],
    [`console.log('::set-output::x')`, "Required field 'name' is missing"],
    [`put('OUTPUT', 'a<<END\\nnever')`, "Unable to process file command 'output' successfully."],
  ])('fails the step after %s', async (main, message) => {
    const result = await run(main);
    expect(result).toMatchObject({ result: 'failure', exitCode: 0 });
    expect(result.annotations[0]?.message).toContain(message);
  });

  it('drops a summary of more than 1 MiB as a whole, and does not fail', async () => {
    const result = await run(`put('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))`);
    expect(result).toMatchObject({ summary: '', result: 'success' });
    expect(result.annotations[0]?.message).toContain('upload aborted');
  });

  it('joins lines that arrive in parts, and keeps a last one without an end', async () => {
    const main = `
      const pieces = [Buffer.from('a\\r'), Buffer.from('\\nb\\rc é').subarray(0, 6), Buffer.from('é').subarray(1), Buffer.from(' end')];
      for (const piece of pieces) { process.stdout.write(piece); await new Promise((resolve) => setTimeout(resolve, 20)); }`;
    expect((await run(main)).visibleLog).toBe('a\nb\nc é end\n');
  });

  it('runs post after a failure, and where post-if allows it', async () => {
    const post = `console.log('post ran')`;
    expect(await run('process.exit(3)', { post })).toMatchObject({ result: 'failure', exitCode: 3, postExitCode: 0 });
    const conditional = MANIFEST.replace('main.mjs }', 'main.mjs, post: post.mjs, post-if: success() }');
    expect((await run('process.exit(3)', { manifest: conditional })).postExitCode).toBeUndefined();
    expect((await run('', { manifest: conditional.replace('success', 'failure') })).postExitCode).toBeUndefined();
    await expect(run('', { manifest: conditional.replace('success()', 'maybe') })).rejects.toThrow('not simulated');
  });

  it('fails when post fails', async () => {
    expect(await run('', { post: 'process.exit(1)' })).toMatchObject({
      result: 'failure',
      exitCode: 0,
      postExitCode: 1,
    });
  });

  it.each([
    ['runs: { using: node20, main: main.mjs }', 'only node24'],
    ['runs: { using: node24 }', 'main is missing'],
    ['runs: { using: node24, main: main.mjs, pre: x.mjs }', 'pre does not run'],
  ])('does not run an action with %s', async (manifest, message) => {
    await expect(run('', { manifest })).rejects.toThrow(message);
  });
});

describe('a cancelled run', () => {
  /** The handlers are installed before the file says so. */
  const ready = `; put('STATE', ''); writeFileSync('ready', ''); const wait = setInterval(() => {}, 1000);`;

  function cancelled(main: string, patience: CancelTimes) {
    const controller = new AbortController();
    const watch = setInterval(() => {
      if (!existsSync(join(workspace, 'ready'))) return;
      clearInterval(watch);
      controller.abort();
    }, 10);
    const post = `console.log('post ran')`;
    return run(main + ready, { signal: controller.signal, patience, post }).finally(() => clearInterval(watch));
  }

  it('gets SIGINT first, and may end by itself; post still runs', async () => {
    const main = `process.on('SIGINT', () => { console.log('finishing'); clearInterval(wait); })`;
    const result = await cancelled(main, RUNNER_CANCEL_TIMES);
    expect(result).toMatchObject({ result: 'cancelled', exitCode: 0, stdout: 'finishing\npost ran\n' });
  });

  it('then gets SIGTERM', async () => {
    const main = `process.on('SIGINT', () => {}); process.on('SIGTERM', () => process.exit(7))`;
    const result = await cancelled(main, { interrupt: 100, terminate: 5000 });
    expect(result).toMatchObject({ result: 'cancelled', exitCode: 7, postExitCode: 0 });
  });

  it('and is killed in the end', async () => {
    const main = `for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => {})`;
    const result = await cancelled(main, { interrupt: 100, terminate: 100 });
    expect(result).toMatchObject({ result: 'cancelled', exitCode: 137, stdout: 'post ran\n' });
  });

  it('that was cancelled before it started is interrupted at once', async () => {
    const result = await run(ready, { signal: AbortSignal.abort(), patience: RUNNER_CANCEL_TIMES });
    expect(result).toMatchObject({ result: 'cancelled', exitCode: 130 });
  });
});
