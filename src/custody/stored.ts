import { HybridError } from '../errors.ts';
import { isRecord } from '../http/answer.ts';
import { Secret } from '../secrets/secret.ts';
import type { ClientGeneration, CustodyDocument, KeyGeneration, KeyGenerations } from './document.ts';

interface State {
  readonly format: 1;
  readonly clients: Readonly<Record<string, StoredGenerations>>;
  readonly samlKey: StoredGenerations;
}

interface StoredGenerations {
  readonly active?: number;
  readonly current?: number;
  readonly next?: number;
  readonly previous?: number;
  readonly retiring?: readonly number[];
  readonly generations: readonly StoredGeneration[];
}

interface StoredGeneration {
  readonly number: number;
  readonly madeAt: string;
  readonly nonce?: string;
  readonly resetting?: true;
  readonly untrusted?: true;
  readonly readyAt?: string;
  readonly retiredAt?: string;
}

const CLIENT_NAME = /^oauth_client_([a-z0-9_]+)_(\d+)_(client_id|client_secret)$/;
const KEY_NAME = /^saml_key_(\d+)_(certificate|private_key|password)$/;

/** `workspace-desktop` -> `workspace_desktop`: names in a store must work as environment variables too. */
function storedKey(key: string): string {
  return key.replaceAll('-', '_');
}

export function clientValueName(key: string, generation: number, field: 'client_id' | 'client_secret'): string {
  return `oauth_client_${storedKey(key)}_${generation}_${field}`;
}

export function keyValueName(generation: number, field: 'certificate' | 'private_key' | 'password'): string {
  return `saml_key_${generation}_${field}`;
}

function isNumberOrLeftOut(value: unknown): boolean {
  return value === undefined || Number.isInteger(value);
}

function isTextOrLeftOut(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isGeneration(value: unknown): value is StoredGeneration {
  if (!isRecord(value) || !Number.isInteger(value.number) || typeof value.madeAt !== 'string') return false;
  const { nonce, readyAt, retiredAt, resetting, untrusted } = value;
  return (
    [nonce, readyAt, retiredAt].every(isTextOrLeftOut) &&
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

/** What is amiss must show here: a run that goes on with half of it would make keys anew, or lose one. */
function isState(value: unknown): value is State {
  if (!isRecord(value)) return false;
  const { format, clients, samlKey } = value;
  return format === 1 && isRecord(clients) && Object.values(clients).every(isGenerations) && isGenerations(samlKey);
}

function parseState(text: string): State {
  try {
    const state: unknown = JSON.parse(text);
    if (isState(state)) return state;
  } catch {
    // Falls through to the same error: broken JSON and a wrong shape need the same repair.
  }
  throw new HybridError({
    code: 'custody.broken',
    message: 'the value `state` of the store entry cannot be read, so it is not known which keys are in use',
    fix: 'Restore the last good version of the entry (Vault: `vault kv rollback`), then run again.',
  });
}

/** Entries written by hand (the env store) have no state: what is complete counts as in use. */
function derivedState(values: Readonly<Record<string, Secret>>, keys: readonly string[]): State {
  const clients: Record<string, StoredGenerations> = {};
  for (const key of keys) {
    const numbers = Object.keys(values)
      .map((name) => CLIENT_NAME.exec(name))
      .filter((match) => match?.[1] === storedKey(key) && match[3] === 'client_secret')
      .map((match) => Number(match?.[2]));
    if (numbers.length > 0) clients[key] = { active: Math.max(...numbers), generations: numbers.map(unknownTime) };
  }
  const numbers = Object.keys(values)
    .map((name) => KEY_NAME.exec(name))
    .filter((match) => match?.[2] === 'private_key')
    .map((match) => Number(match?.[1]));
  const current = numbers.length > 0 ? { current: Math.max(...numbers) } : {};
  return { format: 1, clients, samlKey: { ...current, generations: numbers.map(unknownTime) } };
}

function unknownTime(number: number): StoredGeneration {
  return { number, madeAt: '' };
}

function parseClient(key: string, stored: StoredGenerations, values: Readonly<Record<string, Secret>>) {
  const generations = stored.generations.map((each): ClientGeneration => {
    const clientId = values[clientValueName(key, each.number, 'client_id')];
    const clientSecret = values[clientValueName(key, each.number, 'client_secret')];
    return {
      number: each.number,
      nonce: each.nonce ?? '',
      madeAt: each.madeAt,
      ...(each.resetting && { resetting: each.resetting }),
      ...times(each),
      ...(clientId && { clientId: clientId.reveal() }),
      ...(clientSecret && { clientSecret }),
    };
  });
  const { active, next, retiring } = stored;
  return {
    ...(active !== undefined && { active }),
    ...(next !== undefined && { next }),
    retiring: retiring ?? [],
    generations,
  };
}

function parseKeys(stored: StoredGenerations, values: Readonly<Record<string, Secret>>): KeyGenerations {
  const generations = stored.generations.flatMap((each): KeyGeneration[] => {
    const certificate = values[keyValueName(each.number, 'certificate')];
    const privateKey = values[keyValueName(each.number, 'private_key')];
    const password = values[keyValueName(each.number, 'password')];
    if (!certificate || !privateKey || !password) return [];
    const { number, madeAt, untrusted } = each;
    const trust = untrusted && { untrusted };
    return [{ number, madeAt, ...trust, ...times(each), certificate: certificate.reveal(), privateKey, password }];
  });
  const { current, next, previous } = stored;
  return {
    ...(current !== undefined && { current }),
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
    generations,
  };
}

/**
 * Reads a store entry.
 * @param keys the client keys of the tenant file, by which values without a state are recognised
 * @throws HybridError `custody.broken` when the state in it cannot be read
 */
export function parseDocument(values: Readonly<Record<string, Secret>>, keys: readonly string[]): CustodyDocument {
  const { state: stateText, fingerprint_key: fingerprintKey } = values;
  const state = stateText ? parseState(stateText.reveal()) : derivedState(values, keys);
  const clients = Object.entries(state.clients).map(([key, stored]) => [key, parseClient(key, stored, values)]);
  const document: CustodyDocument = {
    ...(fingerprintKey && { fingerprintKey }),
    clients: Object.fromEntries(clients),
    samlKey: parseKeys(state.samlKey, values),
    foreign: {},
  };
  const ours = new Set(Object.keys(serialiseDocument(document)));
  return { ...document, foreign: Object.fromEntries(Object.entries(values).filter(([name]) => !ours.has(name))) };
}

function times({ readyAt, retiredAt }: Pick<StoredGeneration, 'readyAt' | 'retiredAt'>) {
  return { ...(readyAt !== undefined && { readyAt }), ...(retiredAt !== undefined && { retiredAt }) };
}

function storedGeneration(generation: ClientGeneration | KeyGeneration): StoredGeneration {
  const { number, madeAt } = generation;
  return {
    number,
    madeAt,
    ...('nonce' in generation && { nonce: generation.nonce }),
    ...('resetting' in generation && { resetting: generation.resetting }),
    ...('untrusted' in generation && { untrusted: generation.untrusted }),
    ...times(generation),
  };
}

/** The inverse of parseDocument. */
export function serialiseDocument(document: CustodyDocument): Readonly<Record<string, Secret>> {
  const values: Record<string, Secret> = { ...document.foreign };
  if (document.fingerprintKey) values.fingerprint_key = document.fingerprintKey;
  const clients: Record<string, StoredGenerations> = {};
  for (const [key, { generations, ...roles }] of Object.entries(document.clients)) {
    clients[key] = {
      ...roles,
      generations: generations.map(storedGeneration),
    };
    for (const each of generations) {
      if (each.clientId) values[clientValueName(key, each.number, 'client_id')] = new Secret(each.clientId);
      if (each.clientSecret) values[clientValueName(key, each.number, 'client_secret')] = each.clientSecret;
    }
  }
  const { generations, ...roles } = document.samlKey;
  for (const each of generations) {
    values[keyValueName(each.number, 'certificate')] = new Secret(each.certificate);
    values[keyValueName(each.number, 'private_key')] = each.privateKey;
    values[keyValueName(each.number, 'password')] = each.password;
  }
  const samlKey = { ...roles, generations: generations.map(storedGeneration) };
  const state: State = { format: 1, clients, samlKey };
  return { ...values, state: new Secret(JSON.stringify(state)) };
}
