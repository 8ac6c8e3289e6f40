import { type ClientGeneration, type CustodyDocument, clientValueName } from '../custody/document.ts';
import { HybridError } from '../errors.ts';
import { writeMark } from '../genesys-cloud/mark.ts';
import type { OAuthClientFields, OAuthClientWithSecret, RoleDivision } from '../genesys-cloud/types.ts';
import type { Change } from '../plan/plan.ts';
import type { Secret } from '../secrets/secret.ts';
import type { ClientDescription } from '../tenant/tenant.ts';
import type { Outcome, WriteScope } from './kind.ts';
import { type DesiredClient, GRANT_TYPES, markOf } from './oauth-client-match.ts';
import { findRole } from './role.ts';

/** Puts a generation in, or in place of the one of that number; what comes into use leaves only itself and what is retiring. */
function withGeneration(
  document: CustodyDocument,
  key: string,
  generation: ClientGeneration,
  inUse: boolean,
): CustodyDocument {
  const kept = document.clients[key] ?? { retiring: [], generations: [] };
  const others = kept.generations.filter(
    ({ number }) => number !== generation.number && (!inUse || kept.retiring.includes(number)),
  );
  const active = inUse ? { active: generation.number } : {};
  return {
    ...document,
    clients: { ...document.clients, [key]: { ...kept, ...active, generations: [...others, generation] } },
  };
}

/** Says in the store what is going to be made, so that a killed run's client is known as ours by its nonce. */
async function keepIntent(
  { client, generation }: DesiredClient,
  { writers, context }: WriteScope,
): Promise<ClientGeneration> {
  const intent: ClientGeneration = {
    number: generation,
    nonce: context.random.bytes(8).toString('hex'),
    madeAt: context.clock.now().toISOString(),
  };
  const existing = (document: CustodyDocument) =>
    document.clients[client.key]?.generations.find((each) => each.number === generation && !each.clientId);
  const document = await writers.custody.change((before) =>
    existing(before) ? before : withGeneration(before, client.key, intent, false),
  );
  return existing(document) ?? intent;
}

async function roleDivisions(client: ClientDescription, { readers }: WriteScope): Promise<readonly RoleDivision[]> {
  if (client.grant !== 'client-credentials') return [];
  const [roles, divisions] = await Promise.all([readers.genesysCloud.roles(), readers.genesysCloud.divisions()]);
  return client.roles.map(({ role, division }) => ({
    roleId: findRole(roles, role)?.id ?? '',
    divisionId: division === '*' ? '*' : (divisions.find(({ name }) => name === division)?.id ?? ''),
  }));
}

async function allFields(desired: DesiredClient, nonce: string, scope: WriteScope): Promise<OAuthClientFields> {
  const { client, generation } = desired;
  const mark = { tenant: scope.tenant.name, client: client.key, generation, nonce };
  return {
    name: client.name,
    description: writeMark(client.description, mark),
    grantType: GRANT_TYPES[client.grant],
    tokenLifetime: client.tokenLifetime,
    redirectUris: client.grant === 'saml2-bearer' ? client.redirectUris : [],
    scopes: client.grant === 'saml2-bearer' ? client.scopes : [],
    roleDivisions: await roleDivisions(client, scope),
  };
}

function isUnclear(error: unknown): boolean {
  return error instanceof HybridError && 'unclear' in error && error.unclear === true;
}

/** A POST is not repeated: after an unclear answer the client is looked for by its nonce, and its secret made anew. */
async function createOnce(
  fields: OAuthClientFields,
  nonce: string,
  { writers }: WriteScope,
): Promise<OAuthClientWithSecret> {
  try {
    return await writers.genesysCloud.createClient(fields);
  } catch (error) {
    if (!isUnclear(error)) throw error;
    const made = (await writers.genesysCloud.findClients()).find((client) => markOf(client)?.nonce === nonce);
    if (!made) throw error;
    return writers.genesysCloud.resetClientSecret(made.id);
  }
}

interface Kept {
  readonly id: string;
  readonly secret: Secret;
  readonly intent: ClientGeneration;
}

async function keep({ id, secret, intent }: Kept, key: string, { writers }: WriteScope): Promise<void> {
  const generation = { ...intent, clientId: id, clientSecret: secret };
  const document = await writers.custody.change((before) => withGeneration(before, key, generation, true));
  const stored = document.clients[key]?.generations.find(({ number }) => number === intent.number);
  if (stored?.clientId === id && stored.clientSecret?.equals(secret)) return;
  throw new HybridError({
    code: 'custody.not-kept',
    message: `the store does not give back ${clientValueName(key, intent.number, 'client_secret')} as it was written`,
    fix: 'Check that nobody else writes this entry, then run again.',
  });
}

/** The store refused the new secret: the client is of no use to anybody, so it goes again. */
async function undo(id: string, title: string, cause: unknown, { writers }: WriteScope): Promise<never> {
  const gone = await writers.genesysCloud.deleteClient(id).then(
    () => true,
    () => false,
  );
  throw new HybridError({
    code: 'custody.failed',
    message: `${title} was made and the store did not keep its secret: ${cause instanceof Error ? cause.message : 'no reason given'}`,
    fix: gone
      ? 'The client was deleted again. Mend the store, then run again.'
      : `The client ${id} could not be deleted again; mend the store and run again: it is recognised by its mark and taken up.`,
    cause,
  });
}

async function create(desired: DesiredClient, scope: WriteScope): Promise<Kept> {
  const intent = await keepIntent(desired, scope);
  const made = await createOnce(await allFields(desired, intent.nonce, scope), intent.nonce, scope);
  const kept = { id: made.id, secret: made.secret, intent };
  await keep(kept, desired.client.key, scope).catch((cause) => undo(made.id, desired.title, cause, scope));
  return kept;
}

/** Takes an existing client into custody: mark first, so that a killed run is recognised, then the secret. */
async function claim(id: string, desired: DesiredClient, scope: WriteScope): Promise<Kept> {
  const intent = await keepIntent(desired, scope);
  await scope.writers.genesysCloud.updateClient(id, {
    ...(await allFields(desired, intent.nonce, scope)),
    state: 'active',
  });
  const secret =
    desired.match.state === 'adoptable'
      ? desired.match.secret
      : (await scope.writers.genesysCloud.resetClientSecret(id)).secret;
  const kept = { id, secret, intent };
  await keep(kept, desired.client.key, scope);
  return kept;
}

export async function writeClient(change: Change, desired: DesiredClient, scope: WriteScope): Promise<Outcome> {
  const { match } = desired;
  if (match.state === 'held') {
    const fields = await allFields(desired, match.generation.nonce, scope);
    await scope.writers.genesysCloud.updateClient(match.client.id, { ...fields, state: 'active' });
    return { known: {}, facts: [] };
  }
  const kept = change.id === undefined ? await create(desired, scope) : await claim(change.id, desired, scope);
  return { known: { id: kept.id, secret: kept.secret }, facts: [`client id ${kept.id}`] };
}

/** Deletes the client, then forgets its secret. In this order: a killed run still knows what it was deleting. */
export async function removeClient(change: Change, { writers }: WriteScope): Promise<Outcome> {
  await writers.genesysCloud.deleteClient(change.id ?? '');
  await writers.custody.change((document) => {
    const clients = Object.entries(document.clients).filter(([, { generations }]) =>
      generations.every(({ clientId }) => clientId !== change.id),
    );
    return { ...document, clients: Object.fromEntries(clients) };
  });
  return { known: {}, facts: [] };
}
