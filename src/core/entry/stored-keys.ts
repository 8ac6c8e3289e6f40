import { Secret } from '../../base/secret.ts';
import type { IncompleteKey, KeyGeneration, KeyGenerations, KeyPlace } from '../rotation/document.ts';
import { keyValueName } from './names.ts';
import type { StoredGeneration, StoredGenerations } from './state.ts';

type Values = Readonly<Record<string, Secret>>;

const PLACES: readonly KeyPlace[] = ['current', 'next', 'previous'];

function parseKey(stored: StoredGeneration, values: Values): Omit<IncompleteKey, 'place'> {
  const { number, madeAt, untrusted, readyAt, retiredAt } = stored;
  const certificate = values[keyValueName(number, 'certificate')];
  const privateKey = values[keyValueName(number, 'private_key')];
  const password = values[keyValueName(number, 'password')];
  return {
    number,
    madeAt,
    ...(untrusted && { untrusted }),
    ...(readyAt !== undefined && { readyAt }),
    ...(retiredAt !== undefined && { retiredAt }),
    ...(certificate && { certificate: certificate.reveal() }),
    ...(privateKey && { privateKey }),
    ...(password && { password }),
  };
}

function isComplete(key: Omit<IncompleteKey, 'place'>): key is KeyGeneration {
  return key.certificate !== undefined && key.privateKey !== undefined && key.password !== undefined;
}

function hasValue({ certificate, privateKey, password }: IncompleteKey): boolean {
  return certificate !== undefined || privateKey !== undefined || password !== undefined;
}

/** What lacks a value is kept apart with its place, so that it is neither used nor lost by a write. */
export function parseKeys(stored: StoredGenerations, values: Values): KeyGenerations {
  const keys = stored.generations.map((each) => parseKey(each, values));
  const incomplete = keys
    .filter((key) => !isComplete(key))
    .map((key): IncompleteKey => {
      const place = PLACES.find((each) => stored[each] === key.number);
      return { ...key, ...(place && { place }) };
    })
    .filter((key) => key.place !== undefined || hasValue(key));
  if (incomplete.length === 0) return { ...placesOf(stored, []), generations: keys.filter(isComplete) };
  return withSuccessor({ ...placesOf(stored, incomplete), generations: keys.filter(isComplete), incomplete });
}

function placesOf(stored: StoredGenerations, incomplete: readonly IncompleteKey[]): Partial<Record<KeyPlace, number>> {
  const isUsable = (place: KeyPlace) => !incomplete.some((key) => key.place === place);
  const places = PLACES.filter((place) => stored[place] !== undefined && isUsable(place));
  return Object.fromEntries(places.map((place) => [place, stored[place]]));
}

/**
 * Where the version in use lacks a value, the one that a rotation brings in takes its place: made anew, it would lose its own
 * values. It waits for its hand-over as the first key of a tenant does.
 */
function withSuccessor(keys: KeyGenerations): KeyGenerations {
  const { next, previous: _older, incomplete = [], ...kept } = keys;
  const outgoing = incomplete.find(({ place }) => place === 'current');
  const successor = keys.generations.find(({ number }) => number === next);
  if (!outgoing || !successor) return keys;
  const waiting = { ...successor, ...(successor.readyAt === undefined && { untrusted: true as const }) };
  return {
    ...kept,
    current: successor.number,
    generations: keys.generations.map((each) => (each === successor ? waiting : each)),
    incomplete: incomplete.map((each) => (each === outgoing ? { ...each, place: 'previous' } : each)),
  };
}

/** The inverse of parseKeys. A place that another version has by now is not given back to an incomplete one. */
export function serialiseKeys({ incomplete = [], generations, ...places }: KeyGenerations) {
  const kept = incomplete.flatMap(({ place, number }) => (place ? [[place, number]] : []));
  const values: Record<string, Secret> = {};
  for (const { number, certificate, privateKey, password } of [...generations, ...incomplete]) {
    if (certificate !== undefined) values[keyValueName(number, 'certificate')] = new Secret(certificate);
    if (privateKey) values[keyValueName(number, 'private_key')] = privateKey;
    if (password) values[keyValueName(number, 'password')] = password;
  }
  const all: Partial<Record<KeyPlace, number>> = { ...Object.fromEntries(kept), ...places };
  return { places: all, generations: [...generations, ...incomplete], values };
}
