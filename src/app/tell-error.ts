import { errorsJson, jsonText } from '../render/json.ts';
import { styleOf } from '../render/style.ts';
import { errorText } from '../render/words/error-text.ts';

/** What ended a command, for the person on stderr and, where it was asked for, for a program on stdout. */
export function tellError(error: unknown, { asJson }: { readonly asJson: boolean }): void {
  if (asJson) process.stdout.write(jsonText(errorsJson(error)));
  process.stderr.write(errorText(error, styleOf(process.env, process.stderr)));
}
