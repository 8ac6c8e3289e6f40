import { getSystemErrorMessage } from 'node:util';
import { systemCode } from './system-code.ts';
import { type MessageArguments, type MessageId, type Told, told } from './told.ts';

/** A place in a file a person wrote. `line` and `column` count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ErrorDetails extends Pick<Told, 'code' | 'message'> {
  readonly where?: Place | undefined;
  /** What to do next, in one or two sentences. */
  readonly fix?: string | undefined;
  readonly cause?: unknown;
}

/** The one error class of the project. What is not one of these is a bug and is reported as such. */
export class HybridError extends Error {
  override readonly name = 'HybridError';
  readonly code: string;
  readonly where: Place | undefined;
  readonly fix: string | undefined;

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.where = details.where;
    this.fix = details.fix;
  }
}

/** Refused by a guard: nothing was changed, exit status 3. */
export class Refusal extends HybridError {}

/** What only the place of an error knows: where in a file a person wrote it, and what was thrown before. */
type Circumstances = Pick<ErrorDetails, 'where' | 'cause'>;

/** An error in the words of its message; `values` fill its names. */
export function problem<Id extends MessageId>(
  id: Id,
  ...[values, more]: MessageArguments<Id, Circumstances>
): HybridError {
  return new HybridError({ ...told(id, values), ...more });
}

/** As `problem`, for what a guard refuses. */
export function refusal<Id extends MessageId>(id: Id, ...[values, more]: MessageArguments<Id, Circumstances>): Refusal {
  return new Refusal({ ...told(id, values), ...more });
}

/** Several errors that belong together, such as everything wrong with all tenant files. */
export class HybridErrors extends HybridError {
  readonly errors: readonly HybridError[];

  constructor(errors: readonly HybridError[], message: string) {
    super(told('several', { message }));
    this.errors = errors;
  }
}

/** Whether an error is nothing but the stop that a person asked for. */
export function wasStopped(error: unknown): boolean {
  return error instanceof HybridError && (error.code === 'http.stopped' || wasStopped(error.cause));
}

/** A frame that Node wrote: what a message says may look like one, and is cut off before. */
const FRAME = /^ {4}(at (?:[\w.<>$#[\] ]+ \()?(?:file:|node:|\/|[A-Za-z]:\\)[^\s()]*:\d+:\d+\)?)$/m;

function frameOf({ stack = '', message }: Error): string {
  const start = stack.indexOf(message);
  const frame = start < 0 ? undefined : FRAME.exec(stack.slice(start + message.length))?.[1];
  return frame === undefined ? '' : ` ${frame}`;
}

/** `ENOSPC (no space left on device)`: the code, and what Node's own table says of it. */
function systemText(error: Error): string {
  const code = systemCode(error);
  if (code === 'unknown') return '';
  return hasErrorNumber(error) ? ` ${code} (${getSystemErrorMessage(error.errno)})` : ` ${code}`;
}

function hasErrorNumber(error: Error): error is Error & { readonly errno: number } {
  return 'errno' in error && typeof error.errno === 'number' && error.errno < 0;
}

/**
 * Anything thrown, as an error that can be shown: the one way in which errors of the system and of libraries are told. Their own
 * message is left out, since it may quote what it choked on, and that may be a secret. Their class, the code of the system and the
 * place in our code are enough for a report.
 * @param code of what is no error of ours; `bug` for what nothing caught
 */
export function asHybridError(error: unknown, code: 'internal' | 'bug' = 'internal'): HybridError {
  if (error instanceof HybridError) return error;
  const isError = error instanceof Error;
  const what = isError ? `${error.constructor.name}${systemText(error)}${frameOf(error)}` : typeof error;
  if (isError && hasErrorNumber(error)) return problem(code === 'bug' ? 'bug#system' : 'internal#system', { what });
  return problem(code, { what });
}

export function placeText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}
