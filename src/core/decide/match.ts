import type { Secret } from '../../base/secret.ts';
import { isSameId } from '../organization/client-id.ts';
import type { OAuthClient } from '../ports/genesys-cloud.ts';
import { type ClientGeneration, type ClientGenerations, usedGeneration } from '../rotation/document.ts';
import { generationOf, generationsOf, intendedGeneration } from '../rotation/generations.ts';
import { isObjectUnknown } from '../snapshot.ts';
import { isInObject, isOutcome, missingIds, type SectionLogin, sectionLogins, unknownLogins } from './object-logins.ts';
import { type ClientScene, clientsOf, GRANT_TYPES, isAlive, isOfClient, markOf, successorOf } from './scene.ts';

/** Which live client a generation is, and who has its secret. */
export type Match =
  | { readonly state: 'held'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** A run was killed before it kept the secret that it had made or reset; nobody ever used that secret. */
  | { readonly state: 'interrupted'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** Its secret stands in the transaction object and can be kept: it was made by hand, or the store's is rejected. */
  | {
      readonly state: 'adoptable';
      readonly client: OAuthClient;
      readonly secret: Secret;
      /** The store knows the client by its id: it stays this generation. */
      readonly generation?: ClientGeneration;
      /** What is wrong with what the store says; absent: the store knows nothing of it. */
      readonly why?: 'rejected' | 'gone' | 'unfinished';
    }
  /** `rejected`: the transaction object has a secret of it, and Genesys Cloud does not take it. */
  | { readonly state: 'secret-lost'; readonly client: OAuthClient; readonly rejected?: true }
  | { readonly state: 'ambiguous'; readonly clients: readonly OAuthClient[] }
  | { readonly state: 'absent'; readonly goneId?: string };

/** The one whose secret the store has, or of which it says that it was going to be made. */
function matchKept(generation: ClientGeneration, clients: readonly OAuthClient[]): Match | undefined {
  const { clientId, clientSecret, nonce, resetting } = generation;
  if (!clientId) {
    const made = clients.find((client) => markOf(client)?.nonce === nonce && nonce !== '');
    if (!made) return undefined;
    return clientSecret
      ? { state: 'adoptable', client: made, secret: clientSecret }
      : { state: 'interrupted', client: made, generation };
  }
  const client = clients.find(({ id }) => id === clientId);
  if (!client) return { state: 'absent', goneId: clientId };
  // It is kept with its id in one write: somebody took it out of the store, and whoever has it may be using it.
  if (!clientSecret) return { state: 'secret-lost', client };
  return { state: resetting ? 'interrupted' : 'held', client, generation };
}

/** Ours by its mark, else of that name and nobody's; not those that are other generations. */
function candidates({ tenant, client: wanted, snapshot }: ClientScene): readonly OAuthClient[] {
  const kept = generationsOf(snapshot.entry, wanted.key).generations.map(({ clientId }) => clientId);
  const others = clientsOf(snapshot).filter((client) => isAlive(client) && !kept.includes(client.id));
  const marked = others.filter((client) => isOfClient(client, tenant, wanted));
  if (marked.length > 0) return marked;
  return others.filter((client) => client.name === wanted.name && markOf(client) === undefined);
}

/** Where the one in use is gone, or its secret is, a run may have begun to make up for it, and been killed. */
function matchStored(kept: ClientGenerations, clients: readonly OAuthClient[]): Match | undefined {
  const used = usedGeneration(kept);
  const match = used && matchKept(used, clients);
  if (match?.state !== 'absent' && match?.state !== 'secret-lost') return match;
  const intended = intendedGeneration(kept);
  return (intended && matchKept(intended, clients)) ?? match;
}

/** Those of the candidates that the transaction object names, with the first secret that is not rejected. */
function namedCandidates(found: readonly OAuthClient[], scene: ClientScene) {
  return found.flatMap((each) => {
    const own = loginsOf(each, scene);
    const usable = own.filter((login) => !isOutcome(login, 'rejected', scene));
    const chosen = usable.find((login) => isOutcome(login, 'works', scene)) ?? usable[0];
    return own.length > 0 ? [{ client: each, secret: chosen?.clientSecret }] : [];
  });
}

/** By our mark, else by name; of several of one name the one that the transaction object names. */
function matchUnknown(scene: ClientScene): Match {
  const found = candidates(scene);
  const named = namedCandidates(found, scene);
  const usable = named.flatMap(({ client, secret }) => (secret ? [{ client, secret }] : []));
  const [only, second] = usable;
  if (only && !second) return { state: 'adoptable', ...only };
  const [client, another] = found;
  if (!client) return { state: 'absent' };
  if (another) return { state: 'ambiguous', clients: found };
  return { state: 'secret-lost', client, ...(named.length > 0 && { rejected: true }) };
}

/**
 * What the store says of a client, corrected by what the transaction object holds: the store may have gone back to an older
 * version, and a person may have reset a secret. The object's login is what components of Engage use.
 */
function settleMatch(match: Match, scene: ClientScene): Match {
  if (match.state === 'held') return settleHeld(match, scene);
  if (match.state === 'interrupted' || match.state === 'secret-lost') return settleUnkept(match, scene);
  return match;
}

function settleHeld(match: Extract<Match, { state: 'held' }>, scene: ClientScene): Match {
  const { client, generation } = match;
  if (scene.client.grant !== 'client-credentials' || isOutcome(generation, 'works', scene)) return match;
  const works = workingLogin(client, scene);
  return works ? { state: 'adoptable', client, secret: works.clientSecret, generation, why: 'rejected' } : match;
}

function loginsOf({ id }: OAuthClient, scene: ClientScene): readonly SectionLogin[] {
  return sectionLogins(scene).filter(({ clientId }) => isSameId(clientId, id));
}

function workingLogin(client: OAuthClient, scene: ClientScene): SectionLogin | undefined {
  return loginsOf(client, scene).find((login) => isOutcome(login, 'works', scene));
}

/** The store has no secret of it that counts. What we make never stands in the object before its secret is kept. */
function settleUnkept(match: Extract<Match, { state: 'interrupted' | 'secret-lost' }>, scene: ClientScene): Match {
  const { client } = match;
  const generation = 'generation' in match ? match.generation : undefined;
  const login = usableLogin(client, generation, scene);
  const why = match.state === 'interrupted' ? ({ why: 'unfinished' } as const) : {};
  // One that the store knows by its id goes on as that generation.
  const known = generation?.clientId === undefined ? {} : { generation };
  if (login) return { state: 'adoptable', client, secret: login.clientSecret, ...known, ...why };
  // Somebody asked for a reset, and no login that works contradicts it: it is finished.
  if (generation?.resetting === true && match.state === 'interrupted') return match;
  const isRejected = loginsOf(client, scene).some((each) => isOutcome(each, 'rejected', scene));
  const mayBeHeld =
    isObjectUnknown(scene.snapshot) || isInObject(client.id, scene.snapshot) || missingIds(scene).length > 0;
  if (match.state === 'interrupted' && !mayBeHeld && !successorOf(client, scene)) return match;
  return { state: 'secret-lost', client, ...(isRejected && { rejected: true }) };
}

function usableLogin(client: OAuthClient, generation: ClientGeneration | undefined, scene: ClientScene) {
  if (scene.client.grant === 'client-credentials') return workingLogin(client, scene);
  // It cannot be tested. A reset that was asked for goes before; else nothing of it is replaced.
  return generation?.resetting ? undefined : loginsOf(client, scene)[0];
}

/** Ours by its tag, or nobody's and of the name that the file asks for. */
function canBeTakenIn(found: OAuthClient, { tenant, client }: ClientScene): boolean {
  if (!isAlive(found) || found.grantType !== GRANT_TYPES[client.grant]) return false;
  return markOf(found) ? isOfClient(found, tenant, client) : found.name === client.name;
}

/** Logins of other clients in the object that work, and whose clients may be taken in: not one that the store has retired. */
function otherLogins(own: string | undefined, scene: ClientScene) {
  const { client, snapshot } = scene;
  const { generations } = generationsOf(snapshot.entry, client.key);
  return unknownLogins(scene).flatMap(({ clientId, clientSecret }) => {
    const found = clientsOf(snapshot).find(({ id }) => isSameId(id, clientId));
    const isKept = generations.some((each) => isSameId(each.clientId, clientId));
    const isUsable = found && canBeTakenIn(found, scene) && !isKept && !isSameId(clientId, own);
    const works = isOutcome({ clientId, clientSecret }, 'works', scene);
    return isUsable && works ? [{ client: found, secret: clientSecret }] : [];
  });
}

/** The client of the store is gone or rejected, and the object holds another one that works. */
function settleActive(match: Match, scene: ClientScene): Match {
  const { client, snapshot } = scene;
  const settled = settleMatch(match, scene);
  const isGone = settled.state === 'absent' && settled.goneId !== undefined;
  const isDead = settled.state === 'held' && isOutcome(settled.generation, 'rejected', scene);
  const isRotating = generationsOf(snapshot.entry, client.key).next !== undefined;
  if (client.grant !== 'client-credentials' || isRotating || !(isGone || isDead)) return settled;
  const others = otherLogins(ownId(settled), scene);
  const [first] = others;
  const isOne = first && others.every((each) => each.client.id === first.client.id);
  return isOne ? { state: 'adoptable', ...first, why: isGone ? 'gone' : 'rejected' } : settled;
}

function ownId(match: Match): string | undefined {
  if (match.state === 'absent') return match.goneId;
  return 'client' in match ? match.client.id : undefined;
}

/** By custody, else by our mark, else by name. */
export function matchActive(scene: ClientScene): Match {
  const { client, snapshot } = scene;
  const kept = matchStored(generationsOf(snapshot.entry, client.key), clientsOf(snapshot).filter(isAlive));
  return kept ? settleActive(kept, scene) : matchUnknown(scene);
}

/** The generation that a rotation brings in: only what the store knows of it, and the object holds, counts. */
export function matchNext(scene: ClientScene, number: number): Match {
  const { client, snapshot } = scene;
  const generation = generationOf(generationsOf(snapshot.entry, client.key), number);
  const match = generation && matchKept(generation, clientsOf(snapshot).filter(isAlive));
  return match ? settleMatch(match, scene) : { state: 'absent' };
}
