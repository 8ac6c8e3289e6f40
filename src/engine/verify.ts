import pLimit from 'p-limit';
import { GaxSessions } from '../adapters/configuration-server/gax/sessions.ts';
import { asHybridError, isStop, placeText, problem } from '../base/errors.ts';
import { NotAllowed } from '../core/allowed/guard.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Check, Outcome, Result, TenantVerification } from './report.ts';
import type { Run } from './run.ts';
import { openSession } from './session.ts';
import { failedCheck, verifyTenant } from './verify-tenant.ts';

const CONCURRENCY = 8;

/** Verifies with the values in the live systems that agents and services can log in. Changes nothing; ends its tokens. */
export async function verify(run: Run, tenants: readonly Tenant[]): Promise<Outcome> {
  const limit = pLimit(CONCURRENCY);
  const gaxSessions = new GaxSessions(run.context);
  const verified = await Promise.all(tenants.map((tenant) => limit(() => verifyOne(run, tenant, gaxSessions))));
  await Promise.all([gaxSessions.close(), run.stores.close()]);
  const shown = verified.map(({ tenant, checks }) => ({ tenant, checks }));
  return { result: resultOf(verified), verification: { tenants: shown } };
}

interface Verified extends TenantVerification {
  /** Whether the workflow does not allow places that the file names. */
  readonly isRefused?: true;
  /** Whether the run was stopped before this tenant. */
  readonly isStopped?: true;
}

function resultOf(verified: readonly Verified[]): Result {
  if (verified.some(({ isStopped }) => isStopped)) return 'failed';
  const failed = verified.filter(({ checks }) => checks.some(({ outcome }) => outcome === 'failed'));
  if (failed.length === 0) return 'clean';
  return failed.every(({ isRefused }) => isRefused) ? 'refused' : 'failed';
}

/** One check for each place that the workflow does not allow. */
function refusedChecks({ findings }: NotAllowed): readonly Check[] {
  return findings.map(({ message, fix, where }) => {
    const located = where ? `${placeText(where)}: ${message}` : message;
    return failedCheck('the workflow allows the places in the tenant file', { message: located, fix });
  });
}

async function verifyOne(run: Run, tenant: Tenant, gaxSessions: GaxSessions): Promise<Verified> {
  const { context, progress } = run;
  const { name } = tenant;
  const stopped = (): Verified => {
    progress.step(name, 'verify', `verifying ${name}`, 'not-started');
    const { message, fix } = problem('run.stopped');
    const check = { name: 'the tenant is verified', outcome: 'skipped', detail: message, ...(fix && { fix }) } as const;
    return { tenant: name, checks: [check], isStopped: true };
  };
  if (context.stop.aborted) return stopped();
  progress.step(name, 'verify', `verifying ${name}`, 'started');
  try {
    const session = await openSession({ ...run, tenant, purpose: 'read', gaxSessions });
    const checks = await verifyTenant(context, session).finally(() => session.close());
    progress.step(name, 'verify', `verified ${name}`, 'done');
    return { tenant: name, checks };
  } catch (error) {
    if (isStop(error)) return stopped();
    progress.step(name, 'verify', `could not verify ${name}`, 'failed');
    if (error instanceof NotAllowed) return { tenant: name, checks: refusedChecks(error), isRefused: true };
    return { tenant: name, checks: [failedCheck('the services can be reached', asHybridError(error))] };
  }
}
