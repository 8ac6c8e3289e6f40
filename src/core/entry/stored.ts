import { problem } from '../../base/errors.ts';
import { picked } from '../../base/json.ts';
import { Secret, withoutBlanks, withoutOuterSpace } from '../../base/secret.ts';
import type { ClientGeneration, CustodyDocument } from '../rotation/document.ts';
import { CLIENT_FIELDS, clientValueName, isOwnName } from './names.ts';
import { derivedState, parseState, type State, type StoredGeneration, type StoredGenerations } from './state.ts';
import { parseKeys, serialiseKeys } from './stored-keys.ts';

type Values = Readonly<Record<string, Secret>>;

function parseClient(key: string, stored: StoredGenerations, values: Values) {
  const generations = stored.generations.map((each): ClientGeneration => {
    const [clientId, clientSecret] = CLIENT_FIELDS.map((field) => values[clientValueName(key, each.number, field)]);
    return {
      nonce: '',
      ...picked(each, 'number', 'nonce', 'madeAt', 'resetting', 'replaced', 'readyAt', 'retiredAt'),
      // White space around a value came with a paste into the entry.
      ...(clientId && { clientId: clientId.reveal().trim() }),
      ...(clientSecret && { clientSecret: withoutOuterSpace(clientSecret) }),
    };
  });
  return { ...picked(stored, 'active', 'next'), retiring: stored.retiring ?? [], generations };
}

/** An empty state beside other values of ours is no entry written by hand: taken for one, clients and keys were made anew. */
function stateOf(values: Values, clientKeys: readonly string[], entry: string): State {
  const { state, ...others } = values;
  if (state && !state.isBlank) return parseState(state.reveal(), entry);
  if (state && Object.keys(others).some(isOwnName)) throw problem('custody.broken', { entry, why: 'is empty' });
  return derivedState(Object.keys(withoutBlanks(others)), clientKeys);
}

/**
 * Reads a store entry. A value of ours that is blank counts as missing; its name is in `empty`. @throws HybridError `custody.broken`
 * @param keys the client keys of the tenant file, by which values without a state are recognised
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

/** What `state` says of one version, besides its values. */
function storedGeneration(version: StoredGeneration): StoredGeneration {
  const ofOneKind = ['nonce', 'resetting', 'replaced', 'untrusted'] as const;
  return picked(version, 'number', 'madeAt', ...ofOneKind, 'readyAt', 'retiredAt');
}

/** The inverse of parseDocument. */
export function serialiseDocument(document: CustodyDocument): Values {
  const { owner, fingerprintKey, foreign } = document;
  const values: Record<string, Secret> = { ...foreign };
  if (fingerprintKey) values.fingerprint_key = fingerprintKey;
  const clients: Record<string, StoredGenerations> = {};
  for (const [key, { generations, ...roles }] of Object.entries(document.clients)) {
    clients[key] = { ...roles, generations: generations.map(storedGeneration) };
    for (const each of generations) {
      if (each.clientId) values[clientValueName(key, each.number, 'client_id')] = new Secret(each.clientId);
      if (each.clientSecret) values[clientValueName(key, each.number, 'client_secret')] = each.clientSecret;
    }
  }
  const keys = serialiseKeys(document.samlKey);
  const samlKey = { ...keys.places, generations: keys.generations.map(storedGeneration) };
  const state: State = { format: 1, ...(owner && { owner }), clients, samlKey };
  return { ...values, ...keys.values, state: new Secret(JSON.stringify(state)) };
}
