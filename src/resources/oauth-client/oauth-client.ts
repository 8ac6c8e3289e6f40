import { clientAddressOf } from '../../core/addresses.ts';
import { clientDecision } from '../../core/decide/decide.ts';
import { GRANT_TYPES, markOf } from '../../core/decide/scene.ts';
import type { WantedVersion } from '../../core/decide/versions.ts';
import { type Comparison, compareFields, type DesiredFields, fieldsAt, type ObservedFields } from '../../core/diff.ts';
import type { Facts } from '../../core/known.ts';
import { listIn } from '../../core/observed.ts';
import { parseOwnershipTag } from '../../core/organization/ownership-tag.ts';
import type { Change } from '../../core/plan.ts';
import type { OAuthClient } from '../../core/ports/genesys-cloud.ts';
import type { Difference, PlanScene, ResourceType } from '../../core/resource-type.ts';
import type { ClientDescription } from '../../tenant/tenant.ts';
import { differenceOf } from '../difference.ts';
import { findRole } from '../role.ts';
import type { DesiredClient } from './facts.ts';
import { oauthClientFacts } from './facts.ts';
import { clientFindings } from './findings.ts';
import { announceClient } from './intent.ts';
import { forgetDeleted, leftoverDifference, unknownToStore } from './leftover.ts';
import { removeClient, writeClient } from './write.ts';

/** The roles of a client as text for people: `admin in Home`. */
function roleNames(client: OAuthClient, { snapshot: { cloud } }: PlanScene): readonly string[] {
  const [roles, divisions] = [listIn(cloud.roles), listIn(cloud.divisions)];
  return client.roleDivisions.map(({ roleId, divisionId }) => {
    const role = roles.find(({ id }) => id === roleId)?.name ?? roleId;
    const division = divisions.find(({ id }) => id === divisionId)?.name ?? divisionId;
    return `${role} in ${division}`;
  });
}

function observedFields(client: OAuthClient, scene: PlanScene): ObservedFields {
  const mark = markOf(client);
  return {
    name: client.name,
    grantType: client.grantType,
    state: client.state,
    description: parseOwnershipTag(client.description)?.description ?? client.description,
    mark: mark ? `${mark.tenant}/${mark.client}#${mark.generation}` : 'none',
    ...(client.tokenLifetime !== undefined && { tokenLifetime: client.tokenLifetime }),
    redirectUris: client.redirectUris,
    scopes: client.scopes,
    roles: roleNames(client, scene),
  };
}

function grantFields(client: ClientDescription, { snapshot }: PlanScene, pointer: string): DesiredFields {
  if (client.grant === 'saml2-bearer') {
    const { redirectUris, scopes } = client;
    return fieldsAt(pointer, { redirectUris, scopes });
  }
  const roles = listIn(snapshot.cloud.roles);
  const names = client.roles.map(({ role, division }) => `${findRole(roles, role)?.name ?? role} in ${division}`);
  return fieldsAt(pointer, { roles: names });
}

function desiredClient(client: ClientDescription, wanted: WantedVersion, scene: PlanScene): DesiredClient {
  const { tenant, intent } = scene;
  const { name, description, tokenLifetime } = client;
  const pointer = `/clients/${client.key}`;
  return {
    address: clientAddressOf(client.key, wanted.number),
    title: `OAuth client "${name}"`,
    pointer,
    client,
    wanted,
    resetLostSecret: client.resetLostSecret || intent.resetLostSecrets,
    fields: {
      ...fieldsAt(pointer, { name, description, tokenLifetime }),
      grantType: { value: GRANT_TYPES[client.grant], pointer: `${pointer}/grant` },
      state: { value: 'active', pointer },
      mark: { value: `${tenant.name}/${client.key}#${wanted.number}`, pointer },
      ...grantFields(client, scene, pointer),
    },
  };
}

const SECRET_NOTES = {
  absent: 'Genesys Cloud returns the secret once; it is stored in the secret store.',
  interrupted: 'An earlier run stopped before it stored the secret. Nothing uses that secret; it is reset.',
  adoptable: 'Import: the secret in the transaction object is copied to the secret store. It is not reset.',
  rejected:
    'The secret in the transaction object works, that in the secret store was rejected: the working one is copied to the store.',
  gone: 'The client in the secret store no longer exists, the one in the transaction object works: its secret is copied to the store.',
  unfinished:
    'The secret store has an unfinished client, and the secret in the transaction object works: it is copied to the store. It is not reset.',
  'secret-lost':
    'The secret is reset: the old one stops working at once, and a service that still uses it can no longer log in.',
  ambiguous: '',
  resetting:
    'An earlier run stopped during a requested reset of the secret. It is reset again: a service that still uses the old one can no longer log in.',
  held: 'The secret is reset as requested: the old one stops working at once. Logins fail until components have read the new one from the transaction object.',
} as const;

/** The change of the secret as a field and a note; undefined if the store already has it. */
function secretChange(desired: DesiredClient, comparison: Comparison) {
  const { address, pointer } = desired;
  const { match, reset, place } = desired.wanted;
  if (match.state === 'held' && !reset) return { fields: [], notes: [] };
  const own = { ref: address, field: 'secret' } as const;
  const fields = compareFields(undefined, { secret: { value: own, pointer } }, comparison);
  const why = match.state === 'adoptable' ? match.why : undefined;
  const state = isBeingReset(match) ? 'resetting' : (why ?? match.state);
  const beside = 'Created in addition to the active client, which keeps working until nothing uses it any more.';
  return { fields, notes: [...(place === 'next' ? [beside] : []), SECRET_NOTES[state]] };
}

/** OAuth clients, one for each entry under `clients`. */
export const oauthClientType: ResourceType<DesiredClient> = {
  name: 'oauth-client',
  ...oauthClientFacts,
  reads: ['clients', 'roles', 'divisions'],

  know: ({ decisions }) =>
    Object.fromEntries(
      decisions.clients.flatMap(({ client, versions }) =>
        versions.map((wanted) => [clientAddressOf(client.key, wanted.number), factsOf(wanted)]),
      ),
    ),

  want: (scene) =>
    scene.decisions.clients.flatMap(({ client, versions }) =>
      versions.map((wanted) => desiredClient(client, wanted, scene)),
    ),

  diff(desired, scene, comparison): Difference {
    const { match } = desired.wanted;
    const findings = clientFindings(desired, scene);
    const existing = 'client' in match ? match.client : undefined;
    const before = existing && observedFields(existing, scene);
    const secret = secretChange(desired, comparison);
    const fields = [...compareFields(before, desired.fields, comparison), ...secret.fields];
    if (match.state === 'ambiguous') return { findings };
    const base = { kind: 'oauth-client', exists: existing !== undefined, id: existing?.id, fields };
    return differenceOf(findings, desired, scene.tenant, { ...base, risk: riskOf(desired), notes: secret.notes });
  },

  extra: (scene) => [
    ...scene.tenant.clients.map(({ key }) => ({ findings: clientDecision(scene.decisions, key)?.refusals ?? [] })),
    ...scene.decisions.leftClients.map((left) => leftoverDifference(left, scene)),
    ...scene.decisions.unknownClients.map((client) => ({ findings: [unknownToStore(client, scene)] })),
    ...forgetDeleted(scene),
  ],

  announce: async (desired, { context }) => announceClient(desired, context),

  write: writeClient,

  remove: removeClient,
};

/** Facts that others may refer to. A secret that is about to be reset is not known. */
function factsOf({ match, reset }: WantedVersion): Facts {
  const id = 'client' in match ? { id: match.client.id } : {};
  const secret = match.state === 'held' && !reset ? match.generation.clientSecret : undefined;
  const adopted = match.state === 'adoptable' ? match.secret : secret;
  return { ...id, ...(adopted && { secret: adopted }) };
}

/** Whether a reset replaces an existing secret, which may be in use. */
function isBeingReset(match: WantedVersion['match']): boolean {
  return match.state === 'interrupted' && match.generation.resetting === true;
}

function riskOf({ wanted: { match, reset, place } }: DesiredClient): Change['risk'] {
  if (match.state === 'secret-lost' || reset || isBeingReset(match)) return 'destructive';
  return 'client' in match && place === 'active' ? 'login' : 'none';
}
