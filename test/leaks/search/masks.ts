import { linesOf, parseCommand } from '../../simulators/runner/commands.ts';
import type { RecordedEvent } from '../record/events.ts';
import { type Canary, formsOf } from './forms.ts';

/** Lines that only say that an answer arrived: our HTTP client writes them before any code has read its content. */
const OF_TRANSPORT = /^::debug::[A-Z]+ \S+: [\w.-]+, \d+ ms, attempt \d+$/;
/** src/adapters/stores/masks.ts: a shorter part is hidden only with the whole, because it would hide ordinary text. */
const SHORTEST_LINE = 8;
const FRAME = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

/** The lines of a secret that the runner must know: it masks line by line. */
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

/** The data received on a socket since the last send, or the other way round: texts arrive in pieces. */
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
  /** Values in them. */
  readonly inputs: ReadonlySet<string>;
  /** The run had an error. */
  readonly isBroken?: boolean;
}

/**
 * Secrets whose add-mask lines are missing or late, of one run of the Action. Inputs: before the first line of the log. Secrets
 * from a
 * service: before the first line after they arrived, where the run had no error; otherwise a run may end before it has read the
 * answer. All of them: before the first request that contains them.
 *
 * Variables under `env:` from the context `secrets` are masked by the runner before the step starts, and so is the token with
 * which
 * a job requests its identity; the time when a process reads them is unknown, so for these only the request counts.
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
