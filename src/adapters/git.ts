import { execFile } from 'node:child_process';
import type { Context } from '../base/context.ts';
import { type HybridError, problem } from '../base/errors.ts';
import { quotableLine } from '../base/quotable-line.ts';

/** Milliseconds. A diff of names reads no file and takes tenths of a second; otherwise a disk or a lock hangs. */
const TIME_LIMIT = 60_000;
/** Bytes of names. A commit that changes a million files has about 60 MiB. */
const MOST_OUTPUT = 64 * 1024 * 1024;

interface GitRun extends Pick<Context, 'environment' | 'stop'> {
  /** Inside the work tree. */
  readonly directory: string;
}

interface ChangedFiles {
  /** Path of the work tree, without links. */
  readonly root: string;
  /** Relative to it, with `/`, without duplicates, including deleted files. */
  readonly paths: readonly string[];
}

interface Answer {
  readonly status: number | string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const KEPT = ['PATH', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SYSTEMROOT', 'TMPDIR', 'TEMP'];

/**
 * Only the variables that git needs to start and to find its configuration (with `safe.directory`): no secret of ours, and no GIT_*
 * variable of the caller, which could lead to another repository. Git asks no questions and fetches nothing: a clone without
 * trees fails with an error, instead of fetching them one by one.
 */
function gitEnvironment(environment: GitRun['environment']): NodeJS.ProcessEnv {
  // Case-insensitive, because Windows writes Path.
  const kept = Object.entries(environment).filter(([name]) => KEPT.includes(name.toUpperCase()));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}

function git({ directory, environment, stop }: GitRun, words: readonly string[]): Promise<Answer> {
  const options = {
    cwd: directory,
    env: gitEnvironment(environment),
    signal: stop,
    timeout: TIME_LIMIT,
    maxBuffer: MOST_OUTPUT,
    windowsHide: true,
  };
  return new Promise((resolve) => {
    execFile('git', [...words], options, (error, stdout, stderr) => {
      resolve({ status: error ? (error.code ?? (error.killed ? 'ETIMEDOUT' : undefined)) : 0, stdout, stderr });
    });
  });
}

/** The error if git itself could not answer. */
function gitFailure({ status, stderr }: Answer, { directory, stop }: GitRun): HybridError {
  if (stop.aborted) return problem('git.stopped');
  if (status === 'ENOENT') return problem('git.missing');
  if (status === 'ETIMEDOUT') return problem('git.timeout', { seconds: TIME_LIMIT / 1000 });
  if (stderr.includes('dubious ownership')) return problem('git.not-trusted', { directory });
  if (stderr.includes('not a git repository')) return problem('git.no-repository', { directory });
  return problem('git.failed', { reason: quotableLine(stderr) ?? `it ended with ${status ?? 'no status'}` });
}

async function askGit(run: GitRun, words: readonly string[]): Promise<string> {
  const answer = await git(run, words);
  if (answer.status !== 0) throw gitFailure(answer, run);
  return answer.stdout;
}

/**
 * The files that differ between a commit and HEAD, without uncommitted changes. Uses the plumbing command `diff-tree`, because
 * the output of `diff` depends on settings such as diff.relative. @throws HybridError `git.*`, with a remedy
 */
export async function changedFiles(run: GitRun, since: string): Promise<ChangedFiles> {
  if (since.startsWith('-')) throw problem('git.no-commit#dash', { since });
  const place = await askGit(run, ['rev-parse', '--is-shallow-repository', '--show-toplevel']);
  const [isShallow = '', ...root] = place.replace(/\n$/, '').split('\n');
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`];
  const { status, stdout: commit } = await git(run, words);
  if (status !== 0) throw problem(isShallow === 'true' ? 'git.no-commit#shallow' : 'git.no-commit', { since });
  const diff = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-relative', commit.trim(), 'HEAD', '--'];
  const names = await askGit(run, diff);
  return { root: root.join('\n'), paths: names.split('\0').filter((name) => name !== '') };
}
