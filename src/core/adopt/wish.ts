import { HybridError } from '../../base/errors.ts';
import { canonicalJson } from '../hash.ts';
import type { TenantPlan, Value } from '../plan.ts';
import type { Acceptable, AdoptFacts, Difference, Left } from './acceptable.ts';
import { matches } from './pattern.ts';
import { NOT_KNOWN } from './reasons.ts';
import type { FileValue } from './text/render.ts';
import { keysOf } from './text/word.ts';

/** A word of the file, the value that it is to have, and all differences that are gone then. */
export interface Wish {
  readonly pointer: string;
  readonly value: FileValue;
  readonly differences: readonly Difference[];
}

export interface Wishes {
  readonly wishes: readonly Wish[];
  readonly left: readonly Left[];
}

/** What stands at a pointer of plain data; undefined where nothing does. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}

export function leftOf({ address, field }: Difference, { message, fix }: HybridError): Left {
  return { address, field, why: message, fix: fix ?? NOT_KNOWN.fix };
}

/** What the first says, if all say the same. @throws HybridError */
function agreed([first, ...others]: readonly Difference[]): Value {
  const same = others.every(({ stands }) => canonicalJson(stands) === canonicalJson(first?.stands));
  if (first && same) return first.stands;
  const message = 'what follows from this word of the file stands differently in several places';
  const fix = 'Make them alike by hand, or let apply write what the file says.';
  throw new HybridError({ code: 'adopt.disagree', message, fix });
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

function wishOf(row: Acceptable, differences: readonly Difference[], parts: Parts): Wish {
  const [{ pointer: asked } = { pointer: '' }] = differences;
  const pointer = `${asked}${row.below ?? ''}`;
  checkFollowers(row, differences, parts);
  const current = valueAt(parts.data, pointer);
  const value = row.ofAll ? row.ofAll(differences, current) : row.of(agreed(differences), current, differences);
  return { pointer, value, differences };
}

function rowOf({ pointer }: Difference, types: readonly AdoptFacts[]): Acceptable | undefined {
  return types.flatMap(({ acceptable = [] }) => acceptable).find(({ word }) => matches(word, pointer));
}

/** What the file has to say so that the differences are gone. */
export function wishesOf(differences: readonly Difference[], parts: Parts): Wishes {
  const wishes: Wish[] = [];
  const left: Left[] = [];
  for (const group of Map.groupBy(differences, ({ pointer }) => pointer).values()) {
    const row = group[0] && rowOf(group[0], parts.types);
    if (!row) {
      left.push(...group.map(({ address, field }) => ({ address, field, ...NOT_KNOWN })));
      continue;
    }
    try {
      wishes.push(wishOf(row, group, parts));
    } catch (error) {
      if (!(error instanceof HybridError)) throw error;
      left.push(...group.map((difference) => leftOf(difference, error)));
    }
  }
  return { wishes, left };
}
