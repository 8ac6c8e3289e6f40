import type { Context } from '../../base/context.ts';
import { Refusal } from '../../base/errors.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { aboutOf } from '../finding.ts';
import type { Finding } from '../plan.ts';
import { allowedList } from './lists.ts';
import { LISTS, type Side, usesOf } from './uses.ts';

/** The tenant file leads credentials to a place, or takes them from one, that the workflow does not name. */
export class NotAllowed extends Refusal {
  /** One for each such place. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly [Finding, ...Finding[]]) {
    super(findings[0]);
    this.findings = findings;
  }
}

const UNREADABLE = ' The list has entries that cannot be read: name each exactly, without a wildcard.';

/**
 * In GitHub Actions credentials go only where the workflow says, and come only from the variables that it names: whoever may change a
 * tenant file on a branch could otherwise have them sent anywhere before anybody has read it. In a terminal the person who starts the
 * command has read the file.
 */
export function notAllowed(
  environment: Context['environment'],
  tenant: Tenant,
  sides: readonly Side[],
): readonly Finding[] {
  if (environment.GITHUB_ACTIONS !== 'true') return [];
  return usesOf(tenant)
    .filter(({ side }) => sides.includes(side))
    .flatMap((use) => {
      const { variable, nameOf } = LISTS[use.list];
      const { names, unreadable } = allowedList(environment[variable], nameOf);
      const isAllowed = use.name !== undefined && names.has(use.name);
      return isAllowed ? [] : [use.refuse(aboutOf(use, tenant), unreadable > 0 ? UNREADABLE : '')];
    });
}

/** Asked before the first byte is sent for a tenant, and before anything of it is read from a store. @throws NotAllowed */
export function requireAllowed(environment: Context['environment'], tenant: Tenant, sides: readonly Side[]): void {
  const [first, ...more] = notAllowed(environment, tenant, sides);
  if (first) throw new NotAllowed([first, ...more]);
}
