import { problem } from '../base/errors.ts';
import { MESSAGES } from '../base/generated/messages.ts';
import { didYouMean } from '../tenant/suggestion.ts';
import { MEANINGS } from './generated/meanings.ts';
import { helpWidth, paragraphs } from './help.ts';
import { VERB_NAMES } from './verbs.ts';

/** By the ID of the message: the code, and a variant after `#`. */
type Messages = Readonly<Record<string, { readonly message: string; readonly remedy?: string }>>;

/** `HASH` for `${hash}`; undefined for a text of only placeholders. */
function withNames(text: string): string | undefined {
  if (/^\s*(\$\{\w+\}\s*)*$/.test(text)) return undefined;
  return text.replaceAll(/\$\{(\w+)\}/g, (_all, name: string) => name.replaceAll(/[A-Z]/g, '-$&').toUpperCase()).trim();
}

/** The remedies of an error code, in all its variants. */
export function remediesOf(code: string, messages: Messages = MESSAGES): readonly string[] {
  const own = Object.entries(messages).filter(([id]) => id.split('#', 1).join() === code);
  return [...new Set(own.flatMap(([, { remedy }]) => withNames(remedy ?? '') ?? []))];
}

/** The text of `help plan.altered`: meaning and remedies of a code. @throws HybridError `usage` for an unknown code */
export function meaningText(code: string, columns: number | undefined): string {
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  if (meaning === undefined) {
    const hint = didYouMean(code, [...VERB_NAMES, 'environment', ...Object.keys(MEANINGS)]);
    throw problem('usage#topic', { name: code, hint });
  }
  const text = [code, meaning, ...remediesOf(code).map((each) => `Fix: ${each}`)].join('\n');
  const lines = paragraphs(text, helpWidth(columns));
  return `${lines.join('\n').trimEnd()}\n`;
}
