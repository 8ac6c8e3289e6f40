import { Refusal } from '../../base/errors.ts';
import type { CustodyDocument, Owner } from '../rotation/document.ts';

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
