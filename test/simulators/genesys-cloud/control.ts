import { isJson } from './answers.ts';
import { type Behaviour, behave } from './behaviour.ts';
import type { SimulatedClock } from './clock.ts';
import { type ManualChanges, NAMES } from './manual-changes.ts';
import type { Json, OrganizationState } from './records.ts';

const SECOND = 1000;
const UNITS: Readonly<Record<string, number>> = {
  days: 86_400 * SECOND,
  hours: 3600 * SECOND,
  minutes: 60 * SECOND,
  seconds: SECOND,
};

export interface ControlParts {
  readonly organizations: readonly OrganizationState[];
  readonly behaviour: Behaviour;
  readonly violations: readonly string[];
  readonly clock: SimulatedClock;
  readonly hand: ManualChanges;
}

function advance(clock: SimulatedClock, json: unknown): Json {
  const entries = Object.entries(isJson(json) ? json : {});
  const unknown = entries.filter(([unit]) => !Object.hasOwn(UNITS, unit));
  if (entries.length === 0 || unknown.length > 0)
    throw new Error(`say how far, in ${Object.keys(UNITS).join(', ')}: { "days": 30 }`);
  clock.advance(entries.reduce((sum, [unit, count]) => sum + Number(count) * (UNITS[unit] ?? 0), 0));
  return { now: new Date(clock.now()).toISOString() };
}

/** The whole state, including secrets, which belong to this simulator only. */
function state({ organizations, clock }: ControlParts): Json {
  const now = new Date(clock.now()).toISOString();
  return {
    now,
    organizations: organizations.map(({ providers, staleProviders: _stale, tokens, usage, ...rest }) => ({
      ...rest,
      providers: Object.fromEntries(providers),
      tokens: tokens.size,
      usage: usage.length,
      usageQueries: rest.usageQueries.size,
    })),
  };
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** For /_control/: `state`, `behave`, `violations`, `advance`, and `change-client` and similar names. */
export function controlOf(parts: ControlParts): Readonly<Record<string, (json: unknown) => unknown>> {
  return {
    state: () => state(parts),
    behave: (json) => behave(parts.behaviour, json),
    violations: () => parts.violations,
    advance: (json) => advance(parts.clock, json),
    ...Object.fromEntries(NAMES.map((name) => [kebab(name), parts.hand[name]])),
  };
}
