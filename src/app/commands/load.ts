import { HybridErrors } from '../../base/errors.ts';
import { plural } from '../../base/text.ts';
import type { Run } from '../../engine/run.ts';
import { findSharedEntries } from '../../tenant/clashes.ts';
import { readTenantFiles } from '../../tenant/files.ts';
import { loadTenants } from '../../tenant/load.ts';

/** Loads the files once per command. @throws HybridErrors with all errors of the files */
export async function loadFiles(
  { context, directory }: Pick<Run, 'context' | 'directory'>,
  patterns: readonly string[],
) {
  const sources = await readTenantFiles(patterns, directory);
  const tenants = loadTenants(sources);
  const shared = findSharedEntries(tenants, context.environment);
  if (shared.length > 0) throw new HybridErrors(shared, `${plural(shared.length, 'error')} in tenant files`);
  return { tenants, sources };
}
