import { problem } from '../../base/errors.ts';
import { LARGEST_RESULT_FILE } from '../../base/limits.ts';
import { readJson } from '../../base/read-file.ts';
import { mismatchText, type SchemaMismatch } from '../../base/schema-mismatch.ts';
import type { Plan } from '../../core/plan.ts';
import type { Receipt } from '../../core/receipt.ts';
import { isPlan } from './generated/is-plan.ts';
import { isReceipt } from './generated/is-receipt.ts';

const PLAN = { unreadable: 'plan.unreadable', broken: 'plan.broken' } as const;
const RECEIPT = { unreadable: 'receipt.unreadable', broken: 'receipt.broken' } as const;

interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly SchemaMismatch[] | null | undefined;
}

/** Reads a file of another run, and validates it with its schema. @throws HybridError with one of the IDs */
async function readResult<T>(file: string, ids: typeof PLAN | typeof RECEIPT, isValid: Validator<T>): Promise<T> {
  const json = await readJson(file, LARGEST_RESULT_FILE);
  if ('problem' in json) throw problem(json.isRead ? ids.broken : ids.unreadable, { file, reason: json.problem });
  if (isValid(json.value)) return json.value;
  throw problem(ids.broken, { file, reason: (isValid.errors ?? []).slice(0, 1).map(mismatchText).join() });
}

export function readPlanFile(file: string): Promise<Plan> {
  return readResult(file, PLAN, isPlan);
}

export function readReceiptFile(file: string): Promise<Receipt> {
  return readResult(file, RECEIPT, isReceipt);
}
