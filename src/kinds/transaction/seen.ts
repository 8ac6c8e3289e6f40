import type { Tenant } from '../../tenant/tenant.ts';
import type { Intent } from '../kind.ts';

/**
 * Whether this run does not see what stands in the transaction object: the other half does, or a person who imports kits. Then
 * what the object may name is left as it is.
 */
export function isObjectUnseen({ transaction }: Tenant, { only }: Intent): boolean {
  return only === 'cloud' || transaction.server.driver === 'file';
}
