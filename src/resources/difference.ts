import type { Change, Finding } from '../core/plan.ts';
import type { Desired, Difference } from '../core/resource-type.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';

type Asked = Pick<Desired, 'address' | 'title' | 'pointer'>;

type Parts = Pick<Change, 'kind' | 'action' | 'fields'> &
  Partial<Pick<Change, 'risk' | 'notes'>> & { readonly id?: string | undefined };

export function changeOf(asked: Asked, tenant: Tenant, parts: Parts): Change {
  const { address, title } = asked;
  const { kind, action, id, fields, risk = 'none', notes = [] } = parts;
  const base = { address, kind, action, title, ...(id !== undefined && { id }) };
  return { ...base, fields, risk, notes, where: placeOf(tenant, asked.pointer) };
}

/** The change of a resource: a create if it does not exist; undefined if no field differs. */
export function differenceOf(
  findings: readonly Finding[],
  asked: Asked,
  tenant: Tenant,
  parts: Omit<Parts, 'action'> & { readonly exists: boolean },
): Difference {
  if (parts.fields.length === 0) return { findings };
  return { findings, change: changeOf(asked, tenant, { ...parts, action: parts.exists ? 'update' : 'create' }) };
}
