import { createHmac, timingSafeEqual } from 'node:crypto';
import { refusal } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import { canonicalJson, changeEssence, isRefused, tenantEssence } from '../hash.ts';
import type { Change, Plan, TenantPlan } from '../plan.ts';

/** 16 bytes are a seal that nobody forges; six characters of base64url say which change of a sealed plan it is. */
const PLAN_BYTES = 16;
const CHANGE_CHARACTERS = 6;
const CHANGE_BYTES = 5;
const SEAL_BYTES = 32;
/** Characters of all change seals together; the comment has 60,000, and people want to read it. */
const MOST_CHANGES = 12_000;

const SHORTEST_KEY = 32;

/** Seals under the review key. Each purpose has its own word in front, so that a seal of one cannot stand for another. */
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

/** Which pull request, at which commit, was reviewed. */
export interface Reviewed {
  /** `owner/name` */
  readonly repository: string;
  readonly pull: number;
  /** Commit that the pull request ended with. */
  readonly head: string;
  /** Number of the comment at GitHub, and who wrote it: a copy by another one is no review. */
  readonly comment: number;
  readonly author: string;
}

/**
 * What a comment says was reviewed: for machines, in its first line. One seal for each tenant that changes, without its name:
 * the name is in what is sealed, and a thousand of them have to fit. Price: the list alone does not say whose it is.
 */
export interface Review extends Reviewed {
  readonly format: 2;
  /** Of the text that people read. */
  readonly text: string;
  readonly hash: string;
  readonly plans: readonly string[];
  /** Of each change, one behind the other; absent where there are too many to fit. */
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
  /** The text of the comment, as `visibleText` gives it; the seal is as long for any text. */
  readonly visible: string;
}

/** What is refused or could not be looked at is not sealed: nobody could review it. */
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

/** What is to be done now and was not reviewed, for one tenant. */
export interface Unreviewed {
  readonly tenant: string;
  /** Those of its changes that the review has not; all of them where it cannot tell. */
  readonly changes: readonly Change[];
  /** Every change that there is was reviewed; what was reviewed besides is gone. */
  readonly isPart: boolean;
}

/**
 * The tenants whose plan is not the one that was reviewed. A tenant with nothing to do needs no review.
 * @param isRerun an earlier attempt of the same run may have done a part: what is left of it is as good as all of it
 */
export function unreviewed(
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
