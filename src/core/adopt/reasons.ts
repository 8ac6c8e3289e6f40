import type { Change } from '../plan.ts';
import type { AdoptFacts, Reason } from './acceptable.ts';

/** Whether a JSON pointer is of this form: `/clients/*` is every client, and none of its words. */
export function matches(pattern: string, pointer: string): boolean {
  const [wanted, parts] = [pattern.split('/'), pointer.split('/')];
  return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index]);
}

/** Why a word that the file does not have is not taken over. */
export const NO_WORD = 'the file has no word for it';
export const APPLY_OR_REMOVE = 'Apply makes it. If it is not meant to be there, take it out of the file by hand.';

const ROTATION: Reason = { why: 'it is a step of a rotation, not a word of the file', fix: 'Apply goes on with it.' };

const NEW: Reason = {
  why: 'the service does not have it, and a file that says so would be without it',
  fix: APPLY_OR_REMOVE,
};

/** About a change as a whole; undefined for one of which each field is looked at. */
export function ofWhole({ action }: Pick<Change, 'action'>, type: AdoptFacts | undefined): Reason | undefined {
  if (type?.isStepOfRotation) return ROTATION;
  if (action === 'create') return type?.notAcceptedNew ?? NEW;
  if (action !== 'delete') return undefined;
  return {
    why: 'the service has it, and the file does not have it any more',
    fix: 'Apply deletes it. If it is meant to stay, put it back into the file by hand, under the same key.',
  };
}

function isField(wanted: string | undefined, field: string): boolean {
  if (wanted === undefined) return true;
  return wanted.startsWith('*') ? field.endsWith(wanted.slice(1)) : field === wanted;
}

/** About a field that the word at `pointer` asks for. */
export function ofField(pointer: string, field: string, types: readonly AdoptFacts[]): Reason | undefined {
  const rows = types.flatMap(({ notAcceptable = [] }) => notAcceptable);
  const row = rows.find((each) => matches(each.word, pointer) && isField(each.field, field));
  return row && { why: row.why, fix: row.fix };
}

export const NOT_KNOWN: Reason = { why: NO_WORD, fix: 'Apply sets it right.' };
