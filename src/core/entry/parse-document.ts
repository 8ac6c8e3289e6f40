import { problem } from '../../base/errors.ts';
import { pick } from '../../base/json.ts';
import { Secret, withoutBlanks, withoutOuterSpace } from '../../base/secret.ts';
import type {
  ClientVersion,
  CustodyDocument,
  IncompleteKey,
  KeyPlace,
  KeyVersion,
  KeyVersions,
} from '../rotation/document.ts';
import { CLIENT_FIELDS, clientValueName, isOwnName, KEY_FIELDS, keyValueName } from './names.ts';
import { deriveState, parseState, type State, type StoredVersion, type StoredVersions } from './state.ts';

type Values = Readonly<Record<string, Secret>>;

function parseClient(key: string, stored: StoredVersions, values: Values) {
  const generations = stored.generations.map((each): ClientVersion => {
    const [clientId, clientSecret] = CLIENT_FIELDS.map((field) => values[clientValueName(key, each.number, field)]);
    return {
      nonce: '',
      ...pick(each, 'number', 'nonce', 'madeAt', 'resetting', 'replaced', 'readyAt', 'retiredAt'),
      // Surrounding white space comes from pasting.
      ...(clientId && { clientId: clientId.reveal().trim() }),
      ...(clientSecret && { clientSecret: withoutOuterSpace(clientSecret) }),
    };
  });
  return { ...pick(stored, 'active', 'next'), retiring: stored.retiring ?? [], generations };
}

const PLACES: readonly KeyPlace[] = ['current', 'next', 'previous'];

function parseKey(stored: StoredVersion, values: Values): IncompleteKey {
  const [certificate, privateKey, password] = KEY_FIELDS.map((field) => values[keyValueName(stored.number, field)]);
  return {
    ...pick(stored, 'number', 'madeAt', 'untrusted', 'readyAt', 'retiredAt'),
    ...(certificate && { certificate: certificate.reveal() }),
    ...(privateKey && { privateKey }),
    ...(password && { password }),
  };
}

function isComplete(key: IncompleteKey): key is KeyVersion {
  return ![key.certificate, key.privateKey, key.password].includes(undefined);
}

/** Incomplete versions are kept separately with their place, so that a write neither uses nor loses them. */
function parseKeys(stored: StoredVersions, values: Values): KeyVersions {
  const all = stored.generations.map((each) => parseKey(each, values));
  const generations = all.filter(isComplete);
  const incomplete = all.flatMap((key): readonly IncompleteKey[] => {
    const place = PLACES.find((each) => stored[each] === key.number);
    const hasValue = [key.certificate, key.privateKey, key.password].some((value) => value !== undefined);
    return isComplete(key) || !(place || hasValue) ? [] : [{ ...key, ...(place && { place }) }];
  });
  const isUsable = (place: KeyPlace) => !incomplete.some((key) => key.place === place);
  const keys = { ...pick(stored, ...PLACES.filter(isUsable)), generations };
  return incomplete.length === 0 ? keys : withSuccessor({ ...keys, incomplete });
}

/** If the active version is incomplete, the next one replaces it, and waits for its hand-over like a first key. */
function withSuccessor(saml: KeyVersions): KeyVersions {
  const { next, previous: _older, incomplete = [], ...kept } = saml;
  const outgoing = incomplete.find(({ place }) => place === 'current');
  const successor = saml.generations.find(({ number }) => number === next);
  if (!outgoing || !successor) return saml;
  const waiting = { ...successor, ...(successor.readyAt === undefined && { untrusted: true as const }) };
  return {
    ...kept,
    current: successor.number,
    generations: saml.generations.map((each) => (each === successor ? waiting : each)),
    incomplete: incomplete.map((each) => (each === outgoing ? { ...each, place: 'previous' } : each)),
  };
}

/** The inverse of parseKeys. An incomplete version does not get its place back if another version has it. */
function serialiseKeys({ incomplete = [], generations, ...places }: KeyVersions) {
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

/** An empty state next to values of ours is an error: treated as missing, clients and keys would be created again. */
function stateOf(values: Values, clientKeys: readonly string[], entry: string): State {
  const { state, ...others } = values;
  if (state && !state.isBlank) return parseState(state.reveal(), entry);
  if (state && Object.keys(others).some(isOwnName)) throw problem('custody.broken', { entry, why: 'is empty' });
  return deriveState(Object.keys(withoutBlanks(others)), clientKeys);
}

/**
 * Parses a store entry. A blank value of ours counts as missing; its name is in `empty`. @throws HybridError `custody.broken`
 * @param keys the client keys of the tenant file, which identify values without a state
 */
export function parseDocument(values: Values, keys: readonly string[], entry = 'the store entry'): CustodyDocument {
  const filled = withoutBlanks(values);
  const { fingerprint_key: fingerprintKey } = filled;
  const state = stateOf(values, keys, entry);
  const clients = Object.entries(state.clients).map(([key, stored]) => [key, parseClient(key, stored, filled)]);
  const document: CustodyDocument = {
    ...(state.owner && { owner: state.owner }),
    ...(fingerprintKey && { fingerprintKey }),
    clients: Object.fromEntries(clients),
    samlKey: parseKeys(state.samlKey, filled),
    foreign: {},
  };
  const ours = new Set(Object.keys(serialiseDocument(document)));
  const empty = Object.keys(values).filter((name) => isOwnName(name) && !Object.hasOwn(filled, name));
  const foreign = Object.entries(values).filter(([name]) => !ours.has(name) && !empty.includes(name));
  return { ...document, foreign: Object.fromEntries(foreign), ...(empty.length > 0 && { empty }) };
}

/** The data of one version in `state`. */
function toStoredVersion(version: StoredVersion): StoredVersion {
  const ofOneKind = ['nonce', 'resetting', 'replaced', 'untrusted'] as const;
  return pick(version, 'number', 'madeAt', ...ofOneKind, 'readyAt', 'retiredAt');
}

/** The inverse of parseDocument. */
export function serialiseDocument(document: CustodyDocument): Values {
  const { owner, fingerprintKey, foreign } = document;
  const values: Record<string, Secret> = { ...foreign };
  if (fingerprintKey) values.fingerprint_key = fingerprintKey;
  const clients: Record<string, StoredVersions> = {};
  for (const [key, { generations, ...roles }] of Object.entries(document.clients)) {
    clients[key] = { ...roles, generations: generations.map(toStoredVersion) };
    for (const each of generations) {
      if (each.clientId) values[clientValueName(key, each.number, 'client_id')] = new Secret(each.clientId);
      if (each.clientSecret) values[clientValueName(key, each.number, 'client_secret')] = each.clientSecret;
    }
  }
  const keys = serialiseKeys(document.samlKey);
  const samlKey = { ...keys.places, generations: keys.generations.map(toStoredVersion) };
  const state: State = { format: 1, ...(owner && { owner }), clients, samlKey };
  return { ...values, ...keys.values, state: new Secret(JSON.stringify(state)) };
}
