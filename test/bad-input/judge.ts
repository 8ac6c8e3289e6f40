import { asHybridError, HybridError, HybridErrors } from '../../src/base/errors.ts';
import type { ReadableError, Subject } from './subject.ts';

/** Longer ones are not read, and would let a service fill the page of a job. */
const LONGEST = 2_000;
const CRASH = /^Unexpected \w+ at /;

export type Verdict =
  | { readonly outcome: 'result' }
  | { readonly outcome: 'error'; readonly code: string }
  | { readonly outcome: 'fault'; readonly why: string };

function toldFault({ code, message, fix, where }: ReadableError, secrets: readonly string[]): string | undefined {
  if (code === 'internal' || CRASH.test(message)) return `a crash: ${message}`;
  if (message.trim() === '') return `${code} has no message`;
  // An error in a line of a file that names the expected value is corrected there.
  if (where === undefined && (fix === undefined || fix.trim() === '')) return `${code} has no next step: ${message}`;
  const held = secrets.find((secret) => `${message} ${fix ?? ''}`.includes(secret));
  return held === undefined ? undefined : `${code} contains a secret: ${message}`;
}

/** An error about a tenant file names a position in it. */
function placeFault({ code, where, message }: HybridError, bytes: Buffer): string | undefined {
  if (!where) return `${code} has no position: ${message}`;
  const lines = bytes.toString().split(/\r\n|\n|\r/).length;
  const isInside = where.line >= 1 && where.line <= lines + 1 && where.column >= 1;
  return isInside ? undefined : `${code} is at ${where.line}:${where.column} of ${lines} lines`;
}

function errorFault(error: HybridError, { secrets, bases, isService }: Subject, bytes: Buffer): string | undefined {
  if (error.message.length > LONGEST) return `${error.code} is too long: ${error.message.slice(0, 200)}`;
  const isPlaced = !isService && bases.every(({ form }) => form !== 'json');
  return toldFault(error, secrets) ?? (isPlaced ? placeFault(error, bytes) : undefined);
}

function ofThrown(thrown: unknown, subject: Subject, bytes: Buffer): Verdict {
  if (!(thrown instanceof HybridError)) {
    const stack = thrown instanceof Error ? (thrown.stack ?? '').split('\n').slice(0, 6).join('\n') : String(thrown);
    return { outcome: 'fault', why: `a crash: ${asHybridError(thrown).message}\n${stack}` };
  }
  const errors = thrown instanceof HybridErrors ? thrown.errors : [thrown];
  const why = errors.map((error) => errorFault(error, subject, bytes)).find((each) => each !== undefined);
  return why === undefined ? { outcome: 'error', code: errors[0]?.code ?? '' } : { outcome: 'fault', why };
}

function ofResult(result: unknown, { failures, secrets }: Subject): Verdict {
  const told = failures?.(result) ?? [];
  const why = told.map((each) => toldFault(each, secrets)).find((each) => each !== undefined);
  if (why !== undefined) return { outcome: 'fault', why };
  return told.length === 0 ? { outcome: 'result' } : { outcome: 'error', code: told[0]?.code ?? 'check' };
}

/** Reads an input, and decides whether the outcome is a result, a helpful error, or a fault of this program. */
export async function judge(
  subject: Subject,
  { base, bytes, envelope = {} }: { base: number; bytes: Buffer; envelope?: Parameters<Subject['read']>[2] },
): Promise<Verdict> {
  try {
    return ofResult(await subject.read(base, bytes, envelope), subject);
  } catch (thrown) {
    return ofThrown(thrown, subject, bytes);
  }
}
