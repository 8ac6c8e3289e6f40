/**
 * Loaded with --import: waits of seconds take a twentieth of their time, so that a silent service costs seconds and not minutes.
 * Cost: on a busy machine an answer may arrive too late that would have been in time.
 */
import { syncBuiltinESMExports } from 'node:module';
import promised from 'node:timers/promises';

/** Milliseconds; a shorter wait does not wait for a service. */
const LONG = 1_000;
const TIMES = 20;

function hurried(wait: unknown): unknown {
  return typeof wait === 'number' && wait >= LONG ? wait / TIMES : wait;
}

function shortenWaits(holder: object, name: string, place: number): void {
  const real: unknown = Reflect.get(holder, name);
  if (typeof real !== 'function') return;
  function hooked(this: unknown, ...given: readonly unknown[]): unknown {
    return Reflect.apply(
      real as () => unknown,
      this,
      given.map((each, index) => (index === place ? hurried(each) : each)),
    );
  }
  // With the property that promisify uses.
  Object.defineProperties(hooked, Object.getOwnPropertyDescriptors(real));
  Reflect.set(holder, name, hooked);
}

shortenWaits(globalThis, 'setTimeout', 1);
shortenWaits(promised, 'setTimeout', 0);
shortenWaits(AbortSignal, 'timeout', 0);
syncBuiltinESMExports();
