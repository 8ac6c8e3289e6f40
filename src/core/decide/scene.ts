import type { ClientDescription, Tenant } from '../../tenant/tenant.ts';
import type { Evidence } from '../evidence.ts';
import { type OwnershipTag, parseOwnershipTag } from '../organization/ownership-tag.ts';
import type { GrantType, OAuthClient } from '../ports/genesys-cloud.ts';
import { allClientVersions } from '../rotation/version-steps.ts';
import { isObjectUnknown, type Snapshot } from '../snapshot.ts';

export interface Rotation {
  /** Keys under `clients`, or all of them. */
  readonly clients: 'all' | readonly string[];
  readonly samlKey: boolean;
  /** `reset` gives the existing client a new secret, and the old one stops working at once. */
  readonly strategy: 'side-by-side' | 'reset';
}

/** What a run does in addition to the files. */
export interface Intent {
  readonly resetLostSecrets: boolean;
  /** Creates one more version. After its announcement in the store, every run continues the rotation. */
  readonly rotate?: Rotation;
}

export interface Scene {
  readonly tenant: Tenant;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  readonly intent: Intent;
}

export interface ClientScene extends Scene {
  readonly client: ClientDescription;
}

export const GRANT_TYPES: Readonly<Record<ClientDescription['grant'], GrantType>> = {
  'client-credentials': 'CLIENT-CREDENTIALS',
  'saml2-bearer': 'SAML2-BEARER',
};

export const markOf = (client: OAuthClient): OwnershipTag | undefined => parseOwnershipTag(client.description)?.mark;
export const isAlive = (client: OAuthClient): boolean => client.state !== 'deleted';

/** The clients of the organization; IDs from the store entry if this run does not read it. */
export function clientsOf({ cloud, entry }: Pick<Snapshot, 'cloud' | 'entry'>): readonly OAuthClient[] {
  if (cloud.clients.state === 'present') return cloud.clients.value;
  return allClientVersions(entry).flatMap(({ clientId: id }) => (id === undefined ? [] : [clientOfEntry(id)]));
}

function clientOfEntry(id: string): OAuthClient {
  return {
    ...{ id, name: '', description: '', grantType: 'CLIENT-CREDENTIALS', state: 'active', tokenLifetime: undefined },
    ...{ redirectUris: [], scopes: [], roleDivisions: [], raw: {} },
  };
}

/** Whether a person imports a kit into the Configuration Server: the time and the current state are unknown. */
export function isImportedByHand({ transaction }: Pick<Tenant, 'transaction'>): boolean {
  return transaction.server.driver === 'file';
}

/** Whether this run does not read the transaction object. Then resources that it may name are kept. */
export function isObjectUnseen({ tenant, snapshot }: Pick<Scene, 'tenant' | 'snapshot'>): boolean {
  return isObjectUnknown(snapshot) || isImportedByHand(tenant);
}

/** Whether a client has the tag of this key and this tenant. */
export function isOfClient(found: OAuthClient, tenant: Tenant, { key }: ClientDescription): boolean {
  const mark = markOf(found);
  return mark?.tenant === tenant.name && mark.client === key;
}

/**
 * An existing client of the same key with a higher number. It was created later: a store entry that only announces this
 * version went back to an older version, and components may use this client in its grace period.
 */
export function successorOf(found: OAuthClient, { tenant, client, snapshot }: ClientScene): OAuthClient | undefined {
  const number = markOf(found)?.generation ?? 0;
  return clientsOf(snapshot).find((each) => {
    const isLater = (markOf(each)?.generation ?? 0) > number;
    return isLater && isOfClient(each, tenant, client) && isAlive(each) && each.id !== found.id;
  });
}
