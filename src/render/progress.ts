import type { Progress, StepState } from '../engine/run.ts';
import { fold } from './fold.ts';
import { neutralise, oneLine, withoutCommands } from './neutralise.ts';
import { createPaint, fitTo, isCI, type Paint, padTo, styleOf, widthOf } from './style.ts';
import { OUTCOME_WORDS } from './words/sentences.ts';

/** Where progress goes: stderr, or a test. */
interface ProgressOutput {
  write(text: string): unknown;
  /** Node leaves both undefined without a terminal. */
  readonly isTTY?: boolean;
  /** Read each time the list is drawn, because the size of a window changes. */
  readonly columns?: number;
}

export interface ProgressList extends Progress {
  /** Prints a line above the list; also after `close`. */
  line(text: string): void;
  /** Removes the list before a question or another text. The next step draws it again. */
  clear(): void;
  /** Removes the list for good: the report has the outcome of each tenant. Later steps are ignored. */
  close(): void;
}

export interface ProgressOptions {
  /** NO_COLOR, FORCE_COLOR, TERM and CI are read from it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shows no steps. */
  readonly quiet?: boolean;
  /** Lines of the live list; the last line counts the tenants that are not shown. */
  readonly rows?: number;
}

const WORDS: Readonly<Record<StepState, string>> = { started: 'started', ...OUTCOME_WORDS };

interface TenantState {
  readonly running: Map<string, string>;
  failed: number;
  last: string;
}

/** A list that is updated in place on a capable terminal; plain lines elsewhere and in CI. */
export function createProgress(
  out: ProgressOutput,
  { environment, quiet = false, rows = 12 }: ProgressOptions,
): ProgressList {
  // Read for every line, because the size of a window changes.
  const style = () => styleOf(environment, out);
  const paint = createPaint(style());
  const isLive = out.isTTY === true && environment.TERM !== 'dumb' && !isCI(environment);
  const display = isLive ? liveList(out, paint, rows) : plainLines(out, paint);
  const shown = (text: string) => fold(neutralise(text), style().width);
  let open = true;
  return {
    step: (tenant, address, title, state) => {
      if (open && !quiet) display.step(oneLine(tenant, 80), address, oneLine(title, 120), state);
    },
    line: (text) => (open ? display.line(shown(text)) : out.write(`${shown(text)}\n`)),
    clear: display.clear,
    close: () => {
      if (open) display.clear();
      open = false;
    },
  };
}

type Display = Pick<ProgressList, 'step' | 'line' | 'clear'>;

/** Steps that only read, printed for few tenants: a line for each of hundreds of tenants would hide the writes. */
const READING: Readonly<Record<string, string>> = { read: 'Read', verify: 'Verified' };
const IN_FULL = 2;
const EVERY = 10;

function plainLines(out: ProgressOutput, paint: Paint): Display {
  let read = 0;
  const inFull = new Set<string>();
  return {
    line: (text) => out.write(`${text}\n`),
    clear: () => {},
    step(tenant, address, title, state) {
      const reading = READING[address];
      if (reading && state === 'done') read += 1;
      if (reading && state === 'done' && read % EVERY === 0) out.write(`${reading} ${read} tenants\n`);
      if (reading && inFull.size < IN_FULL) inFull.add(tenant);
      if (reading && state !== 'failed' && !inFull.has(tenant)) return;
      const painted = state === 'done' ? paint.green : state === 'failed' ? paint.red : paint.dim;
      out.write(`${withoutCommands(`${tenant}: ${title}: ${painted(WORDS[state])}`)}\n`);
    },
  };
}

/** Updates the state of a tenant with a step. */
function note(state: TenantState, address: string, title: string, step: StepState): void {
  state.running.delete(address);
  if (step === 'started') state.running.set(address, title);
  if (step === 'failed') state.failed += 1;
  state.last = step === 'failed' ? `${title}: ${WORDS.failed}` : state.last || title;
  if (step === 'done' && state.failed === 0) state.last = title;
}

function tenantLine(name: string, state: TenantState, width: { name: number; columns: number }, paint: Paint): string {
  const running = [...state.running.values()].join(', ');
  const mark = running !== '' ? '>' : state.failed > 0 ? 'x' : 'v';
  const painted = running !== '' ? paint.cyan : state.failed > 0 ? paint.red : paint.green;
  const head = `${mark} ${padTo(name, width.name)}  `;
  const space = width.columns - widthOf(head);
  if (space < 8) return painted(fitTo(`${mark} ${name}`, width.columns));
  return `${painted(mark)}${head.slice(1)}${fitTo(running || state.last, space)}`;
}

const CURSOR_UP = (lines: number) => (lines > 0 ? `\u001b[${lines}A` : '');
const CLEAR_TO_END = '\u001b[J';

/** Running tenants first, then failed ones, in case not all of them fit. */
function inOrder(tenants: ReadonlyMap<string, TenantState>, rows: number): readonly (readonly [string, TenantState])[] {
  if (tenants.size <= rows) return [...tenants];
  const ranks: (readonly [string, TenantState])[][] = [[], [], []];
  // Grouped without a sort, because every step of every tenant draws the list.
  for (const each of tenants) {
    const [, state] = each;
    ranks[state.running.size > 0 ? 0 : state.failed > 0 ? 1 : 2]?.push(each);
  }
  return ranks.flat().slice(0, rows);
}

/** The list as lines that do not wrap. */
function picture(tenants: ReadonlyMap<string, TenantState>, size: { rows: number; columns: number }, paint: Paint) {
  const { rows, columns } = size;
  const shown = inOrder(tenants, rows);
  const name = Math.min(Math.max(0, ...shown.map(([tenant]) => widthOf(tenant))), Math.floor(columns / 2));
  const lines = shown.map(([tenant, state]) => tenantLine(fitTo(tenant, name), state, { name, columns }, paint));
  const left = tenants.size - shown.length;
  return left > 0 ? [...lines, paint.dim(fitTo(`  and ${left} more`, columns))] : lines;
}

function liveList(out: ProgressOutput, paint: Paint, rows: number): Display {
  const tenants = new Map<string, TenantState>();
  let drawn = 0;

  const draw = (above = '') => {
    // One column stays free: a full last column makes some terminals wrap, and then the cursor goes up too little.
    const columns = Math.max(1, (out.columns ?? 80) - 1);
    const lines = picture(tenants, { rows, columns }, paint);
    const text = [...(above === '' ? [] : [above]), ...lines].map((line) => `${withoutCommands(line)}\n`).join('');
    out.write(`${CURSOR_UP(drawn)}\r${CLEAR_TO_END}${text}`);
    drawn = lines.length;
  };

  return {
    line: draw,
    clear: () => {
      if (drawn > 0) out.write(`${CURSOR_UP(drawn)}\r${CLEAR_TO_END}`);
      drawn = 0;
      tenants.clear();
    },
    step(tenant, address, title, state) {
      const known = tenants.get(tenant) ?? { running: new Map(), failed: 0, last: '' };
      tenants.set(tenant, known);
      note(known, address, title, state);
      draw();
    },
  };
}
