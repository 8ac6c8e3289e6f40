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
import { aboutOf, note, refuse, warn } from '../../core/finding.ts';
import { isSameId } from '../../core/organization/client-id.ts';
import type { Address, Finding } from '../../core/plan.ts';
import type { Difference, PlanScene } from '../../core/resource-type.ts';
import { entryOf, referenceText, type Tenant } from '../../tenant/tenant.ts';

/** How often a client was used, as far as Genesys Cloud reports it. */
export function usedText(requests: number | undefined, when: string): string {
  if (requests === undefined) return 'Genesys Cloud does not report whether it is still used';
  return `it made ${plural(requests, 'request')} ${when}`;
}

/** Why the client is not deleted now, and what to do. */
function keptFinding({ client, mark }: UnknownClient, kept: LeftReason, tenant: Tenant): Finding {
  const about = { address: clientAddressOf(mark.client, mark.generation) };
  const values = { name: client.name, id: client.id, key: mark.client };
  switch (kept.why) {
    case 'in-object':
      return (tenant.prune ? warn : note)(about, 'oauth-client.left-over#in-object', values);
    case 'not-pruned':
      return note(about, 'oauth-client.left-over#not-pruned', values);
    case 'object-unseen':
      return isImportedByHand(tenant)
        ? note(about, 'oauth-client.left-over#kit', values)
        : note(about, 'oauth-client.left-over#object-unseen', values);
    case 'grace':
      return warn(about, 'oauth-client.left-over#grace', { ...values, until: utcMinute(kept.until) });
    case 'used': {
      const use = usedText(kept.requests, `in the last ${LEFT_GRACE} days`);
      return warn(about, 'oauth-client.left-over#used', { ...values, use });
    }
  }
}

/** A client with the ownership tag of this tenant that the file no longer has. */
export function leftoverDifference(left: LeftClient, { tenant, snapshot }: PlanScene): Difference {
  const { client, mark, kept } = left;
  const { id, name } = client;
  if (kept) return { findings: [keptFinding(left, kept, tenant)] };
  const address = clientAddressOf(mark.client, mark.generation);
  if (isSameId(id, snapshot.ownClientId)) {
    const values = { name, id, entry: referenceText(tenant.organization.credentials) };
    return { findings: [refuse({ address }, 'oauth-client.provisioner#pruned', values)] };
  }
  const change = deletion(address, `OAuth client "${name}"`, id);
  const notes = ['A service that still uses it can no longer log in.'];
  return { change: { ...change, risk: 'destructive', notes }, findings: [] };
}

function deletion(address: Address, title: string, id: string) {
  return { address, kind: 'oauth-client', action: 'delete', title, id, fields: [] } as const;
}

/** A client for a key of the file that the store does not know. */
export function unknownToStore({ client, mark }: UnknownClient, { tenant, snapshot }: PlanScene): Finding {
  const { id, name } = client;
  const asked = { address: clientAddressOf(mark.client, mark.generation), pointer: `/clients/${mark.client}` };
  const message = isInObject(id, snapshot) ? 'oauth-client.not-in-store#in-object' : 'oauth-client.not-in-store';
  return warn(aboutOf(asked, tenant), message, { name, id, key: mark.client, entry: referenceText(entryOf(tenant)) });
}

/** Removes from the store a client that a stopped run deleted. */
export function forgetDeleted(scene: PlanScene): Difference[] {
  const { tenant, snapshot } = scene;
  if (pruneObstacle(scene) !== undefined) return [];
  const isThere = (id: string) => clientsOf(snapshot).some((client) => client.id === id && client.state !== 'deleted');
  const left = Object.entries(snapshot.entry.clients).filter(([key]) => !tenant.clients.some((own) => own.key === key));
  return left.flatMap(([key, { generations }]) =>
    generations.flatMap(({ number, clientId: id }) => {
      if (id === undefined || isThere(id)) return [];
      const change = deletion(clientAddressOf(key, number), `deleted OAuth client of "${key}"`, id);
      const notes = ['Its entry is removed from the secret store.'];
      return [{ change: { ...change, risk: 'none', notes }, findings: [] }];
    }),
  );
}
