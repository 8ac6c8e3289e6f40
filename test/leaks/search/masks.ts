import { linesOf, parseCommand } from '../../simulators/runner/commands.ts';
import type { RecordedEvent } from '../record/events.ts';
import { type Canary, formsOf } from './forms.ts';

/** Lines that say nothing of an answer but that it came: our HTTP client writes them before anybody has read what is in it. */
const OF_TRANSPORT = /^::debug::[A-Z]+ \S+: [\w.-]+, \d+ ms, attempt \d+$/;
/** src/adapters/stores/masks.ts: what is shorter is hidden as a part of the whole only, or would blank the log. */
const SHORTEST_LINE = 8;
const FRAME = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

/** The lines of a secret that the runner has to know: it hides line by line. */
function linesToHide(value: string): readonly string[] {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return lines.length === 1 ? lines : lines.filter((line) => line.length >= SHORTEST_LINE && !FRAME.test(line));
}

/** A secret on its way through one run. */
class Watched {
  readonly canary: Canary;
  isHere: boolean;
  isDone = false;
  readonly #lines: readonly string[];
  readonly #forms: readonly string[];

  constructor(canary: Canary, isHere: boolean) {
    this.canary = canary;
    this.isHere = isHere;
    this.#lines = linesToHide(canary.value);
    this.#forms = [...new Set(formsOf(canary.value).map(({ text }) => text))];
  }

  isIn(text: string): boolean {
    return this.#forms.some((form) => text.includes(form));
  }

  isHiddenBy(masks: ReadonlySet<string>): boolean {
    return this.#lines.every((line) => masks.has(line));
  }
}

/** What was received on a socket since something was last sent on it, or the other way round: texts come in pieces. */
class Streams {
  readonly #texts = new Map<string, string>();

  add({ kind, socket, text }: Extract<RecordedEvent, { kind: 'sent' | 'received' }>): string {
    this.#texts.delete(`${kind === 'sent' ? 'received' : 'sent'} ${socket}`);
    const whole = `${this.#texts.get(`${kind} ${socket}`) ?? ''}${text}`;
    this.#texts.set(`${kind} ${socket}`, whole);
    return whole;
  }
}

export interface Watching {
  readonly canaries: readonly Canary[];
  /** Values of them. */
  readonly inputs: ReadonlySet<string>;
  /** Something went wrong in the run. */
  readonly isBroken?: boolean;
}

/**
 * Secrets whose add-mask lines are missing or late, of one run of the Action. The inputs: before the first line of the log. What a
 * service gave: before the first line after it came, where nothing went wrong; else a run may end before it has read what came. All
 * of them: before the first request that carries them.
 *
 * Variables under `env:` that come from the context `secrets` are hidden by the runner before the step begins, and so is the token
 * with which a job asks for its identity; nobody can see when a process reads them, so for these only the request counts.
 */
export function unmasked(
  events: readonly RecordedEvent[],
  { canaries, inputs, isBroken = false }: Watching,
): readonly string[] {
  const masks = new Set<string>();
  const streams = new Streams();
  const late: string[] = [];
  const byValue = new Map(canaries.map((canary) => [canary.value, canary]));
  let watched = [...byValue.values()].map((canary) => new Watched(canary, inputs.has(canary.value)));
  const require = (isDue: (each: Watched) => boolean, what: string) => {
    for (const each of watched) {
      if (!isDue(each) || each.isDone) continue;
      each.isDone = true;
      if (!each.isHiddenBy(masks)) late.push(`${each.canary.source} is not masked before ${what}`);
    }
    watched = watched.filter(({ isDone }) => !isDone);
  };
  const isDueAtLine = ({ isHere, canary }: Watched) => isHere && (!isBroken || inputs.has(canary.value));
  const print = (line: string) => {
    const command = parseCommand(line);
    if (command?.name === 'add-mask') masks.add(command.data);
    else if (line.trim() !== '' && !OF_TRANSPORT.test(line)) require(isDueAtLine, `the line ${line}`);
  };
  for (const event of events) {
    if (event.kind === 'output') linesOf(event.text).forEach(print);
    else if (event.kind === 'sent') {
      const text = streams.add(event);
      require((each) => each.isIn(text), `a request that carries it: ${text.slice(0, 60)}`);
    } else if (event.kind === 'received') {
      const text = streams.add(event);
      for (const each of watched) each.isHere ||= each.isIn(text);
    }
  }
  return late;
}
