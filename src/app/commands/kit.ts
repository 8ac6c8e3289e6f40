import { renewKit } from '../../adapters/configuration-server/file/kit.ts';
import { kitTarget } from '../../adapters/configuration-server/open.ts';
import { problem } from '../../base/errors.ts';
import { requireAllowed } from '../../core/allowed/guard.ts';
import type { Outcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { readEntry, serverAccess } from '../../engine/session.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { loadFiles } from './load.ts';
import type { CommandRequest } from './request.ts';

/** What the driver `file` works with for one tenant. */
export async function kitOf(run: Run, tenant: Tenant) {
  const { context, stores } = run;
  // A kit is made from the store alone.
  requireAllowed(context.environment, tenant, ['store']);
  const store = await stores.reader(tenant.secrets);
  // What is recorded beside the entry of another tenant is that tenant's, too.
  await readEntry(tenant, store);
  return kitTarget(serverAccess({ ...run, tenant }, {}, store), store);
}

export function withFileDriver(tenants: readonly Tenant[]): readonly Tenant[] {
  const found = tenants.filter(({ transaction }) => transaction.server.driver === 'file');
  if (found.length > 0) return found;
  throw problem('kit.no-tenant');
}

/** Writes the import kits once more from what the store remembers: on another machine, or with secrets. */
export async function kit(run: Run, { files }: CommandRequest): Promise<Outcome> {
  const tenants = withFileDriver((await loadFiles(run, files)).tenants);
  try {
    for (const tenant of tenants) await renewKit(run.context, await kitOf(run, tenant));
  } finally {
    await run.stores.close();
  }
  return { result: 'clean', tenants };
}
