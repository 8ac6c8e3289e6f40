import type { Context } from '../../../base/context.ts';
import { problem, refusal } from '../../../base/errors.ts';
import { cfgText, checkWritable } from './cfg.ts';
import { writeFolder } from './directory.ts';
import { readmeText } from './readme.ts';
import { type ExpectedOption, expectedOptions, expectedText, parseRecord, type TransactionRecord } from './record.ts';
import { CFG_FILE, EXPECTED_FILE, entryName, type FileTarget } from './target.ts';

export type Recorded = Awaited<ReturnType<typeof readRecorded>>;

/** The record in the store; `own` only when it is of this object and tenant. `version` is for compare-and-set. */
export async function readRecorded(target: FileTarget) {
  const { store, path } = target.record;
  const { values = {}, version = 0 } = (await store.read(path)) ?? {};
  const record = parseRecord(values, entryName(target));
  const isOwn = record?.objectName === target.objectName && record.tenantName === target.tenantName;
  return { record, own: isOwn ? record : undefined, values, version };
}

/** Everybody who can read a repository can download the artifacts of its workflows. */
export function refuseSecretsInActions({ environment }: Pick<Context, 'environment'>, target: FileTarget): void {
  const isAction = environment.GITHUB_ACTIONS === 'true';
  if (isAction && target.withSecrets) throw refusal('kit.secrets-in-actions');
}

async function expectedOf(target: FileTarget, record: TransactionRecord): Promise<readonly ExpectedOption[]> {
  const placeOf = (stored: string) => `the value ${stored} of ${entryName(target)}`;
  return expectedOptions(record, placeOf, await target.fingerprintKey?.());
}

/** Writes the kit of a record, complete or not at all. @throws Refusal for options that the file cannot hold, or not inside Actions */
export async function writeKit(context: Context, target: FileTarget, record: TransactionRecord): Promise<void> {
  refuseSecretsInActions(context, target);
  checkWritable(record.options);
  const { withSecrets, directory } = target;
  const { writtenAt } = record;
  const expected = await expectedOf(target, record);
  await writeFolder(context, directory, {
    // Makes git ignore the kit in any directory: a commit of all files must not include secrets.
    '.gitignore': '*\n',
    [EXPECTED_FILE]: expectedText(record, expected),
    'README.md': readmeText({ ...target, writtenAt, expected }),
    [CFG_FILE]: cfgText(record.options.filter(({ stored }) => withSecrets || stored === undefined)),
  });
  context.log.info(`Wrote the import kit to ${directory}. Its README.md has the steps in GAX`);
}

/** The options that should be in the object, for `compareExport`; undefined before the first record. */
export async function recordedOptions(target: FileTarget): Promise<readonly ExpectedOption[] | undefined> {
  const { own } = await readRecorded(target);
  return own && expectedOf(target, own);
}

/** Writes the kit again, on another machine or with secrets. @throws HybridError `kit.no-record` */
export async function renewKit(context: Context, target: FileTarget): Promise<void> {
  const { own } = await readRecorded(target);
  if (!own) throw problem('kit.no-record#renew', { object: target.objectName, tenant: target.tenantName });
  if (target.fingerprintKey && !(await target.fingerprintKey())) throw problem('custody.broken#kit');
  return writeKit(context, target, own);
}
