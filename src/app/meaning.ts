import { problem } from '../base/errors.ts';
import { didYouMean } from '../tenant/suggestion.ts';
import { MEANINGS } from './generated/meanings.ts';
import { helpWidth, paragraphs } from './help.ts';
import { VERB_NAMES } from './verbs.ts';

type Meaning = (typeof MEANINGS)[number];

/** `help plan.altered`: the meaning and the remedy of an error code. @throws HybridError `usage` for an unknown code */
export function meaningText(code: string, columns: number | undefined): string {
  const found: Meaning | undefined = MEANINGS.find(([each]) => each === code);
  if (!found) {
    const topics = [...VERB_NAMES, 'environment', ...MEANINGS.map(([each]) => each)];
    throw problem('usage#topic', { name: code, hint: didYouMean(code, topics) });
  }
  const [, meaning, ...remedies] = found;
  const text = [code, meaning, ...remedies.map((each) => `Fix: ${each}`)].join('\n');
  const lines = paragraphs(text, helpWidth(columns));
  return `${lines.join('\n').trimEnd()}\n`;
}
