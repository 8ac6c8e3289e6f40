import type { Context } from '../../base/context.ts';
import { Refusal } from '../../base/errors.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { aboutOf, refuse } from '../finding.ts';
import type { Finding } from '../plan.ts';
import { type AllowedList, allowedList } from './lists.ts';
import { KINDS, type Side, type Use, usesOf } from './uses.ts';

type Environment = Context['environment'];

/** The tenant file leads credentials to a place, or takes them from one, that the workflow does not name. */
export class NotAllowed extends Refusal {
  /** One for each such place. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly [Finding, ...Finding[]]) {
    const [{ code, message, fix, where }] = findings;
    super({ code, message, fix, where });
    this.findings = findings;
  }
}

const UNREADABLE = 'The list has entries that cannot be read: name each exactly, without a wildcard.';

function findingOf(tenant: Tenant, use: Use, { unreadable }: AllowedList): Finding {
  const { kind, address, pointer, shown, what, check, meant } = use;
  const { variable, input } = KINDS[kind];
  const add = `dd ${shown} to the repository variable ${variable} (input ${input} of the workflow), after checking that ${check}.`;
  const start = meant === undefined ? `A${add}` : `Write ${meant} if you meant that. Otherwise a${add}`;
  const fix = unreadable > 0 ? `${start} ${UNREADABLE}` : start;
  return refuse(aboutOf({ address, pointer }, tenant), `allowed.${kind}`, `the workflow does not allow ${what}`, fix);
}

/**
 * In GitHub Actions credentials go only where the workflow says, and come only from the variables that it names: whoever may change a
 * tenant file on a branch could otherwise have them sent anywhere before anybody has read it. In a terminal the person who starts the
 * command has read the file.
 */
export function notAllowed(environment: Environment, tenant: Tenant, sides: readonly Side[]): readonly Finding[] {
  if (environment.GITHUB_ACTIONS !== 'true') return [];
  return usesOf(tenant)
    .filter(({ side }) => sides.includes(side))
    .flatMap((use) => {
      const { variable, nameOf } = KINDS[use.kind];
      const list = allowedList(environment[variable], nameOf);
      return use.name !== undefined && list.names.has(use.name) ? [] : [findingOf(tenant, use, list)];
    });
}

/** Asked before the first byte is sent for a tenant, and before anything of it is read from a store. @throws NotAllowed */
export function requireAllowed(environment: Environment, tenant: Tenant, sides: readonly Side[]): void {
  const [first, ...more] = notAllowed(environment, tenant, sides);
  if (first) throw new NotAllowed([first, ...more]);
}
