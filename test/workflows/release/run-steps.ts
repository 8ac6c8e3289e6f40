import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Job, ROOT, read, type Step, workflowFile } from '../files.ts';

const FILE = '.github/workflows/release.yml';

/** The jobs of the release, as in the workflow. */
export function releaseJobs(): Readonly<Record<'check' | 'release', Job & { readonly steps: readonly Step[] }>> {
  const { check, release } = workflowFile(FILE, read(FILE)).workflow.jobs;
  return { check: { ...check, steps: check?.steps ?? [] }, release: { ...release, steps: release?.steps ?? [] } };
}

export interface Place {
  /** The workspace of the job. */
  readonly directory: string;
  /** RUNNER_TEMP, next to the programs that replace npm and gh. */
  readonly temporary: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly isDone: boolean;
  readonly output: string;
}

/** Puts `npm` and `gh` on the path: programs of this folder. */
function programs(temporary: string): string {
  const folder = join(temporary, 'programs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const fakes = join(ROOT, 'test/workflows/release');
  symlinkSync(join(fakes, 'fake-npm.sh'), join(folder, 'npm'));
  writeFileSync(join(folder, 'gh'), `#!/bin/sh\nexec "${process.execPath}" "${join(fakes, 'fake-gh.ts')}" "$@"\n`);
  chmodSync(join(folder, 'gh'), 0o755);
  return [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
}

function outputsIn(file: string): ReadonlyMap<string, string> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** The evaluated `env` of a step: texts, the token, and outputs of earlier steps. */
function environmentOf({ env = {} }: Step, temporary: string): Readonly<Record<string, string>> {
  const filled = Object.entries(env).map(([name, value]) => {
    const [, step = '', output = ''] = /^\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(String(value)) ?? [];
    const told = step === '' ? undefined : (outputsIn(join(temporary, `outputs-${step}`)).get(output) ?? '');
    return [name, told ?? String(value).replaceAll(`\${{ github.token }}`, 'token')];
  });
  return Object.fromEntries(filled);
}

/** The scripts of a job one after the other, like a runner: until one fails. Steps without a script are skipped. */
export function runSteps(steps: readonly Step[], { directory, temporary, environment }: Place): Ran {
  const PATH = programs(temporary);
  let output = '';
  for (const step of steps.filter(({ run }) => run !== undefined)) {
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-e', '-c', step.run ?? ''], {
      cwd: directory,
      encoding: 'utf8',
      env: {
        ...{ PATH, RUNNER_TEMP: temporary, GITHUB_OUTPUT: join(temporary, `outputs-${step.id ?? 'nobody'}`) },
        ...environment,
        ...environmentOf(step, temporary),
      },
    });
    output += stdout + stderr;
    if (status !== 0) return { isDone: false, output };
  }
  return { isDone: true, output };
}
