import { HybridError } from '../../base/errors.ts';
import { isRecord } from '../../base/json.ts';
import type { Owner } from '../rotation/document.ts';
import { clientValues, KEY_FIELDS, keyValues } from './names.ts';

/** The value `state` of an entry: what the other values are. */
export interface State {
  readonly format: 1;
  /** Absent in entries that were last written before owners were recorded. */
  readonly owner?: Owner;
  readonly clients: Readonly<Record<string, StoredGenerations>>;
  readonly samlKey: StoredGenerations;
}

export interface StoredGenerations {
  readonly active?: number;
  readonly current?: number;
  readonly next?: number;
  readonly previous?: number;
  readonly retiring?: readonly number[];
  readonly generations: readonly StoredGeneration[];
}

export interface StoredGeneration {
  readonly number: number;
  readonly madeAt: string;
  readonly nonce?: string;
  readonly resetting?: true;
  readonly untrusted?: true;
  readonly readyAt?: string;
  readonly retiredAt?: string;
  readonly replaced?: string;
}

function isNumberOrLeftOut(value: unknown): boolean {
  return value === undefined || Number.isInteger(value);
}

function isTextOrLeftOut(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isGeneration(value: unknown): value is StoredGeneration {
  if (!isRecord(value) || !Number.isInteger(value.number) || typeof value.madeAt !== 'string') return false;
  const { nonce, readyAt, retiredAt, replaced, resetting, untrusted } = value;
  return (
    [nonce, readyAt, retiredAt, replaced].every(isTextOrLeftOut) &&
    [resetting, untrusted].every((each) => each === undefined || each === true)
  );
}

function isGenerations(value: unknown): value is StoredGenerations {
  if (!isRecord(value)) return false;
  const { active, current, next, previous, retiring = [], generations } = value;
  return (
    [active, current, next, previous].every(isNumberOrLeftOut) &&
    Array.isArray(retiring) &&
    retiring.every(Number.isInteger) &&
    Array.isArray(generations) &&
    generations.every(isGeneration)
  );
}

function isOwnerOrLeftOut(value: unknown): boolean {
  if (value === undefined) return true;
  return isRecord(value) && typeof value.organizationId === 'string' && typeof value.tenant === 'string';
}

/** What is amiss must show here: a run that goes on with half of it would make keys anew, or lose one. */
function isState(value: unknown): value is State {
  if (!isRecord(value)) return false;
  const { format, owner, clients, samlKey } = value;
  const isWhole = isRecord(clients) && Object.values(clients).every(isGenerations) && isGenerations(samlKey);
  return format === 1 && isOwnerOrLeftOut(owner) && isWhole;
}

/** @param entry for people: which entry it is */
export function brokenState(entry: string, why: 'is empty' | 'cannot be read'): HybridError {
  return new HybridError({
    code: 'custody.broken',
    message: `the value \`state\` of ${entry} ${why}, so it is not known which keys are in use`,
    fix: 'Restore the last good version of the entry (Vault: `vault kv rollback`), then run again.',
  });
}

/** @throws HybridError `custody.broken` */
export function parseState(text: string, entry: string): State {
  try {
    const state: unknown = JSON.parse(text);
    if (isState(state)) return state;
  } catch {
    // Falls through to the same error: broken JSON and a wrong shape need the same repair.
  }
  throw brokenState(entry, 'cannot be read');
}

/**
 * Entries written by hand (the env store) have no state: the highest version that is complete counts as in use. A version
 * that lacks a value is listed too, so that no write takes its number and with it the place of its values.
 */
export function derivedState(names: readonly string[], clientKeys: readonly string[]): State {
  const clients: Record<string, StoredGenerations> = {};
  for (const key of clientKeys) {
    const found = clientValues(names, key);
    const numbers = distinct(found.map(({ number }) => number));
    const usable = found.filter(({ field }) => field === 'client_secret').map(({ number }) => number);
    const active = usable.length > 0 ? { active: Math.max(...usable) } : {};
    if (numbers.length > 0) clients[key] = { ...active, generations: numbers.map(unknownTime) };
  }
  const found = keyValues(names);
  const numbers = distinct(found.map(({ number }) => number));
  const whole = numbers.filter((number) => found.filter((each) => each.number === number).length === KEY_FIELDS.length);
  const current = whole.length > 0 ? { current: Math.max(...whole) } : {};
  return { format: 1, clients, samlKey: { ...current, generations: numbers.map(unknownTime) } };
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)];
}

function unknownTime(number: number): StoredGeneration {
  return { number, madeAt: '' };
}
