import type { Context } from '../../base/context.ts';
import type { Match } from '../../core/decide/match.ts';
import type { CustodyEdit, WriteScope } from '../../core/resource-type.ts';
import type { ClientVersion, CustodyDocument } from '../../core/rotation/document.ts';
import { clientVersionsOf, findVersion, intendClient, withdrawClient } from '../../core/rotation/version-steps.ts';
import type { DesiredClient } from './facts.ts';

function intentOf({ wanted: { number, match } }: DesiredClient, context: Context): ClientVersion {
  const madeAt = context.clock.now().toISOString();
  if (match.state === 'held') return { ...match.generation, madeAt, resetting: true };
  const nonce = context.random.bytes(8).toString('hex');
  return { number, nonce, madeAt, ...(match.state === 'secret-lost' && { resetting: true }) };
}

function standingIntent(document: CustodyDocument, { client, wanted }: DesiredClient): ClientVersion | undefined {
  const found = findVersion(clientVersionsOf(document, client.key), wanted.number);
  return found && (!found.clientId || found.resetting) ? found : undefined;
}

/** Whether the store knows the client by its ID: then nothing is created, and one write records the change. */
function isKept(match: Match): boolean {
  return match.state === 'held' || (match.state === 'adoptable' && match.generation !== undefined);
}

function announce({ client, wanted }: DesiredClient, generation: ClientVersion): CustodyEdit {
  return (document) => intendClient(document, { key: client.key, place: wanted.place, generation });
}

/** A reset is not announced: the store would call the current secret dead too early. It is recorded with the reset. */
export function announceClient(desired: DesiredClient, context: Context): CustodyEdit | undefined {
  if (isKept(desired.wanted.match)) return undefined;
  const edit = announce(desired, intentOf(desired, context));
  return (document) => (standingIntent(document, desired) ? document : edit(document));
}

/** Announces a create or reset in the store, so that the work of a killed run is recognized as ours. */
export async function keepIntent(desired: DesiredClient, { writers, context }: WriteScope): Promise<ClientVersion> {
  const announced = standingIntent(await writers.custody.document(), desired);
  if (announced) return announced;
  const generation = intentOf(desired, context);
  await writers.custody.change(announce(desired, generation));
  return generation;
}

/**
 * Takes back the announcement after a failed reset, so that no later run relies on it. If this write fails too, the next plan says
 * that the secret is going to be reset.
 */
export async function withdrawIntent({ client, wanted }: DesiredClient, { writers }: WriteScope): Promise<void> {
  const { match, number } = wanted;
  // A create or reset of an earlier run stays announced.
  if (match.state !== 'held' && match.state !== 'secret-lost') return;
  const before = match.state === 'held' ? { before: match.generation } : {};
  const edit: CustodyEdit = (document) => withdrawClient(document, { key: client.key, number, ...before });
  await writers.custody.change(edit).catch(() => undefined);
}
