import { isSameId } from '../../core/organization/client-id.ts';
import type { OAuthClient } from '../../core/ports/genesys-cloud.ts';
import type { ClientGeneration } from '../../core/rotation/document.ts';
import { generationsOf } from '../../core/rotation/generations.ts';
import { isInObject, isOutcome, missingIds, type SectionLogin, sectionLogins, unknownLogins } from './evidence.ts';
import { type ClientScope, GRANT_TYPES, isAlive, type Match, markOf, successorOf } from './observed.ts';

/**
 * What the store says of a client, corrected by what the transaction object holds: the store may have gone back to an older
 * version, and a person may have reset a secret. The object's login is what components of Engage use.
 */
export function settleMatch(match: Match, scope: ClientScope): Match {
  if (match.state === 'held') return settleHeld(match, scope);
  if (match.state === 'interrupted' || match.state === 'secret-lost') return settleUnkept(match, scope);
  return match;
}

function settleHeld(match: Extract<Match, { state: 'held' }>, scope: ClientScope): Match {
  const { client, generation } = match;
  if (scope.client.grant !== 'client-credentials' || isOutcome(generation, 'works', scope.observed)) return match;
  const works = workingLogin(client, scope);
  return works ? { state: 'adoptable', client, secret: works.clientSecret, generation, why: 'rejected' } : match;
}

function loginsOf({ id }: OAuthClient, { tenant, client, observed }: ClientScope): readonly SectionLogin[] {
  return sectionLogins(tenant, client.key, observed).filter(({ clientId }) => isSameId(clientId, id));
}

function workingLogin(client: OAuthClient, scope: ClientScope): SectionLogin | undefined {
  return loginsOf(client, scope).find((login) => isOutcome(login, 'works', scope.observed));
}

/** The store has no secret of it that counts. What we make never stands in the object before its secret is kept. */
function settleUnkept(match: Extract<Match, { state: 'interrupted' | 'secret-lost' }>, scope: ClientScope): Match {
  const { client } = match;
  const generation = 'generation' in match ? match.generation : undefined;
  const isReset = generation?.resetting === true;
  const login = usableLogin(client, generation, scope);
  const why = match.state === 'interrupted' ? ({ why: 'unfinished' } as const) : {};
  if (login) return { state: 'adoptable', client, secret: login.clientSecret, ...keptAs(generation), ...why };
  // Somebody asked for a reset, and no login that works contradicts it: it is finished.
  if (isReset && match.state === 'interrupted') return match;
  const isRejected = loginsOf(client, scope).some((each) => isOutcome(each, 'rejected', scope.observed));
  const isUnseen = scope.observed.only === 'cloud';
  const mayBeHeld = isUnseen || isInObject(client.id, scope.observed) || hasLostId(scope);
  if (match.state === 'interrupted' && !mayBeHeld && !successorOf(client, scope)) return match;
  return { state: 'secret-lost', client, ...(isRejected && { rejected: true }) };
}

function hasLostId({ tenant, client, observed }: ClientScope): boolean {
  return missingIds(tenant, client.key, observed).length > 0;
}

/** A generation that the store knows by its id goes on as that generation. */
function keptAs(generation: ClientGeneration | undefined) {
  return generation?.clientId === undefined ? {} : { generation };
}

function usableLogin(
  client: OAuthClient,
  generation: ClientGeneration | undefined,
  scope: ClientScope,
): SectionLogin | undefined {
  if (scope.client.grant === 'client-credentials') return workingLogin(client, scope);
  // It cannot be tested. A reset that was asked for goes before; else nothing of it is replaced.
  return generation?.resetting ? undefined : loginsOf(client, scope)[0];
}

/** Ours by its tag, or nobody's and of the name that the file asks for. */
function canBeTakenIn(found: OAuthClient, { tenant, client }: ClientScope): boolean {
  if (!isAlive(found) || found.grantType !== GRANT_TYPES[client.grant]) return false;
  const mark = markOf(found);
  return mark ? mark.tenant === tenant.name && mark.client === client.key : found.name === client.name;
}

/** Logins of other clients in the object that work, and whose clients may be taken in: not one that the store has retired. */
function otherLogins(own: string | undefined, scope: ClientScope) {
  const { tenant, client, observed } = scope;
  const { generations } = generationsOf(observed.custody, client.key);
  return unknownLogins(tenant, client.key, observed).flatMap(({ clientId, clientSecret }) => {
    const found = observed.clients.find(({ id }) => isSameId(id, clientId));
    const isKept = generations.some((each) => isSameId(each.clientId, clientId));
    const isUsable = found && canBeTakenIn(found, scope) && !isKept && !isSameId(clientId, own);
    const works = isOutcome({ clientId, clientSecret }, 'works', observed);
    return isUsable && works ? [{ client: found, secret: clientSecret }] : [];
  });
}

/** The client of the store is gone or rejected, and the object holds another one that works. */
export function settleActive(match: Match, scope: ClientScope): Match {
  const { client, observed } = scope;
  const settled = settleMatch(match, scope);
  const isGone = settled.state === 'absent' && settled.goneId !== undefined;
  const isDead = settled.state === 'held' && isOutcome(settled.generation, 'rejected', observed);
  const isRotating = generationsOf(observed.custody, client.key).next !== undefined;
  if (client.grant !== 'client-credentials' || isRotating || !(isGone || isDead)) return settled;
  const others = otherLogins(ownId(settled), scope);
  const [first] = others;
  const isOne = first && others.every((each) => each.client.id === first.client.id);
  return isOne ? { state: 'adoptable', ...first, why: isGone ? 'gone' : 'rejected' } : settled;
}

function ownId(match: Match): string | undefined {
  if (match.state === 'absent') return match.goneId;
  return 'client' in match ? match.client.id : undefined;
}
