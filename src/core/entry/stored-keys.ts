import { picked } from '../../base/json.ts';
import { Secret } from '../../base/secret.ts';
import type { IncompleteKey, KeyGeneration, KeyGenerations, KeyPlace } from '../rotation/document.ts';
import { KEY_FIELDS, keyValueName } from './names.ts';
import type { StoredGeneration, StoredGenerations } from './state.ts';

type Values = Readonly<Record<string, Secret>>;

const PLACES: readonly KeyPlace[] = ['current', 'next', 'previous'];

function parseKey(stored: StoredGeneration, values: Values): IncompleteKey {
  const [certificate, privateKey, password] = KEY_FIELDS.map((field) => values[keyValueName(stored.number, field)]);
  return {
    ...picked(stored, 'number', 'madeAt', 'untrusted', 'readyAt', 'retiredAt'),
    ...(certificate && { certificate: certificate.reveal() }),
    ...(privateKey && { privateKey }),
    ...(password && { password }),
  };
}

function isComplete(key: IncompleteKey): key is KeyGeneration {
  return key.certificate !== undefined && key.privateKey !== undefined && key.password !== undefined;
}

/** What lacks a value is kept apart with its place, so that it is neither used nor lost by a write. */
export function parseKeys(stored: StoredGenerations, values: Values): KeyGenerations {
  const all = stored.generations.map((each) => parseKey(each, values));
  const generations = all.filter(isComplete);
  const incomplete = all.flatMap((key): readonly IncompleteKey[] => {
    const place = PLACES.find((each) => stored[each] === key.number);
    const hasValue = [key.certificate, key.privateKey, key.password].some((value) => value !== undefined);
    return isComplete(key) || !(place || hasValue) ? [] : [{ ...key, ...(place && { place }) }];
  });
  const isUsable = (place: KeyPlace) => !incomplete.some((key) => key.place === place);
  const keys = { ...picked(stored, ...PLACES.filter(isUsable)), generations };
  return incomplete.length === 0 ? keys : withSuccessor({ ...keys, incomplete });
}

/** Where the version in use lacks a value, the next one takes its place, and waits for its hand-over as a first key does. */
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
