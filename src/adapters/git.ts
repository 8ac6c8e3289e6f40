import { execFile } from 'node:child_process';
import { HybridError } from '../base/errors.ts';
import { foreignText } from '../base/foreign-text.ts';

/** Milliseconds. A diff of names reads no file and takes tenths of a second; more is a disk or a lock that hangs. */
const TIME_LIMIT = 60_000;
/** Bytes of names. A commit that touches a million files has some 60 MiB. */
const MOST_OUTPUT = 64 * 1024 * 1024;
const ALL = 'Or leave --changed-since (changed-since) out: then all tenants are listed.';

interface GitRun {
  /** Inside the work tree. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stop: AbortSignal;
}

interface ChangedFiles {
  /** Path of the work tree, without links. */
  readonly root: string;
  /** From there, with `/`, each file once, deleted ones too. */
  readonly paths: readonly string[];
}

interface Answer {
  readonly status: number | string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const KEPT = ['PATH', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SYSTEMROOT', 'TMPDIR', 'TEMP'];

/**
 * Only what git needs to start and to find its configuration (`safe.directory` stands there): no secret of ours, and no GIT_*
 * of whoever started us, which could lead to another repository. It asks nobody, and fetches nothing: a clone without trees
 * fails here and says so, instead of fetching them one by one.
 */
function gitEnvironment(environment: GitRun['environment']): Record<string, string> {
  // In any case: Windows writes Path.
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && KEPT.includes(name.toUpperCase()) ? [[name, value] as const] : [],
  );
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
      const status = error ? (error.code ?? (error.killed ? 'ETIMEDOUT' : undefined)) : 0;
      resolve({ status: status ?? undefined, stdout, stderr });
    });
  });
}

function failure(code: string, message: string, fix: string): HybridError {
  return new HybridError({ code: `git.${code}`, message, fix: `${fix} ${ALL}` });
}

/** What is wrong when git itself could not answer. */
function notAnswered({ status, stderr }: Answer, { directory, stop }: GitRun): HybridError {
  if (stop.aborted) return failure('stopped', 'the run was stopped while git was asked what changed', 'Run it again.');
  if (status === 'ENOENT') {
    return failure('missing', 'git is not on this machine, or not on its PATH', 'Install git on the runner.');
  }
  if (status === 'ETIMEDOUT') {
    return failure('timeout', `git did not answer within ${TIME_LIMIT / 1000} s`, 'Run it again.');
  }
  if (stderr.includes('dubious ownership')) {
    const fix = 'Run git config --global --add safe.directory with that directory, as the user of this step.';
    return failure('not-trusted', `git does not trust ${directory}: it belongs to another user`, fix);
  }
  if (stderr.includes('not a git repository')) {
    return failure('no-repository', `${directory} is in no git repository`, 'Check out with actions/checkout first.');
  }
  const reason = foreignText(stderr) ?? `it ended with ${status ?? 'no status'}`;
  return failure('failed', `git could not say what changed: ${reason}`, 'Check the clone.');
}

async function asked(run: GitRun, words: readonly string[]): Promise<string> {
  const answer = await git(run, words);
  if (answer.status !== 0) throw notAnswered(answer, run);
  return answer.stdout;
}

function unknownCommit(since: string, isShallow: boolean): HybridError {
  if (isShallow) {
    const fix = 'Check out with fetch-depth: 0 (in the "with:" of actions/checkout).';
    return failure('no-commit', `this clone is shallow and does not have the commit "${since}"`, fix);
  }
  const fix = 'Name a commit, a branch or a tag of this clone; after a forced push the commit before it is gone.';
  return failure('no-commit', `this repository has no commit "${since}"`, fix);
}

/**
 * The files that differ between a commit and HEAD; what is not committed does not count. It is the plumbing `diff-tree` and
 * not `diff`, because the answer of `diff` hangs on somebody's settings, such as diff.relative.
 * @throws HybridError `git.*`, with what to do
 */
export async function changedFiles(run: GitRun, since: string): Promise<ChangedFiles> {
  if (since.startsWith('-')) {
    throw failure('no-commit', `"${since}" is no commit: it begins with a dash`, 'Name a commit, a branch or a tag.');
  }
  const place = await asked(run, ['rev-parse', '--is-shallow-repository', '--show-toplevel']);
  const [isShallow = '', ...root] = place.replace(/\n$/, '').split('\n');
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`];
  const { status, stdout: commit } = await git(run, words);
  if (status !== 0) throw unknownCommit(since, isShallow === 'true');
  const diff = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-relative', commit.trim(), 'HEAD', '--'];
  const names = await asked(run, diff);
  return { root: root.join('\n'), paths: names.split('\0').filter((name) => name !== '') };
}
