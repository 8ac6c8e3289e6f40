import { APPLIES_AT_ONCE } from '../../../src/engine/apply.ts';
import { PLANS_AT_ONCE } from '../../../src/engine/plan.ts';
import type { Measured } from '../many/many-tenants.ts';
import { median } from '../start-up.ts';

export type What = 'validate' | 'plan, nothing changed' | 'plan, 1 % changed' | 'apply from nothing';

/** One line of the table. */
export interface Row {
  readonly what: What;
  readonly tenants: number;
  /** Milliseconds before every answer; undefined where no request is sent. */
  readonly latency: number | undefined;
  /** For each tenant. */
  readonly requests: number;
  /** Seconds. */
  readonly seconds: number;
  /** Seconds of processor time of the measured process alone. */
  readonly processor: number;
  /** Seconds of processor time of the simulators. */
  readonly simulators: number;
  /** Megabytes. */
  readonly memory: number;
  /** Seconds; undefined where the run waits for no request. */
  readonly limit: number | undefined;
  /** The same with the start-up of one file: reading all of them then counts as work, not as a limit. */
  readonly limitOfOne: number | undefined;
}

/** The number of requests in sequence, as counted for one tenant. */
export interface Chains {
  /** Of a plan, including its logouts. */
  readonly look: number;
  /** Of an apply: it first reads as many tenants at once as a plan. */
  readonly apply: number;
  /** Of an apply, until the transaction object was read back. */
  readonly written: number;
}

const sideBySide = (tenants: number, atOnce: number) => Math.max(1, tenants / atOnce);

/** The basis of the limits, measured before anything else. */
export interface Base {
  readonly chains: Chains;
  /** Seconds of a run that reads and checks one file without a request. */
  readonly startUpOfOne: number;
}

export type Run = Pick<Row, 'what' | 'tenants'> & { readonly latency: number };

/** The seconds of a program whose own work takes no time. */
function limitsOf({ chains: { look, apply }, startUpOfOne }: Base, { what, tenants, latency }: Run, startUp: number) {
  const looks = look * sideBySide(tenants, PLANS_AT_ONCE);
  const writes = what === 'apply from nothing' ? (apply - look) * sideBySide(tenants, APPLIES_AT_ONCE) : 0;
  const waits = ((looks + writes) * latency) / 1000;
  return { limit: startUp + waits, limitOfOne: startUpOfOne + waits };
}

/** The number of runs: that of few tenants is short, and other load of the machine affects it. */
export function timesOf(what: What, tenants: number): number {
  if (what === 'validate') return 5;
  return tenants <= 10 ? 15 : 1;
}

/** Seconds of a start-up, and the measurement next to it: a machine that is slow for a while is slow for both. */
export interface Sample {
  readonly startUp: number;
  readonly measured: Measured;
}

/** The median by seconds. @throws Error when there is none */
export function middle(measured: readonly Measured[]): Measured {
  const found = measured.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(measured.length / 2)];
  if (!found) throw new Error('nothing was measured');
  return found;
}

/** The median of start-ups and the median of runs. */
export async function middleOf(times: number, take: () => Promise<Sample>): Promise<Sample> {
  const samples: Sample[] = [];
  for (let time = 0; time < times; time += 1) samples.push(await take());
  return {
    startUp: median(samples.map(({ startUp }) => startUp)),
    measured: middle(samples.map(({ measured }) => measured)),
  };
}

function figuresOf({ seconds, processor, memory, counts }: Measured, tenants: number) {
  return { requests: counts.requests / tenants, seconds, processor, memory, simulators: counts.processor };
}

export function rowOf({ measured, startUp }: Sample, run: Run, base: Base): Row {
  return { ...run, ...limitsOf(base, run, startUp), ...figuresOf(measured, run.tenants) };
}

/** Of a run without requests, which has no limit. */
export function rowWithoutLimit(measured: Measured, run: Pick<Row, 'what' | 'tenants'>): Row {
  const none = { latency: undefined, limit: undefined, limitOfOne: undefined };
  return { ...run, ...none, ...figuresOf(measured, run.tenants) };
}
