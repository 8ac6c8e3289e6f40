import { type Job, jobsOf, type Step, stepsOf, type WorkflowFile } from './files.ts';

/** The problems of a workflow; empty when there are none. */
export type Rule = (file: WorkflowFile) => readonly string[];

/** Names of the jobs for which a condition is true. */
function jobsWhere(file: WorkflowFile, isBad: (job: Job) => boolean): readonly string[] {
  return jobsOf(file)
    .filter(([, job]) => isBad(job))
    .map(([name]) => name);
}

const isCall = ({ uses }: Job) => uses !== undefined;

/** The one secret that does not belong to an environment is that of the job itself. */
function readsSecrets(job: Job): boolean {
  return /\bsecrets\b(?!\.GITHUB_TOKEN\b)/.test(JSON.stringify(job));
}

function permissionsOf({ permissions }: Job): Readonly<Record<string, string>> {
  return typeof permissions === 'object' ? permissions : {};
}

function writes(job: Job): boolean {
  return Object.entries(permissionsOf(job)).some(([scope, right]) => right === 'write' && scope !== 'id-token');
}

const changesServices = ({ with: inputs }: Step) => ['apply', 'rotate'].includes(String(inputs?.command));

export const permissionsAreEmptyAtTheTop: Rule = ({ workflow: { permissions } }) =>
  JSON.stringify(permissions) === '{}' ? [] : ['permissions at the top are not {}'];

export const everyJobSaysItsPermissions: Rule = (file) =>
  jobsWhere(file, ({ permissions }) => typeof permissions !== 'object' || permissions === null);

export const everyPermissionHasAReason: Rule = ({ text }) =>
  [...text.matchAll(/^ +[a-z-]+: (?:read|write)$/gm)].map(([line]) => line.trim());

/**
 * `$/` is this repository at the running commit; everything else is a commit, with its version for readers and for Dependabot.
 */
export const everyActionIsACommit: Rule = ({ text }) =>
  [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)]
    .map(([, uses = '']) => uses)
    .filter((uses) => !uses.startsWith('$/') && !/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses));

export const noExpressionInAScript: Rule = (file) =>
  stepsOf(file).flatMap(({ run }) => (run?.includes('${{') ? [run] : []));

const FORBIDDEN = ['pull_request_target', 'workflow_run', 'issue_comment'];

export const noEventWithRightsForForks: Rule = ({ workflow }) =>
  FORBIDDEN.filter((event) => Object.hasOwn(workflow.on, event));

export const anEnvironmentForEverySecretOrIdentity: Rule = (file) =>
  jobsWhere(
    file,
    (job) => !isCall(job) && !job.environment && (readsSecrets(job) || permissionsOf(job)['id-token'] === 'write'),
  );

/** A job that writes waits for the previous one, and a third does not remove the second from the queue. */
export const writingJobsQueue: Rule = (file) => {
  const isCancellable = Object.hasOwn(file.workflow.on, 'pull_request');
  const isWriter = jobsOf(file).some(([, job]) => writes(job) || job.steps?.some(changesServices));
  const { group, queue, 'cancel-in-progress': cancels } = file.workflow.concurrency ?? {};
  if (jobsOf(file).every(([, job]) => isCall(job))) return [];
  if (group === undefined) return ['no concurrency group'];
  if (isCancellable) return cancels === true && queue === undefined ? [] : ['a newer push does not end the older run'];
  if (!isWriter) return [];
  return queue === 'max' && cancels === false ? [] : ['needs queue: max and cancel-in-progress: false'];
};

export const everyJobHasATimeout: Rule = (file) =>
  jobsWhere(file, (job) => !isCall(job) && job['timeout-minutes'] === undefined);

export const noCredentialsStayInTheCheckout: Rule = (file) =>
  stepsOf(file)
    .filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
    .flatMap(({ with: inputs }) =>
      inputs?.['persist-credentials'] === false ? [] : ['persist-credentials is not false'],
    );

const UNPINNED = /\b(npm (install|i|exec)|npx|yarn|pnpm|pip3? install|curl|wget|go install|gem install)\b/;

export const onlyPinnedPackagesAreInstalled: Rule = (file) =>
  stepsOf(file).flatMap(({ run = '' }) => run.match(UNPINNED)?.[0] ?? []);

export const noSecretsAreInherited: Rule = (file) => jobsWhere(file, ({ secrets }) => secrets === 'inherit');

export const matrixJobsAreLimited: Rule = (file) =>
  jobsWhere(
    file,
    ({ strategy }) =>
      strategy?.matrix !== undefined && !(strategy['fail-fast'] === false && (strategy['max-parallel'] ?? 99) <= 8),
  );

export const scriptsAreStrict: Rule = (file) =>
  stepsOf(file).flatMap(({ run }) =>
    run === undefined || !run.trim().includes('\n') || run.startsWith('set -euo pipefail\n') ? [] : [run],
  );

const READERS = ['validate', 'tenants', 'plan', 'review'];

/** The code of a pull request runs before a person has read it. */
export const aPullRequestCannotChangeAService: Rule = (file) => {
  if (!Object.hasOwn(file.workflow.on, 'pull_request')) return [];
  const commands = stepsOf(file).flatMap(({ with: inputs }) => inputs?.command ?? []);
  const roles = stepsOf(file).flatMap(({ with: inputs }) => inputs?.['vault-role'] ?? []);
  const environments = jobsOf(file).map(([, { environment }]) => String(environment ?? ''));
  return [
    ...commands.filter((command) => !READERS.includes(String(command))),
    ...roles.filter((role) => role !== 'hybrid-plan'),
    ...environments.filter((environment) => /genesys-(apply|rotate)/.test(environment)),
    ...jobsWhere(file, (job) => permissionsOf(job).contents === 'write'),
  ].map(String);
};

const OURS = /^\$\/|\/genesys-hybrid@/;
const WITHOUT_CREDENTIALS = ['validate', 'tenants', 'review'];
const LISTS = ['servers', 'domains', 'env'];

/**
 * A tenant file of a pull request is read before a person has reviewed it: variables of the repository list the allowed targets
 * of credentials.
 */
export const variablesListTheTargetsOfCredentials: Rule = (file) =>
  jobsOf(file).flatMap(([name, { steps = [], env = {} }]) =>
    steps
      .filter(
        ({ uses = '', with: inputs }) => OURS.test(uses) && !WITHOUT_CREDENTIALS.includes(String(inputs?.command)),
      )
      .flatMap(({ with: inputs }) => {
        const variable = (list: string) => `GENESYS_HYBRID_ALLOWED_${list.toUpperCase()}`;
        const given = (list: string) => inputs?.[`allowed-${list}`] ?? env[variable(list)];
        return LISTS.filter((list) => given(list) !== `\${{ vars.${variable(list)} }}`).map(
          (list) => `${name}: ${inputs?.command} without allowed-${list}`,
        );
      }),
  );
