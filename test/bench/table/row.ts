import { APPLIES_AT_ONCE } from '../../../src/commands/apply.ts';
import { LOOKS_AT_ONCE } from '../../../src/commands/run.ts';
import type { Measured } from '../many/world.ts';
import { median } from '../start-up.ts';

export type What = 'validate' | 'plan, nothing changed' | 'plan, 1 % changed' | 'apply from nothing';

/** One line of the table. */
export interface Row {
  readonly what: What;
  readonly tenants: number;
  /** Milliseconds before every answer; undefined where nobody is asked. */
  readonly latency: number | undefined;
  /** Of one tenant. */
  readonly requests: number;
  /** Seconds. */
  readonly seconds: number;
  /** Seconds of processor of the measured process alone. */
  readonly processor: number;
  /** Seconds of processor of the simulators. */
  readonly simulators: number;
  /** Megabytes. */
  readonly memory: number;
  /** Seconds; undefined where nobody is waited for. */
  readonly limit: number | undefined;
}

/** How many requests wait for one another, as counted for one tenant. */
export interface Chains {
  /** Of a plan, its logouts among them. */
  readonly look: number;
  /** Of an apply: first it looks, at as many tenants at once as a plan does. */
  readonly apply: number;
}

const sideBySide = (tenants: number, atOnce: number) => Math.max(1, tenants / atOnce);

/** Seconds that nobody could be faster in, whose own work took no time. */
export function limitOf(
  { look, apply }: Chains,
  run: { what: What; tenants: number; latency: number; startUp: number },
): number {
  const { what, tenants, latency, startUp } = run;
  const looks = look * sideBySide(tenants, LOOKS_AT_ONCE);
  const writes = what === 'apply from nothing' ? (apply - look) * sideBySide(tenants, APPLIES_AT_ONCE) : 0;
  return startUp + ((looks + writes) * latency) / 1000;
}

/** How often a run is taken: few tenants' is short, and what else the machine does shows in it. */
export function timesOf(what: What, tenants: number): number {
  if (what === 'validate') return 5;
  return tenants <= 10 ? 15 : 1;
}

/** Seconds of a start-up, and what was measured beside it: a machine that is slow for a while is slow for both. */
export interface Sample {
  readonly startUp: number;
  readonly measured: Measured;
}

/** The one in the middle, by its seconds. @throws Error when there is none */
export function middle(measured: readonly Measured[]): Measured {
  const found = measured.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(measured.length / 2)];
  if (!found) throw new Error('nothing was measured');
  return found;
}

/** Of start-ups and of runs the one in the middle. */
export async function middleOf(times: number, take: () => Promise<Sample>): Promise<Sample> {
  const samples: Sample[] = [];
  for (let time = 0; time < times; time += 1) samples.push(await take());
  return {
    startUp: median(samples.map(({ startUp }) => startUp)),
    measured: middle(samples.map(({ measured }) => measured)),
  };
}

export function rowOf(measured: Measured, { limit, ...run }: Pick<Row, 'what' | 'tenants' | 'latency' | 'limit'>): Row {
  const { seconds, processor, memory, counts } = measured;
  const requests = counts.requests / run.tenants;
  return { ...run, limit, requests, seconds, processor, memory, simulators: counts.processor };
}
