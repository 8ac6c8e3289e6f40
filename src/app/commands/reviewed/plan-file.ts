import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../../../schemas/plan.schema.json' with { type: 'json' };
import { LARGEST_RESULT_FILE } from '../../../base/limits.ts';
import { brokenFile, readJsonFile } from '../../../base/read-file.ts';
import { mismatchText } from '../../../base/schema-mismatch.ts';
import type { Plan } from '../../../core/plan.ts';

const PLAN = {
  codes: { unreadable: 'plan.unreadable', broken: 'plan.broken' },
  name: 'plan file',
  kind: 'a plan',
  limit: LARGEST_RESULT_FILE,
  fix: 'Name a file that `plan --out` wrote with this version.',
};

/** For many files; it takes longer than to read one. */
export function compilePlanSchema(): ValidateFunction<Plan> {
  return new Ajv2020({ allowUnionTypes: true }).compile<Plan>(schema);
}

/** Reads a plan and holds it against its schema. @throws HybridError `plan.unreadable`, `plan.broken` */
export async function readPlanFile(file: string, validate = compilePlanSchema()): Promise<Plan> {
  const value = await readJsonFile(file, PLAN);
  if (validate(value)) return value;
  throw brokenFile(file, PLAN, (validate.errors ?? []).slice(0, 1).map(mismatchText).join());
}
