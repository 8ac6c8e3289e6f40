import type { ActionRun } from '../simulators/runner/runner.ts';
import type { PlantedServices } from './planted-services.ts';
import { REPOSITORY } from './planted-services.ts';

/** The event of a workflow, and its subject. */
export interface Started {
  readonly event: NonNullable<ActionRun['event']>;
  readonly commit: string;
  readonly ref: string;
  readonly attempt?: number;
}

export interface Step {
  readonly verb: string;
  readonly name: string;
  /** Arguments of the command line; when omitted, a terminal has no such step. */
  readonly words?: readonly string[];
  /** The same as inputs; when omitted, the Action has no such step. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** One of its first requests gets a wrong answer, a different one in each scenario; 0: none. */
  readonly reach: number;
  /** The same where only GitHub has faults. */
  readonly atGitHub?: number;
  /** A second run without a fault, after a run with one. */
  readonly isAgain?: true;
  /** Creates secrets. */
  readonly isMaking?: true;
  /** Changes by people before it. */
  readonly before?: (planted: PlantedServices) => void;
  readonly started?: (planted: PlantedServices) => Started;
}

const again = (step: Step): Step => ({ ...step, name: `${step.verb} again`, isAgain: true, reach: 0, atGitHub: 0 });

/**
 * A change by a person in the admin pages of Genesys Cloud. After a rotation there are two clients, and the newer one is active.
 */
function renameManually({ simulators }: PlantedServices): void {
  const found = simulators.organization('acme').clients.findLast(({ name }) => name === 'Desktop');
  if (found) found.name = 'Renamed manually';
}

const apply: Step = {
  ...{ verb: 'apply', name: 'apply', reach: 44, isMaking: true },
  words: ['--receipt', 'receipt.json', '--report', 'report.json'],
  inputs: { 'accept-current-plan': 'true', 'receipt-file': 'receipt.json', 'report-file': 'report.json' },
};

/** Every command, one after the other. */
export const VERBS: readonly Step[] = [
  { verb: 'validate', name: 'validate', reach: 0, words: [], inputs: {} },
  { verb: 'tenants', name: 'tenants', reach: 0, words: [], inputs: {} },
  {
    ...{ verb: 'plan', name: 'plan', reach: 20 },
    words: ['--out', 'plan.json', '--report', 'plan-report.json'],
    inputs: { out: 'plan.json' },
  },
  apply,
  again(apply),
  {
    ...{ verb: 'rotate', name: 'rotate', reach: 50, isMaking: true },
    words: ['--what', 'all', '--receipt', 'rotation.json'],
    inputs: { what: 'all', 'receipt-file': 'rotation.json' },
  },
  {
    ...{ verb: 'verify', name: 'verify', reach: 24 },
    words: ['--report', 'verified.json'],
    inputs: { 'report-file': 'verified.json' },
  },
  { verb: 'network', name: 'network', reach: 5, words: ['--probe'], inputs: { probe: 'true' } },
  { verb: 'kit', name: 'kit', reach: 2, words: [], inputs: {} },
  {
    ...{ verb: 'drift', name: 'drift', reach: 20, before: renameManually },
    words: ['--issues', '--receipt', 'receipt.json'],
    inputs: { issues: 'true', 'receipt-file': 'receipt.json' },
  },
  { verb: 'adopt', name: 'adopt', reach: 20, words: [] },
];

const PAYLOAD = { repository: { full_name: REPOSITORY, default_branch: 'main', fork: false } };

function onPull({ repository, pull }: PlantedServices): Started {
  const commit = repository.sha('change') ?? '';
  const head = { sha: commit, repo: { full_name: REPOSITORY } };
  const payload = { pull_request: { number: pull, head, base: { repo: { full_name: REPOSITORY } } }, ...PAYLOAD };
  return { event: { name: 'pull_request', payload }, commit, ref: `refs/pull/${pull}/merge` };
}

function onMain({ repository }: PlantedServices, name: string): Started {
  return { event: { name, payload: PAYLOAD }, commit: repository.sha() ?? '', ref: 'refs/heads/main' };
}

const planned: Step = { verb: 'plan', name: 'plan', reach: 20, inputs: { out: 'plan.json' }, started: onPull };
const reviewed: Step = {
  ...{ verb: 'review', name: 'review', reach: 0, atGitHub: 7, started: onPull },
  inputs: { 'plan-files': 'plan.json', 'expected-tenants': '["acme"]' },
};
const merged: Step = {
  ...{ verb: 'apply', name: 'apply', reach: 44, atGitHub: 5, isMaking: true, inputs: {} },
  before: ({ repository, pull }) => repository.merge(pull),
  started: (planted) => onMain(planted, 'push'),
};
const drifted: Step = {
  ...{ verb: 'drift', name: 'drift', reach: 20, atGitHub: 2, inputs: { issues: 'true' }, before: renameManually },
  started: (planted) => onMain(planted, 'schedule'),
};
const adopted: Step = {
  ...{ verb: 'adopt', name: 'adopt', reach: 20, atGitHub: 4, inputs: {} },
  started: (planted) => onMain(planted, 'workflow_dispatch'),
};

/** The steps of pull-request.yml, apply.yml, drift.yml and adopt.yml, each with a second attempt where the first had a fault. */
export const PULL_REQUEST: readonly Step[] = [
  ...[planned, reviewed, again(planned), again(reviewed)],
  ...[
    merged,
    {
      ...again(merged),
      before: () => {},
      started: (planted: PlantedServices) => ({ ...onMain(planted, 'push'), attempt: 2 }),
    },
  ],
  ...[drifted, again(drifted), adopted, again(adopted)],
];
