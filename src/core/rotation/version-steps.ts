import {
  type ClientVersion,
  type ClientVersions,
  type CustodyDocument,
  type IncompleteKey,
  type KeyVersion,
  type KeyVersions,
  previousKey,
  type Version,
} from './document.ts';

/*
 * How versions follow one another. Each step is one write of the store, so a killed run stops between two steps:
 *
 *   client   (nothing) ─intend─▶ intent ─keep─▶ active
 *            active ─intend next─▶ active, intent ─keep─▶ active, next ─finish─▶ active (was next), retiring ─forget─▶ active
 *   SAML key (nothing) ─keep─▶ current
 *            current ─keep next─▶ current, next ─finish─▶ current (was next), previous ─forget─▶ current
 */

const NO_CLIENT: ClientVersions = { retiring: [], generations: [] };

/** The place of a version of a client: active or next. */
export type Place = 'active' | 'next';

/** Reads own properties only, because a client may be called `constructor`. */
export function clientVersionsOf({ clients }: Pick<CustodyDocument, 'clients'>, key: string): ClientVersions {
  return (Object.hasOwn(clients, key) ? clients[key] : undefined) ?? NO_CLIENT;
}

/** Versions of all clients in the store. */
export function allClientVersions({ clients }: Pick<CustodyDocument, 'clients'>): readonly ClientVersion[] {
  return Object.values(clients).flatMap(({ generations }) => generations);
}

export function findVersion(clients: ClientVersions, number: number | undefined): ClientVersion | undefined {
  return clients.generations.find((each) => each.number === number);
}

export function findKeyVersion({ generations }: KeyVersions, number: number | undefined): KeyVersion | undefined {
  return generations.find((each) => each.number === number);
}

/** The announced version for immediate use without a stored secret: the client may exist. */
export function announcedVersion({ next, retiring, generations }: ClientVersions): ClientVersion | undefined {
  const isFree = (number: number) => number !== next && !retiring.includes(number);
  return generations.find(({ number, clientId }) => clientId === undefined && isFree(number));
}

/** A number that no version in the store has ever had. */
export function freeNumber(generations: readonly { readonly number: number }[]): number {
  return Math.max(0, ...generations.map(({ number }) => number)) + 1;
}

/** A number without values in the entry: values of an incomplete version stay. */
export function freeKeyNumber({ generations, incomplete = [] }: KeyVersions): number {
  return freeNumber([...generations, ...incomplete]);
}

function withClient(document: CustodyDocument, key: string, client: ClientVersions): CustodyDocument {
  return { ...document, clients: { ...document.clients, [key]: client } };
}

function replaced<V extends Version>(versions: readonly V[], version: V): readonly V[] {
  return [...versions.filter(({ number }) => number !== version.number), version];
}

/** The versions, with other values for the one with this number. */
function edited<V extends Version>(versions: readonly V[], wanted: number | undefined, values: Partial<V>) {
  return versions.map((each) => (each.number === wanted ? { ...each, ...values } : each));
}

/** A version of the client of that key. */
interface Placed {
  readonly key: string;
  readonly place: Place;
  readonly generation: ClientVersion;
}

/** Announces a create. The first version of a client has no place yet, because it has no secret. */
export function intendClient(document: CustodyDocument, { key, place, generation }: Placed): CustodyDocument {
  const client = clientVersionsOf(document, key);
  const next = place === 'next' ? { next: generation.number } : {};
  return withClient(document, key, { ...client, ...next, generations: replaced(client.generations, generation) });
}

/** Stores ID and secret. A version that replaces a missing one keeps only itself and retiring versions. */
export function keepClient(document: CustodyDocument, placed: Placed): CustodyDocument {
  const { key, place, generation } = placed;
  if (place === 'next') return intendClient(document, placed);
  const client = clientVersionsOf(document, key);
  const alive = client.generations.filter(({ number }) => client.retiring.includes(number) || number === client.next);
  const generations = replaced(alive, generation);
  return withClient(document, key, { ...client, active: generation.number, generations });
}

/** Takes back an announcement after a failure; the version is as before. */
export function withdrawClient(
  document: CustodyDocument,
  { key, number, before }: { readonly key: string; readonly number: number; readonly before?: ClientVersion },
): CustodyDocument {
  const client = clientVersionsOf(document, key);
  const others = client.generations.filter((each) => each.number !== number);
  const generations = before ? [...others, before] : others;
  if (generations.length > 0) return withClient(document, key, { ...client, generations });
  const { [key]: _gone, ...clients } = document.clients;
  return { ...document, clients };
}

/** Created and verified: the Engage side may write it into the object. */
export function handOverClient(document: CustodyDocument, key: string, readyAt: string): CustodyDocument {
  const client = clientVersionsOf(document, key);
  return withClient(document, key, { ...client, generations: edited(client.generations, client.next, { readyAt }) });
}

/** The transaction object has the next version: it becomes active, and the one before it retires. */
export function finishClient(document: CustodyDocument, key: string, retiredAt: string): CustodyDocument {
  const { active, next, retiring, generations } = clientVersionsOf(document, key);
  if (next === undefined) return document;
  const outgoing = active === undefined ? retiring : [...retiring, active];
  const retired = edited(generations, active, { retiredAt });
  return withClient(document, key, { active: next, retiring: outgoing, generations: retired });
}

/** A replaced client: its key, and the content of its ownership tag. */
export interface OutOfUse {
  readonly key: string;
  readonly clientId: string;
  readonly nonce: string;
}

/** The transaction object gets another client: the grace period of this one starts. */
export function beginClientGrace(document: CustodyDocument, outOfUse: OutOfUse, retiredAt: string): CustodyDocument {
  const { key, clientId, nonce } = outOfUse;
  const isIt = (each: ClientVersion) => each.clientId === clientId;
  const holder = Object.entries(document.clients).find(([, { generations }]) => generations.some(isIt));
  if (!holder) {
    const number = freeNumber(clientVersionsOf(document, key).generations);
    const generation = { number, nonce, madeAt: retiredAt, clientId, retiredAt };
    return intendClient(document, { key, place: 'active', generation });
  }
  const [holderKey, client] = holder;
  const generations = client.generations.map((each) => (isIt(each) ? { ...each, retiredAt } : each));
  return withClient(document, holderKey, { ...client, generations });
}

/** The client was deleted in Genesys Cloud. A key without versions is a client that the file no longer has. */
export function forgetClient(document: CustodyDocument, clientId: string): CustodyDocument {
  const clients = Object.entries(document.clients).map(([key, { active, next, retiring, generations }]) => {
    const gone = generations.filter((each) => each.clientId === clientId).map(({ number }) => number);
    const left: ClientVersions = {
      ...(active !== undefined && !gone.includes(active) && { active }),
      ...(next !== undefined && !gone.includes(next) && { next }),
      retiring: retiring.filter((number) => !gone.includes(number)),
      generations: generations.filter(({ number }) => !gone.includes(number)),
    };
    return [key, left] as const;
  });
  return { ...document, clients: Object.fromEntries(clients.filter(([, { generations }]) => generations.length > 0)) };
}

export function keepKey(document: CustodyDocument, generation: KeyVersion): CustodyDocument {
  const { samlKey } = document;
  const isFirst = findKeyVersion(samlKey, samlKey.current) === undefined;
  const place = isFirst ? { current: generation.number } : { next: generation.number };
  const kept = isFirst ? withoutCurrent(samlKey, generation) : samlKey;
  return { ...document, samlKey: { ...kept, ...place, generations: replaced(samlKey.generations, generation) } };
}

/** The active version with a missing value is replaced by another certificate, and stays trusted for its grace period. */
function withoutCurrent(saml: KeyVersions, { certificate, madeAt: retiredAt }: KeyVersion): KeyVersions {
  const { incomplete = [], previous: _older, ...kept } = saml;
  const outgoing = incomplete.find(({ place }) => place === 'current');
  if (outgoing?.certificate === undefined || outgoing.certificate.trim() === certificate.trim()) return saml;
  const previous: IncompleteKey = { ...outgoing, place: 'previous', retiredAt };
  return { ...kept, incomplete: replaced(incomplete, previous) };
}

/** The identity provider trusts it: the Engage side may write it into the object. */
export function handOverKey(document: CustodyDocument, readyAt: string): CustodyDocument {
  const { samlKey } = document;
  const number = samlKey.next ?? samlKey.current;
  const trusted = ({ untrusted: _, ...each }: KeyVersion): KeyVersion => ({ ...each, readyAt });
  const generations = samlKey.generations.map((each) => (each.number === number ? trusted(each) : each));
  return { ...document, samlKey: { ...samlKey, generations } };
}

/** The transaction object has the next version: it becomes current; the one before it stays trusted for its grace period. */
export function finishKey(document: CustodyDocument, retiredAt: string): CustodyDocument {
  const { current, next, generations, incomplete } = document.samlKey;
  if (next === undefined) return document;
  const kept = generations.filter(({ number }) => number === current || number === next);
  const previous = current === undefined ? {} : { previous: current };
  // The identity provider trusts a key before the object gets it.
  const finished = ({ untrusted: _, ...each }: KeyVersion): KeyVersion =>
    each.number === current ? { ...each, retiredAt } : each;
  const samlKey = { current: next, ...previous, ...(incomplete && { incomplete }), generations: kept.map(finished) };
  return { ...document, samlKey };
}

/** The transaction object had the previous version again: its grace period starts again. */
export function renewKeyGrace(document: CustodyDocument, retiredAt: string): CustodyDocument {
  const { samlKey } = document;
  const number = previousKey(samlKey)?.number;
  const generations = edited(samlKey.generations, number, { retiredAt });
  const incomplete = samlKey.incomplete && { incomplete: edited(samlKey.incomplete, number, { retiredAt }) };
  return { ...document, samlKey: { ...samlKey, generations, ...incomplete } };
}

/** The identity provider no longer trusts it. */
export function forgetPreviousKey(document: CustodyDocument): CustodyDocument {
  const { previous, generations, incomplete, ...kept } = document.samlKey;
  const left = incomplete?.filter(({ place }) => place !== 'previous') ?? [];
  const others = generations.filter(({ number }) => number !== previous);
  return { ...document, samlKey: { ...kept, generations: others, ...(left.length > 0 && { incomplete: left }) } };
}
