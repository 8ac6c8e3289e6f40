import { renewKit } from '../../adapters/configuration-server/file/kit.ts';
import { kitTarget } from '../../adapters/configuration-server/open.ts';
import { HybridError } from '../../base/errors.ts';
import { requireAllowed } from '../../core/allowed/guard.ts';
import { readEntry, serverAccess } from '../../engine/session.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Loaded, Result, Run } from './run.ts';

/** What the driver `file` works with for one tenant. */
export async function kitOf(run: Run, tenant: Tenant) {
  const { context, stores, directory, withSecrets } = run;
  // A kit is made from the store alone.
  requireAllowed(context.environment, tenant, ['store']);
  const store = await stores.reader(tenant.secrets);
  // What is recorded beside the entry of another tenant is that tenant's, too.
  await readEntry(tenant, store);
  return kitTarget(serverAccess({ context, stores, tenant, directory, withSecrets }, {}, store), store);
}

export function withFileDriver(tenants: readonly Tenant[]): readonly Tenant[] {
  const found = tenants.filter(({ transaction }) => transaction.server.driver === 'file');
  if (found.length > 0) return found;
  throw new HybridError({
    code: 'kit.no-tenant',
    message: 'none of these tenants has driver: file, so there is no import kit',
    fix: 'Name the file of a tenant whose Configuration Server only a person may touch.',
  });
}

/** Writes the import kits once more from what the store remembers: on another machine, or with secrets. */
export async function kit(
  run: Run,
  loaded: Pick<Loaded, 'tenants'>,
): Promise<{ result: Result; tenants: readonly Tenant[] }> {
  const tenants = withFileDriver(loaded.tenants);
  try {
    for (const tenant of tenants) await renewKit(run.context, await kitOf(run, tenant));
  } finally {
    await run.stores.close();
  }
  return { result: 'clean', tenants };
}
