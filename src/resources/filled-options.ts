import { withoutBlanks } from '../base/secret.ts';
import type { Options } from '../core/ports/configuration-server.ts';

/** The options of the transaction object that have a value: an empty one counts as missing, and is never taken over. */
export function filledOptions(options: Options | undefined): Options {
  return Object.fromEntries(Object.entries(options ?? {}).map(([section, values]) => [section, withoutBlanks(values)]));
}
