import { errorsJson, jsonText } from '../render/json.ts';
import { styleOf } from '../render/style.ts';
import { errorText } from '../render/words/error-text.ts';

/** Prints the error of a command: as text on stderr and, with --json, as JSON on stdout. */
export function printError(error: unknown, { asJson }: { readonly asJson: boolean }): void {
  if (asJson) process.stdout.write(jsonText(errorsJson(error)));
  process.stderr.write(errorText(error, styleOf(process.env, process.stderr)));
}
