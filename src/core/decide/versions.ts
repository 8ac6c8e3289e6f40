import { DAY } from '../../base/time.ts';
import { isSameId } from '../organization/client-id.ts';
import { activeVersion } from '../rotation/document.ts';
import { announcedVersion, clientVersionsOf, findVersion, freeNumber, type Place } from '../rotation/version-steps.ts';
import { isCloudUnknown } from '../snapshot.ts';
import { type Match, matchActive, matchNext } from './match.ts';
import { isOutcome, type SectionLogin, unknownLogins } from './object-logins.ts';
import type { ClientScene, Intent } from './scene.ts';

export interface WantedVersion {
  readonly number: number;
  readonly place: Place;
  readonly match: Match;
  /** Whether its secret is reset because a person requested it. */
  readonly reset: boolean;
  /** Whether an earlier run announced its create; it may exist. */
  readonly isIntended: boolean;
}

function isAskedFor({ rotate }: Intent, key: string, strategy: 'side-by-side' | 'reset'): boolean {
  if (!rotate || rotate.strategy !== strategy) return false;
  return rotate.clients === 'all' || rotate.clients.includes(key);
}

/** Days until the client exceeds its maxAge; undefined if the file has none, or if its age is unknown. */
export function daysUntilTooOld({ client: { key, maxAge }, snapshot }: ClientScene): number | undefined {
  const { entry, now } = snapshot;
  const madeAt = Date.parse(activeVersion(clientVersionsOf(entry, key))?.madeAt ?? '');
  if (maxAge === undefined || Number.isNaN(madeAt)) return undefined;
  return maxAge - (now.getTime() - madeAt) / DAY;
}

function activeNumber(match: Match, { client, snapshot }: ClientScene): number {
  const generation = 'generation' in match ? match.generation : undefined;
  if (generation) return generation.number;
  const kept = clientVersionsOf(snapshot.entry, client.key);
  return announcedVersion(kept)?.number ?? freeNumber(kept.generations);
}

/** Logins of the object that this version would replace although the store does not have them. */
export function replacedLogins(match: Match, scene: ClientScene): readonly SectionLogin[] {
  const { client, snapshot } = scene;
  if (match.state !== 'held' || client.grant !== 'client-credentials') return [];
  const unknown = unknownLogins(scene);
  const { next } = clientVersionsOf(snapshot.entry, client.key);
  if (next === undefined) return unknown;
  // The next version is verified before it is written, unless the object already names it.
  return match.generation.number === next ? unknown.filter(({ clientId }) => isSameId(clientId, match.client.id)) : [];
}

/** Whether Genesys Cloud rejects the secrets of the store and of the object. */
export function isEverySecretRejected(match: Match, scene: ClientScene): boolean {
  const replaced = replacedLogins(match, scene);
  if (match.state !== 'held' || replaced.length === 0) return false;
  return [match.generation, ...replaced].every((login) => isOutcome(login, 'rejected', scene));
}

/** A reset replaces the secret of the store, independent of the object, because a person requested it. */
function withReset(match: Match, scene: ClientScene): Pick<WantedVersion, 'match' | 'reset'> {
  const { client, intent } = scene;
  const isAsked = isAskedFor(intent, client.key, 'reset');
  if (match.state === 'adoptable' && match.generation && isAsked) {
    return { match: { state: 'held', client: match.client, generation: match.generation }, reset: true };
  }
  const isAllowed = client.resetLostSecret || intent.resetLostSecrets;
  const reset = match.state === 'held' && (isAsked || (isAllowed && isEverySecretRejected(match, scene)));
  return { match, reset };
}

/** The needed versions of a client: the active one and, during a rotation, the next one. */
export function wantedVersions(scene: ClientScene): readonly WantedVersion[] {
  const { client, snapshot, intent } = scene;
  const { key } = client;
  const kept = clientVersionsOf(snapshot.entry, key);
  const isIntended = (wanted: number) =>
    kept.generations.some((each) => each.number === wanted && each.clientId === undefined);
  const { match, reset } = withReset(matchActive(scene), scene);
  const number = activeNumber(match, scene);
  const active: WantedVersion = { number, place: 'active', match, reset, isIntended: isIntended(number) };
  // The Engage side waits for the record that the next version is ready.
  if (isCloudUnknown(snapshot) && findVersion(kept, kept.next)?.readyAt === undefined) return [active];
  if (kept.next !== undefined) {
    const { next: number } = kept;
    // The next version is not rotated before it is active.
    const unrotated = { ...scene, intent: { resetLostSecrets: intent.resetLostSecrets } };
    const resetting = withReset(matchNext(scene, number), unrotated);
    const next: WantedVersion = { number, place: 'next', ...resetting, isIntended: isIntended(number) };
    // The active client was deleted: the next one replaces it, and no third one is created.
    return match.state === 'absent' ? [next] : [active, next];
  }
  const isTooOld = (daysUntilTooOld(scene) ?? 1) <= 0;
  if (match.state !== 'held' || reset || !(isAskedFor(intent, key, 'side-by-side') || isTooOld)) return [active];
  const following = freeNumber(kept.generations);
  return [active, { number: following, place: 'next', match: { state: 'absent' }, reset: false, isIntended: false }];
}
