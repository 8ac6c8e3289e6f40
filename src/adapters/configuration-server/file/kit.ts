import type { Context } from '../../../base/context.ts';
import { HybridError, Refusal } from '../../../base/errors.ts';
import type { Secret } from '../../../base/secret.ts';
import { cfgText, checkWritable } from './cfg.ts';
import { writeFolder } from './directory.ts';
import { type ExpectedOption, expectedOptions, expectedText } from './expected.ts';
import { readmeText } from './readme.ts';
import { parseRecord, type TransactionRecord } from './record.ts';
import { CFG_FILE, EXPECTED_FILE, entryName, type FileTarget, IGNORE_FILE, README_FILE } from './target.ts';

/** What is remembered in the store. */
export interface Recorded {
  /** Whichever object it is about. */
  readonly record: TransactionRecord | undefined;
  readonly values: Readonly<Record<string, Secret>>;
  /** For compare-and-set. */
  readonly version: number;
}

export async function readRecorded(target: FileTarget): Promise<Recorded> {
  const { store, path } = target.record;
  const { values = {}, version = 0 } = (await store.read(path)) ?? {};
  return { record: parseRecord(values, entryName(target)), values, version };
}

/** The record of another object or tenant counts as none: this one is still to be made. */
export function recordOf({ record }: Recorded, target: FileTarget): TransactionRecord | undefined {
  const isOurs = record?.objectName === target.objectName && record.tenantName === target.tenantName;
  return isOurs ? record : undefined;
}

/** An artifact of a workflow is a file that everybody who may read the repository may download. */
export function refuseSecretsInActions({ environment }: Pick<Context, 'environment'>, target: FileTarget): void {
  if (!target.withSecrets || environment.GITHUB_ACTIONS !== 'true') return;
  throw new Refusal({
    code: 'kit.secrets-in-actions',
    message: 'a kit with secrets is not written inside GitHub Actions: it could be uploaded as an artifact',
    fix: 'Leave them out here: the kit tells where in the store they are. Or write it with secrets on a machine of your own that reaches the store.',
  });
}

async function expectedOf(target: FileTarget, record: TransactionRecord): Promise<readonly ExpectedOption[]> {
  const fingerprintKey = await target.fingerprintKey?.();
  const place = (stored: string) => `the value ${stored} of ${entryName(target)}`;
  return expectedOptions(record, { place, fingerprintKey });
}

/**
 * Writes the kit for what a record says.
 * @throws Refusal for options that no line of the file can hold, and for secrets inside GitHub Actions; then nothing is written
 */
export async function writeKit(context: Context, target: FileTarget, record: TransactionRecord): Promise<void> {
  refuseSecretsInActions(context, target);
  checkWritable(record.options);
  const { objectName, tenantName, folderName, withSecrets, directory } = target;
  const imported = record.options.filter(({ stored }) => withSecrets || stored === undefined);
  const expected = await expectedOf(target, record);
  const { writtenAt } = record;
  await writeFolder(context, directory, {
    [IGNORE_FILE]: '*\n',
    [EXPECTED_FILE]: expectedText(record, expected),
    [README_FILE]: readmeText({ objectName, tenantName, folderName, withSecrets, writtenAt, expected }),
    [CFG_FILE]: cfgText(imported),
  });
  context.log.info(`${directory} holds the import kit: its ${README_FILE} tells what to do in GAX`);
}

/** What should be in the object, for `compareExport`; undefined when nothing was recorded yet. */
export async function recordedOptions(target: FileTarget): Promise<readonly ExpectedOption[] | undefined> {
  const record = recordOf(await readRecorded(target), target);
  return record && expectedOf(target, record);
}

/** Who recorded something has made the key of fingerprints before: without it the kit would tell of no secret whether it arrived. */
async function requireEntry(target: FileTarget): Promise<void> {
  if (!target.fingerprintKey || (await target.fingerprintKey())) return;
  throw new HybridError({
    code: 'custody.broken',
    message: 'the store entry has no fingerprint_key, and something was recorded with it',
    fix: 'Restore the last good version of the entry (Vault: `vault kv rollback`), then run again.',
  });
}

/**
 * Writes the kit once more from what the store remembers: on another machine, or with secrets.
 * @throws HybridError `kit.no-record` when nothing was recorded yet
 */
export async function renewKit(context: Context, target: FileTarget): Promise<void> {
  const record = recordOf(await readRecorded(target), target);
  if (record) {
    await requireEntry(target);
    return writeKit(context, target, record);
  }
  throw new HybridError({
    code: 'kit.no-record',
    message: `nothing is recorded yet of the transaction object ${target.objectName} of the Engage tenant ${target.tenantName}`,
    fix: 'Run apply first: it records what should be there.',
  });
}
