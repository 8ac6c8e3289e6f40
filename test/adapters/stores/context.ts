import { createHttpClient } from '../../../src/adapters/http/client.ts';
import { createContext } from '../../../src/app/system.ts';
import type { Context } from '../../../src/base/context.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface TestContext extends Context {
  readonly lines: string[];
  readonly masks: string[];
  /** Addresses of the requests that end logins: those of started logins, and those of ended ones. */
  readonly begun: string[];
  readonly ended: string[];
  /** Milliseconds of the pauses that were requested and skipped. */
  readonly slept: number[];
}

/** The real context, with a readable log and masks, and a clock that does not wait. */
export function testContext(
  environment: Environment = {},
  stop: AbortSignal = new AbortController().signal,
): TestContext {
  const seen = { lines: [] as string[], masks: [] as string[], begun: [] as string[], ended: [] as string[] };
  const slept: number[] = [];
  const line = (message: string) => {
    seen.lines.push(message);
  };
  const context = createContext({
    environment,
    log: { info: line, warn: line, debug: line },
    mask: (text) => {
      seen.masks.push(text);
    },
    stop,
    logins: { begun: ({ url }) => seen.begun.push(url), ended: ({ url }) => seen.ended.push(url) },
  });
  const clock = {
    now: () => new Date(),
    sleep: async (milliseconds: number) => {
      stop.throwIfAborted();
      slept.push(milliseconds);
    },
  };
  const http = createHttpClient({ ...context, clock, environment });
  return { ...context, clock, http, ...seen, slept };
}

/** The code of the error that a promise rejects with. */
export function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => 'no error',
    (error: { code?: string }) => error.code,
  );
}

/** The text of an error as a person reads it. */
export function textOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    ({ message, fix }: { message: string; fix?: string }) => `${message} | ${fix ?? ''}`,
  );
}
