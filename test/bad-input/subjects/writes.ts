import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFiles } from '../../../src/app/commands/load.ts';
import type { Context } from '../../../src/base/context.ts';
import type { RunIntent } from '../../../src/core/resource-type.ts';
import { apply } from '../../../src/engine/apply.ts';
import type { PlanOutcome } from '../../../src/engine/report.ts';
import { acmeFile, runInProcess } from '../../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import { withOneKey } from '../one-key.ts';
import type { ReadableError, Subject } from '../subject.ts';
import { type ServiceWork, subjectOf } from '../wire/service-work.ts';
import { runOf, secretsOf } from './tenants.ts';

const FILE = 'written.yaml';
const APPLY: RunIntent = { resetLostSecrets: false };
const ROTATE: RunIntent = { ...APPLY, rotate: { strategy: 'side-by-side', clients: 'all', samlKey: true } };

function failures(outcome: unknown): readonly ReadableError[] {
  const { plan, receipt, refusal } = outcome as PlanOutcome;
  const looked = plan.tenants.flatMap(({ failure, findings }): readonly ReadableError[] => [
    ...(failure ? [failure] : []),
    ...findings.filter(({ severity }) => severity === 'refuse'),
  ]);
  const done = (receipt?.tenants ?? []).flatMap(({ error, operations }) => [
    ...(error ? [error] : []),
    ...operations.flatMap((operation) => operation.error ?? []),
  ]);
  return [...(refusal ? [refusal] : []), ...looked, ...done];
}

function serviceWork(
  name: string,
  simulators: Simulators,
  directory: string,
  intent: RunIntent,
): ServiceWork<PlanOutcome> {
  const work = async (context: Context) => {
    const run = runOf(context, directory);
    const loaded = await loadFiles(run, [FILE]);
    return withOneKey(() => apply(run, { ...loaded, intent, approve: () => undefined }));
  };
  return { name, environment: simulators.environment, secrets: () => secretsOf(simulators), work, failures };
}

/** A first apply, and a rotation of everything: the answers to writes and to reading back are damaged. */
export async function writingWork(directory: string): Promise<readonly Subject[]> {
  writeFileSync(join(directory, FILE), acmeFile());
  const [empty, applied] = await Promise.all([
    startSimulators(SHIPPED.slice(0, 1)),
    startSimulators(SHIPPED.slice(0, 1)),
  ]);
  try {
    await runInProcess(applied, 'apply');
    return [
      await subjectOf(serviceWork('answers to apply', empty, directory, APPLY)),
      await subjectOf(serviceWork('answers to rotate', applied, directory, ROTATE)),
    ];
  } finally {
    await Promise.all([empty.close(), applied.close()]);
  }
}
