import type { Half } from '../../core/resource-type.ts';
import type { Tenant } from '../../tenant/tenant.ts';

type Placed = Pick<Tenant, 'transaction'>;

/** A person takes an import kit to the Configuration Server: nobody here sees when, or what stands there. */
export function isImportedByHand({ transaction }: Placed): boolean {
  return transaction.server.driver === 'file';
}

/**
 * Whether this run does not see what stands in the transaction object: the other half does, or a person who imports kits. Then
 * what the object may name is left as it is.
 */
export function isObjectUnseen(tenant: Placed, { only }: { readonly only?: Half | undefined }): boolean {
  return only === 'cloud' || isImportedByHand(tenant);
}
