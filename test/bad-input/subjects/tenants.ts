import { createStores } from '../../../src/adapters/stores/stores.ts';
import type { Context } from '../../../src/base/context.ts';
import type { Receipt } from '../../../src/core/receipt.ts';
import { explainDrift } from '../../../src/engine/drift.ts';
import { failedPlan } from '../../../src/engine/failed-plan.ts';
import { planAll } from '../../../src/engine/plan.ts';
import type { Check } from '../../../src/engine/report.ts';
import type { Run } from '../../../src/engine/run.ts';
import { openSession } from '../../../src/engine/session.ts';
import { verifyTenant } from '../../../src/engine/verify-tenant.ts';
import { loadTenants } from '../../../src/tenant/load.ts';
import type { Tenant } from '../../../src/tenant/tenant.ts';
import { acmeFile, runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import type { ReadableError, Subject } from '../subject.ts';
import { subjectOf } from '../wire/service-work.ts';

/** A run of a command without output. */
export function runOf(context: Context, directory = '/nowhere'): Run {
  const progress = { step: () => {} };
  return { context, stores: createStores(context, { directory }), directory, withSecrets: false, progress };
}

const INTENT = { resetLostSecrets: false };

/** The whole of `drift`: credentials and state from Vault, everything in Genesys Cloud and in GAX, and who changed it. */
async function driftOf(context: Context, tenant: Tenant, lastReceipt: Receipt | undefined) {
  const run = runOf(context);
  const { openPlans, sessions } = await planAll(run, [tenant], { keepOpen: true, purpose: 'read', intent: INTENT });
  const explain = async ({ session, plan, observations }: (typeof openPlans)[number]) =>
    session && observations && !plan.failure
      ? explainDrift({ session, snapshot: observations.snapshot, plan, lastReceipt })
      : plan;
  const plans = await Promise.all(openPlans.map(explain)).catch((error) => [failedPlan(tenant, error)]);
  await Promise.all([sessions.close(), run.stores.close()]);
  return plans.flatMap(({ failure, findings }): ReadableError[] => [
    ...(failure ? [failure] : []),
    ...findings.filter(({ severity }) => severity === 'refuse'),
  ]);
}

async function verifyOf(context: Context, tenant: Tenant): Promise<readonly Check[]> {
  const { stores, ...rest } = runOf(context);
  const session = await openSession({ ...rest, stores, tenant, purpose: 'read' });
  const checks = await verifyTenant(context, session).finally(() => session.close());
  await stores.close();
  return checks;
}

function failedChecks(checks: unknown): readonly ReadableError[] {
  return (checks as readonly Check[])
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ name, detail, fix }) => ({ code: name, message: detail, fix }));
}

/** Values in the services that must stay hidden. */
export function secretsOf(simulators: Simulators): readonly string[] {
  const values = Object.entries(simulators.options('acme') ?? {}).filter(([name]) => /password|pkey/.test(name));
  const clients = simulators.organization('acme').clients.map(({ secret }) => secret);
  return [...values.map(([, value]) => value), ...clients].filter((value) => value.length >= 8);
}

/** A tenant with a manual change, so that there is something to report, and its services. */
export async function tenantWork(): Promise<{ subjects: readonly Subject[]; receipt: Receipt }> {
  const simulators = await startSimulators(SHIPPED.slice(0, 1));
  try {
    const { receipt } = await runInProcess(simulators, 'apply');
    if (!receipt) throw new Error('there is no receipt');
    const [tenant] = loadTenants([{ file: 'acme.yaml', bytes: Buffer.from(acmeFile()) }]);
    if (!tenant) throw new Error('there is no tenant');
    const serviceWork = { environment: simulators.environment, secrets: () => secretsOf(simulators) };
    const verifying = await subjectOf({
      ...serviceWork,
      name: 'answers to verify',
      work: (context) => verifyOf(context, tenant),
      failures: failedChecks,
    });
    simulators.gax.acme?.setOption(simulators.tenantDbid('acme'), 'saml', 'issuer', 'https://elsewhere.example');
    const drifting = await subjectOf({
      ...serviceWork,
      name: 'answers to drift',
      work: (context) => driftOf(context, tenant, receipt),
      failures: (told) => told as readonly ReadableError[],
    });
    return { subjects: [drifting, verifying], receipt };
  } finally {
    await simulators.close();
  }
}
