import { readMark } from '../genesys-cloud/mark.ts';
import type { OAuthClient } from '../genesys-cloud/types.ts';
import { compareFields, type DesiredField, type ObservedFields } from '../plan/diff.ts';
import type { Change, FieldChange, Finding } from '../plan/plan.ts';
import { type ClientDescription, placeOf, type Tenant } from '../tenant/tenant.ts';
import type { Difference, Intent, Kind } from './kind.ts';
import {
  type DesiredClient,
  GRANT_TYPES,
  generationNumber,
  markOf,
  matchClient,
  type ObservedClients,
} from './oauth-client-match.ts';
import { removeClient, writeClient } from './oauth-client-write.ts';
import { findRole } from './role.ts';

/** Address of the client that the file calls `key`, in the generation that is in use or comes next. */
export function clientAddress(tenant: Tenant, key: string, observed: ObservedClients): string {
  const client = tenant.clients.find((each) => each.key === key);
  if (!client) return `oauth-client/${key}`;
  return `oauth-client/${key}#${generationNumber(key, matchClient(tenant, client, observed), observed.custody)}`;
}

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
  observed: ObservedClients,
  intent: Intent,
): DesiredClient {
  const match = matchClient(tenant, client, observed);
  const generation = generationNumber(client.key, match, observed.custody);
  const pointer = `/clients/${client.key}`;
  return {
    address: `oauth-client/${client.key}#${generation}`,
    title: `OAuth client "${client.name}"`,
    pointer,
    client,
    match,
    generation,
    resetLostSecret: client.resetLostSecret || intent.resetLostSecrets,
    fields: {
      name: { value: client.name, pointer: `${pointer}/name` },
      grantType: { value: GRANT_TYPES[client.grant], pointer: `${pointer}/grant` },
      state: { value: 'active', pointer },
      description: { value: client.description, pointer: `${pointer}/description` },
      mark: { value: `${tenant.name}/${client.key}#${generation}`, pointer },
      tokenLifetime: { value: client.tokenLifetime, pointer: `${pointer}/tokenLifetime` },
      ...grantFields(client, observed, pointer),
    },
  };
}

function missingNames(tenant: Tenant, desired: DesiredClient, observed: ObservedClients): Finding[] {
  const { client, address, pointer } = desired;
  if (client.grant !== 'client-credentials') return [];
  return client.roles.flatMap(({ role, division }, index) => {
    const where = placeOf(tenant, `${pointer}/roles/${index}`);
    const found = (kind: string, name: string): Finding => ({
      severity: 'refuse',
      code: `oauth-client.no-${kind}`,
      address,
      message: `this organization has no ${kind} "${name}"`,
      fix: `Correct the name, or create the ${kind} first; it is not created here.`,
      where,
    });
    const noRole = findRole(observed.roles, role) ? [] : [found('role', role)];
    const divisionKnown = division === '*' || observed.divisions.some(({ name }) => name === division);
    return divisionKnown ? noRole : [...noRole, found('division', division)];
  });
}

function matchFindings(tenant: Tenant, desired: DesiredClient): Finding[] {
  const { match, address, pointer, title } = desired;
  const base = { address, where: placeOf(tenant, pointer) };
  if (match.state === 'ambiguous') {
    const ids = match.clients.map(({ id }) => id).join(' and ');
    const message = `${title} exists more than once, with the ids ${ids}`;
    const fix = 'Rename or delete the ones that are not meant; which one it is cannot be guessed.';
    return [{ severity: 'refuse', code: 'oauth-client.ambiguous', message, fix, ...base }];
  }
  if (match.state === 'secret-lost' && !desired.resetLostSecret) {
    const message = `${title} exists (${match.client.id}), and nobody has its secret: neither the store nor the transaction object`;
    const fix = `Put its secret into the store, or set resetLostSecret: true at this client (or run with --reset-lost-secrets): whoever uses the old secret is then locked out.`;
    return [{ severity: 'refuse', code: 'oauth-client.secret-lost', message, fix, ...base }];
  }
  if ('client' in match && match.client.state === 'disabled') {
    const message = `${title} (${match.client.id}) is disabled; only Genesys Cloud support can enable it`;
    return [{ severity: 'refuse', code: 'oauth-client.disabled', message, fix: 'Open a case with Genesys.', ...base }];
  }
  return grantFindings(desired, base);
}

function grantFindings(desired: DesiredClient, base: Pick<Finding, 'address' | 'where'>): Finding[] {
  const { match, client, title } = desired;
  if (!('client' in match) || match.client.grantType === GRANT_TYPES[client.grant]) return [];
  const message = `${title} (${match.client.id}) has the grant type ${match.client.grantType}, and the file says ${client.grant}`;
  const fix =
    'A grant type is not changed under its users: rename the old client, so that a new one is made, or correct the file.';
  return [{ severity: 'refuse', code: 'oauth-client.grant-type', message, fix, ...base }];
}

/** What becomes of the secret, as a field and a sentence; nothing when the store holds it already. */
function secretChange(desired: DesiredClient, comparison: Parameters<typeof compareFields>[2]) {
  const { match, address, pointer } = desired;
  if (match.state === 'held') return { fields: [], notes: [] };
  const own = { ref: address, field: 'secret' };
  const fields = compareFields(undefined, { secret: { value: own, pointer } }, comparison);
  const notes = {
    absent: 'Genesys Cloud shows the secret once; it goes straight into the store.',
    interrupted: 'A run was interrupted after it made this client. Nobody ever had its secret; it is made anew.',
    adoptable:
      'Made by hand: the secret that stands in the transaction object is taken into the store, nothing is reset.',
    'secret-lost': 'Its secret is reset: the old one dies at once, and whoever still uses it is locked out.',
    ambiguous: '',
  } as const;
  return { fields, notes: [notes[match.state]] };
}

/** OAuth clients, one for each entry under `clients`. */
export const oauthClientKind: Kind<ObservedClients, DesiredClient> = {
  name: 'oauth-client',

  async read({ genesysCloud, custody, configuration }) {
    const [clients, roles, divisions, document, location] = await Promise.all([
      genesysCloud.clients(),
      genesysCloud.roles(),
      genesysCloud.divisions(),
      custody.document(),
      configuration.locate(),
    ]);
    return { clients, roles, divisions, custody: document, options: location.found?.options ?? {} };
  },

  know(observed, tenant) {
    return Object.fromEntries(
      tenant.clients.map((client) => {
        const match = matchClient(tenant, client, observed);
        const id = 'client' in match ? { id: match.client.id } : {};
        if (match.state === 'held' && match.generation.clientSecret) {
          return [clientAddress(tenant, client.key, observed), { ...id, secret: match.generation.clientSecret }];
        }
        const secret = match.state === 'adoptable' ? { secret: match.secret } : {};
        return [clientAddress(tenant, client.key, observed), { ...id, ...secret }];
      }),
    );
  },

  desire: (tenant, observed, intent) => tenant.clients.map((client) => desiredClient(tenant, client, observed, intent)),

  diff(observed, desired, comparison): Difference {
    const { tenant } = comparison;
    const findings = [...missingNames(tenant, desired, observed), ...matchFindings(tenant, desired)];
    const existing = 'client' in desired.match ? desired.match.client : undefined;
    const before = existing && observedFields(existing, observed);
    const secret = secretChange(desired, comparison);
    const fields: readonly FieldChange[] = [...compareFields(before, desired.fields, comparison), ...secret.fields];
    if (fields.length === 0 || desired.match.state === 'ambiguous') return { findings };
    const change: Change = {
      address: desired.address,
      kind: 'oauth-client',
      action: existing ? 'update' : 'create',
      title: desired.title,
      ...(existing && { id: existing.id }),
      fields,
      risk: desired.match.state === 'secret-lost' ? 'destructive' : existing ? 'login' : 'none',
      notes: secret.notes,
      where: placeOf(tenant, desired.pointer),
    };
    return { findings, change };
  },

  extra: (observed, tenant) => observed.clients.flatMap((client) => leftover(client, tenant)),

  write: (change, desired, scope) => writeClient(change, desired, scope),

  remove: (change, scope) => removeClient(change, scope),
};

/** A client with this tenant's mark that the file no longer has. */
function leftover(client: OAuthClient, tenant: Tenant): Difference[] {
  const mark = markOf(client);
  if (mark?.tenant !== tenant.name || tenant.clients.some(({ key }) => key === mark.client)) return [];
  if (client.state === 'inactive' || client.state === 'deleted') return [];
  const address = `oauth-client/${mark.client}#${mark.generation}`;
  const title = `OAuth client "${client.name}"`;
  if (!tenant.prune) {
    const message = `${title} (${client.id}) was made for the client "${mark.client}", which the file no longer has`;
    const fix = 'Set prune: true in the file to have it deleted, or delete it by hand.';
    return [{ findings: [{ severity: 'note', code: 'oauth-client.left-over', address, message, fix }] }];
  }
  const notes = ['Whoever still uses it is locked out.'];
  const change = {
    address,
    kind: 'oauth-client',
    action: 'delete',
    title,
    id: client.id,
    fields: [],
    risk: 'destructive',
    notes,
  } as const;
  return [{ change, findings: [] }];
}
