import { APPLIES_AT_ONCE } from '../../src/commands/apply.ts';
import { LOOKS_AT_ONCE } from '../../src/commands/run.ts';
import type { Measured } from './many-tenants.ts';
import { median } from './start-up.ts';

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

/** Runs of few tenants are short, and what else the machine does shows in them. */
export const timesOf = (tenants: number) => (tenants <= 10 ? 9 : 1);

/** Seconds of a start-up, and what was measured beside it: a machine that is slow for a while is slow for both. */
export interface Sample {
  readonly startUp: number;
  readonly measured: Measured;
}

/** Of each the one in the middle, by its seconds. */
export async function middleOf(times: number, take: () => Promise<Sample>): Promise<Sample> {
  const samples: Sample[] = [];
  for (let time = 0; time < times; time += 1) samples.push(await take());
  const [first, ...others] = samples.toSorted((one, other) => one.measured.seconds - other.measured.seconds);
  if (!first) throw new Error('nothing was measured');
  const middle = [first, ...others][Math.floor(samples.length / 2)] ?? first;
  return { measured: middle.measured, startUp: median(samples.map(({ startUp }) => startUp)) };
}

export function rowOf(measured: Measured, { limit, ...run }: Pick<Row, 'what' | 'tenants' | 'latency' | 'limit'>): Row {
  const { seconds, processor, memory, counts } = measured;
  const requests = counts.requests / run.tenants;
  return { ...run, limit, requests, seconds, processor, memory, simulators: counts.processor };
}
