import type { Secret } from '../../base/secret.ts';
import { isSameId } from '../organization/client-id.ts';
import type { OAuthClient } from '../ports/genesys-cloud.ts';
import { activeVersion, type ClientVersion, type ClientVersions } from '../rotation/document.ts';
import { announcedVersion, clientVersionsOf, findVersion } from '../rotation/version-steps.ts';
import { isObjectUnknown } from '../snapshot.ts';
import { isInObject, isOutcome, missingIds, type SectionLogin, sectionLogins, unknownLogins } from './object-logins.ts';
import { type ClientScene, clientsOf, GRANT_TYPES, isAlive, isOfClient, markOf, successorOf } from './scene.ts';

/** The live client of a version, and where its secret is. */
export type Match =
  | { readonly state: 'held'; readonly client: OAuthClient; readonly generation: ClientVersion }
  /** A run was killed before it stored a new secret; nothing ever used that secret. */
  | { readonly state: 'interrupted'; readonly client: OAuthClient; readonly generation: ClientVersion }
  /** Its secret in the transaction object can be kept: it was created manually, or that of the store is rejected. */
  | {
      readonly state: 'adoptable';
      readonly client: OAuthClient;
      readonly secret: Secret;
      /** The version in the store with the ID of this client: it keeps this version. */
      readonly generation?: ClientVersion;
      /** What is wrong with the data of the store; absent if the store does not know the client. */
      readonly why?: 'rejected' | 'gone' | 'unfinished';
    }
  /** `rejected`: the transaction object has a secret of the client, and Genesys Cloud rejects it. */
  | { readonly state: 'secret-lost'; readonly client: OAuthClient; readonly rejected?: true }
  | { readonly state: 'ambiguous'; readonly clients: readonly OAuthClient[] }
  | { readonly state: 'absent'; readonly goneId?: string };

/** The client whose secret the store has, or whose create it announced. */
function matchKept(generation: ClientVersion, clients: readonly OAuthClient[]): Match | undefined {
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
  // ID and secret are stored in one write, so the secret was removed from the store, and may be in use.
  if (!clientSecret) return { state: 'secret-lost', client };
  return { state: resetting ? 'interrupted' : 'held', client, generation };
}

/** Clients with our tag, otherwise clients of that name without a tag; without those of other versions. */
function candidates({ tenant, client: wanted, snapshot }: ClientScene): readonly OAuthClient[] {
  const kept = clientVersionsOf(snapshot.entry, wanted.key).generations.map(({ clientId }) => clientId);
  const others = clientsOf(snapshot).filter((client) => isAlive(client) && !kept.includes(client.id));
  const marked = others.filter((client) => isOfClient(client, tenant, wanted));
  if (marked.length > 0) return marked;
  return others.filter((client) => client.name === wanted.name && markOf(client) === undefined);
}

/** If the active client or its secret is missing, a killed run may have started to replace it. */
function matchStored(kept: ClientVersions, clients: readonly OAuthClient[]): Match | undefined {
  const used = activeVersion(kept);
  const match = used && matchKept(used, clients);
  if (match?.state !== 'absent' && match?.state !== 'secret-lost') return match;
  const intended = announcedVersion(kept);
  return (intended && matchKept(intended, clients)) ?? match;
}

/** The candidates that the transaction object names, with the first secret that is not rejected. */
function namedCandidates(found: readonly OAuthClient[], scene: ClientScene) {
  return found.flatMap((each) => {
    const own = loginsOf(each, scene);
    const usable = own.filter((login) => !isOutcome(login, 'rejected', scene));
    const chosen = usable.find((login) => isOutcome(login, 'works', scene)) ?? usable[0];
    return own.length > 0 ? [{ client: each, secret: chosen?.clientSecret }] : [];
  });
}

/** By our tag, otherwise by name; of several with this name the one that the transaction object names. */
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
 * The data of the store about a client, corrected by the transaction object: the store may have gone back to an older
 * version, or a person may have reset a secret. The components of Engage use the login in the object.
 */
function correctMatch(match: Match, scene: ClientScene): Match {
  if (match.state === 'held') return correctHeld(match, scene);
  if (match.state === 'interrupted' || match.state === 'secret-lost') return correctUnstored(match, scene);
  return match;
}

function correctHeld(match: Extract<Match, { state: 'held' }>, scene: ClientScene): Match {
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

/** The store has no valid secret. A new secret is never in the object before it is stored. */
function correctUnstored(match: Extract<Match, { state: 'interrupted' | 'secret-lost' }>, scene: ClientScene): Match {
  const { client } = match;
  const generation = 'generation' in match ? match.generation : undefined;
  const login = usableLogin(client, generation, scene);
  const why = match.state === 'interrupted' ? ({ why: 'unfinished' } as const) : {};
  // A client whose ID the store has keeps this version.
  const known = generation?.clientId === undefined ? {} : { generation };
  if (login) return { state: 'adoptable', client, secret: login.clientSecret, ...known, ...why };
  // A reset was requested, and no working login contradicts it: it is finished.
  if (generation?.resetting === true && match.state === 'interrupted') return match;
  const isRejected = loginsOf(client, scene).some((each) => isOutcome(each, 'rejected', scene));
  const mayBeHeld =
    isObjectUnknown(scene.snapshot) || isInObject(client.id, scene.snapshot) || missingIds(scene).length > 0;
  if (match.state === 'interrupted' && !mayBeHeld && !successorOf(client, scene)) return match;
  return { state: 'secret-lost', client, ...(isRejected && { rejected: true }) };
}

function usableLogin(client: OAuthClient, generation: ClientVersion | undefined, scene: ClientScene) {
  if (scene.client.grant === 'client-credentials') return workingLogin(client, scene);
  // It cannot be tested. A requested reset has priority; otherwise nothing is replaced.
  return generation?.resetting ? undefined : loginsOf(client, scene)[0];
}

/** Whether it has our tag, or no tag and the name in the file. */
function canBeTakenIn(found: OAuthClient, { tenant, client }: ClientScene): boolean {
  if (!isAlive(found) || found.grantType !== GRANT_TYPES[client.grant]) return false;
  return markOf(found) ? isOfClient(found, tenant, client) : found.name === client.name;
}

/** Working logins of other clients in the object whose clients may be imported, without retired clients of the store. */
function otherLogins(own: string | undefined, scene: ClientScene) {
  const { client, snapshot } = scene;
  const { generations } = clientVersionsOf(snapshot.entry, client.key);
  return unknownLogins(scene).flatMap(({ clientId, clientSecret }) => {
    const found = clientsOf(snapshot).find(({ id }) => isSameId(id, clientId));
    const isKept = generations.some((each) => isSameId(each.clientId, clientId));
    const isUsable = found && canBeTakenIn(found, scene) && !isKept && !isSameId(clientId, own);
    const works = isOutcome({ clientId, clientSecret }, 'works', scene);
    return isUsable && works ? [{ client: found, secret: clientSecret }] : [];
  });
}

/** The client of the store is missing or rejected, and the object has another one that works. */
function correctActive(match: Match, scene: ClientScene): Match {
  const { client, snapshot } = scene;
  const settled = correctMatch(match, scene);
  const isGone = settled.state === 'absent' && settled.goneId !== undefined;
  const isDead = settled.state === 'held' && isOutcome(settled.generation, 'rejected', scene);
  const isRotating = clientVersionsOf(snapshot.entry, client.key).next !== undefined;
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

/** By the store, otherwise by our tag, otherwise by name. */
export function matchActive(scene: ClientScene): Match {
  const { client, snapshot } = scene;
  const kept = matchStored(clientVersionsOf(snapshot.entry, client.key), clientsOf(snapshot).filter(isAlive));
  return kept ? correctActive(kept, scene) : matchUnknown(scene);
}

/** The next version in a rotation: only data of the store and of the object counts. */
export function matchNext(scene: ClientScene, number: number): Match {
  const { client, snapshot } = scene;
  const generation = findVersion(clientVersionsOf(snapshot.entry, client.key), number);
  const match = generation && matchKept(generation, clientsOf(snapshot).filter(isAlive));
  return match ? correctMatch(match, scene) : { state: 'absent' };
}
