import type { Permission, PermissionPolicy } from '../ports/genesys-cloud.ts';

const ANY = '*';

/** All permissions of the policies, with wildcards. Conditions are ignored. */
export function flatten(policies: readonly PermissionPolicy[]): ReadonlySet<Permission> {
  return new Set(
    policies.flatMap(({ domain, entityName, actionSet }) =>
      actionSet.map((action) => `${domain}:${entityName}:${action}`),
    ),
  );
}

function matches(pattern: Permission, permission: Permission): boolean {
  const wanted = permission.split(':');
  const parts = pattern.split(':');
  return parts.length === wanted.length && parts.every((part, index) => part === ANY || part === wanted[index]);
}

/** Whether `needed` is granted directly or by a wildcard. Only an equal or wider wildcard covers a wildcard. */
export function covers(held: ReadonlySet<Permission>, needed: Permission): boolean {
  return held.has(needed) || [...held].some((pattern) => hasWildcard(pattern) && matches(pattern, needed));
}

export function missing(held: ReadonlySet<Permission>, needed: readonly Permission[]): readonly Permission[] {
  return needed.filter((permission) => !covers(held, permission));
}

export const hasWildcard = (permission: Permission): boolean => permission.split(':').includes(ANY);

/**
 * Replaces wildcards by permissions of the catalogue, because Genesys Cloud no longer accepts them. A wildcard without a match
 * stays, so that a report can show it.
 */
export function expand(permissions: Iterable<Permission>, catalogue: readonly Permission[]): ReadonlySet<Permission> {
  const expanded = [...permissions].flatMap((permission) => {
    if (!hasWildcard(permission)) return [permission];
    const found = catalogue.filter((each) => matches(permission, each));
    return found.length > 0 ? found : [permission];
  });
  return new Set(expanded);
}
