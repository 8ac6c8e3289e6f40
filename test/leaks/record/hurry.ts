/**
 * Read with --import: what waits for seconds waits for a twentieth of them, so that a service that stays silent takes seconds of a walk
 * and not minutes. Price: on a busy machine an answer may come too late that would have been in time.
 */
import { syncBuiltinESMExports } from 'node:module';
import promised from 'node:timers/promises';

/** Milliseconds; what is shorter is no waiting for somebody. */
const LONG = 1_000;
const TIMES = 20;

function hurried(wait: unknown): unknown {
  return typeof wait === 'number' && wait >= LONG ? wait / TIMES : wait;
}

function hurry(holder: object, name: string, place: number): void {
  const real: unknown = Reflect.get(holder, name);
  if (typeof real !== 'function') return;
  function hooked(this: unknown, ...given: readonly unknown[]): unknown {
    return Reflect.apply(
      real as () => unknown,
      this,
      given.map((each, index) => (index === place ? hurried(each) : each)),
    );
  }
  // With what promisify looks for.
  Object.defineProperties(hooked, Object.getOwnPropertyDescriptors(real));
  Reflect.set(holder, name, hooked);
}

hurry(globalThis, 'setTimeout', 1);
hurry(promised, 'setTimeout', 0);
hurry(AbortSignal, 'timeout', 0);
syncBuiltinESMExports();
