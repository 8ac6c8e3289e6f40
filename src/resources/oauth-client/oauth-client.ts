import { compareFields, type DesiredField, type ObservedFields } from '../../core/diff.ts';
import type { KnownValue } from '../../core/known.ts';
import { readMark } from '../../core/organization/mark.ts';
import type { Change, FieldChange } from '../../core/plan.ts';
import type { GenesysCloudReader, OAuthClient } from '../../core/ports/genesys-cloud.ts';
import type { Difference, Intent, Kind, Readers } from '../../core/resource-type.ts';
import type { CustodyDocument } from '../../core/rotation/document.ts';
import { type ClientDescription, placeOf, type Tenant } from '../../tenant/tenant.ts';
import { filledOptions } from '../filled-options.ts';
import { findRole } from '../role.ts';
import { isObjectUnseen } from '../transaction/seen.ts';
import { secretDisputes } from './disputes.ts';
import { questionsOf } from './evidence.ts';
import { clientFindings } from './findings.ts';
import { clientAddressOf, type DesiredClient, type WantedGeneration, wantedGenerations } from './generations.ts';
import { announceClient } from './intent.ts';
import { forgotten, LEFT_GRACE, leftover, pruneCandidates, unknownToStore } from './leftover.ts';
import { GRANT_TYPES, markOf, type ObservedClients } from './observed.ts';
import { removeClient, writeClient } from './write.ts';

/** `admin in Home`: what a person reads, for a pair of ids. */
function roleNames(client: OAuthClient, { roles, divisions }: ObservedClients): readonly string[] {
  return client.roleDivisions.map(({ roleId, divisionId }) => {
    const role = roles.find(({ id }) => id === roleId)?.name ?? roleId;
    const division = divisions.find(({ id }) => id === divisionId)?.name ?? divisionId;
    return `${role} in ${division}`;
  });
}

function observedFields(client: OAuthClient, observed: ObservedClients): ObservedFields {
  const mark = markOf(client);
  return {
    name: client.name,
    grantType: client.grantType,
    state: client.state,
    description: readMark(client.description)?.description ?? client.description,
    mark: mark ? `${mark.tenant}/${mark.client}#${mark.generation}` : 'none',
    ...(client.tokenLifetime !== undefined && { tokenLifetime: client.tokenLifetime }),
    redirectUris: client.redirectUris,
    scopes: client.scopes,
    roles: roleNames(client, observed),
  };
}

function grantFields(
  client: ClientDescription,
  observed: ObservedClients,
  pointer: string,
): Record<string, DesiredField> {
  if (client.grant === 'saml2-bearer') {
    return {
      redirectUris: { value: client.redirectUris, pointer: `${pointer}/redirectUris` },
      scopes: { value: client.scopes, pointer: `${pointer}/scopes` },
    };
  }
  const names = client.roles.map(
    ({ role, division }) => `${findRole(observed.roles, role)?.name ?? role} in ${division}`,
  );
  return { roles: { value: names, pointer: `${pointer}/roles` } };
}

function desiredClient(
  tenant: Tenant,
  client: ClientDescription,
  wanted: WantedGeneration,
  observed: ObservedClients,
  intent: Intent,
): DesiredClient {
  const pointer = `/clients/${client.key}`;
  return {
    address: clientAddressOf(client.key, wanted.number),
    title: `OAuth client "${client.name}"`,
    pointer,
    client,
    wanted,
    resetLostSecret: client.resetLostSecret || intent.resetLostSecrets,
    fields: {
      name: { value: client.name, pointer: `${pointer}/name` },
      grantType: { value: GRANT_TYPES[client.grant], pointer: `${pointer}/grant` },
      state: { value: 'active', pointer },
      description: { value: client.description, pointer: `${pointer}/description` },
      mark: { value: `${tenant.name}/${client.key}#${wanted.number}`, pointer },
      tokenLifetime: { value: client.tokenLifetime, pointer: `${pointer}/tokenLifetime` },
      ...grantFields(client, observed, pointer),
    },
  };
}

const SECRET_NOTES = {
  absent: 'Genesys Cloud shows the secret once; it goes straight into the store.',
  interrupted: 'A run was interrupted before it kept the secret. Nobody ever had it; it is made anew.',
  adoptable:
    'Made by hand: the secret that stands in the transaction object is taken into the store, nothing is reset.',
  rejected: "The secret in the object works, the one in the store was rejected: the object's is taken into the store.",
  gone: "The secret in the object works, the client in the store is gone: the object's is taken into the store.",
  unfinished:
    "The store says that the client is not finished, and the secret in the object works: the object's is taken into the store, nothing is reset.",
  'secret-lost': 'Its secret is reset: the old one dies at once, and whoever still uses it is locked out.',
  ambiguous: '',
  resetting:
    'A run was interrupted while it reset the secret, as it was asked to. It is reset: the old one dies at once, and whoever still uses it is locked out.',
  held: 'Its secret is reset, as asked: the old one dies at once, and nobody gets a token until the transaction object has the new one and is read again.',
} as const;

/** What becomes of the secret, as a field and a sentence; nothing when the store holds it already. */
function secretChange(desired: DesiredClient, comparison: Parameters<typeof compareFields>[2]) {
  const { address, pointer } = desired;
  const { match, reset, place } = desired.wanted;
  if (match.state === 'held' && !reset) return { fields: [], notes: [] };
  const own = { ref: address, field: 'secret' };
  const fields = compareFields(undefined, { secret: { value: own, pointer } }, comparison);
  const why = match.state === 'adoptable' ? match.why : undefined;
  const state = isBeingReset(match) ? 'resetting' : (why ?? match.state);
  const beside = 'Made beside the one in use, which goes on working until nothing uses it any more.';
  return { fields, notes: [...(place === 'next' ? [beside] : []), SECRET_NOTES[state]] };
}

function unlistedIds({ clients: kept }: CustodyDocument, listed: readonly OAuthClient[]): readonly string[] {
  const ids = Object.values(kept).flatMap(({ generations }) => generations.flatMap(({ clientId }) => clientId ?? []));
  return ids.filter((id) => !listed.some((client) => client.id === id));
}

/** A list that lags behind must not make a client count as gone: one that the store knows and the list does not is asked for. */
async function askFor(ids: readonly string[], genesysCloud: GenesysCloudReader): Promise<readonly OAuthClient[]> {
  const found = await Promise.all(ids.map((id) => genesysCloud.client(id)));
  return found.filter((client) => client !== undefined);
}

type SeenClients = Pick<ObservedClients, 'clients' | 'custody' | 'options' | 'now'>;

/** Asked only where `prune` would delete one. */
async function askLeftUsage(tenant: Tenant, seen: SeenClients, readers: Readers) {
  const candidates = isObjectUnseen(tenant, readers) ? [] : pruneCandidates(seen.clients, tenant, seen);
  const asked = candidates.map(async ({ id }): Promise<[string, number | undefined]> => {
    return [id, await readers.genesysCloud.usage(id, LEFT_GRACE)];
  });
  return new Map(await Promise.all(asked));
}

/** OAuth clients, one for each entry under `clients`. */
export const oauthClientKind: Kind<ObservedClients, DesiredClient> = {
  name: 'oauth-client',

  async read(readers, tenant) {
    const { genesysCloud, custody, configuration, prover, now, ownClientId, only } = readers;
    const [clients, roles, divisions, document, location] = await Promise.all([
      genesysCloud.clients(),
      genesysCloud.roles(),
      genesysCloud.divisions(),
      custody.document(),
      configuration.locate(),
    ]);
    const unlisted = await askFor(unlistedIds(document, clients), genesysCloud);
    const seen = {
      clients: [...clients, ...unlisted],
      custody: document,
      options: filledOptions(location.found?.options),
      only,
      now,
    };
    const [evidence, leftUsage] = await Promise.all([
      Promise.all(questionsOf(tenant, seen).map((login) => prover.testSecret(login))),
      askLeftUsage(tenant, seen, readers),
    ]);
    return { ...seen, roles, divisions, evidence, leftUsage, ownClientId };
  },

  know(observed, tenant, intent) {
    const known = tenant.clients.flatMap((client) =>
      wantedGenerations(tenant, client, observed, intent).map((wanted) => [
        clientAddressOf(client.key, wanted.number),
        factsOf(wanted),
      ]),
    );
    return Object.fromEntries(known);
  },

  desire: (tenant, observed, intent) =>
    tenant.clients.flatMap((client) =>
      wantedGenerations(tenant, client, observed, intent).map((wanted) =>
        desiredClient(tenant, client, wanted, observed, intent),
      ),
    ),

  diff(observed, desired, comparison): Difference {
    const { tenant } = comparison;
    const { match } = desired.wanted;
    const findings = clientFindings(tenant, desired, observed);
    const existing = 'client' in match ? match.client : undefined;
    const before = existing && observedFields(existing, observed);
    const secret = secretChange(desired, comparison);
    const fields: readonly FieldChange[] = [...compareFields(before, desired.fields, comparison), ...secret.fields];
    if (fields.length === 0 || match.state === 'ambiguous') return { findings };
    const change: Change = {
      address: desired.address,
      kind: 'oauth-client',
      action: existing ? 'update' : 'create',
      title: desired.title,
      ...(existing && { id: existing.id }),
      fields,
      risk: riskOf(desired),
      notes: secret.notes,
      where: placeOf(tenant, desired.pointer),
    };
    return { findings, change };
  },

  extra: (observed, tenant, intent) => [
    ...tenant.clients.map((client) => ({ findings: secretDisputes({ tenant, client, observed }, intent) })),
    ...observed.clients.flatMap((client) => leftover(client, { tenant, observed, intent })),
    ...observed.clients.map((client) => ({ findings: unknownToStore(client, { tenant, observed, intent }) })),
    ...forgotten({ tenant, observed, intent }),
  ],

  announce: async (desired, { context }) => announceClient(desired, context),

  write: (change, desired, scope) => writeClient(change, desired, scope),

  remove: (change, scope) => removeClient(change, scope),
};

/** What others may refer to. A secret that is about to be another one is not known. */
function factsOf({ match, reset }: WantedGeneration): Readonly<Record<string, KnownValue>> {
  const id = 'client' in match ? { id: match.client.id } : {};
  const secret = match.state === 'held' && !reset ? match.generation.clientSecret : undefined;
  const adopted = match.state === 'adoptable' ? match.secret : secret;
  return { ...id, ...(adopted && { secret: adopted }) };
}

/** What is reset has an old secret, which somebody may use. */
function isBeingReset(match: WantedGeneration['match']): boolean {
  return match.state === 'interrupted' && match.generation.resetting === true;
}

function riskOf({ wanted: { match, reset, place } }: DesiredClient): Change['risk'] {
  if (match.state === 'secret-lost' || reset || isBeingReset(match)) return 'destructive';
  return 'client' in match && place === 'active' ? 'login' : 'none';
}
