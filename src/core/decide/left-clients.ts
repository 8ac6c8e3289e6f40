import { DAY } from '../../base/time.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { isSameId } from '../organization/client-id.ts';
import type { Mark } from '../organization/mark.ts';
import type { OAuthClient } from '../ports/genesys-cloud.ts';
import { generationsIn, generationsOf } from '../rotation/generations.ts';
import { isCloudUnknown, type Snapshot } from '../snapshot.ts';
import { isInObject } from './object-logins.ts';
import { clientsOf, isObjectUnseen, markOf, type Scene } from './scene.ts';
import type { WantedGeneration } from './versions.ts';

/** Days: the file no longer says how long, so it is what a file says by default. */
export const LEFT_GRACE = 7;

export type LeftReason =
  | { readonly why: 'in-object' }
  | { readonly why: 'not-pruned' }
  | { readonly why: 'object-unseen' }
  | { readonly why: 'grace'; readonly until: Date }
  | { readonly why: 'used'; readonly requests: number | undefined };

/** A client with this tenant's tag for a key that the file no longer has. */
export interface LeftClient {
  readonly client: OAuthClient;
  readonly mark: Mark;
  /** Absent: it may be deleted. */
  readonly kept?: LeftReason;
}

/** Until when one that left the file has its grace; undefined where no run of ours saw it in the object. */
function graceEnd(id: string, { entry }: Snapshot): Date | undefined {
  const { retiredAt = '' } = generationsIn(entry).find(({ clientId }) => isSameId(clientId, id)) ?? {};
  const since = Date.parse(retiredAt);
  return Number.isNaN(since) ? undefined : new Date(since + LEFT_GRACE * DAY);
}

/** An inactive one may be on its way out. */
export function isLeft(client: OAuthClient, tenant: Tenant): boolean {
  const mark = markOf(client);
  const isGoing = client.state === 'deleted' || (client.state === 'inactive' && !tenant.prune);
  return mark?.tenant === tenant.name && !isGoing && !tenant.clients.some(({ key }) => key === mark.client);
}

/** Why nothing of this tenant is pruned in this run; undefined where it may be. */
export function pruneObstacle(scene: Scene): 'not-pruned' | 'object-unseen' | undefined {
  if (!scene.tenant.prune) return 'not-pruned';
  return isObjectUnseen(scene) ? 'object-unseen' : undefined;
}

/** Why it is kept whether or not somebody uses it: it is in the object, or was there a short time ago, or nothing is pruned. */
function standingReason(client: OAuthClient, scene: Scene): LeftReason | undefined {
  const { snapshot } = scene;
  if (isInObject(client.id, snapshot)) return { why: 'in-object' };
  const obstacle = pruneObstacle(scene);
  if (obstacle !== undefined) return { why: obstacle };
  const until = graceEnd(client.id, snapshot);
  return until && until > snapshot.now ? { why: 'grace', until } : undefined;
}

/** Those that `prune` would delete if nothing used them: only their usage has to be asked for. */
export function leftUsageQuestions(scene: Scene): readonly { readonly clientId: string; readonly days: number }[] {
  const { tenant, snapshot } = scene;
  if (isCloudUnknown(snapshot)) return [];
  return clientsOf(snapshot)
    .filter((client) => isLeft(client, tenant) && standingReason(client, scene) === undefined)
    .map(({ id }) => ({ clientId: id, days: LEFT_GRACE }));
}

function keptReason(client: OAuthClient, scene: Scene): LeftReason | undefined {
  const standing = standingReason(client, scene);
  if (standing) return standing;
  const requests = scene.evidence.usage.get(client.id);
  return requests === 0 || isSameId(client.id, scene.snapshot.ownClientId) ? undefined : { why: 'used', requests };
}

export function decideLeft(scene: Scene): readonly LeftClient[] {
  return clientsOf(scene.snapshot).flatMap((client) => {
    const mark = markOf(client);
    if (!mark || !isLeft(client, scene.tenant)) return [];
    const kept = keptReason(client, scene);
    return [{ client, mark, ...(kept && { kept }) }];
  });
}

export type UnknownClient = Pick<LeftClient, 'client' | 'mark'>;

/**
 * Clients with this tenant's tag for a key that the file has, and of which the store knows nothing: the store may have gone
 * back to an older version, and then one is in use. They are told and never deleted.
 */
export function clientsNotInStore(
  { tenant, snapshot }: Scene,
  versionsOf: (key: string) => readonly WantedGeneration[],
): readonly UnknownClient[] {
  return clientsOf(snapshot).flatMap((client) => {
    const mark = markOf(client);
    if (mark?.tenant !== tenant.name || ['deleted', 'inactive'].includes(client.state)) return [];
    const { active, generations } = generationsOf(snapshot.entry, mark.client);
    const isKnown = generations.some(({ clientId, nonce }) =>
      clientId ? clientId === client.id : nonce === mark.nonce,
    );
    // As long as none is in use, any of them may be the one.
    if (!tenant.clients.some(({ key }) => key === mark.client) || active === undefined || isKnown) return [];
    const isWanted = versionsOf(mark.client).some(({ match }) => 'client' in match && match.client.id === client.id);
    return isWanted ? [] : [{ client, mark }];
  });
}
