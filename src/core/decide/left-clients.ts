import { DAY } from '../../base/time.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { isSameId } from '../organization/client-id.ts';
import type { OwnershipTag } from '../organization/ownership-tag.ts';
import type { OAuthClient } from '../ports/genesys-cloud.ts';
import { allClientVersions, clientVersionsOf } from '../rotation/version-steps.ts';
import { isCloudUnknown, type Snapshot } from '../snapshot.ts';
import { isInObject } from './object-logins.ts';
import { clientsOf, isObjectUnseen, markOf, type Scene } from './scene.ts';
import type { WantedVersion } from './versions.ts';

/** Days. The file no longer has the value, so this is the default of the schema. */
export const LEFT_GRACE = 7;

export type LeftReason =
  | { readonly why: 'in-object' }
  | { readonly why: 'not-pruned' }
  | { readonly why: 'object-unseen' }
  | { readonly why: 'grace'; readonly until: Date }
  | { readonly why: 'used'; readonly requests: number | undefined };

/** A client with the ownership tag of this tenant for a key that the file no longer has. */
export interface LeftClient {
  readonly client: OAuthClient;
  readonly mark: OwnershipTag;
  /** Why it is kept; absent if it may be deleted. */
  readonly kept?: LeftReason;
}

/** End of the grace period of a client that left the file; undefined if none of our runs found it in the object. */
function graceEnd(id: string, { entry }: Snapshot): Date | undefined {
  const { retiredAt = '' } = allClientVersions(entry).find(({ clientId }) => isSameId(clientId, id)) ?? {};
  const since = Date.parse(retiredAt);
  return Number.isNaN(since) ? undefined : new Date(since + LEFT_GRACE * DAY);
}

/** An inactive client may be in the process of being deleted. */
export function isLeft(client: OAuthClient, tenant: Tenant): boolean {
  const mark = markOf(client);
  const isGoing = client.state === 'deleted' || (client.state === 'inactive' && !tenant.prune);
  return mark?.tenant === tenant.name && !isGoing && !tenant.clients.some(({ key }) => key === mark.client);
}

/** Why no client of this tenant is pruned in this run; undefined if pruning is possible. */
export function pruneObstacle(scene: Scene): 'not-pruned' | 'object-unseen' | undefined {
  if (!scene.tenant.prune) return 'not-pruned';
  return isObjectUnseen(scene) ? 'object-unseen' : undefined;
}

/** Why it is kept independent of its usage: it is or recently was in the object, or pruning is off. */
function standingReason(client: OAuthClient, scene: Scene): LeftReason | undefined {
  const { snapshot } = scene;
  if (isInObject(client.id, snapshot)) return { why: 'in-object' };
  const obstacle = pruneObstacle(scene);
  if (obstacle !== undefined) return { why: obstacle };
  const until = graceEnd(client.id, snapshot);
  return until && until > snapshot.now ? { why: 'grace', until } : undefined;
}

/** Clients that `prune` would delete if they are unused: only their usage is requested. */
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
 * Clients with the ownership tag of this tenant for a key of the file that the store does not know: the store may have gone
 * back to an older version, and one of them may be in use. They are reported and never deleted.
 */
export function clientsNotInStore(
  { tenant, snapshot }: Scene,
  versionsOf: (key: string) => readonly WantedVersion[],
): readonly UnknownClient[] {
  return clientsOf(snapshot).flatMap((client) => {
    const mark = markOf(client);
    if (mark?.tenant !== tenant.name || ['deleted', 'inactive'].includes(client.state)) return [];
    const { active, generations } = clientVersionsOf(snapshot.entry, mark.client);
    const isKnown = generations.some(({ clientId, nonce }) =>
      clientId ? clientId === client.id : nonce === mark.nonce,
    );
    // Without an active version, any of them may be the right one.
    if (!tenant.clients.some(({ key }) => key === mark.client) || active === undefined || isKnown) return [];
    const isWanted = versionsOf(mark.client).some(({ match }) => 'client' in match && match.client.id === client.id);
    return isWanted ? [] : [{ client, mark }];
  });
}
