import { plural } from '../../base/text.ts';
import { utcMinute } from '../../base/time.ts';
import { clientAddressOf } from '../../core/addresses.ts';
import {
  LEFT_GRACE,
  type LeftClient,
  type LeftReason,
  pruneObstacle,
  type UnknownClient,
} from '../../core/decide/left-clients.ts';
import { isInObject } from '../../core/decide/object-logins.ts';
import { clientsOf, isImportedByHand } from '../../core/decide/scene.ts';
import { aboutOf, note, warn } from '../../core/finding.ts';
import { isSameId } from '../../core/organization/client-id.ts';
import type { Finding } from '../../core/plan.ts';
import type { Difference, PlanScene } from '../../core/resource-type.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { pruneFinding } from './findings.ts';

/** How much a client is used, as far as Genesys Cloud tells. */
export function usedText(requests: number | undefined, when: string): string {
  if (requests === undefined) return 'Genesys Cloud does not tell whether it is still used';
  return `it made ${plural(requests, 'request')} ${when}`;
}

/** Why nothing deletes it now, and what to do. */
function keptText(kept: LeftReason, tenant: Tenant): readonly [say: typeof note, reason: string, fix: string] {
  if (kept.why === 'in-object') {
    const fix = 'Do not delete it as long as the transaction object holds its id: components log in with it.';
    return [tenant.prune ? warn : note, ', and it is kept: the transaction object holds its id', fix];
  }
  if (kept.why === 'not-pruned') {
    const fix =
      'Set prune: true in the file to have it deleted when nothing uses it. Delete it by hand only when Genesys Cloud shows no requests of it.';
    return [note, '', fix];
  }
  if (kept.why === 'object-unseen') {
    const fix = isImportedByHand(tenant)
      ? 'The transaction object may name it until the kit is imported: delete it by hand after that.'
      : 'The transaction object may name it: a run of both halves deletes it, or delete it by hand.';
    return [note, '', fix];
  }
  if (kept.why === 'grace') {
    const until = utcMinute(kept.until);
    const reason = `, and it is kept until ${until}: components that did not read the object again still use it`;
    return [warn, reason, 'Restart the components that read the object, then run apply after that.'];
  }
  const fix = 'Find what still has its id: a component that was not restarted, or a copy of the secret elsewhere.';
  return [warn, `, and it is kept: ${usedText(kept.requests, `in the last ${LEFT_GRACE} days`)}`, fix];
}

/** A client with this tenant's tag that the file no longer has. */
export function leftover({ client, mark, kept }: LeftClient, { tenant, snapshot }: PlanScene): Difference {
  const { id } = client;
  const address = clientAddressOf(mark.client, mark.generation);
  const title = `OAuth client "${client.name}"`;
  if (kept) {
    const [say, reason, fix] = keptText(kept, tenant);
    const message = `${title} (${id}) was made for the client "${mark.client}", which the file no longer has${reason}`;
    return { findings: [say({ address }, 'oauth-client.left-over', message, fix)] };
  }
  if (isSameId(id, snapshot.ownClientId)) return { findings: [pruneFinding(client, { address, tenant })] };
  const notes = ['Whoever still uses it is locked out.'];
  const base = { address, kind: 'oauth-client', action: 'delete', title, id, fields: [] } as const;
  return { change: { ...base, risk: 'destructive', notes }, findings: [] };
}

/** A client for a key of the file, and of which the store knows nothing. */
export function unknownToStore({ client, mark }: UnknownClient, { tenant, snapshot }: PlanScene): Finding {
  const asked = { address: clientAddressOf(mark.client, mark.generation), pointer: `/clients/${mark.client}` };
  const message = `OAuth client "${client.name}" (${client.id}) was made for the client "${mark.client}" of this file, and the secret store does not know it; it is kept`;
  const restore = 'If the store entry went back to an older version, restore the newest one.';
  const use = isInObject(client.id, snapshot)
    ? 'Do not delete the client: the transaction object holds its id, and components log in with it.'
    : 'Delete the client only when Genesys Cloud shows no requests of it: components may still log in with it.';
  return warn(aboutOf(asked, tenant), 'oauth-client.not-in-store', message, `${restore} ${use}`);
}

/** A run that deleted it was stopped before the store forgot it. */
export function forgotten(scene: PlanScene): Difference[] {
  const { tenant, snapshot } = scene;
  if (pruneObstacle(scene) !== undefined) return [];
  const isThere = (id: string) => clientsOf(snapshot).some((client) => client.id === id && client.state !== 'deleted');
  const left = Object.entries(snapshot.entry.clients).filter(
    ([key]) => !tenant.clients.some((each) => each.key === key),
  );
  return left.flatMap(([key, { generations }]) =>
    generations.flatMap(({ number, clientId: id }) => {
      if (id === undefined || isThere(id)) return [];
      const title = `OAuth client of "${key}", which is gone`;
      const base = {
        address: clientAddressOf(key, number),
        kind: 'oauth-client',
        action: 'delete',
        title,
        id,
      } as const;
      return [{ change: { ...base, fields: [], risk: 'none', notes: ['The store forgets it.'] }, findings: [] }];
    }),
  );
}
