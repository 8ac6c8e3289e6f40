import { appendFileSync, openSync, readlinkSync, writeSync } from 'node:fs';
import { RECORD_VARIABLE, type RecordedEvent } from './events.ts';

/** Of the process itself, saved before the hooks are installed. */
const own = { openSync, readlinkSync, writeSync, appendFileSync };
const record = own.openSync(process.env[RECORD_VARIABLE] ?? '/dev/null', 'a');

export function note(event: RecordedEvent): void {
  own.writeSync(record, `${JSON.stringify(event)}\n`);
}

/** Calls `noted` before each call of a function, and passes the call on unchanged. */
export function beforeCalls(
  holder: object,
  name: string,
  noted: (given: readonly unknown[], self: unknown) => void,
): void {
  const real: unknown = Reflect.get(holder, name);
  if (typeof real !== 'function') return;
  function hooked(this: unknown, ...given: readonly unknown[]): unknown {
    noted(given, this);
    return Reflect.apply(real as () => unknown, this, given);
  }
  // With the property that promisify uses.
  Object.defineProperties(hooked, Object.getOwnPropertyDescriptors(real));
  Reflect.set(holder, name, hooked);
}

/** The written text; undefined for streams and other data that arrives later. */
export function textOf(data: unknown): string | undefined {
  if (typeof data === 'string') return data;
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('utf8');
  if (!Array.isArray(data)) return undefined;
  const pieces = data.map((piece: unknown) => textOf(pieceOf(piece)));
  return pieces.includes(undefined) ? undefined : pieces.join('');
}

/** Streams pass on pieces with their encoding. */
function pieceOf(piece: unknown): unknown {
  return typeof piece === 'object' && piece !== null && 'chunk' in piece ? piece.chunk : piece;
}

/** The path of a descriptor: Linux knows it for deleted files too. */
export function pathOf(descriptor: number): string {
  try {
    return own.readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return `descriptor ${descriptor}`;
  }
}

/** A write to a path, an address, a handle or a descriptor. */
export function noteWritten(target: unknown, data: unknown): void {
  const handle = typeof target === 'object' && target !== null && 'fd' in target ? target.fd : target;
  const text = textOf(data);
  const to = typeof handle === 'number' ? pathOf(handle) : String(target);
  if (text === undefined) note({ kind: 'unread', text: to });
  else if (handle === 1 || handle === 2) note({ kind: 'output', to: handle === 1 ? 'stdout' : 'stderr', text });
  else note({ kind: 'file', to, text });
}
