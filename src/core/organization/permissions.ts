import type { Permission, PermissionPolicy } from '../ports/genesys-cloud.ts';

const ANY = '*';

/** Every permission that the policies give, wildcards as they stand. Conditions are not looked at. */
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

/** Whether `needed` is held, by itself or by a wildcard. A needed wildcard is covered only by one as wide. */
export function covers(held: ReadonlySet<Permission>, needed: Permission): boolean {
  return held.has(needed) || [...held].some((pattern) => hasWildcard(pattern) && matches(pattern, needed));
}

export function missing(held: ReadonlySet<Permission>, needed: readonly Permission[]): readonly Permission[] {
  return needed.filter((permission) => !covers(held, permission));
}

export const hasWildcard = (permission: Permission): boolean => permission.split(':').includes(ANY);

/**
 * Replaces wildcards by what the catalogue knows, since Genesys Cloud no longer takes them. A wildcard that fits nothing
 * stays, so that whoever shows the result can say so.
 */
export function expand(permissions: Iterable<Permission>, catalogue: readonly Permission[]): ReadonlySet<Permission> {
  const expanded = [...permissions].flatMap((permission) => {
    if (!hasWildcard(permission)) return [permission];
    const found = catalogue.filter((each) => matches(permission, each));
    return found.length > 0 ? found : [permission];
  });
  return new Set(expanded);
}
