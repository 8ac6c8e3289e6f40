import { refusal } from '../../base/errors.ts';
import type { CustodyDocument, Owner, Version } from '../rotation/document.ts';
import { clientVersionsOf } from '../rotation/version-steps.ts';
import { CLIENT_FIELDS, clientValueName, KEY_FIELDS, keyValueName } from './names.ts';

function named({ tenant, organizationId }: Owner): string {
  return `the tenant ${tenant} in the organization ${organizationId}`;
}

/** If two tenants shared an entry, one would get the secrets of the other. @throws Refusal `custody.other-owner` */
export function requireOwner(
  { owner }: Pick<CustodyDocument, 'owner'>,
  { owner: asking, entry }: { readonly owner: Owner; readonly entry: string },
): void {
  if (!owner) return;
  const { tenant, organizationId } = asking;
  // IDs are case-insensitive.
  const isSameOrganization = owner.organizationId.toLowerCase() === organizationId.toLowerCase();
  if (owner.tenant === tenant && isSameOrganization) return;
  const values = { entry, owner: named(owner), asking: named(asking), tenant };
  if (owner.tenant === tenant) throw refusal('custody.other-owner#moved', values);
  if (!isSameOrganization) throw refusal('custody.other-owner', values);
  throw refusal('custody.other-owner#renamed', { ...values, known: owner.tenant });
}

/** Names of the values of versions that only `after` has. */
function namesOfNew(before: CustodyDocument, after: CustodyDocument): readonly string[] {
  const added = (old: readonly Version[], versions: readonly Version[]) =>
    versions.map(({ number }) => number).filter((number) => !old.some((each) => each.number === number));
  const ofClients = Object.entries(after.clients).flatMap(([key, { generations }]) => {
    const numbers = added(clientVersionsOf(before, key).generations, generations);
    return numbers.flatMap((number) => CLIENT_FIELDS.map((field) => clientValueName(key, number, field)));
  });
  const numbers = added(before.samlKey.generations, after.samlKey.generations);
  return [...ofClients, ...numbers.flatMap((number) => KEY_FIELDS.map((field) => keyValueName(number, field)))];
}

/** Never overwrites values of a version that `state` does not list. @throws Refusal `store.unlisted-values` */
export function requireFreeNames(before: CustodyDocument, after: CustodyDocument, entry: string): void {
  const isTaken = (name: string) => Object.hasOwn(before.foreign, name) && before.foreign[name]?.isBlank === false;
  const taken = namesOfNew(before, after).filter(isTaken);
  if (taken.length === 0) return;
  throw refusal('store.unlisted-values', { entry, values: taken.join(' and ') });
}
