import type { Scene } from '../core/decide/scene.ts';
import type { Comparison } from '../core/diff.ts';
import type { Question } from '../core/evidence.ts';
import { planInOrder } from '../core/hash.ts';
import type { Facts } from '../core/known.ts';
import { inOrder } from '../core/order.ts';
import type { Address, Change, KindName, Plan, TenantPlan } from '../core/plan.ts';
import type {
  CustodyEdit,
  Desired,
  Difference,
  Outcome,
  PlanScene,
  ResourceType,
  Side,
  WriteScope,
} from '../core/resource-type.ts';
import type { ReadName } from '../core/snapshot.ts';
import type { TypeFacts } from '../core/type-facts.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { adminType } from './admin.ts';
import { identityProviderType } from './identity-provider/identity-provider.ts';
import { oauthClientType } from './oauth-client/oauth-client.ts';
import { organizationType } from './organization.ts';
import { retirementStep } from './retirement.ts';
import { roleType } from './role.ts';
import { samlKeyType } from './saml-key/saml-key.ts';
import { transactionType } from './transaction/transaction.ts';
import { verificationStep } from './verification.ts';

/** A change and the function that writes it. */
export interface PlannedOperation {
  readonly change: Change;
  /** The announcement in the store before anything is changed. */
  announce(scope: WriteScope): Promise<CustodyEdit | undefined>;
  write(scope: WriteScope): Promise<Outcome>;
  /** The change, compared again with the current facts. */
  compareAgain(scene: PlanScene, comparison: Comparison): Change | undefined;
}

interface PlannedDifference extends Difference {
  readonly operation?: PlannedOperation;
}

/** A resource type whose type parameter is hidden. */
interface ListedType extends TypeFacts {
  readonly reads: readonly ReadName[];
  questions(scene: Scene): readonly Question[];
  questionsAhead(tenant: Tenant): readonly Question[];
  know(scene: PlanScene): Readonly<Record<Address, Facts>>;
  plan(scene: PlanScene, comparison: Comparison): readonly PlannedDifference[];
}

function listed<Wanted extends Desired>(type: ResourceType<Wanted>): ListedType {
  return {
    ...type,
    questions: (scene) => type.questions?.(scene) ?? [],
    questionsAhead: (tenant) => type.questionsAhead?.(tenant) ?? [],
    know: (scene) => type.know?.(scene) ?? {},
    plan: (scene, comparison) => [
      ...type.want(scene).map((wanted) =>
        planned(type.diff(wanted, scene, comparison), (change) => ({
          announce: async (scope) => type.announce?.(wanted, scope),
          write: (scope) => type.write(change, wanted, scope),
          compareAgain: (again, known) => type.diff(wanted, again, known).change,
        })),
      ),
      ...(type.extra?.(scene) ?? []).map((difference) => planned(difference, (change) => removal(type, change))),
    ],
  };
}

type Work = Omit<PlannedOperation, 'change'>;

function planned(difference: Difference, workOf: (change: Change) => Work): PlannedDifference {
  const { change } = difference;
  return change ? { ...difference, operation: { change, ...workOf(change) } } : difference;
}

function removal({ name, remove }: Pick<ResourceType, 'name' | 'remove'>, change: Change): Work {
  if (!remove) throw new Error(`${name} has no way to ${change.action} ${change.address}`);
  return { announce: async () => undefined, write: (scope) => remove(change, scope), compareAgain: () => change };
}

/**
 * Every resource type and the steps of a rotation, in the order in which a plan prints its changes:
 *
 *     organization ─┬─▶ role ─┬─▶ admin
 *                   │         └──────────────────────────────────┐
 *                   ├─▶ oauth-client ──────────────────┐         ├─▶ transaction ─▶ retirement
 *                   └─▶ saml-key ─▶ identity-provider ─┴─▶ proof ┘
 *
 * Nothing is written before the organization is verified, and nothing is retired before its successor was written.
 */
export const TYPES: readonly ListedType[] = inOrder([
  listed(organizationType),
  listed(roleType),
  listed(oauthClientType),
  listed(samlKeyType),
  listed(identityProviderType),
  listed(adminType),
  listed(verificationStep),
  listed(transactionType),
  listed(retirementStep),
]);

export const TYPE_NAMES: readonly KindName[] = TYPES.map(({ name }) => name);

/** @throws Error for a name that no plan has */
export function typeOf({ kind }: { readonly kind: KindName }): ListedType {
  const type = TYPES.find(({ name }) => name === kind);
  if (type) return type;
  throw new Error(`there is no resource type ${kind}`);
}

/** The plan of these tenants, with the changes of each in the order of the types. */
export function makePlan(tenants: readonly TenantPlan[]): Plan {
  return planInOrder(tenants, TYPE_NAMES);
}

/** Whether a run of this side makes changes of the type; `undefined`: a run of both sides. */
export function isOfSide({ side }: TypeFacts, only: Side | undefined): boolean {
  return only === undefined || side === 'both' || side === only;
}
