import type { OAuthClient } from '../genesys-cloud/types.ts';
import type { Finding } from '../plan/plan.ts';
import { placeOf, type Tenant } from '../tenant/tenant.ts';
import type { Difference } from './kind.ts';
import { daysUntilTooOld } from './oauth-client-generations.ts';
import { GRANT_TYPES, markOf, type ObservedClients } from './oauth-client-match.ts';
import type { DesiredClient } from './oauth-client-write.ts';
import { findRole } from './role.ts';

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
  const { address, pointer, title } = desired;
  const { match } = desired.wanted;
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
  const { client, title } = desired;
  const { match } = desired.wanted;
  if (!('client' in match) || match.client.grantType === GRANT_TYPES[client.grant]) return [];
  const message = `${title} (${match.client.id}) has the grant type ${match.client.grantType}, and the file says ${client.grant}`;
  const fix =
    'A grant type is not changed under its users: rename the old client, so that a new one is made, or correct the file.';
  return [{ severity: 'refuse', code: 'oauth-client.grant-type', message, fix, ...base }];
}

/** Said 90, 60 and 30 days ahead, so that a rotation surprises nobody. */
function ageFindings(
  tenant: Tenant,
  { client, address, title, pointer, wanted }: DesiredClient,
  observed: ObservedClients,
): Finding[] {
  const days = wanted.place === 'active' ? daysUntilTooOld(client, observed) : undefined;
  const limit = days === undefined || days <= 0 ? undefined : [30, 60, 90].find((each) => days <= each);
  if (days === undefined || limit === undefined) return [];
  const message = `${title} is rotated by itself in ${Math.ceil(days)} days, when it is ${client.maxAge} days old`;
  return [{ severity: 'note', code: `oauth-client.age-${limit}`, address, message, where: placeOf(tenant, pointer) }];
}

/** Everything about one client that is no change. */
export function clientFindings(tenant: Tenant, desired: DesiredClient, observed: ObservedClients): readonly Finding[] {
  return [
    ...missingNames(tenant, desired, observed),
    ...matchFindings(tenant, desired),
    ...ageFindings(tenant, desired, observed),
  ];
}

/** A client with this tenant's mark that the file no longer has. */
export function leftover(client: OAuthClient, tenant: Tenant): Difference[] {
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
