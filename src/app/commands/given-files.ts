import { LARGEST_RESULT_FILE } from '../../base/limits.ts';
import { brokenFile, type GivenFile, readJsonFile } from '../../base/read-file.ts';
import { mismatchText, type SchemaMismatch } from '../../base/schema-mismatch.ts';
import type { Plan } from '../../core/plan.ts';
import type { Receipt } from '../../core/receipt.ts';
import { isPlan } from './generated/is-plan.ts';
import { isReceipt } from './generated/is-receipt.ts';

const PLAN = {
  codes: { unreadable: 'plan.unreadable', broken: 'plan.broken' },
  name: 'plan file',
  kind: 'a plan',
  limit: LARGEST_RESULT_FILE,
  fix: 'Name a file that `plan --out` wrote with this version.',
};

const RECEIPT = {
  ...PLAN,
  codes: { unreadable: 'receipt.unreadable', broken: 'receipt.broken' },
  name: 'receipt',
  kind: 'a receipt',
  fix: 'Name the file that the last apply wrote with --receipt.',
};

interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly SchemaMismatch[] | null | undefined;
}

/** Reads a file that another run wrote, and holds it against its schema. @throws HybridError with the codes of `given` */
async function readResult<T>(file: string, given: GivenFile, isValid: Validator<T>): Promise<T> {
  const value = await readJsonFile(file, given);
  if (isValid(value)) return value;
  throw brokenFile(file, given, (isValid.errors ?? []).slice(0, 1).map(mismatchText).join());
}

export function readPlanFile(file: string): Promise<Plan> {
  return readResult(file, PLAN, isPlan);
}

export function readReceiptFile(file: string): Promise<Receipt> {
  return readResult(file, RECEIPT, isReceipt);
}
