import { isSameId } from '../../core/organization/client-id.ts';
import type { OAuthClient } from '../../core/ports/genesys-cloud.ts';
import { type ClientGeneration, type ClientGenerations, usedGeneration } from '../../core/rotation/document.ts';
import { generationOf, generationsOf, intendedGeneration } from '../../core/rotation/generations.ts';
import type { ClientDescription, Tenant } from '../../tenant/tenant.ts';
import { isOutcome, sectionLogins } from './evidence.ts';
import { type ClientScope, isAlive, type Match, markOf, type ObservedClients } from './observed.ts';
import { settleActive, settleMatch } from './settle.ts';

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

/** Where the one in use is gone, or its secret is, a run may have begun to make up for it, and been killed. */
function matchStored(kept: ClientGenerations, clients: readonly OAuthClient[]): Match | undefined {
  const used = usedGeneration(kept);
  const match = used && matchKept(used, clients);
  if (match?.state !== 'absent' && match?.state !== 'secret-lost') return match;
  const intended = intendedGeneration(kept);
  return (intended && matchKept(intended, clients)) ?? match;
}

/** Those of the candidates that the transaction object names, with the first secret that is not rejected. */
function namedCandidates(found: readonly OAuthClient[], { tenant, client, observed }: ClientScope) {
  const logins = sectionLogins(tenant, client.key, observed);
  return found.flatMap((each) => {
    const own = logins.filter(({ clientId }) => isSameId(clientId, each.id));
    const usable = own.filter((login) => !isOutcome(login, 'rejected', observed));
    const chosen = usable.find((login) => isOutcome(login, 'works', observed)) ?? usable[0];
    return own.length > 0 ? [{ client: each, secret: chosen?.clientSecret }] : [];
  });
}

/** By our mark, else by name; of several of one name the one that the transaction object names. */
function matchUnknown(scope: ClientScope): Match {
  const found = candidates(scope.tenant, scope.client, scope.observed);
  const named = namedCandidates(found, scope);
  const usable = named.flatMap(({ client, secret }) => (secret ? [{ client, secret }] : []));
  const [only, second] = usable;
  if (only && !second) return { state: 'adoptable', ...only };
  const [client, another] = found;
  if (!client) return { state: 'absent' };
  if (another) return { state: 'ambiguous', clients: found };
  return { state: 'secret-lost', client, ...(named.length > 0 && { rejected: true }) };
}

/** By custody, else by our mark, else by name. */
export function matchActive(tenant: Tenant, client: ClientDescription, observed: ObservedClients): Match {
  const scope = { tenant, client, observed };
  const kept = matchStored(generationsOf(observed.custody, client.key), observed.clients.filter(isAlive));
  return kept ? settleActive(kept, scope) : matchUnknown(scope);
}

/** The generation that a rotation brings in: only what the store knows of it, and the object holds, counts. */
export function matchNext(scope: ClientScope, number: number): Match {
  const { custody, clients } = scope.observed;
  const generation = generationOf(generationsOf(custody, scope.client.key), number);
  const match = generation && matchKept(generation, clients.filter(isAlive));
  return match ? settleMatch(match, scope) : { state: 'absent' };
}
