import { type ClientGenerations, usedGeneration } from '../../custody/document.ts';
import { freeNumber, generationOf, generationsOf, intendedGeneration, type Place } from '../../custody/generations.ts';
import type { ClientDescription, Tenant } from '../../tenant/tenant.ts';
import type { Desired, Intent } from '../kind.ts';
import { type Match, matchActive, matchNext, type ObservedClients } from './match.ts';

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
  if (match.state === 'held' || match.state === 'interrupted') return match.generation.number;
  const kept = generationsOf(custody, key);
  return intendedGeneration(kept)?.number ?? freeNumber(kept.generations);
}

function isIntended(kept: ClientGenerations, number: number): boolean {
  const generation = generationOf(kept, number);
  return generation !== undefined && generation.clientId === undefined;
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
  const match = matchActive(tenant, client, observed);
  const reset = match.state === 'held' && isAskedFor(intent, key, 'reset');
  const number = activeNumber(key, match, observed);
  const active: WantedGeneration = { number, place: 'active', match, reset, isIntended: isIntended(kept, number) };
  if (intent.only === 'engage' && generationOf(kept, kept.next)?.readyAt === undefined) return [active];
  if (kept.next !== undefined) {
    const next: WantedGeneration = {
      number: kept.next,
      place: 'next',
      match: matchNext(key, kept.next, observed),
      reset: false,
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
