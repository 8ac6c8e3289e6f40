import { isSameId } from '../../core/organization/client-id.ts';
import type { Desired, Intent } from '../../core/resource-type.ts';
import { type ClientGenerations, usedGeneration } from '../../core/rotation/document.ts';
import {
  freeNumber,
  generationOf,
  generationsOf,
  intendedGeneration,
  type Place,
} from '../../core/rotation/generations.ts';
import type { ClientDescription, Tenant } from '../../tenant/tenant.ts';
import { isOutcome, type SectionLogin, unknownLogins } from './evidence.ts';
import { matchActive, matchNext } from './match.ts';
import type { ClientScope, Match, ObservedClients } from './observed.ts';

const DAY = 24 * 60 * 60 * 1000;

/** One generation of a client that has to be there. */
export interface WantedGeneration {
  readonly number: number;
  readonly place: Place;
  readonly match: Match;
  /** Its secret is made anew because somebody asked for it. */
  readonly reset: boolean;
  /** An earlier run said that it would make it, and may have. */
  readonly isIntended: boolean;
}

/** One generation of one client, as the file asks for it. */
export interface DesiredClient extends Desired {
  readonly client: ClientDescription;
  readonly wanted: WantedGeneration;
  readonly resetLostSecret: boolean;
}

function isAskedFor({ rotate }: Intent, key: string, strategy: 'side-by-side' | 'reset'): boolean {
  if (!rotate || rotate.strategy !== strategy) return false;
  return rotate.clients === 'all' || rotate.clients.includes(key);
}

/** Days until the client is older than its file allows; undefined where the file says nothing, or its age is not known. */
export function daysUntilTooOld(
  { key, maxAge }: ClientDescription,
  { custody, now }: ObservedClients,
): number | undefined {
  const madeAt = Date.parse(usedGeneration(generationsOf(custody, key))?.madeAt ?? '');
  if (maxAge === undefined || Number.isNaN(madeAt)) return undefined;
  return maxAge - (now.getTime() - madeAt) / DAY;
}

function activeNumber(key: string, match: Match, { custody }: ObservedClients): number {
  const generation = 'generation' in match ? match.generation : undefined;
  if (generation) return generation.number;
  const kept = generationsOf(custody, key);
  return intendedGeneration(kept)?.number ?? freeNumber(kept.generations);
}

function isIntended(kept: ClientGenerations, number: number): boolean {
  const generation = generationOf(kept, number);
  return generation !== undefined && generation.clientId === undefined;
}

/** Logins of the object that would be replaced by this generation’s, although the store does not have them. */
export function replacedLogins(match: Match, { tenant, client, observed }: ClientScope): readonly SectionLogin[] {
  if (match.state !== 'held' || client.grant !== 'client-credentials') return [];
  const unknown = unknownLogins(tenant, client.key, observed);
  const { next } = generationsOf(observed.custody, client.key);
  if (next === undefined) return unknown;
  // What a rotation brings in is proved before it is pushed, unless the object names it already.
  return match.generation.number === next ? unknown.filter(({ clientId }) => isSameId(clientId, match.client.id)) : [];
}

/** Neither the store nor the object has a secret that Genesys Cloud takes. */
export function isEverySecretRejected(match: Match, scope: ClientScope): boolean {
  const replaced = replacedLogins(match, scope);
  if (match.state !== 'held' || replaced.length === 0) return false;
  return [match.generation, ...replaced].every((login) => isOutcome(login, 'rejected', scope.observed));
}

/** A reset replaces the store's secret, whatever the object holds: that is what a person asks for with it. */
function withReset(match: Match, scope: ClientScope, intent: Intent): Pick<WantedGeneration, 'match' | 'reset'> {
  const { client } = scope;
  const isAsked = isAskedFor(intent, client.key, 'reset');
  if (match.state === 'adoptable' && match.generation && isAsked) {
    return { match: { state: 'held', client: match.client, generation: match.generation }, reset: true };
  }
  const isAllowed = client.resetLostSecret || intent.resetLostSecrets;
  const reset = match.state === 'held' && (isAsked || (isAllowed && isEverySecretRejected(match, scope)));
  return { match, reset };
}

/** The generations of a client that have to be there: the one in use and, while it rotates, the one that follows. */
export function wantedGenerations(
  tenant: Tenant,
  client: ClientDescription,
  observed: ObservedClients,
  intent: Intent,
): readonly WantedGeneration[] {
  const { key } = client;
  const kept = generationsOf(observed.custody, key);
  const scope = { tenant, client, observed };
  const { match, reset } = withReset(matchActive(tenant, client, observed), scope, intent);
  const number = activeNumber(key, match, observed);
  const active: WantedGeneration = { number, place: 'active', match, reset, isIntended: isIntended(kept, number) };
  if (intent.only === 'engage' && generationOf(kept, kept.next)?.readyAt === undefined) return [active];
  if (kept.next !== undefined) {
    const next: WantedGeneration = {
      number: kept.next,
      place: 'next',
      ...withReset(matchNext(scope, kept.next), scope, { resetLostSecrets: intent.resetLostSecrets }),
      isIntended: isIntended(kept, kept.next),
    };
    // Somebody deleted the one in use: the one that follows takes its place, and no third is made.
    return match.state === 'absent' ? [next] : [active, next];
  }
  const isTooOld = (daysUntilTooOld(client, observed) ?? 1) <= 0;
  if (match.state !== 'held' || reset || !(isAskedFor(intent, key, 'side-by-side') || isTooOld)) return [active];
  const following = freeNumber(kept.generations);
  return [active, { number: following, place: 'next', match: { state: 'absent' }, reset: false, isIntended: false }];
}

export function clientAddressOf(key: string, number: number): string {
  return `oauth-client/${key}#${number}`;
}

/** The generation that the transaction object has, or gets. */
export function clientTarget(
  tenant: Tenant,
  key: string,
  observed: ObservedClients,
  intent: Intent,
): WantedGeneration | undefined {
  const client = tenant.clients.find((each) => each.key === key);
  return client && wantedGenerations(tenant, client, observed, intent).at(-1);
}
