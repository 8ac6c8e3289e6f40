import { DAY } from '../../base/time.ts';
import { isSameId } from '../organization/client-id.ts';
import { usedGeneration } from '../rotation/document.ts';
import { freeNumber, generationOf, generationsOf, intendedGeneration, type Place } from '../rotation/generations.ts';
import { isCloudUnknown } from '../snapshot.ts';
import { type Match, matchActive, matchNext } from './match.ts';
import { isOutcome, type SectionLogin, unknownLogins } from './object-logins.ts';
import type { ClientScene, Intent } from './scene.ts';

export interface WantedGeneration {
  readonly number: number;
  readonly place: Place;
  readonly match: Match;
  /** Its secret is made anew because somebody asked for it. */
  readonly reset: boolean;
  /** An earlier run said that it would make it, and may have. */
  readonly isIntended: boolean;
}

function isAskedFor({ rotate }: Intent, key: string, strategy: 'side-by-side' | 'reset'): boolean {
  if (!rotate || rotate.strategy !== strategy) return false;
  return rotate.clients === 'all' || rotate.clients.includes(key);
}

/** Days until the client is older than its file allows; undefined where the file says nothing, or its age is not known. */
export function daysUntilTooOld({ client: { key, maxAge }, snapshot }: ClientScene): number | undefined {
  const { entry, now } = snapshot;
  const madeAt = Date.parse(usedGeneration(generationsOf(entry, key))?.madeAt ?? '');
  if (maxAge === undefined || Number.isNaN(madeAt)) return undefined;
  return maxAge - (now.getTime() - madeAt) / DAY;
}

function activeNumber(match: Match, { client, snapshot }: ClientScene): number {
  const generation = 'generation' in match ? match.generation : undefined;
  if (generation) return generation.number;
  const kept = generationsOf(snapshot.entry, client.key);
  return intendedGeneration(kept)?.number ?? freeNumber(kept.generations);
}

/** Logins of the object that would be replaced by this generation’s, although the store does not have them. */
export function replacedLogins(match: Match, scene: ClientScene): readonly SectionLogin[] {
  const { client, snapshot } = scene;
  if (match.state !== 'held' || client.grant !== 'client-credentials') return [];
  const unknown = unknownLogins(scene);
  const { next } = generationsOf(snapshot.entry, client.key);
  if (next === undefined) return unknown;
  // What a rotation brings in is proved before it is pushed, unless the object names it already.
  return match.generation.number === next ? unknown.filter(({ clientId }) => isSameId(clientId, match.client.id)) : [];
}

/** Neither the store nor the object has a secret that Genesys Cloud takes. */
export function isEverySecretRejected(match: Match, scene: ClientScene): boolean {
  const replaced = replacedLogins(match, scene);
  if (match.state !== 'held' || replaced.length === 0) return false;
  return [match.generation, ...replaced].every((login) => isOutcome(login, 'rejected', scene));
}

/** A reset replaces the store's secret, whatever the object holds: that is what a person asks for with it. */
function withReset(match: Match, scene: ClientScene): Pick<WantedGeneration, 'match' | 'reset'> {
  const { client, intent } = scene;
  const isAsked = isAskedFor(intent, client.key, 'reset');
  if (match.state === 'adoptable' && match.generation && isAsked) {
    return { match: { state: 'held', client: match.client, generation: match.generation }, reset: true };
  }
  const isAllowed = client.resetLostSecret || intent.resetLostSecrets;
  const reset = match.state === 'held' && (isAsked || (isAllowed && isEverySecretRejected(match, scene)));
  return { match, reset };
}

/** The generations of a client that have to be there: the one in use and, while it rotates, the one that follows. */
export function wantedGenerations(scene: ClientScene): readonly WantedGeneration[] {
  const { client, snapshot, intent } = scene;
  const { key } = client;
  const kept = generationsOf(snapshot.entry, key);
  const isIntended = (wanted: number) =>
    kept.generations.some((each) => each.number === wanted && each.clientId === undefined);
  const { match, reset } = withReset(matchActive(scene), scene);
  const number = activeNumber(match, scene);
  const active: WantedGeneration = { number, place: 'active', match, reset, isIntended: isIntended(number) };
  // The side that does not reach Genesys Cloud waits until the other one says that it is ready.
  if (isCloudUnknown(snapshot) && generationOf(kept, kept.next)?.readyAt === undefined) return [active];
  if (kept.next !== undefined) {
    const { next: number } = kept;
    // What follows is not rotated again before it is in use.
    const unrotated = { ...scene, intent: { resetLostSecrets: intent.resetLostSecrets } };
    const resetting = withReset(matchNext(scene, number), unrotated);
    const next: WantedGeneration = { number, place: 'next', ...resetting, isIntended: isIntended(number) };
    // Somebody deleted the one in use: the one that follows takes its place, and no third is made.
    return match.state === 'absent' ? [next] : [active, next];
  }
  const isTooOld = (daysUntilTooOld(scene) ?? 1) <= 0;
  if (match.state !== 'held' || reset || !(isAskedFor(intent, key, 'side-by-side') || isTooOld)) return [active];
  const following = freeNumber(kept.generations);
  return [active, { number: following, place: 'next', match: { state: 'absent' }, reset: false, isIntended: false }];
}
