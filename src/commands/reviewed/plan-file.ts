import { readFile, stat } from 'node:fs/promises';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../../schemas/plan.schema.json' with { type: 'json' };
import { HybridError } from '../../base/errors.ts';
import type { Plan } from '../../plan/plan.ts';

/** Bytes. A thousand tenants made from nothing are some 10 MiB. */
const LIMIT = 64 * 1024 * 1024;
const FIX = 'Name a file that `plan --out` wrote with this version.';

function broken(file: string, what: string): HybridError {
  return new HybridError({ code: 'plan.broken', message: `${file} is not a plan: ${what}`, fix: FIX });
}

function sentence({ instancePath, message = 'is not as it should be' }: ErrorObject): string {
  return `${instancePath || 'the whole'} ${message}`;
}

async function textOf(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > LIMIT) throw broken(file, `it is larger than ${LIMIT / 1024 / 1024} MiB`);
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof HybridError) throw cause;
    throw new HybridError({ code: 'plan.unreadable', message: `cannot read the plan file ${file}`, fix: FIX, cause });
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken(file, 'it is not JSON');
  }
}

/** For many files; it takes longer than to read one. */
export function compilePlanSchema(): ValidateFunction<Plan> {
  return new Ajv2020({ allowUnionTypes: true }).compile<Plan>(schema);
}

/** Reads a plan and holds it against its schema. @throws HybridError `plan.unreadable`, `plan.broken` */
export async function readPlanFile(file: string, validate = compilePlanSchema()): Promise<Plan> {
  const value = parsed(await textOf(file), file);
  if (validate(value)) return value;
  throw broken(file, (validate.errors ?? []).slice(0, 1).map(sentence).join());
}
