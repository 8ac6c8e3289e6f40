import { generationsOf } from '../../custody/generations.ts';
import type { Mark } from '../../genesys-cloud/mark.ts';
import type { OAuthClient } from '../../genesys-cloud/types.ts';
import type { Finding } from '../../plan/plan.ts';
import { placeOf, type Tenant } from '../../tenant/tenant.ts';
import type { Difference, Intent } from '../kind.ts';
import { findRole } from '../role.ts';
import { isImportedByHand, isObjectUnseen } from '../transaction/seen.ts';
import { type DesiredClient, daysUntilTooOld } from './generations.ts';
import { GRANT_TYPES, markOf, type ObservedClients } from './match.ts';

/** Milliseconds. */
const FRESH = 10 * 60 * 1000;

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
    ...tooFreshFindings(tenant, desired, observed),
  ];
}

/** Genesys Cloud may not show yet what was made a moment ago, and a second client would be one too many. */
function tooFreshFindings(
  tenant: Tenant,
  { wanted, address, title, pointer }: DesiredClient,
  { custody, now }: ObservedClients,
): Finding[] {
  const { match } = wanted;
  const goneId = match.state === 'absent' ? match.goneId : undefined;
  const kept = Object.values(custody.clients).flatMap(({ generations }) => generations);
  const madeAt = Date.parse(kept.find(({ clientId }) => clientId === goneId)?.madeAt ?? '');
  if (goneId === undefined || !(now.getTime() - madeAt < FRESH)) return [];
  const message = `${title} (${goneId}) was made a few minutes ago, and Genesys Cloud does not show it`;
  const fix = 'Run again in ten minutes: either it shows by then, or somebody deleted it, and another is made.';
  return [
    { severity: 'refuse', code: 'oauth-client.not-shown-yet', address, message, fix, where: placeOf(tenant, pointer) },
  ];
}

/** Why a client with this tenant's mark is nobody's: the file no longer has it, or the store knows nothing of it. */
function reasonOf(client: OAuthClient, mark: Mark, tenant: Tenant, { custody }: ObservedClients): string | undefined {
  if (!tenant.clients.some(({ key }) => key === mark.client)) return 'which the file no longer has';
  const { active, generations } = generationsOf(custody, mark.client);
  const isKnown = generations.some(({ clientId, nonce }) => (clientId ? clientId === client.id : nonce === mark.nonce));
  // As long as none is in use, any of them may be the one.
  return active === undefined || isKnown ? undefined : 'and another is in use; nobody has its secret';
}

/** Why one that is left over is not deleted, and what to do; undefined when it may go. */
function whyLeft(tenant: Tenant, intent: Intent): string | undefined {
  if (!tenant.prune) return 'Set prune: true in the file to have it deleted, or delete it by hand.';
  if (!isObjectUnseen(tenant, intent)) return undefined;
  return isImportedByHand(tenant)
    ? 'The transaction object may name it until the kit is imported: delete it by hand after that.'
    : 'The transaction object may name it: a run of both halves deletes it, or delete it by hand.';
}

/** Where it is looked for: which tenant, what was seen, and what the run is asked for. */
export interface LeftoverScope {
  readonly tenant: Tenant;
  readonly observed: ObservedClients;
  readonly intent: Intent;
}

/** A client with this tenant's mark that nothing uses. */
export function leftover(client: OAuthClient, { tenant, observed, intent }: LeftoverScope): Difference[] {
  const mark = markOf(client);
  // An inactive one may be on its way out by somebody's hand; or a run that deletes it was stopped in between.
  const isGoing = client.state === 'deleted' || (client.state === 'inactive' && !tenant.prune);
  if (mark?.tenant !== tenant.name || isGoing) return [];
  const reason = reasonOf(client, mark, tenant, observed);
  if (reason === undefined) return [];
  const address = `oauth-client/${mark.client}#${mark.generation}`;
  const title = `OAuth client "${client.name}"`;
  const fix = whyLeft(tenant, intent);
  if (fix !== undefined) {
    const message = `${title} (${client.id}) was made for the client "${mark.client}", ${reason}`;
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

/** A run that deleted it was stopped before the store forgot it. */
export function forgotten({ tenant, observed: { custody, clients }, intent }: LeftoverScope): Difference[] {
  if (whyLeft(tenant, intent) !== undefined) return [];
  const left = Object.entries(custody.clients).filter(([key]) => !tenant.clients.some((each) => each.key === key));
  const isAlive = (id: string) => clients.some((client) => client.id === id && client.state !== 'deleted');
  return left.flatMap(([key, { generations }]) =>
    generations.flatMap(({ number, clientId }) => {
      if (clientId === undefined || isAlive(clientId)) return [];
      const named = { address: `oauth-client/${key}#${number}`, title: `OAuth client of "${key}", which is gone` };
      const notes = ['The store forgets it.'];
      const change = {
        ...named,
        kind: 'oauth-client',
        action: 'delete',
        id: clientId,
        fields: [],
        risk: 'none',
        notes,
      } as const;
      return [{ change, findings: [] }];
    }),
  );
}
