import { shown } from '../in-clear/sensitive.ts';
import { pointerName } from '../pointer.ts';
import { type Broken, broken } from './rule.ts';

const OPTION_POINTER = /^\/services\/[^/]+\/options\//;

/** `version: 1.10` is the number 1.1, and the option would say so: only a text in quotes is written as it stands. */
export function spellingProblems(spellings: Readonly<Record<string, string>>): readonly Broken[] {
  return Object.entries(spellings)
    .filter(([pointer]) => OPTION_POINTER.test(pointer))
    .map(([pointer, spelling]) =>
      broken(
        pointer,
        'spelling',
        `${pointerName(pointer)} is not kept as it is written: ${shown(spelling)}`,
        'Put quotes around it.',
      ),
    );
}
