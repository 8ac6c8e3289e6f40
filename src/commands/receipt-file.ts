import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../schemas/receipt.schema.json' with { type: 'json' };
import { HybridError } from '../base/errors.ts';
import { replaceFile } from '../base/replace-file.ts';
import type { Receipt } from '../plan/receipt.ts';
import type { Run } from './run.ts';

/** Bytes. */
const LIMIT = 64 * 1024 * 1024;
const FIX = 'Name the file that the last apply wrote with --receipt.';

function broken(file: string, what: string): HybridError {
  return new HybridError({ code: 'receipt.broken', message: `${file} is not a receipt: ${what}`, fix: FIX });
}

async function textOf(file: string): Promise<string> {
  try {
    const found = await stat(file);
    // A device or a pipe has no size that could be held against the limit.
    if (!found.isFile()) throw broken(file, 'it is not a file');
    if (found.size > LIMIT) throw broken(file, `it is larger than ${LIMIT / 1024 / 1024} MiB`);
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof HybridError) throw cause;
    throw new HybridError({ code: 'receipt.unreadable', message: `cannot read the receipt ${file}`, fix: FIX, cause });
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken(file, 'it is not JSON');
  }
}

function sentence({ instancePath, message = 'is not as it should be' }: ErrorObject): string {
  return `${instancePath || 'the whole'} ${message}`;
}

/** For many files; it takes longer than to read one. */
export function compileReceiptSchema(): ValidateFunction<Receipt> {
  return new Ajv2020({ allowUnionTypes: true }).compile<Receipt>(schema);
}

/** Reads a receipt and holds it against its schema. @throws HybridError `receipt.unreadable`, `receipt.broken` */
export async function readReceiptFile(file: string, validate = compileReceiptSchema()): Promise<Receipt> {
  const value = parsed(await textOf(file), file);
  if (validate(value)) return value;
  throw broken(file, (validate.errors ?? []).slice(0, 1).map(sentence).join());
}

/**
 * Writes a receipt. What was applied is applied, so a disk that is full must not make a failure of it: that is told as a warning.
 * @returns whether the file is there
 */
export async function writeReceiptFile(
  { directory, context }: Pick<Run, 'directory' | 'context'>,
  file: string,
  receipt: Receipt,
): Promise<boolean> {
  const path = resolve(directory, file);
  try {
    await replaceFile(path, `${JSON.stringify(receipt, null, 2)}\n`, context);
    return true;
  } catch {
    context.log.warn(`cannot write ${path}: the receipt of this apply is only in the report`);
    return false;
  }
}
