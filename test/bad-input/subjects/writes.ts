import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFiles } from '../../../src/app/commands/load.ts';
import type { Context } from '../../../src/base/context.ts';
import type { RunIntent } from '../../../src/core/resource-type.ts';
import { apply } from '../../../src/engine/apply.ts';
import type { PlanOutcome } from '../../../src/engine/report.ts';
import { acmeFile, runInside } from '../../simulators/inside.ts';
import { SHIPPED, type Simulators, startSimulators } from '../../simulators/simulators.ts';
import { withOneKey } from '../one-key.ts';
import type { Subject, Told } from '../subject.ts';
import { type Road, subjectOf } from '../wire/road.ts';
import { runOf, secretsOf } from './tenants.ts';

const FILE = 'written.yaml';
const APPLY: RunIntent = { resetLostSecrets: false };
const ROTATE: RunIntent = { ...APPLY, rotate: { strategy: 'side-by-side', clients: 'all', samlKey: true } };

function failures(outcome: unknown): readonly Told[] {
  const { plan, receipt, refusal } = outcome as PlanOutcome;
  const looked = plan.tenants.flatMap(({ failure, findings }): readonly Told[] => [
    ...(failure ? [failure] : []),
    ...findings.filter(({ severity }) => severity === 'refuse'),
  ]);
  const done = (receipt?.tenants ?? []).flatMap(({ error, operations }) => [
    ...(error ? [error] : []),
    ...operations.flatMap((operation) => operation.error ?? []),
  ]);
  return [...(refusal ? [refusal] : []), ...looked, ...done];
}

function road(name: string, simulators: Simulators, directory: string, intent: RunIntent): Road<PlanOutcome> {
  const work = async (context: Context) => {
    const run = runOf(context, directory);
    const loaded = await loadFiles(run, [FILE]);
    return withOneKey(() => apply(run, { ...loaded, intent, approve: () => undefined }));
  };
  return { name, environment: simulators.environment, secrets: () => secretsOf(simulators), work, failures };
}

/** A first apply, and a rotation of everything: the answers to writes and to reading back are damaged. */
export async function writingRoads(directory: string): Promise<readonly Subject[]> {
  writeFileSync(join(directory, FILE), acmeFile());
  const [empty, applied] = await Promise.all([
    startSimulators(SHIPPED.slice(0, 1)),
    startSimulators(SHIPPED.slice(0, 1)),
  ]);
  try {
    await runInside(applied, 'apply');
    return [
      await subjectOf(road('answers to apply', empty, directory, APPLY)),
      await subjectOf(road('answers to rotate', applied, directory, ROTATE)),
    ];
  } finally {
    await Promise.all([empty.close(), applied.close()]);
  }
}
