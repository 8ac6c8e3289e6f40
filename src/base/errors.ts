import { getSystemErrorMessage } from 'node:util';
import { formatMessage, type Message, type MessageArguments, type MessageId } from './message.ts';
import { systemCode } from './system-code.ts';

/** A place in a file that a person wrote. `line` and `column` start at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ErrorDetails extends Pick<Message, 'code' | 'message'> {
  readonly where?: Place | undefined;
  /** What to do next, in one or two sentences. */
  readonly fix?: string | undefined;
  readonly cause?: unknown;
}

/** The only error class of the project. Any other error is reported as a bug. */
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

/** Details that only the caller knows: the place in a tenant file, and the original error. */
type Circumstances = Pick<ErrorDetails, 'where' | 'cause'>;

/** Creates an error from a message; `values` fill its placeholders. */
export function problem<Id extends MessageId>(
  id: Id,
  ...[values, more]: MessageArguments<Id, Circumstances>
): HybridError {
  return new HybridError({ ...formatMessage(id, values), ...more });
}

/** Like `problem`, for refusals of a guard. */
export function refusal<Id extends MessageId>(id: Id, ...[values, more]: MessageArguments<Id, Circumstances>): Refusal {
  return new Refusal({ ...formatMessage(id, values), ...more });
}

/** Several errors that are reported together, such as all errors in all tenant files. */
export class HybridErrors extends HybridError {
  readonly errors: readonly HybridError[];

  constructor(errors: readonly HybridError[], message: string) {
    super(formatMessage('several', { message }));
    this.errors = errors;
  }
}

/** Whether the error is only the stop that a person asked for. */
export function isStop(error: unknown): boolean {
  return error instanceof HybridError && (error.code === 'http.stopped' || isStop(error.cause));
}

/** A stack frame of Node. A message may look like one, so the message is cut off before. */
const FRAME = /^ {4}(at (?:[\w.<>$#[\] ]+ \()?(?:file:|node:|\/|[A-Za-z]:\\)[^\s()]*:\d+:\d+\)?)$/m;

function frameOf({ stack = '', message }: Error): string {
  const start = stack.indexOf(message);
  const frame = start < 0 ? undefined : FRAME.exec(stack.slice(start + message.length))?.[1];
  return frame === undefined ? '' : ` ${frame}`;
}

/** `ENOSPC (no space left on device)`: the code, and its text in the table of Node. */
function systemText(error: Error): string {
  const code = systemCode(error);
  if (code === 'unknown') return '';
  return hasErrorNumber(error) ? ` ${code} (${getSystemErrorMessage(error.errno)})` : ` ${code}`;
}

function hasErrorNumber(error: Error): error is Error & { readonly errno: number } {
  return 'errno' in error && typeof error.errno === 'number' && error.errno < 0;
}

/**
 * Converts anything thrown into an error that can be shown; all errors of the system and of libraries go through it. Their own
 * messages are left out, because they may quote their input, which may be a secret. Class, system code and place are enough.
 * @param code for an error that is not ours; `bug` if nothing else caught it
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
