import { AsyncLocalStorage } from 'node:async_hooks';

/** Assigns requests to a piece of work, without passing a list through all calls. */
export interface Trace {
  /** Runs `work`; calls `sink` with the correlation ID of the response to each of its writes. */
  collect<T>(sink: (correlationId: string) => void, work: () => Promise<T>): Promise<T>;
  /** Called by the HTTP client for each response. */
  note(correlationId: string): void;
}

/** Allowed form of an ID from a service. Any other text would get into receipts. */
const CORRELATION_ID = /^[\w-]{1,64}$/;

export function createTrace(): Trace {
  const sinks = new AsyncLocalStorage<(correlationId: string) => void>();
  return {
    collect: (sink, work) => sinks.run(sink, work),
    note: (correlationId) => {
      if (CORRELATION_ID.test(correlationId)) sinks.getStore()?.(correlationId);
    },
  };
}
