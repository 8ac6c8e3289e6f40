import pLimit from 'p-limit';
import { GaxSessions } from '../../adapters/configuration-server/gax/sessions.ts';
import { asHybridError, placeText } from '../../base/errors.ts';
import { NotAllowed } from '../../core/allowed/guard.ts';
import { openSession } from '../../engine/session.ts';
import { type Check, verifyTenant } from '../../engine/verify-tenant.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Loaded, Result, Run } from './run.ts';

const CONCURRENCY = 8;

export interface Verification {
  readonly tenants: readonly { readonly tenant: string; readonly checks: readonly Check[] }[];
}

/** Proves with what stands in the live systems that agents and services can log in. Changes nothing; ends the tokens it takes. */
export async function verify(
  run: Run,
  { tenants }: Pick<Loaded, 'tenants'>,
): Promise<{ result: Result; verification: Verification }> {
  const limit = pLimit(CONCURRENCY);
  const gaxSessions = new GaxSessions(run.context);
  const verified = await Promise.all(tenants.map((tenant) => limit(() => verifyOne(run, tenant, gaxSessions))));
  await Promise.all([gaxSessions.close(), run.stores.close()]);
  const tenantsChecked = verified.map(({ tenant, checks }) => ({ tenant, checks }));
  return { result: resultOf(verified), verification: { tenants: tenantsChecked } };
}

interface Verified {
  readonly tenant: string;
  readonly checks: readonly Check[];
  /** The workflow does not allow what its file names. */
  readonly isRefused: boolean;
}

function resultOf(verified: readonly Verified[]): Result {
  const failed = verified.filter(({ checks }) => checks.some(({ outcome }) => outcome === 'failed'));
  if (failed.length === 0) return 'clean';
  return failed.every(({ isRefused }) => isRefused) ? 'refused' : 'failed';
}

/** One check for each place that the workflow does not allow. */
function refusedChecks({ findings }: NotAllowed): readonly Check[] {
  return findings.map(({ message, fix, where }) => ({
    name: 'the workflow allows what the tenant file names',
    outcome: 'failed',
    detail: where ? `${placeText(where)}: ${message}` : message,
    ...(fix && { fix }),
  }));
}

async function verifyOne(run: Run, tenant: Tenant, gaxSessions: GaxSessions): Promise<Verified> {
  const { context, stores, directory, withSecrets, progress } = run;
  progress.step(tenant.name, 'verify', `verifying ${tenant.name}`, 'started');
  try {
    const place = { directory, gaxSessions };
    const session = await openSession({ context, stores, tenant, purpose: 'look', withSecrets, ...place });
    const checks = await verifyTenant(context, session).finally(() => session.close());
    progress.step(tenant.name, 'verify', `verified ${tenant.name}`, 'done');
    return { tenant: tenant.name, checks, isRefused: false };
  } catch (error) {
    progress.step(tenant.name, 'verify', `could not verify ${tenant.name}`, 'failed');
    if (error instanceof NotAllowed) return { tenant: tenant.name, checks: refusedChecks(error), isRefused: true };
    const { message, fix } = asHybridError(error);
    const check: Check = {
      name: 'the services can be reached',
      outcome: 'failed',
      detail: message,
      ...(fix && { fix }),
    };
    return { tenant: tenant.name, checks: [check], isRefused: false };
  }
}
