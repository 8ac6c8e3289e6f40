import { STOPPED, TOO_LONG } from './causes.ts';

export interface Limit {
  readonly milliseconds: number;
  readonly stop: AbortSignal;
}

/** Ends with `work`, with its time or with a stop, whichever is first. What `work` leaves open is for the caller to close. */
export async function within<T>({ milliseconds, stop }: Limit, work: () => Promise<T>): Promise<T> {
  const { promise: ending, reject } = Promise.withResolvers<never>();
  const end = (code: string) => reject(Object.assign(new Error(code), { code }));
  const onStop = () => end(STOPPED);
  const timer = setTimeout(() => end(TOO_LONG), milliseconds);
  stop.addEventListener('abort', onStop, { once: true });
  try {
    if (stop.aborted) onStop();
    return await Promise.race(stop.aborted ? [ending] : [ending, work()]);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', onStop);
  }
}
