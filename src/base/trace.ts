import { AsyncLocalStorage } from 'node:async_hooks';

/** Which requests belong to which piece of work, without handing a list through every call between the two. */
export interface Trace {
  /** Does `work`; `sink` is told the correlation id of each answer to a request of it that was more than a question. */
  collect<T>(sink: (correlationId: string) => void, work: () => Promise<T>): Promise<T>;
  /** For the HTTP client: an answer came. */
  note(correlationId: string): void;
}

/** What a service may call a request. Anything else would carry its text into receipts. */
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
