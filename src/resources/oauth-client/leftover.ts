import { isSameId } from '../../core/organization/client-id.ts';
import type { Mark } from '../../core/organization/mark.ts';
import type { Finding } from '../../core/plan.ts';
import type { OAuthClient } from '../../core/ports/genesys-cloud.ts';
import type { Difference, Intent } from '../../core/resource-type.ts';
import { generationsOf } from '../../core/rotation/generations.ts';
import { placeOf, type Tenant } from '../../tenant/tenant.ts';
import { isImportedByHand, isObjectUnseen } from '../transaction/seen.ts';
import { isInObject } from './evidence.ts';
import { wantedGenerations } from './generations.ts';
import { markOf, type ObservedClients } from './observed.ts';
import { pruneFinding } from './provisioner.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Days: the file no longer says how long, so it is what a file says by default. */
export const LEFT_GRACE = 7;

/** Where it is looked for: which tenant, what was seen, and what the run is asked for. */
export interface LeftoverScope {
  readonly tenant: Tenant;
  readonly observed: ObservedClients;
  readonly intent: Intent;
}

type Seen = Pick<ObservedClients, 'custody' | 'options' | 'now'>;

function isOfFile(tenant: Tenant, { client }: Mark): boolean {
  return tenant.clients.some(({ key }) => key === client);
}

/** Until when one that left the file has its grace; undefined where no run of ours saw it in the object. */
function graceEnd(id: string, { custody }: Seen): Date | undefined {
  const generations = Object.values(custody.clients).flatMap((client) => client.generations);
  const since = Date.parse(generations.find(({ clientId }) => isSameId(clientId, id))?.retiredAt ?? '');
  return Number.isNaN(since) ? undefined : new Date(since + LEFT_GRACE * DAY);
}

function isInGrace(id: string, seen: Seen): boolean {
  const end = graceEnd(id, seen);
  return end !== undefined && end > seen.now;
}

/** A client with this tenant's tag for a key that the file no longer has. An inactive one may be on its way out. */
export function isLeft(client: OAuthClient, tenant: Tenant): boolean {
  const mark = markOf(client);
  const isGoing = client.state === 'deleted' || (client.state === 'inactive' && !tenant.prune);
  return mark?.tenant === tenant.name && !isGoing && !isOfFile(tenant, mark);
}

/** Those that `prune` would delete if nothing used them: only their usage has to be asked for. */
export function pruneCandidates(clients: readonly OAuthClient[], tenant: Tenant, seen: Seen): readonly OAuthClient[] {
  if (!tenant.prune) return [];
  return clients.filter(
    (client) => isLeft(client, tenant) && !isInObject(client.id, seen) && !isInGrace(client.id, seen),
  );
}

/** Why one that is left over is not deleted, and what to do; undefined when it may go. */
function whyLeft(tenant: Tenant, intent: Intent): string | undefined {
  if (!tenant.prune)
    return 'Set prune: true in the file to have it deleted when nothing uses it. Delete it by hand only when Genesys Cloud shows no requests of it.';
  if (!isObjectUnseen(tenant, intent)) return undefined;
  return isImportedByHand(tenant)
    ? 'The transaction object may name it until the kit is imported: delete it by hand after that.'
    : 'The transaction object may name it: a run of both halves deletes it, or delete it by hand.';
}

interface Kept {
  readonly severity: 'warn' | 'note';
  readonly reason: string;
  readonly fix: string;
}

/** Why nothing deletes it now. What somebody uses is in the object, or was there a short time ago, or makes requests. */
function whyKept(client: OAuthClient, { tenant, observed, intent }: LeftoverScope): Kept | undefined {
  const left = whyLeft(tenant, intent);
  if (isInObject(client.id, observed)) {
    const fix = 'Do not delete it as long as the transaction object holds its id: components log in with it.';
    const severity = tenant.prune ? 'warn' : 'note';
    return { severity, reason: 'and it is kept: the transaction object holds its id', fix };
  }
  if (left !== undefined) return { severity: 'note', reason: '', fix: left };
  const end = graceEnd(client.id, observed);
  if (end && end > observed.now) {
    const until = `${end.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const reason = `and it is kept until ${until}: components that did not read the object again still use it`;
    return { severity: 'warn', reason, fix: 'Restart the components that read the object, then run apply after that.' };
  }
  const requests = observed.leftUsage.get(client.id);
  if (requests === 0 || isSameId(client.id, observed.ownClientId)) return undefined;
  const used =
    requests === undefined
      ? 'Genesys Cloud does not tell whether it is still used'
      : `it made ${requests} ${requests === 1 ? 'request' : 'requests'} in the last ${LEFT_GRACE} days`;
  const fix = 'Find what still has its id: a component that was not restarted, or a copy of the secret elsewhere.';
  return { severity: 'warn', reason: `and it is kept: ${used}`, fix };
}

/** A client with this tenant's tag that the file no longer has. */
export function leftover(client: OAuthClient, scope: LeftoverScope): Difference[] {
  const mark = markOf(client);
  const { tenant, observed } = scope;
  if (!mark || !isLeft(client, tenant)) return [];
  const address = `oauth-client/${mark.client}#${mark.generation}`;
  const title = `OAuth client "${client.name}"`;
  const kept = whyKept(client, scope);
  if (kept) {
    const { severity, reason, fix } = kept;
    const made = `${title} (${client.id}) was made for the client "${mark.client}", which the file no longer has`;
    const message = reason === '' ? made : `${made}, ${reason}`;
    return [{ findings: [{ severity, code: 'oauth-client.left-over', address, message, fix }] }];
  }
  if (isSameId(client.id, observed.ownClientId)) return [{ findings: [pruneFinding(client, { address, tenant })] }];
  const change = {
    address,
    kind: 'oauth-client',
    action: 'delete',
    title,
    id: client.id,
    fields: [],
    risk: 'destructive',
    notes: ['Whoever still uses it is locked out.'],
  } as const;
  return [{ change, findings: [] }];
}

/**
 * A client with this tenant's tag for a key that the file has, and of which the store knows nothing: the store may have gone
 * back to an older version, and then this is the one in use. It is told and never deleted.
 */
export function unknownToStore(client: OAuthClient, { tenant, observed, intent }: LeftoverScope): Finding[] {
  const mark = markOf(client);
  if (mark?.tenant !== tenant.name || ['deleted', 'inactive'].includes(client.state)) return [];
  const described = tenant.clients.find(({ key }) => key === mark.client);
  const { active, generations } = generationsOf(observed.custody, mark.client);
  const isKnown = generations.some(({ clientId, nonce }) => (clientId ? clientId === client.id : nonce === mark.nonce));
  // As long as none is in use, any of them may be the one.
  if (!described || active === undefined || isKnown) return [];
  const wanted = wantedGenerations(tenant, described, observed, intent);
  if (wanted.some(({ match }) => 'client' in match && match.client.id === client.id)) return [];
  const held = isInObject(client.id, observed);
  const message = `OAuth client "${client.name}" (${client.id}) was made for the client "${mark.client}" of this file, and the secret store does not know it; it is kept`;
  const restore = 'If the store entry went back to an older version, restore the newest one.';
  const use = held
    ? 'Do not delete the client: the transaction object holds its id, and components log in with it.'
    : 'Delete the client only when Genesys Cloud shows no requests of it: components may still log in with it.';
  return [
    {
      severity: 'warn',
      code: 'oauth-client.not-in-store',
      address: `oauth-client/${mark.client}#${mark.generation}`,
      message,
      fix: `${restore} ${use}`,
      where: placeOf(tenant, `/clients/${mark.client}`),
    },
  ];
}

/** A run that deleted it was stopped before the store forgot it. */
export function forgotten({ tenant, observed: { custody, clients }, intent }: LeftoverScope): Difference[] {
  if (whyLeft(tenant, intent) !== undefined) return [];
  const left = Object.entries(custody.clients).filter(([key]) => !tenant.clients.some((each) => each.key === key));
  const isAlive = (id: string) => clients.some((client) => client.id === id && client.state !== 'deleted');
  return left.flatMap(([key, { generations }]) =>
    generations.flatMap(({ number, clientId }) => {
      if (clientId === undefined || isAlive(clientId)) return [];
      const change = {
        address: `oauth-client/${key}#${number}`,
        title: `OAuth client of "${key}", which is gone`,
        kind: 'oauth-client',
        action: 'delete',
        id: clientId,
        fields: [],
        risk: 'none',
        notes: ['The store forgets it.'],
      } as const;
      return [{ change, findings: [] }];
    }),
  );
}
