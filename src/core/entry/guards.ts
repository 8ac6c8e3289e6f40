import { Refusal } from '../../base/errors.ts';
import type { CustodyDocument, Owner } from '../rotation/document.ts';
import { generationsOf } from '../rotation/generations.ts';
import { CLIENT_FIELDS, clientValueName, KEY_FIELDS, keyValueName } from './names.ts';

/** Ids are the same in upper and lower case. */
function isSameOrganization(one: Owner, other: Owner): boolean {
  return one.organizationId.toLowerCase() === other.organizationId.toLowerCase();
}

function named({ tenant, organizationId }: Owner): string {
  return `the tenant ${tenant} in the organization ${organizationId}`;
}

function fixFor(owner: Owner, asking: Owner): string {
  if (owner.tenant === asking.tenant) {
    return `Correct organization.id. If ${owner.tenant} moved to another organization, give it a new secrets.path: its clients and its SAML key are then made anew there, and those of the old organization stay until you remove them by hand.`;
  }
  const own = `give ${asking.tenant} a secrets.path of its own`;
  if (!isSameOrganization(owner, asking)) return `Correct secrets.path: ${own}.`;
  return `If ${owner.tenant} was renamed, write tenant: ${owner.tenant} again: its clients are known by that name. Otherwise ${own}.`;
}

/** Used by another tenant, an entry would give its secrets to that tenant's object. @throws Refusal `custody.other-owner` */
export function requireOwner(
  { owner }: Pick<CustodyDocument, 'owner'>,
  { owner: asking, entry }: { readonly owner: Owner; readonly entry: string },
): void {
  if (!owner || (owner.tenant === asking.tenant && isSameOrganization(owner, asking))) return;
  const message = `the store entry ${entry} belongs to ${named(owner)}, and this file is of ${named(asking)}`;
  throw new Refusal({ code: 'custody.other-owner', message, fix: fixFor(owner, asking) });
}

type Versions = readonly { readonly number: number }[];

/** Numbers of the versions that `after` has and `before` has not. */
function added(before: Versions, after: Versions): readonly number[] {
  const known = new Set(before.map(({ number }) => number));
  return after.map(({ number }) => number).filter((number) => !known.has(number));
}

/** Names of the values of every version that `after` has and `before` has not. */
function namesOfNew(before: CustodyDocument, after: CustodyDocument): readonly string[] {
  const ofClients = Object.entries(after.clients).flatMap(([key, { generations }]) => {
    const numbers = added(generationsOf(before, key).generations, generations);
    return numbers.flatMap((number) => CLIENT_FIELDS.map((field) => clientValueName(key, number, field)));
  });
  const numbers = added(before.samlKey.generations, after.samlKey.generations);
  return [...ofClients, ...numbers.flatMap((number) => KEY_FIELDS.map((field) => keyValueName(number, field)))];
}

/** Values put by hand under a number that `state` does not list are not written over. @throws Refusal `store.unlisted-values` */
export function requireFreeNames(before: CustodyDocument, after: CustodyDocument, entry: string): void {
  const isTaken = (name: string) => Object.hasOwn(before.foreign, name) && before.foreign[name]?.isBlank === false;
  const taken = namesOfNew(before, after).filter(isTaken);
  if (taken.length === 0) return;
  const message = `the store entry ${entry} has the values ${taken.join(' and ')}, which its state does not list; a new version would be written over them`;
  const fix =
    'Keep a copy of these values, remove them from the entry, then run again. If they were in use, restore the last good version of the entry instead (Vault: `vault kv rollback`).';
  throw new Refusal({ code: 'store.unlisted-values', message, fix });
}
