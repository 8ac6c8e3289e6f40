import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type HybridError, problem, refusal } from '../../base/errors.ts';
import { isRecord } from '../../base/json.ts';
import { LARGEST_RESULT_FILE } from '../../base/limits.ts';
import { readRegularFile, utf8Text } from '../../base/read-file.ts';
import { replaceFile } from '../../base/replace-file.ts';
import type { Run } from '../../engine/run.ts';
import type { CommandRequest } from './request.ts';

type Writing = Pick<Run, 'directory' | 'context'>;

/** @throws HybridError `file.not-written` */
export async function writeResult({ directory, context }: Writing, file: string, value: unknown): Promise<void> {
  const path = resolve(directory, file);
  await replaceFile(path, `${JSON.stringify(value, null, 2)}\n`, context).catch((cause: unknown) => {
    throw problem('file.not-written', { path }, { cause });
  });
}

/**
 * Writes a file after the work. The changes were made, so a full disk must not turn them into a failure. @param otherwise where
 * else people find the content @returns whether the file was written
 */
export async function writeOrWarn(run: Writing, file: string, value: unknown, otherwise: string): Promise<boolean> {
  return writeResult(run, file, value).then(
    () => true,
    ({ message }: HybridError) => {
      run.context.log.warn(`${message}: ${otherwise}`);
      return false;
    },
  );
}

function isOurs(bytes: Uint8Array): boolean {
  const text = utf8Text(bytes);
  try {
    return text?.trim() === '' || isRecord(JSON.parse(text ?? ''));
  } catch {
    return false;
  }
}

async function check(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  try {
    await access(found ? path : dirname(path), constants.W_OK);
    if (found?.isDirectory()) throw new Error('it is a directory');
  } catch (cause) {
    throw problem('file.not-written', { path }, { cause });
  }
  // A typing error such as `plan --out tenants/acme.yaml` must not overwrite the file. A pipe or a device is not read.
  const bytes = found?.isFile() && (await readRegularFile(path, LARGEST_RESULT_FILE));
  if (bytes instanceof Uint8Array && !isOurs(bytes)) throw refusal('file.not-ours', { path });
}

/**
 * Checks before any work that the output files can be written; otherwise the receipt could be lost.
 * @throws HybridError `file.not-written`, `file.twice`; Refusal for a file that another program wrote
 */
export async function requireWritable(directory: string, request: CommandRequest): Promise<void> {
  const { command, out, reportFile: report, receiptFile } = request;
  const asked = { out, report, receipt: command === 'drift' ? undefined : receiptFile };
  const seen = new Map<string, string>();
  for (const [word, file] of Object.entries(asked)) {
    if (file === undefined) continue;
    const path = resolve(directory, file);
    const other = seen.get(path);
    if (other !== undefined) throw problem('file.twice', { other, word, path });
    seen.set(path, word);
    await check(path);
  }
}
