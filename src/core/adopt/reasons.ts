import type { Change, KindName } from '../plan.ts';
import { matches } from './pattern.ts';

/** Why the file does not take something over, and what to do instead. */
export interface Reason {
  readonly why: string;
  readonly fix: string;
}

export const APPLY_OR_REMOVE = 'Apply makes it. If it is not meant to be there, take it out of the file by hand.';

const ROTATION: Reason = {
  why: 'it is a step of a rotation, not a word of the file',
  fix: 'Apply goes on with it.',
};

const CREATED: Readonly<Partial<Record<KindName, Reason>>> = {
  'saml-key': {
    why: 'a key and its certificate are made or taken into the store, and do not stand in a file',
    fix: 'Apply does it.',
  },
};

/** About a change as a whole; undefined for one of which each field is looked at. */
export function ofWhole({ kind, action }: Pick<Change, 'kind' | 'action'>): Reason | undefined {
  if (kind === 'proof' || kind === 'retirement') return ROTATION;
  if (action === 'create') {
    return (
      CREATED[kind] ?? {
        why: 'the service does not have it, and a file that says so would be without it',
        fix: APPLY_OR_REMOVE,
      }
    );
  }
  if (action !== 'delete') return undefined;
  return {
    why: 'the service has it, and the file does not have it any more',
    fix: 'Apply deletes it. If it is meant to stay, put it back into the file by hand, under the same key.',
  };
}

interface Row extends Reason {
  readonly word: string;
  /** Only this field of those that the word asks for. */
  readonly field?: string;
}

const NO_WORD = 'the file has no word for it';

/** Words whose fields are never taken over. */
const ROWS: readonly Row[] = [
  {
    word: '/clients/*/grant',
    why: 'a client of another grant type is another client, with other words',
    fix: 'Apply sets it right. To go over to the other one, make it a client of its own in the file.',
  },
  {
    word: '/clients/*',
    field: 'state',
    why: `${NO_WORD}: a client that is in the file is switched on`,
    fix: 'Apply switches it on again. If it is not meant to be, take the client out of the file.',
  },
  {
    word: '/clients/*',
    field: 'mark',
    why: 'the mark is ours, and says to which word of which file the client belongs',
    fix: 'Apply writes it.',
  },
  {
    word: '/identityProvider',
    field: 'autoProvisionUsers',
    why: `${NO_WORD}: agents who log in for the first time need it`,
    fix: 'Apply switches it on again.',
  },
  {
    word: '/identityProvider/certificate',
    why: 'a certificate stands in the store and not in the file',
    fix: 'Apply writes it. For a pair of your own give certificate.own.',
  },
  {
    word: '/organization/*',
    why: 'it follows from the organization that the file names',
    fix: 'Apply writes it. If the organization itself is another, change the words under organization by hand.',
  },
  {
    word: '/services/*',
    field: '*/client_id',
    why: 'it follows from the client that the service names',
    fix: 'Apply writes the id of that client.',
  },
  {
    word: '/administrators/*',
    why: 'nobody is taken out of the list by a machine',
    fix: 'Apply gives the person what is missing. If it was taken away on purpose, take the person out of the file by hand.',
  },
  { word: '', field: 'state', why: `${NO_WORD}: the object is switched on`, fix: 'Apply switches it on again.' },
];

function isField(wanted: string | undefined, field: string): boolean {
  if (wanted === undefined) return true;
  return wanted.startsWith('*') ? field.endsWith(wanted.slice(1)) : field === wanted;
}

/** About a field that the word at `pointer` asks for. */
export function ofField(pointer: string, field: string): Reason | undefined {
  const row = ROWS.find((each) => matches(each.word, pointer) && isField(each.field, field));
  return row && { why: row.why, fix: row.fix };
}

export const NOT_KNOWN: Reason = { why: NO_WORD, fix: 'Apply sets it right.' };
