import type { Options } from '../../configuration-server/types.ts';
import {
  type ClientGeneration,
  type ClientGenerations,
  type CustodyDocument,
  usedGeneration,
} from '../../custody/document.ts';
import { generationOf, generationsOf, intendedGeneration } from '../../custody/generations.ts';
import { type Mark, readMark } from '../../genesys-cloud/mark.ts';
import type { Division, GrantType, OAuthClient, Role } from '../../genesys-cloud/types.ts';
import type { Secret } from '../../secrets/secret.ts';
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
  readonly now: Date;
}

/** Which live client a generation is, and who has its secret. */
export type Match =
  | { readonly state: 'held'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** A run was killed before it kept the secret that it had made or reset; nobody ever used that secret. */
  | { readonly state: 'interrupted'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** Made by hand; its secret stands in the transaction object and can be kept. */
  | { readonly state: 'adoptable'; readonly client: OAuthClient; readonly secret: Secret }
  | { readonly state: 'secret-lost'; readonly client: OAuthClient }
  | { readonly state: 'ambiguous'; readonly clients: readonly OAuthClient[] }
  | { readonly state: 'absent'; readonly goneId?: string };

export function markOf(client: OAuthClient): Mark | undefined {
  return readMark(client.description)?.mark;
}

function isAlive(client: OAuthClient): boolean {
  return client.state !== 'deleted';
}

function secretInTransaction(
  tenant: Tenant,
  clientKey: string,
  client: OAuthClient,
  options: Options,
): Secret | undefined {
  for (const { section, secretOption } of tenant.services.filter((service) => service.client === clientKey)) {
    const found = options[section];
    if (found?.client_id?.reveal() === client.id && found[secretOption]) return found[secretOption];
  }
  return undefined;
}

/** The one whose secret the store has, or of which it says that it was going to be made. */
function matchKept(generation: ClientGeneration, clients: readonly OAuthClient[]): Match | undefined {
  const { clientId, clientSecret, nonce, resetting } = generation;
  if (!clientId) {
    const made = clients.find((client) => markOf(client)?.nonce === nonce && nonce !== '');
    if (!made) return undefined;
    return clientSecret
      ? { state: 'adoptable', client: made, secret: clientSecret }
      : { state: 'interrupted', client: made, generation };
  }
  const client = clients.find(({ id }) => id === clientId);
  if (!client) return { state: 'absent', goneId: clientId };
  // It is kept with its id in one write: somebody took it out of the store, and whoever has it may be using it.
  if (!clientSecret) return { state: 'secret-lost', client };
  return { state: resetting ? 'interrupted' : 'held', client, generation };
}

/** Ours by its mark, else of that name and nobody's; not those that are other generations. */
function candidates(
  { name: tenantName }: Tenant,
  wanted: ClientDescription,
  { custody, clients }: Pick<ObservedClients, 'custody' | 'clients'>,
): readonly OAuthClient[] {
  const kept = generationsOf(custody, wanted.key).generations.map(({ clientId }) => clientId);
  const others = clients.filter((client) => isAlive(client) && !kept.includes(client.id));
  const marked = others.filter((client) => {
    const mark = markOf(client);
    return mark?.tenant === tenantName && mark.client === wanted.key;
  });
  if (marked.length > 0) return marked;
  return others.filter((client) => client.name === wanted.name && markOf(client) === undefined);
}

/**
 * A run was killed between marking a hand-made client and keeping its secret, or the store has lost it: it stands in the transaction
 * object and works, and a reset would lock out whoever uses it. What we make never stands there before its secret is kept.
 */
function stillInUse(
  tenant: Tenant,
  { key }: ClientDescription,
  kept: Match,
  { options }: ObservedClients,
): Match | undefined {
  const isLost = kept.state === 'secret-lost' || (kept.state === 'interrupted' && !kept.generation.resetting);
  if (!isLost) return undefined;
  const secret = secretInTransaction(tenant, key, kept.client, options);
  return secret && { state: 'adoptable', client: kept.client, secret };
}

/** Where the one in use is gone, or its secret is, a run may have begun to make up for it, and been killed. */
function matchStored(kept: ClientGenerations, clients: readonly OAuthClient[]): Match | undefined {
  const used = usedGeneration(kept);
  const match = used && matchKept(used, clients);
  if (match?.state !== 'absent' && match?.state !== 'secret-lost') return match;
  const intended = intendedGeneration(kept);
  return (intended && matchKept(intended, clients)) ?? match;
}

/** By custody, else by our mark, else by name; of several of one name the one that the transaction object names. */
export function matchActive(tenant: Tenant, wanted: ClientDescription, observed: ObservedClients): Match {
  const kept = matchStored(generationsOf(observed.custody, wanted.key), observed.clients.filter(isAlive));
  if (kept) return stillInUse(tenant, wanted, kept, observed) ?? kept;
  const found = candidates(tenant, wanted, observed);
  const named = found.flatMap((client) => {
    const secret = secretInTransaction(tenant, wanted.key, client, observed.options);
    return secret ? [{ client, secret }] : [];
  });
  if (named.length === 1 && named[0]) return { state: 'adoptable', ...named[0] };
  const [client, another] = found;
  if (!client) return { state: 'absent' };
  return another ? { state: 'ambiguous', clients: found } : { state: 'secret-lost', client };
}

/** The generation that a rotation brings in: only what the store knows of it counts. */
export function matchNext(key: string, number: number, { custody, clients }: ObservedClients): Match {
  const generation = generationOf(generationsOf(custody, key), number);
  return (generation && matchKept(generation, clients.filter(isAlive))) ?? { state: 'absent' };
}
