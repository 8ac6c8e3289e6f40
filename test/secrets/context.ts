import type { Context } from '../../src/context.ts';
import { createContext } from '../../src/system.ts';

/** The real context with a log and masks that can be looked at. */
export function testContext(environment: Readonly<Record<string, string | undefined>> = {}): Context & {
  readonly lines: string[];
  readonly masks: string[];
  readonly begun: string[];
  readonly ended: string[];
} {
  const lines: string[] = [];
  const masks: string[] = [];
  const begun: string[] = [];
  const ended: string[] = [];
  const line = (message: string) => {
    lines.push(message);
  };
  const context = createContext({
    environment,
    log: { info: line, warn: line, debug: line },
    mask: (text) => {
      masks.push(text);
    },
    stop: new AbortController().signal,
    logins: { begun: ({ url }) => begun.push(url), ended: ({ url }) => ended.push(url) },
  });
  // Retries wait for real seconds otherwise.
  return { ...context, lines, masks, begun, ended };
}
