import type { Secret } from '../../base/secret.ts';
import { type Mark, readMark } from '../../core/organization/mark.ts';
import type { Options } from '../../core/ports/configuration-server.ts';
import type { Division, GrantType, OAuthClient, Role } from '../../core/ports/genesys-cloud.ts';
import type { Half, LoginEvidence } from '../../core/resource-type.ts';
import type { ClientGeneration, CustodyDocument } from '../../core/rotation/document.ts';
import type { ClientDescription, Tenant } from '../../tenant/tenant.ts';

export const GRANT_TYPES: Readonly<Record<ClientDescription['grant'], GrantType>> = {
  'client-credentials': 'CLIENT-CREDENTIALS',
  'saml2-bearer': 'SAML2-BEARER',
};

export interface ObservedClients {
  readonly clients: readonly OAuthClient[];
  readonly roles: readonly Role[];
  readonly divisions: readonly Division[];
  readonly custody: CustodyDocument;
  /** What stands in the transaction object now, where secrets of a hand-made integration may be found. */
  readonly options: Options;
  /** What came of testing the logins that the object has and the store has not, and those of the store beside them. */
  readonly evidence: readonly LoginEvidence[];
  /** Requests of the last days by client id, of those that left the file; asked only where prune would delete one. */
  readonly leftUsage: ReadonlyMap<string, number | undefined>;
  /** Id of the OAuth client that this run logs in with. */
  readonly ownClientId: string | undefined;
  readonly only: Half | undefined;
  readonly now: Date;
}

/** Which live client a generation is, and who has its secret. */
export type Match =
  | { readonly state: 'held'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** A run was killed before it kept the secret that it had made or reset; nobody ever used that secret. */
  | { readonly state: 'interrupted'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** Its secret stands in the transaction object and can be kept: it was made by hand, or the store's is rejected. */
  | {
      readonly state: 'adoptable';
      readonly client: OAuthClient;
      readonly secret: Secret;
      /** The store knows the client by its id: it stays this generation. */
      readonly generation?: ClientGeneration;
      /** What is wrong with what the store says; absent: the store knows nothing of it. */
      readonly why?: 'rejected' | 'gone' | 'unfinished';
    }
  /** `rejected`: the transaction object has a secret of it, and Genesys Cloud does not take it. */
  | { readonly state: 'secret-lost'; readonly client: OAuthClient; readonly rejected?: true }
  | { readonly state: 'ambiguous'; readonly clients: readonly OAuthClient[] }
  | { readonly state: 'absent'; readonly goneId?: string };

export function markOf(client: OAuthClient): Mark | undefined {
  return readMark(client.description)?.mark;
}

export function isAlive(client: OAuthClient): boolean {
  return client.state !== 'deleted';
}

/** One client of the file, and everything that was seen. */
export interface ClientScope {
  readonly tenant: Tenant;
  readonly client: ClientDescription;
  readonly observed: ObservedClients;
}

/**
 * A living client of the same key with a higher number than this one. It was made later: a store entry that only announces this
 * one went back to an older version, and components may use this one in its grace.
 */
export function successorOf(found: OAuthClient, { tenant, client, observed }: ClientScope): OAuthClient | undefined {
  const number = markOf(found)?.generation ?? 0;
  return observed.clients.find((each) => {
    const mark = markOf(each);
    const isOfKey = mark?.tenant === tenant.name && mark.client === client.key;
    return isOfKey && isAlive(each) && each.id !== found.id && mark.generation > number;
  });
}
