import { valueIn } from '../../core/observed.ts';
import { isSameId } from '../../core/organization/client-id.ts';
import type { Finding } from '../../core/plan.ts';
import type { OAuthClient } from '../../core/ports/genesys-cloud.ts';
import type { PlanScene } from '../../core/resource-type.ts';
import { generationOf, generationsOf } from '../../core/rotation/generations.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { placeOf, type Tenant } from '../../tenant/tenant.ts';
import { findRole } from '../role.ts';
import type { DesiredClient } from './desired.ts';

const IS_OURS = 'is the client that this run logs in with';

/** What a change would do to the client that provisions, if that is the one. */
export function provisionerFindings(desired: DesiredClient, scene: PlanScene): Finding[] {
  const { tenant, snapshot } = scene;
  const { client, address, pointer, title } = desired;
  const loss = lossOf(desired, snapshot);
  if (loss === undefined) return [];
  const message = `${title} (${snapshot.ownClientId}) ${IS_OURS}, and ${loss}`;
  const fix = `Give the client "${client.key}" another name in the file, so that it gets a client of its own, or put another OAuth client for provisioning into ${entryOf(tenant)}.`;
  return [
    { severity: 'refuse', code: 'oauth-client.provisioner', address, message, fix, where: placeOf(tenant, pointer) },
  ];
}

/** The store entry that names the client. */
export function entryOf({ organization: { credentials } }: Tenant): string {
  return `${credentials.store}:${credentials.path}`;
}

function lossOf({ client, wanted }: DesiredClient, snapshot: Snapshot): string | undefined {
  const { match, place, reset } = wanted;
  const { ownClientId } = snapshot;
  if (place === 'next') {
    const kept = generationsOf(snapshot.entry, client.key);
    const predecessor = generationOf(kept, kept.active)?.clientId;
    if (isSameId(predecessor, ownClientId)) return 'a rotation would retire it and delete it after its grace';
  }
  if (!('client' in match) || !isSameId(match.client.id, ownClientId)) return undefined;
  if (reset || match.state === 'secret-lost' || match.state === 'interrupted') return 'its secret would be reset';
  return losesRoles(match.client, client, snapshot) ? 'it would lose roles that it provisions with' : undefined;
}

function losesRoles(found: OAuthClient, client: DesiredClient['client'], { cloud }: Snapshot): boolean {
  if (client.grant !== 'client-credentials') return false;
  const [roles, divisions] = [valueIn(cloud.roles) ?? [], valueIn(cloud.divisions) ?? []];
  const wanted = client.roles.map(({ role, division }) => {
    const divisionId = division === '*' ? '*' : divisions.find(({ name }) => name === division)?.id;
    return `${findRole(roles, role)?.id} ${divisionId}`;
  });
  return found.roleDivisions.some(({ roleId, divisionId }) => !wanted.includes(`${roleId} ${divisionId}`));
}

/** One that left the file and that `prune` would delete. */
export function pruneFinding(client: OAuthClient, { address, tenant }: { address: string; tenant: Tenant }): Finding {
  return {
    severity: 'refuse',
    code: 'oauth-client.provisioner',
    address,
    message: `OAuth client "${client.name}" (${client.id}) ${IS_OURS}, it left the file, and prune: true would delete it`,
    fix: `Put another OAuth client for provisioning into ${entryOf(tenant)}, or take prune: true out of the file.`,
  };
}
