import { HybridError } from '../../base/errors.ts';
import { at } from '../../base/json.ts';
import { keysOf } from '../../base/json-pointer.ts';
import type { TenantPlan } from '../plan.ts';
import type { Acceptable, AdoptFacts, Difference, Left } from './acceptable.ts';
import { matches, NOT_KNOWN } from './reasons.ts';
import type { FileValue } from './text/render.ts';

/** A word of the file, the value that it is to have, and all differences that are gone then. */
export interface Wish {
  readonly pointer: string;
  readonly value: FileValue;
  readonly differences: readonly Difference[];
}

interface Wishes {
  readonly wishes: readonly Wish[];
  readonly left: readonly Left[];
}

export function leftOf({ address, field }: Difference, { message, fix }: HybridError): Left {
  return { address, field, why: message, fix: fix ?? NOT_KNOWN.fix };
}

/** All who follow a word must have left the file together: else taking one over makes a difference of the other. */
function checkFollowers(
  { word: followed }: Acceptable,
  differences: readonly Difference[],
  { plan, types }: Parts,
): void {
  const followers = types.flatMap(({ name: kind, acceptable = [] }) =>
    acceptable.flatMap(({ word, follower }) => (follower && word === followed ? [{ kind, ...follower }] : [])),
  );
  const missing = followers.find(
    ({ kind, field }) =>
      !differences.some((each) => each.kind === kind && each.field === field) &&
      !plan.changes.some((change) => change.kind === kind && change.action === 'create'),
  );
  if (!missing) return;
  const message = `${missing.name} follows the same word of the file, and stands otherwise`;
  const fix = 'Apply sets it right. To go over to the other value, make both alike by hand, or change the file.';
  throw new HybridError({ code: 'adopt.follower', message, fix });
}

/** What wishes are made from. */
interface Parts {
  /** Plain data of the tenant file. */
  readonly data: unknown;
  readonly plan: Pick<TenantPlan, 'changes'>;
  readonly types: readonly AdoptFacts[];
}

/** What the file has to say so that the differences are gone. */
export function wishesOf(differences: readonly Difference[], parts: Parts): Wishes {
  const wishes: Wish[] = [];
  const left: Left[] = [];
  const rows = parts.types.flatMap(({ acceptable = [] }) => acceptable);
  for (const [pointer, group] of Map.groupBy(differences, (each) => each.pointer)) {
    const row = rows.find(({ word }) => matches(word, pointer));
    if (!row) {
      left.push(...group.map(({ address, field }) => ({ address, field, ...NOT_KNOWN })));
      continue;
    }
    try {
      checkFollowers(row, group, parts);
      const below = `${pointer}${row.below ?? ''}`;
      wishes.push({ pointer: below, value: row.of(group, at(parts.data, ...keysOf(below))), differences: group });
    } catch (error) {
      if (!(error instanceof HybridError)) throw error;
      left.push(...group.map((difference) => leftOf(difference, error)));
    }
  }
  return { wishes, left };
}
