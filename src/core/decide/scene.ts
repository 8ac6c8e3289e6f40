import type { ClientDescription, Tenant } from '../../tenant/tenant.ts';
import type { Evidence } from '../evidence.ts';
import { type Mark, readMark } from '../organization/mark.ts';
import type { GrantType, OAuthClient } from '../ports/genesys-cloud.ts';
import { generationsIn } from '../rotation/generations.ts';
import { isObjectUnknown, type Snapshot } from '../snapshot.ts';

export interface Rotation {
  /** Keys of clients under `clients`, or all of them. */
  readonly clients: 'all' | readonly string[];
  readonly samlKey: boolean;
  /** `reset` gives the client that is there another secret, and the old one dies at once. */
  readonly strategy: 'side-by-side' | 'reset';
}

/** What a run asks for beyond what the files say. */
export interface Intent {
  readonly resetLostSecrets: boolean;
  /** One generation more than there is. Once the store says that it comes, every run goes on with it. */
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

export const markOf = (client: OAuthClient): Mark | undefined => readMark(client.description)?.mark;
export const isAlive = (client: OAuthClient): boolean => client.state !== 'deleted';

/** The clients of the organization. Where this run does not read it, the ids in the store entry have to do. */
export function clientsOf({ cloud, entry }: Pick<Snapshot, 'cloud' | 'entry'>): readonly OAuthClient[] {
  if (cloud.clients.state === 'present') return cloud.clients.value;
  return generationsIn(entry).flatMap(({ clientId: id }) => (id === undefined ? [] : [clientOfEntry(id)]));
}

function clientOfEntry(id: string): OAuthClient {
  return {
    ...{ id, name: '', description: '', grantType: 'CLIENT-CREDENTIALS', state: 'active', tokenLifetime: undefined },
    ...{ redirectUris: [], scopes: [], roleDivisions: [], raw: {} },
  };
}

/** A person takes an import kit to the Configuration Server: nobody here sees when, or what stands there. */
export function isImportedByHand({ transaction }: Pick<Tenant, 'transaction'>): boolean {
  return transaction.server.driver === 'file';
}

/** Whether this run does not see the transaction object. Then what the object may name is left as it is. */
export function isObjectUnseen({ tenant, snapshot }: Pick<Scene, 'tenant' | 'snapshot'>): boolean {
  return isObjectUnknown(snapshot) || isImportedByHand(tenant);
}

/** Whether a client is marked as one of this key in the file of this tenant. */
export function isOfClient(found: OAuthClient, tenant: Tenant, { key }: ClientDescription): boolean {
  const mark = markOf(found);
  return mark?.tenant === tenant.name && mark.client === key;
}

/**
 * A living client of the same key with a higher number than this one. It was made later: a store entry that only announces this
 * one went back to an older version, and components may use this one in its grace.
 */
export function successorOf(found: OAuthClient, { tenant, client, snapshot }: ClientScene): OAuthClient | undefined {
  const number = markOf(found)?.generation ?? 0;
  return clientsOf(snapshot).find((each) => {
    const isLater = (markOf(each)?.generation ?? 0) > number;
    return isLater && isOfClient(each, tenant, client) && isAlive(each) && each.id !== found.id;
  });
}
