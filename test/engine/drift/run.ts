import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStores } from '../../../src/adapters/stores/stores.ts';
import { loadFiles } from '../../../src/app/commands/load.ts';
import { createContext } from '../../../src/app/system.ts';
import type { Receipt } from '../../../src/core/receipt.ts';
import { drift } from '../../../src/engine/drift.ts';
import type { PlanOutcome } from '../../../src/engine/report.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import type { Simulators } from '../../simulators/simulators.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface DriftRun {
  readonly file?: string;
  readonly lastReceipt?: Receipt | undefined;
  readonly daysLater?: number;
}

/** Runs drift in this process, against the simulators. */
export async function runDrift(
  simulators: Simulators,
  { file = acmeFile(), lastReceipt, daysLater = 0 }: DriftRun = {},
): Promise<PlanOutcome> {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  writeFileSync(join(directory, 'acme.yaml'), file);
  const quiet = () => {};
  const real = createContext({
    environment: simulators.environment,
    log: { info: quiet, warn: quiet, debug: quiet },
    mask: quiet,
    stop: new AbortController().signal,
  });
  const now = () => new Date(real.clock.now().getTime() + daysLater * DAY);
  const context = { ...real, clock: { ...real.clock, now } };
  const stores = createStores(context, { directory });
  try {
    const { tenants } = await loadFiles({ context, directory }, ['acme.yaml']);
    return await drift(
      { context, stores, directory, withSecrets: false, progress: { step: quiet } },
      { tenants, intent: { resetLostSecrets: false } },
      lastReceipt,
    );
  } finally {
    real.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** `address: note`, for the notes that drift adds, with times as `TIME`. */
export function notesOf({ plan }: PlanOutcome, address: string): readonly string[] {
  const change = plan.tenants.flatMap(({ changes }) => changes).find((each) => each.address === address);
  if (!change) throw new Error(`nothing differs of ${address}`);
  const added = /changed|deleted by|deleted manually|created by|not applied yet|follows from|audit/;
  return change.notes
    .filter((note) => added.test(note))
    .map((note) => note.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME'));
}
