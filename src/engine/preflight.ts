import { MINUTE } from '../base/time.ts';
import { aboutOf, refuse } from '../core/finding.ts';
import type { Change, Finding } from '../core/plan.ts';
import type { Subject } from '../core/ports/genesys-cloud.ts';
import { typeOf } from '../resources/list.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { permissionTable, rolesGranted, type TableParts } from './permission-table.ts';

/** Findings about missing permissions. Only those of changes: reading worked. */
function lackFindings(parts: TableParts): readonly Finding[] {
  const lacking = permissionTable(parts).filter(({ heldBy, neededFor }) => heldBy.length === 0 && neededFor.length > 0);
  return lacking.map(({ kind, needed, neededFor, add: remedy = '' }) => {
    const [address = ''] = neededFor;
    const values = { needed, changes: neededFor.join(', '), remedy };
    if (kind === 'permission') {
      const about = aboutOf({ address, pointer: '/organization/credentials' }, parts.tenant);
      return refuse(about, 'preflight.permission', values);
    }
    const pointer = rolesGranted(parts).find((each) => each.address === address)?.pointer ?? '';
    return refuse(aboutOf({ address, pointer }, parts.tenant), 'preflight.role', values);
  });
}

/** Refuses a change that has to store a secret if the store is read only. */
function storeFindings(changes: readonly Change[], tenant: Tenant): Finding[] {
  if (tenant.secrets.store !== 'env') return [];
  return changes
    .filter((change) => typeOf(change).keepsSecret?.(change))
    .map(({ address, title }) =>
      refuse(aboutOf({ address, pointer: '/secrets/store' }, tenant), 'preflight.store-read-only', { title }),
    );
}

/** A new certificate is valid from five minutes before; Genesys Cloud rejects one that is not valid yet. */
const MOST_AHEAD = 4 * MINUTE;

/** With a wrong clock a certificate would not be valid yet, and a grace period would end too early. */
function clockFindings([change]: readonly Change[], clockAhead: number | undefined): Finding[] {
  if (!change || clockAhead === undefined || Math.abs(clockAhead) <= MOST_AHEAD) return [];
  const minutes = Math.round(Math.abs(clockAhead) / MINUTE);
  const direction = clockAhead > 0 ? 'ahead of' : 'behind';
  return [refuse({ address: change.address }, 'preflight.clock', { minutes, direction })];
}

/** Findings that would stop these changes, before the first of them. `clockAhead` is in milliseconds. */
export function preflight(
  changes: readonly Change[],
  { tenant, subject, clockAhead }: { tenant: Tenant; subject: Subject | undefined; clockAhead: number | undefined },
): readonly Finding[] {
  const findings = [...storeFindings(changes, tenant), ...clockFindings(changes, clockAhead)];
  return subject ? [...findings, ...lackFindings({ changes, tenant, subject })] : findings;
}
