import type { Plan } from '../../src/plan/plan.ts';
import { runInside } from '../simulators/inside.ts';
import { SHIPPED, startWorld } from '../simulators/world.ts';
import { fileSubjects } from './files.ts';
import { serviceSubjects } from './services.ts';
import type { Subject } from './subject.ts';

/** Of a hundred inputs, how many each reads; those of which most comes are the files that people write. */
const SHARES: Readonly<Record<string, number>> = {
  'tenant files': 40,
  'exported cfg files': 10,
  'plan files': 5,
  receipts: 5,
  'answers to drift': 14,
  'answers to verify': 4,
  'answers of GAX': 6,
  'answers of GWS': 6,
  'answers of Vault': 5,
  'answers of GitHub': 5,
};

async function somePlan(): Promise<Plan> {
  const world = await startWorld(SHIPPED.slice(0, 1));
  try {
    const { plan } = await runInside(world, 'plan');
    if (!plan) throw new Error('there is no plan');
    return plan;
  } finally {
    await world.close();
  }
}

/** Their names. */
export const SUBJECTS: readonly string[] = Object.keys(SHARES);

/** Everything that reads what comes from outside. */
export async function allSubjects() {
  const { subjects: services, receipt } = await serviceSubjects();
  const files = fileSubjects({ plan: await somePlan(), receipt });
  const subjects: readonly Subject[] = [...files.subjects, ...services];
  return { subjects, close: files.close };
}

export function shareOf({ name }: Subject, count: number): number {
  return Math.ceil((count * (SHARES[name] ?? 0)) / 100);
}
