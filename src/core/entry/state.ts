import { problem } from '../../base/errors.ts';
import { isRecord } from '../../base/json.ts';
import type { ClientVersion, ClientVersions, KeyVersion, KeyVersions, Owner, Version } from '../rotation/document.ts';
import { clientValues, KEY_FIELDS, keyValues, type NamedValue } from './names.ts';

/** The value `state` of an entry describes the other values. */
export interface State {
  readonly format: 1;
  /** Absent in entries that were written before owners were recorded. */
  readonly owner?: Owner;
  readonly clients: Readonly<Record<string, StoredVersions>>;
  readonly samlKey: StoredVersions;
}

/** The versions of a client or of the SAML key. */
export interface StoredVersions extends Partial<Omit<ClientVersions & KeyVersions, 'generations' | 'incomplete'>> {
  readonly generations: readonly StoredVersion[];
}

export type StoredVersion = Version &
  Partial<Pick<ClientVersion, 'nonce' | 'resetting' | 'replaced'> & Pick<KeyVersion, 'untrusted'>>;

function isStoredVersion(value: unknown): value is StoredVersion {
  if (!isRecord(value) || !Number.isInteger(value.number) || typeof value.madeAt !== 'string') return false;
  const { nonce, readyAt, retiredAt, replaced, resetting, untrusted } = value;
  return (
    [nonce, readyAt, retiredAt, replaced].every((each) => each === undefined || typeof each === 'string') &&
    [resetting, untrusted].every((each) => each === undefined || each === true)
  );
}

function isStoredVersions(value: unknown): value is StoredVersions {
  if (!isRecord(value)) return false;
  const { active, current, next, previous, retiring = [], generations } = value;
  if (!Array.isArray(retiring) || !Array.isArray(generations)) return false;
  const places = [active, current, next, previous].filter((place) => place !== undefined);
  return [...places, ...retiring].every(Number.isInteger) && generations.every(isStoredVersion);
}

/** Finds invalid state: a run that continues with it would create keys again, or lose one. */
function isState(value: unknown): value is State {
  if (!isRecord(value)) return false;
  const { format, owner, clients, samlKey } = value;
  const isOwner = isRecord(owner) && typeof owner.organizationId === 'string' && typeof owner.tenant === 'string';
  if (format !== 1 || !(owner === undefined || isOwner)) return false;
  return isRecord(clients) && Object.values(clients).every(isStoredVersions) && isStoredVersions(samlKey);
}

/** @throws HybridError `custody.broken` */
export function parseState(text: string, entry: string): State {
  try {
    const state: unknown = JSON.parse(text);
    if (isState(state)) return state;
  } catch {
    // Broken JSON and a wrong structure have the same error, because they need the same repair.
  }
  throw problem('custody.broken', { entry, why: 'cannot be read' });
}

/** For entries without `state`: the highest complete version is active; the others are listed too, so that they are not overwritten. */
export function deriveState(names: readonly string[], clientKeys: readonly string[]): State {
  const clients: Record<string, StoredVersions> = {};
  for (const key of clientKeys) {
    const found = clientValues(names, key);
    const usable = found.filter(({ field }) => field === 'client_secret').map(({ number }) => number);
    const active = usable.length > 0 ? { active: Math.max(...usable) } : {};
    if (found.length > 0) clients[key] = { ...active, generations: versionsOf(found) };
  }
  const found = keyValues(names);
  const numbers = found.map(({ number }) => number);
  const whole = numbers.filter((number) => numbers.filter((each) => each === number).length === KEY_FIELDS.length);
  const current = whole.length > 0 ? { current: Math.max(...whole) } : {};
  return { format: 1, clients, samlKey: { ...current, generations: versionsOf(found) } };
}

/** Their creation time is unknown. */
function versionsOf(values: readonly NamedValue[]): readonly StoredVersion[] {
  return [...new Set(values.map(({ number }) => number))].map((number) => ({ number, madeAt: '' }));
}
