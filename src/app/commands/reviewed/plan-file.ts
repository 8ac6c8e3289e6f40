import { LARGEST_RESULT_FILE } from '../../../base/limits.ts';
import { brokenFile, readJsonFile } from '../../../base/read-file.ts';
import { mismatchText } from '../../../base/schema-mismatch.ts';
import type { Plan } from '../../../core/plan.ts';
import { isPlan } from '../generated/is-plan.ts';

const PLAN = {
  codes: { unreadable: 'plan.unreadable', broken: 'plan.broken' },
  name: 'plan file',
  kind: 'a plan',
  limit: LARGEST_RESULT_FILE,
  fix: 'Name a file that `plan --out` wrote with this version.',
};

/** Reads a plan and holds it against its schema. @throws HybridError `plan.unreadable`, `plan.broken` */
export async function readPlanFile(file: string): Promise<Plan> {
  const value = await readJsonFile(file, PLAN);
  if (isPlan(value)) return value;
  throw brokenFile(file, PLAN, (isPlan.errors ?? []).slice(0, 1).map(mismatchText).join());
}
