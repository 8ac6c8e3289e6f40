import pLimit from 'p-limit';
import { GaxSessions } from '../configuration-server/gax/sessions.ts';
import { asHybridError } from '../errors.ts';
import { openSession } from '../provision/session.ts';
import { type Check, verifyTenant } from '../provision/verify-tenant.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { loadFiles, type Result, type Run } from './run.ts';

const CONCURRENCY = 8;

export interface Verification {
  readonly tenants: readonly { readonly tenant: string; readonly checks: readonly Check[] }[];
}

/** Proves with what stands in the live systems that agents and services can log in. Changes nothing; ends the tokens it takes. */
export async function verify(
  run: Run,
  options: { readonly files: readonly string[] },
): Promise<{ result: Result; verification: Verification }> {
  const tenants = await loadFiles(run, options.files);
  const limit = pLimit(CONCURRENCY);
  const gaxSessions = new GaxSessions(run.context);
  const verified = await Promise.all(tenants.map((tenant) => limit(() => verifyOne(run, tenant, gaxSessions))));
  await Promise.all([gaxSessions.close(), run.stores.close()]);
  const failed = verified.some(({ checks }) => checks.some(({ outcome }) => outcome === 'failed'));
  return { result: failed ? 'failed' : 'clean', verification: { tenants: verified } };
}

async function verifyOne(run: Run, tenant: Tenant, gaxSessions: GaxSessions) {
  const { context, stores, directory, withSecrets, progress } = run;
  progress.step(tenant.name, 'verify', `verifying ${tenant.name}`, 'started');
  try {
    const place = { directory, gaxSessions };
    const session = await openSession({ context, stores, tenant, purpose: 'look', withSecrets, ...place });
    const checks = await verifyTenant(context, session).finally(() => session.close());
    progress.step(tenant.name, 'verify', `verified ${tenant.name}`, 'done');
    return { tenant: tenant.name, checks };
  } catch (error) {
    const { message, fix } = asHybridError(error);
    progress.step(tenant.name, 'verify', `could not verify ${tenant.name}`, 'failed');
    const check: Check = {
      name: 'the services can be reached',
      outcome: 'failed',
      detail: message,
      ...(fix && { fix }),
    };
    return { tenant: tenant.name, checks: [check] };
  }
}
