import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../../src/core/plan.ts';
import { runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, startSimulators } from '../../simulators/simulators.ts';
import type { Subject } from '../subject.ts';
import { eventAndKit } from './event-and-kit.ts';
import { fileSubjects } from './files.ts';
import { gitHubSubjects } from './github.ts';
import { serviceSubjects } from './services.ts';
import { tenantWork } from './tenants.ts';
import { writingWork } from './writes.ts';

/** The share of each subject among a hundred inputs; most inputs are files that people write. */
const SHARES: Readonly<Record<string, number>> = {
  'tenant files': 33,
  'exported cfg files': 8,
  'plan files': 4,
  receipts: 4,
  'event files': 3,
  'kit record': 3,
  'comments and issues': 3,
  'marks of comments and issues': 4,
  'answers to a reviewed apply': 2,
  'answers to review': 2,
  'answers to issues of drift': 2,
  'answers to adopt': 2,
  'answers to apply': 3,
  'answers to rotate': 2,
  'answers to drift': 9,
  'answers to verify': 3,
  'answers of GAX': 4,
  'answers of GWS': 4,
  'answers of Vault': 3,
  'answers of GitHub': 2,
};

async function somePlan(): Promise<Plan> {
  const simulators = await startSimulators(SHIPPED.slice(0, 1));
  try {
    const { plan } = await runInProcess(simulators, 'plan');
    if (!plan) throw new Error('there is no plan');
    return plan;
  } finally {
    await simulators.close();
  }
}

/** The names of the subjects. */
export const SUBJECTS: readonly string[] = Object.keys(SHARES);

/** Everything that reads input from outside. `close` removes the files that were written for it. */
export async function allSubjects() {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  const plan = await somePlan();
  const { subjects: tenants, receipt } = await tenantWork();
  const files = fileSubjects({ plan, receipt, directory });
  const others = [...(await gitHubSubjects(plan)), ...(await writingWork(directory)), ...(await serviceSubjects())];
  const subjects: readonly Subject[] = [...files, ...eventAndKit(directory), ...others, ...tenants];
  return { subjects, close: () => rmSync(directory, { recursive: true }) };
}

export function shareOf({ name }: Subject, count: number): number {
  return Math.ceil((count * (SHARES[name] ?? 0)) / 100);
}
