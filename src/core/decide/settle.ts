import { isSameId } from '../organization/client-id.ts';
import type { OAuthClient } from '../ports/genesys-cloud.ts';
import type { ClientGeneration } from '../rotation/document.ts';
import { generationsOf } from '../rotation/generations.ts';
import { isObjectUnknown } from '../snapshot.ts';
import type { Match } from './client-match.ts';
import { isInObject, isOutcome, missingIds, type SectionLogin, sectionLogins, unknownLogins } from './object-logins.ts';
import { type ClientScene, clientsOf, GRANT_TYPES, isAlive, markOf, successorOf } from './scene.ts';

/**
 * What the store says of a client, corrected by what the transaction object holds: the store may have gone back to an older
 * version, and a person may have reset a secret. The object's login is what components of Engage use.
 */
export function settleMatch(match: Match, scene: ClientScene): Match {
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
  const isReset = generation?.resetting === true;
  const login = usableLogin(client, generation, scene);
  const why = match.state === 'interrupted' ? ({ why: 'unfinished' } as const) : {};
  if (login) return { state: 'adoptable', client, secret: login.clientSecret, ...keptAs(generation), ...why };
  // Somebody asked for a reset, and no login that works contradicts it: it is finished.
  if (isReset && match.state === 'interrupted') return match;
  const isRejected = loginsOf(client, scene).some((each) => isOutcome(each, 'rejected', scene));
  const mayBeHeld =
    isObjectUnknown(scene.snapshot) || isInObject(client.id, scene.snapshot) || missingIds(scene).length > 0;
  if (match.state === 'interrupted' && !mayBeHeld && !successorOf(client, scene)) return match;
  return { state: 'secret-lost', client, ...(isRejected && { rejected: true }) };
}

/** A generation that the store knows by its id goes on as that generation. */
function keptAs(generation: ClientGeneration | undefined) {
  return generation?.clientId === undefined ? {} : { generation };
}

function usableLogin(
  client: OAuthClient,
  generation: ClientGeneration | undefined,
  scene: ClientScene,
): SectionLogin | undefined {
  if (scene.client.grant === 'client-credentials') return workingLogin(client, scene);
  // It cannot be tested. A reset that was asked for goes before; else nothing of it is replaced.
  return generation?.resetting ? undefined : loginsOf(client, scene)[0];
}

/** Ours by its tag, or nobody's and of the name that the file asks for. */
function canBeTakenIn(found: OAuthClient, { tenant, client }: ClientScene): boolean {
  if (!isAlive(found) || found.grantType !== GRANT_TYPES[client.grant]) return false;
  const mark = markOf(found);
  return mark ? mark.tenant === tenant.name && mark.client === client.key : found.name === client.name;
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
export function settleActive(match: Match, scene: ClientScene): Match {
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
