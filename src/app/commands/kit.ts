import { relative, resolve } from 'node:path';
import { compareExport, type ExportRow } from '../../adapters/configuration-server/file/compare.ts';
import { readExport } from '../../adapters/configuration-server/file/export.ts';
import { recordedOptions, renewKit } from '../../adapters/configuration-server/file/kit.ts';
import { kitTarget } from '../../adapters/configuration-server/open.ts';
import { problem } from '../../base/errors.ts';
import { LARGEST_WRITTEN_FILE } from '../../base/limits.ts';
import { readRegularFile } from '../../base/read-file.ts';
import { requireAllowed } from '../../core/allowed/guard.ts';
import type { Check, Outcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { readEntry, serverAccess } from '../../engine/session.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { loadFiles } from './load.ts';
import type { CommandRequest } from './request.ts';

/** What the driver `file` needs for one tenant. */
async function kitOf(run: Run, tenant: Tenant) {
  const { context, stores } = run;
  // A kit is created from the store only.
  requireAllowed(context.environment, tenant, ['store']);
  const store = await stores.reader(tenant.secrets);
  // Checks the owner of the entry: the record next to it has the same owner.
  await readEntry(tenant, store);
  return kitTarget(serverAccess({ ...run, tenant }, {}, store), store);
}

function withFileDriver(tenants: readonly Tenant[]): readonly Tenant[] {
  const found = tenants.filter(({ transaction }) => transaction.server.driver === 'file');
  if (found.length === 0) throw problem('kit.no-tenant');
  return found;
}

/** Writes the import kits again from the store, for another machine or with secrets. */
export async function kit(run: Run, { files }: CommandRequest): Promise<Outcome> {
  const tenants = withFileDriver((await loadFiles(run, files)).tenants);
  try {
    for (const tenant of tenants) await renewKit(run.context, await kitOf(run, tenant));
  } finally {
    await run.stores.close();
  }
  return { result: 'clean', tenants };
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
  const bytes = await readRegularFile(path, LARGEST_WRITTEN_FILE).catch(() => undefined);
  if (bytes instanceof Uint8Array) return bytes;
  throw problem('export.unreadable', { file, reason: bytes === undefined ? '' : ': it is not a file' });
}

function checkOf({ option, outcome: found, detail, fix }: ExportRow): Check {
  const outcome = found === 'same' ? 'passed' : found === 'others' ? 'skipped' : 'failed';
  return { name: option, outcome, detail, ...(fix !== undefined && { fix }) };
}

/** Compares an export of the Configuration Server with the recorded values. */
export async function verifyExport(run: Run, tenants: readonly Tenant[], file: string): Promise<Outcome> {
  const [tenant, another] = withFileDriver(tenants);
  if (!tenant || another) throw problem('usage#export');
  try {
    const target = await kitOf(run, tenant);
    const path = resolve(run.directory, file);
    const shown = relative(run.directory, path) || file;
    const exported = readExport({ file: shown, bytes: await bytesOf(path, shown) }, run.context);
    const expected = await recordedOptions(target);
    if (!expected) throw problem('kit.no-record#export', { tenant: tenant.name });
    const checks = compareExport(exported, expected).map(checkOf);
    const failed = checks.some(({ outcome }) => outcome === 'failed');
    return { result: failed ? 'failed' : 'clean', verification: { tenants: [{ tenant: tenant.name, checks }] } };
  } finally {
    await run.stores.close();
  }
}
