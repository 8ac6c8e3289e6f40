import { MINUTE } from '../base/time.ts';
import type { Change, Finding } from '../core/plan.ts';
import type { Subject } from '../core/ports/genesys-cloud.ts';
import { typeOf } from '../resources/list.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';
import { type Need, permissionTable, rolesGranted, type TableParts } from './permission-table.ts';

function lackFinding({ kind, needed, neededFor, add }: Need, parts: TableParts): Finding {
  const { tenant } = parts;
  const [address = ''] = neededFor;
  const base = { severity: 'refuse', code: `preflight.${kind}`, address, ...(add && { fix: add }) } as const;
  const list = neededFor.join(', ');
  if (kind === 'role') {
    const message = `the provisioning client does not hold the role ${needed}, needed for ${list}: only who holds a role can give it, or edit a client that has it`;
    const pointer = rolesGranted(parts).find((each) => each.address === address)?.pointer ?? '';
    return { ...base, message, where: placeOf(tenant, pointer) };
  }
  const message = `the provisioning client lacks the permission ${needed}, needed for ${list}`;
  return { ...base, message, where: placeOf(tenant, '/organization/credentials') };
}

/** What a plan asks for needs no look: there is a plan. */
function lackFindings(parts: TableParts): readonly Finding[] {
  return permissionTable(parts)
    .filter(({ heldBy, neededFor }) => heldBy.length === 0 && neededFor.length > 0)
    .map((need) => lackFinding(need, parts));
}

/** A change whose secret has to be kept, in a store that keeps nothing. */
function storeFindings(changes: readonly Change[], tenant: Tenant): Finding[] {
  if (tenant.secrets.store !== 'env') return [];
  return changes
    .filter((change) => typeOf(change).keepsSecret?.(change))
    .map(({ address, title }) => ({
      severity: 'refuse',
      code: 'preflight.store-read-only',
      address,
      message: `${title} gives a secret that has to be kept, and the store env only reads`,
      fix: 'Use the store vault (or file, for trying things), or put the values into the environment first.',
      where: placeOf(tenant, '/secrets/store'),
    }));
}

/** A certificate begins five minutes before it is made, and Genesys Cloud refuses one that begins in the future. */
const MOST_AHEAD = 4 * MINUTE;

/** By a wrong clock a certificate would begin in the future, and a grace would be over before its time. */
function clockFindings([change]: readonly Change[], clockAhead: number | undefined): Finding[] {
  if (!change || clockAhead === undefined || Math.abs(clockAhead) <= MOST_AHEAD) return [];
  const minutes = Math.round(Math.abs(clockAhead) / MINUTE);
  const message = `the clock of this machine is ${minutes} minutes ${clockAhead > 0 ? 'ahead of' : 'behind'} that of Genesys Cloud`;
  const fix = 'Set the clock, then run again: when a certificate begins and when a grace is over is reckoned by it.';
  return [{ severity: 'refuse', code: 'preflight.clock', address: change.address, message, fix }];
}

/**
 * What would stop these changes, found before the first of them.
 * @param subject undefined where it was not looked at
 * @param clockAhead milliseconds
 */
export function preflight(
  changes: readonly Change[],
  { tenant, subject, clockAhead }: { tenant: Tenant; subject: Subject | undefined; clockAhead: number | undefined },
): readonly Finding[] {
  const findings = [...storeFindings(changes, tenant), ...clockFindings(changes, clockAhead)];
  return subject ? [...findings, ...lackFindings({ changes, tenant, subject })] : findings;
}
