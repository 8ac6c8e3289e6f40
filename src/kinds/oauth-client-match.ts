import type { Options } from '../configuration-server/types.ts';
import type { CustodyDocument } from '../custody/document.ts';
import { type ClientGeneration, usedGeneration } from '../custody/document.ts';
import { type Mark, readMark } from '../genesys-cloud/mark.ts';
import type { Division, GrantType, OAuthClient, Role } from '../genesys-cloud/types.ts';
import type { Secret } from '../secrets/secret.ts';
import type { ClientDescription, Tenant } from '../tenant/tenant.ts';
import type { Desired } from './kind.ts';

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
}

/** Which live client a client of the file is, and who has its secret. */
export type Match =
  | { readonly state: 'held'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** A run was killed between making the client and keeping its secret; nobody ever used that secret. */
  | { readonly state: 'interrupted'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** Made by hand; its secret stands in the transaction object and can be kept. */
  | { readonly state: 'adoptable'; readonly client: OAuthClient; readonly secret: Secret }
  | { readonly state: 'secret-lost'; readonly client: OAuthClient }
  | { readonly state: 'ambiguous'; readonly clients: readonly OAuthClient[] }
  | { readonly state: 'absent'; readonly goneId?: string };

export interface DesiredClient extends Desired {
  readonly client: ClientDescription;
  readonly match: Match;
  readonly generation: number;
  readonly resetLostSecret: boolean;
}

export function markOf(client: OAuthClient): Mark | undefined {
  return readMark(client.description)?.mark;
}

/** Clients that a support case or a deletion took out of use are not candidates. */
function isUsable(client: OAuthClient): boolean {
  return client.state !== 'deleted';
}

/** The sections that use the client, with the options that hold its id and secret. */
export function sectionsOf(tenant: Tenant, clientKey: string): readonly { section: string; secretOption: string }[] {
  return tenant.services
    .filter((service) => service.client === clientKey)
    .map(({ section, secretOption }) => ({ section, secretOption }));
}

function secretInTransaction(
  tenant: Tenant,
  clientKey: string,
  client: OAuthClient,
  options: Options,
): Secret | undefined {
  for (const { section, secretOption } of sectionsOf(tenant, clientKey)) {
    const found = options[section];
    if (found?.client_id?.reveal() === client.id && found[secretOption]) return found[secretOption];
  }
  return undefined;
}

function unmarked(client: OAuthClient): boolean {
  return markOf(client) === undefined;
}

function candidates(
  tenant: Tenant,
  wanted: ClientDescription,
  clients: readonly OAuthClient[],
): readonly OAuthClient[] {
  const marked = clients.filter((client) => {
    const mark = markOf(client);
    return mark?.tenant === tenant.name && mark.client === wanted.key;
  });
  return marked.length > 0 ? marked : clients.filter((client) => client.name === wanted.name && unmarked(client));
}

/** By custody, else by our mark, else by name; of several of one name the one that the transaction object names. */
export function matchClient(tenant: Tenant, wanted: ClientDescription, observed: ObservedClients): Match {
  const usable = observed.clients.filter(isUsable);
  const generation = usedGeneration(observed.custody.clients[wanted.key]);
  if (generation?.clientId && generation.clientSecret) {
    const client = usable.find(({ id }) => id === generation.clientId);
    return client ? { state: 'held', client, generation } : { state: 'absent', goneId: generation.clientId };
  }
  const found = candidates(tenant, wanted, usable);
  const intended = found.find((client) => generation !== undefined && markOf(client)?.nonce === generation.nonce);
  if (intended && generation) return { state: 'interrupted', client: intended, generation };
  const named = found.flatMap((client) => {
    const secret = secretInTransaction(tenant, wanted.key, client, observed.options);
    return secret ? [{ client, secret }] : [];
  });
  if (named.length === 1 && named[0]) return { state: 'adoptable', ...named[0] };
  const [client, another] = found;
  if (!client) return { state: 'absent' };
  return another ? { state: 'ambiguous', clients: found } : { state: 'secret-lost', client };
}

/** The number of the generation that `match` is, or that a new client gets. */
export function generationNumber(key: string, match: Match, custody: CustodyDocument): number {
  if (match.state === 'held' || match.state === 'interrupted') return match.generation.number;
  const kept = custody.clients[key];
  const intent = usedGeneration(kept);
  if (intent && !intent.clientId) return intent.number;
  return Math.max(0, ...(kept?.generations ?? []).map(({ number }) => number)) + 1;
}
