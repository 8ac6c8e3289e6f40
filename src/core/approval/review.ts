import { createHmac, timingSafeEqual } from 'node:crypto';
import { refusal } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import { canonicalJson, changeEssence, isRefused, tenantEssence } from '../hash.ts';
import type { Change, Plan, TenantPlan } from '../plan.ts';

/** 16 bytes of a seal cannot be forged; six characters of base64url identify a change of a sealed plan. */
const PLAN_BYTES = 16;
const CHANGE_CHARACTERS = 6;
const CHANGE_BYTES = 5;
const SEAL_BYTES = 32;
/** Maximum characters of all change seals; the comment has 60,000, mostly for the text. */
const MOST_CHANGES = 12_000;

const SHORTEST_KEY = 32;

/** Seals with the review key. Each purpose has its own prefix, so that a seal for one is invalid for another. */
export interface Sealer {
  /** The first `bytes` of an HMAC-SHA-256, in base64url. */
  seal(purpose: 'review' | 'plan' | 'change' | 'text', text: string, bytes: number): string;
}

/** @throws Refusal for a key that is short enough to be guessed */
export function sealerOf(key: Secret): Sealer {
  if (key.length < SHORTEST_KEY) throw refusal('review.key', { length: key.length });
  return {
    seal: (purpose, text, bytes) =>
      createHmac('sha256', key.reveal())
        .update(`genesys-hybrid ${purpose} 1\0${text}`)
        .digest()
        .subarray(0, bytes)
        .toString('base64url'),
  };
}

/** The pull request and commit that were reviewed. */
export interface Reviewed {
  /** `owner/name` */
  readonly repository: string;
  readonly pull: number;
  /** The last commit of the pull request. */
  readonly head: string;
  /** Number and author of the comment: a copy by another author is no review. */
  readonly comment: number;
  readonly author: string;
}

/**
 * The data of a review, in the first line of its comment. One seal for each tenant with changes, without its name:
 * the seal covers the name, and a thousand seals have to fit. Cost: the list alone does not say which tenant a seal belongs to.
 */
export interface Review extends Reviewed {
  readonly format: 2;
  /** Seal of the text that people read. */
  readonly text: string;
  readonly hash: string;
  readonly plans: readonly string[];
  /** Seals of all changes, concatenated; absent if there are too many to fit. */
  readonly changes?: string;
  readonly seal: string;
}

const isSealed = (plan: TenantPlan): boolean => plan.changes.length > 0 && !plan.failure && !isRefused(plan);
const planSeal = (plan: TenantPlan, sealer: Sealer): string => sealer.seal('plan', tenantEssence(plan), PLAN_BYTES);

function changeSeal(tenant: string, change: Change, sealer: Sealer): string {
  return sealer.seal('change', `${tenant}\0${changeEssence(change)}`, CHANGE_BYTES).slice(0, CHANGE_CHARACTERS);
}

interface SealParts {
  readonly sealer: Sealer;
  /** The text of the comment, from `visibleText`; the length of its seal is fixed. */
  readonly visible: string;
}

/** Refused tenants and those that could not be read are not sealed, because they could not be reviewed. */
export function sealReview(plan: Plan, reviewed: Reviewed, { sealer, visible }: SealParts): Review {
  const tenants = plan.tenants.filter(isSealed);
  const sealsOf = (each: TenantPlan) => each.changes.map((change) => changeSeal(each.tenant, change, sealer));
  const changes = tenants.flatMap(sealsOf).join('');
  const unsealed = {
    format: 2 as const,
    ...reviewed,
    text: sealer.seal('text', visible, SEAL_BYTES),
    hash: plan.hash,
    plans: tenants.map((each) => planSeal(each, sealer)),
    ...(changes.length <= MOST_CHANGES && { changes }),
  };
  return { ...unsealed, seal: sealer.seal('review', canonicalJson(unsealed), SEAL_BYTES) };
}

export function isSealedText({ text }: Review, { sealer, visible }: SealParts): boolean {
  return isEqual(text, sealer.seal('text', visible, SEAL_BYTES));
}

function isEqual(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export function isGenuine({ seal, ...unsealed }: Review, sealer: Sealer): boolean {
  return isEqual(seal, sealer.seal('review', canonicalJson(unsealed), SEAL_BYTES));
}

/** The current changes of one tenant that were not reviewed. */
export interface Unreviewed {
  readonly tenant: string;
  /** Its changes that the review lacks; all of them if this is unknown. */
  readonly changes: readonly Change[];
  /** Whether all current changes were reviewed, and reviewed changes are missing. */
  readonly isPart: boolean;
}

/**
 * The tenants whose plan differs from the reviewed one. A tenant without changes needs no review.
 * @param isRerun an earlier attempt of the same run may have applied a part; then the rest of the plan is accepted
 */
export function findUnreviewed(
  plan: Plan,
  review: Review,
  { sealer, isRerun }: { readonly sealer: Sealer; readonly isRerun: boolean },
): readonly Unreviewed[] {
  const plans = new Set(review.plans);
  const known = new Set(review.changes?.match(/.{6}/g) ?? []);
  return plan.tenants
    .filter((each) => isSealed(each) && !plans.has(planSeal(each, sealer)))
    .map(({ tenant, changes }) => {
      const added = changes.filter((change) => !known.has(changeSeal(tenant, change, sealer)));
      return { tenant, changes: added, isPart: added.length === 0 };
    })
    .filter(({ isPart }) => !(isRerun && isPart));
}
