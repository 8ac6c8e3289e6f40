import { asHybridError, HybridError, problem } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import { GRANT_TYPES, markOf } from '../../core/decide/scene.ts';
import { clientValueName } from '../../core/entry/names.ts';
import { formatOwnershipTag } from '../../core/organization/ownership-tag.ts';
import type { Change } from '../../core/plan.ts';
import type { OAuthClient, OAuthClientFields, RoleDivision } from '../../core/ports/genesys-cloud.ts';
import type { Outcome, WriteScope } from '../../core/resource-type.ts';
import type { ClientVersion, CustodyDocument } from '../../core/rotation/document.ts';
import { clientVersionsOf, findVersion, forgetClient, keepClient } from '../../core/rotation/version-steps.ts';
import { type ClientDescription, entryOf, referenceText } from '../../tenant/tenant.ts';
import { idsOf } from '../role.ts';
import type { DesiredClient } from './facts.ts';
import { keepIntent, withdrawIntent } from './intent.ts';

/** Milliseconds before each attempt. */
const LOOKS = [0, 1_000, 2_000];

function roleDivisions(client: ClientDescription, { snapshot }: WriteScope): readonly RoleDivision[] {
  if (client.grant !== 'client-credentials') return [];
  return client.roles.map((named) => {
    const { roleId = '', divisionId = '' } = idsOf(named, snapshot);
    return { roleId, divisionId };
  });
}

function allFields(desired: DesiredClient, nonce: string, scope: WriteScope): OAuthClientFields {
  const { client, wanted } = desired;
  const mark = { tenant: scope.tenant.name, client: client.key, generation: wanted.number, nonce };
  return {
    name: client.name,
    description: formatOwnershipTag(client.description, mark),
    grantType: GRANT_TYPES[client.grant],
    tokenLifetime: client.tokenLifetime,
    redirectUris: client.grant === 'saml2-bearer' ? client.redirectUris : [],
    scopes: client.grant === 'saml2-bearer' ? client.scopes : [],
    roleDivisions: roleDivisions(client, scope),
  };
}

function isUnclear(error: unknown): boolean {
  return error instanceof HybridError && 'unclear' in error && error.unclear === true;
}

/** The client with this nonce, if it exists. Searched more than once, because lists lag behind writes. */
async function findCreated(nonce: string, { writers, context }: WriteScope): Promise<OAuthClient | undefined> {
  for (const pause of LOOKS) {
    if (pause > 0) await context.clock.sleep(pause);
    const made = (await writers.genesysCloud.findClients()).find((client) => markOf(client)?.nonce === nonce);
    if (made) return made;
  }
  return undefined;
}

/** A POST is not repeated: after an unclear response, the client is found by its nonce and gets a new secret. */
async function createOnce(desired: DesiredClient, nonce: string, scope: WriteScope) {
  const { genesysCloud, custody } = scope.writers;
  const fields = allFields(desired, nonce, scope);
  const kept = clientVersionsOf(await custody.document(), desired.client.key);
  // The client that it replaces in a rotation.
  const predecessorId = desired.wanted.place === 'next' ? findVersion(kept, kept.active)?.clientId : undefined;
  let unclear: unknown = problem('genesys-cloud.unexpected-answer#other-client', { name: fields.name });
  try {
    const made = await genesysCloud.createClient(fields, predecessorId);
    if (markOf(made)?.nonce === nonce) return made;
  } catch (error) {
    if (!isUnclear(error)) throw error;
    unclear = error;
  }
  const found = await findCreated(nonce, scope);
  if (!found) throw unclear;
  return genesysCloud.resetClientSecret(found.id);
}

/** With it, a run on the Engage side knows that the secret in the object is outdated, and not newer. */
function replacedBy({ match }: DesiredClient['wanted'], secret: Secret, document: CustodyDocument) {
  const { fingerprintKey } = document;
  const before = 'generation' in match ? match.generation?.clientSecret : undefined;
  const replaced = before && fingerprintKey && !before.equals(secret) && before.fingerprint(fingerprintKey);
  return replaced ? { replaced } : {};
}

interface Kept {
  readonly id: string;
  readonly secret: Secret;
  readonly intent: ClientVersion;
}

async function keep({ id, secret, intent }: Kept, desired: DesiredClient, scope: WriteScope): Promise<void> {
  const { number, nonce, madeAt } = intent;
  const { wanted } = desired;
  const { key } = desired.client;
  const document = await scope.writers.custody.change((before) => {
    const replaced = replacedBy(wanted, secret, before);
    const generation = { number, nonce, madeAt, clientId: id, clientSecret: secret, ...replaced };
    return keepClient(before, { key, place: wanted.place, generation });
  });
  const stored = findVersion(clientVersionsOf(document, key), number);
  if (stored?.clientId === id && stored.clientSecret?.equals(secret)) return;
  const name = clientValueName(key, number, 'client_secret');
  throw problem('custody.not-kept#client', { name, entry: referenceText(entryOf(scope.tenant)) });
}

/**
 * The store rejected the new secret, so the client is useless and is deleted again. If the store may have kept the secret, the client
 * stays: deleted, it would count as missing as long as Genesys Cloud lists are out of date.
 */
async function undo(id: string, title: string, cause: unknown, { writers }: WriteScope): Promise<never> {
  const values = { title, id, reason: asHybridError(cause).message };
  if (isUnclear(cause)) throw problem('custody.failed#unclear', values, { cause });
  const deletion = writers.genesysCloud.deleteClient(id);
  const message = await deletion.then(
    () => 'custody.failed#deleted' as const,
    () => 'custody.failed#not-deleted' as const,
  );
  throw problem(message, values, { cause });
}

async function create(desired: DesiredClient, scope: WriteScope): Promise<Kept> {
  const intent = await keepIntent(desired, scope);
  // A killed run announced the client: it may exist, and may have been missing from the list of the plan.
  const earlier = desired.wanted.isIntended ? await findCreated(intent.nonce, scope) : undefined;
  const made = earlier
    ? await scope.writers.genesysCloud.resetClientSecret(earlier.id)
    : await createOnce(desired, intent.nonce, scope);
  const kept = { id: made.id, secret: made.secret, intent };
  await keep(kept, desired, scope).catch((cause) => undo(made.id, desired.title, cause, scope));
  return kept;
}

/** Writes the ownership tag, and returns the secret, which is reset unless it is known. */
async function tagClient(id: string, nonce: string, desired: DesiredClient, scope: WriteScope): Promise<Secret> {
  const { genesysCloud } = scope.writers;
  const fields = allFields(desired, nonce, scope);
  let isAsked = false;
  try {
    await genesysCloud.updateClient(id, { ...fields, state: 'active' });
    // Masked now that it is known to be a secret, independent of the name of its option.
    if (desired.wanted.match.state === 'adoptable') return scope.context.seal(desired.wanted.match.secret.reveal());
    isAsked = true;
    return (await genesysCloud.resetClientSecret(id)).secret;
  } catch (error) {
    if (!isAsked || !isUnclear(error)) await withdrawIntent(desired, scope);
    throw error;
  }
}

/** Imports an existing client: the ownership tag first, so that a killed run is recognized, then the secret. */
async function claim(id: string, desired: DesiredClient, scope: WriteScope): Promise<Kept> {
  const { match } = desired.wanted;
  const known = match.state === 'adoptable' ? match.generation : undefined;
  const intent = known ?? (await keepIntent(desired, scope));
  const secret = await tagClient(id, intent.nonce, desired, scope);
  const kept = { id, secret, intent };
  await keep(kept, desired, scope);
  return kept;
}

export async function writeClient(change: Change, desired: DesiredClient, scope: WriteScope): Promise<Outcome> {
  const { match, reset } = desired.wanted;
  if (match.state === 'held' && !reset) {
    const fields = allFields(desired, match.generation.nonce, scope);
    await scope.writers.genesysCloud.updateClient(match.client.id, { ...fields, state: 'active' });
    return { known: {}, facts: [] };
  }
  const kept = change.id === undefined ? await create(desired, scope) : await claim(change.id, desired, scope);
  return { known: { id: kept.id, secret: kept.secret }, facts: [`client id ${kept.id}`] };
}

/** Deletes the client, then its secret in the store, so that a run after a kill knows what was being deleted. */
export async function removeClient(change: Change, { writers }: WriteScope): Promise<Outcome> {
  await writers.genesysCloud.deleteClient(change.id ?? '');
  await writers.custody.change((document) => forgetClient(document, change.id ?? ''));
  return { known: {}, facts: [] };
}
