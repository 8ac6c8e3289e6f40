import { isSameId } from '../organization/client-id.ts';
import type { OAuthClient } from '../ports/genesys-cloud.ts';
import { type ClientGeneration, type ClientGenerations, usedGeneration } from '../rotation/document.ts';
import { generationOf, generationsOf, intendedGeneration } from '../rotation/generations.ts';
import type { Match } from './client-match.ts';
import { isOutcome, sectionLogins } from './object-logins.ts';
import { type ClientScene, clientsOf, isAlive, markOf } from './scene.ts';
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
function candidates({ tenant, client: wanted, snapshot }: ClientScene): readonly OAuthClient[] {
  const kept = generationsOf(snapshot.entry, wanted.key).generations.map(({ clientId }) => clientId);
  const others = clientsOf(snapshot).filter((client) => isAlive(client) && !kept.includes(client.id));
  const marked = others.filter((client) => {
    const mark = markOf(client);
    return mark?.tenant === tenant.name && mark.client === wanted.key;
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
function namedCandidates(found: readonly OAuthClient[], scene: ClientScene) {
  const logins = sectionLogins(scene);
  return found.flatMap((each) => {
    const own = logins.filter(({ clientId }) => isSameId(clientId, each.id));
    const usable = own.filter((login) => !isOutcome(login, 'rejected', scene));
    const chosen = usable.find((login) => isOutcome(login, 'works', scene)) ?? usable[0];
    return own.length > 0 ? [{ client: each, secret: chosen?.clientSecret }] : [];
  });
}

/** By our mark, else by name; of several of one name the one that the transaction object names. */
function matchUnknown(scene: ClientScene): Match {
  const found = candidates(scene);
  const named = namedCandidates(found, scene);
  const usable = named.flatMap(({ client, secret }) => (secret ? [{ client, secret }] : []));
  const [only, second] = usable;
  if (only && !second) return { state: 'adoptable', ...only };
  const [client, another] = found;
  if (!client) return { state: 'absent' };
  if (another) return { state: 'ambiguous', clients: found };
  return { state: 'secret-lost', client, ...(named.length > 0 && { rejected: true }) };
}

/** By custody, else by our mark, else by name. */
export function matchActive(scene: ClientScene): Match {
  const { client, snapshot } = scene;
  const kept = matchStored(generationsOf(snapshot.entry, client.key), clientsOf(snapshot).filter(isAlive));
  return kept ? settleActive(kept, scene) : matchUnknown(scene);
}

/** The generation that a rotation brings in: only what the store knows of it, and the object holds, counts. */
export function matchNext(scene: ClientScene, number: number): Match {
  const { client, snapshot } = scene;
  const generation = generationOf(generationsOf(snapshot.entry, client.key), number);
  const match = generation && matchKept(generation, clientsOf(snapshot).filter(isAlive));
  return match ? settleMatch(match, scene) : { state: 'absent' };
}
