import { Refusal } from '../../base/errors.ts';
import type { CustodyDocument } from '../rotation/document.ts';
import { CLIENT_FIELDS, clientValueName, KEY_FIELDS, keyValueName } from './names.ts';

/** Names of the values of every version that `after` has and `before` has not. */
function namesOfNew(before: CustodyDocument, after: CustodyDocument): readonly string[] {
  const ofClients = Object.entries(after.clients).flatMap(([key, { generations }]) => {
    const known = Object.hasOwn(before.clients, key) ? (before.clients[key]?.generations ?? []) : [];
    const added = generations.filter(({ number }) => !known.some((each) => each.number === number));
    return added.flatMap(({ number }) => CLIENT_FIELDS.map((field) => clientValueName(key, number, field)));
  });
  const known = before.samlKey.generations;
  const added = after.samlKey.generations.filter(({ number }) => !known.some((each) => each.number === number));
  return [...ofClients, ...added.flatMap(({ number }) => KEY_FIELDS.map((field) => keyValueName(number, field)))];
}

/**
 * Somebody may have put values by hand under a number that `state` does not list. A new version would be written over them.
 * @throws Refusal `store.unlisted-values` when the version is announced, before anything of it is made
 */
export function requireFreeNames(before: CustodyDocument, after: CustodyDocument, entry: string): void {
  const taken = namesOfNew(before, after).filter(
    (name) => Object.hasOwn(before.foreign, name) && before.foreign[name]?.isBlank === false,
  );
  if (taken.length === 0) return;
  throw new Refusal({
    code: 'store.unlisted-values',
    message: `the store entry ${entry} has the values ${taken.join(' and ')}, which its state does not list; a new version would be written over them`,
    fix: 'Keep a copy of these values, remove them from the entry, then run again. If they were in use, restore the last good version of the entry instead (Vault: `vault kv rollback`).',
  });
}
