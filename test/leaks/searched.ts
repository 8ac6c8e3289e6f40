import type { StepRun } from './run-step.ts';
import type { Canary } from './search/forms.ts';
import { unmasked } from './search/masks.ts';
import { misplacedSecrets, missingSecrets } from './search/on-purpose.ts';
import { problemsIn } from './search/recorded.ts';
import { type Find, Scanner } from './search/scanner.ts';
import { type Sent, type Sinks, sentToWrongService } from './search/sinks.ts';

/** The findings of a scenario. */
export interface Searched {
  readonly sinks: number;
  readonly characters: number;
  readonly canaries: number;
  readonly finds: readonly Find[];
  /** Values that a file with secrets must contain, and that are missing. */
  readonly missing: readonly string[];
  /** Masks that are missing or late, and unknown hosts. */
  readonly wrong: readonly string[];
}

export interface RanStep extends StepRun {
  readonly step: string;
}

/** A terminal has no masks, so none are checked. */
function wrongOf({ runs, isBroken, addresses }: Findings, canaries: readonly Canary[]): readonly string[] {
  return runs.flatMap(({ step, events, inputs }) =>
    [...problemsIn(events, addresses), ...unmasked(events, { canaries, inputs, isBroken })].map(
      (each) => `${step}: ${each}`,
    ),
  );
}

/** All texts to search, and the secrets to search for: it can be passed to a thread. */
export interface Findings {
  readonly canaries: readonly Canary[];
  /** Text that contains parts of a key and is not secret. */
  readonly open: readonly string[];
  /** `host:port` of each service. */
  readonly addresses: ReadonlySet<string>;
  readonly runs: readonly RanStep[];
  readonly sinks: Sinks;
  readonly sent: readonly Sent[];
  readonly inClear: readonly string[];
  readonly hasMasks: boolean;
  /** The scenario had an error: then some received answers are not read, and a kit may be incomplete. */
  readonly isBroken: boolean;
}

export function search(harvest: Findings): Searched {
  const { sinks, sent, inClear, hasMasks, isBroken, canaries, open } = harvest;
  const scanner = new Scanner(canaries, open);
  const isInClear = (sink: string) => inClear.some((path) => sink.endsWith(` ${path}`) || sink.endsWith(`/${path}`));
  const texts = Object.entries(sinks);
  const finds = texts.flatMap(([sink, text]) =>
    isInClear(sink) ? misplacedSecrets(canaries, open, sink, text) : scanner.scan(sink, text),
  );
  const clear = texts.filter(([sink]) => isInClear(sink)).map(([, text]) => text);
  return {
    sinks: texts.length,
    characters: texts.reduce((sum, [, text]) => sum + text.length, 0),
    canaries: canaries.length,
    finds: [...finds, ...sentToWrongService(canaries, sent, open)],
    wrong: wrongOf(harvest, hasMasks ? canaries : []),
    missing: inClear.length > 0 && !isBroken ? missingSecrets(canaries, open, clear) : [],
  };
}
