import type { HybridError } from '../../base/errors.ts';
import { LARGEST_RESULT_FILE } from '../../base/limits.ts';
import { brokenFile, readJsonFile } from '../../base/read-file.ts';
import { mismatchText } from '../../base/schema-mismatch.ts';
import type { Receipt } from '../../core/receipt.ts';
import { isReceipt } from './generated/is-receipt.ts';
import { writeResult } from './output-files.ts';
import type { Run } from './run.ts';

const RECEIPT = {
  codes: { unreadable: 'receipt.unreadable', broken: 'receipt.broken' },
  name: 'receipt',
  kind: 'a receipt',
  limit: LARGEST_RESULT_FILE,
  fix: 'Name the file that the last apply wrote with --receipt.',
};

/** Reads a receipt and holds it against its schema. @throws HybridError `receipt.unreadable`, `receipt.broken` */
export async function readReceiptFile(file: string): Promise<Receipt> {
  const value = await readJsonFile(file, RECEIPT);
  if (isReceipt(value)) return value;
  throw brokenFile(file, RECEIPT, (isReceipt.errors ?? []).slice(0, 1).map(mismatchText).join());
}

/**
 * Writes a receipt. What was applied is applied, so a disk that is full must not make a failure of it: that is told as a warning.
 * @returns whether the file is there
 */
export async function writeReceiptFile(
  run: Pick<Run, 'directory' | 'context'>,
  file: string,
  receipt: Receipt,
): Promise<boolean> {
  return writeResult(run, file, receipt).then(
    () => true,
    ({ message }: HybridError) => {
      run.context.log.warn(`${message}: the receipt of this apply is only in the report`);
      return false;
    },
  );
}
