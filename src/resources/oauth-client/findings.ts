import { MINUTE } from '../../base/time.ts';
import { clientDecision } from '../../core/decide/decide.ts';
import { fixOfRejected, optionsText } from '../../core/decide/disputes.ts';
import { findLostSecret, type LostSecret } from '../../core/decide/lost-secret.ts';
import { sectionLogins } from '../../core/decide/object-logins.ts';
import { GRANT_TYPES } from '../../core/decide/scene.ts';
import { valueIn } from '../../core/observed.ts';
import type { Finding } from '../../core/plan.ts';
import type { PlanScene } from '../../core/resource-type.ts';
import { placeOf } from '../../tenant/tenant.ts';
import { findRole } from '../role.ts';
import type { DesiredClient } from './desired.ts';
import { provisionerFindings } from './provisioner.ts';

const FRESH = 10 * MINUTE;

function missingNames(desired: DesiredClient, { tenant, snapshot: { cloud } }: PlanScene): Finding[] {
  const { client, address, pointer } = desired;
  if (client.grant !== 'client-credentials') return [];
  const [roles, divisions] = [valueIn(cloud.roles) ?? [], valueIn(cloud.divisions) ?? []];
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
    const noRole = findRole(roles, role) ? [] : [found('role', role)];
    const divisionKnown = division === '*' || divisions.some(({ name }) => name === division);
    return divisionKnown ? noRole : [...noRole, found('division', division)];
  });
}

function matchFindings(desired: DesiredClient, scene: PlanScene): Finding[] {
  const { tenant } = scene;
  const { address, pointer, title } = desired;
  const { match } = desired.wanted;
  const base = { address, where: placeOf(tenant, pointer) };
  if (match.state === 'ambiguous') {
    const ids = match.clients.map(({ id }) => id).join(' and ');
    const message = `${title} exists more than once, with the ids ${ids}`;
    const fix = 'Rename or delete the ones that are not meant; which one it is cannot be guessed.';
    return [{ severity: 'refuse', code: 'oauth-client.ambiguous', message, fix, ...base }];
  }
  if (match.state === 'secret-lost' && match.rejected && !desired.resetLostSecret) {
    const options = optionsText(sectionLogins({ ...scene, client: desired.client }));
    const message = `${title} (${match.client.id}): Genesys Cloud rejected the secret in the option ${options}, and the secret store has none; it is not taken over`;
    const fix = fixOfRejected(desired.client.key);
    return [{ severity: 'refuse', code: 'oauth-client.secrets-rejected', message, fix, ...base }];
  }
  if (match.state === 'secret-lost' && !desired.resetLostSecret) {
    const { why, first } = lostSecretText(findLostSecret(match.client, { ...scene, client: desired.client }));
    const message = `${title} exists (${match.client.id}), and ${why}`;
    const fix = `${first}, or set resetLostSecret: true at this client (or run with --reset-lost-secrets): whoever uses the old secret is then locked out.`;
    return [{ severity: 'refuse', code: 'oauth-client.secret-lost', message, fix, ...base }];
  }
  if ('client' in match && match.client.state === 'disabled') {
    const message = `${title} (${match.client.id}) is disabled; only Genesys Cloud support can enable it`;
    return [{ severity: 'refuse', code: 'oauth-client.disabled', message, fix: 'Open a case with Genesys.', ...base }];
  }
  return grantFindings(desired, base);
}

/** Where its secret may still be, and what a person does about it. */
function lostSecretText(lost: LostSecret) {
  const none = 'the secret store has no secret of it';
  if (lost.maybe === 'object-unread') {
    const why = `${none}, and this run does not see whether the transaction object has one`;
    return { why, first: 'Run apply where both sides can be reached' };
  }
  if (lost.maybe === 'object') {
    const why = `${none}; the transaction object may have one, and its option [${lost.option}] has no value`;
    return { why, first: `Put the id of the client back into [${lost.option}]` };
  }
  if (lost.maybe === 'newer-entry') {
    const why = `${none}; its successor (${lost.successorId}) exists too, so the store entry went back to an older version`;
    return { why, first: 'Restore the newest version of the entry (Vault: `vault kv rollback`)' };
  }
  const why = 'nobody has its secret: neither the store nor the transaction object';
  return { why, first: 'Put its secret into the store' };
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
  { client, address, title, pointer, wanted }: DesiredClient,
  { tenant, decisions }: PlanScene,
): Finding[] {
  const days = wanted.place === 'active' ? clientDecision(decisions, client.key)?.daysUntilTooOld : undefined;
  const limit = days === undefined || days <= 0 ? undefined : [30, 60, 90].find((each) => days <= each);
  if (days === undefined || limit === undefined) return [];
  const message = `${title} is rotated by itself in ${Math.ceil(days)} days, when it is ${client.maxAge} days old`;
  return [{ severity: 'note', code: `oauth-client.age-${limit}`, address, message, where: placeOf(tenant, pointer) }];
}

/** Everything about one client that is no change. */
export function clientFindings(desired: DesiredClient, scene: PlanScene): readonly Finding[] {
  return [
    ...missingNames(desired, scene),
    ...provisionerFindings(desired, scene),
    ...matchFindings(desired, scene),
    ...ageFindings(desired, scene),
    ...tooFreshFindings(desired, scene),
  ];
}

/** Genesys Cloud may not show yet what was made a moment ago, and a second client would be one too many. */
function tooFreshFindings(
  { wanted, address, title, pointer }: DesiredClient,
  { tenant, snapshot }: PlanScene,
): Finding[] {
  const { entry, now } = snapshot;
  const { match } = wanted;
  const goneId = match.state === 'absent' ? match.goneId : undefined;
  const kept = Object.values(entry.clients).flatMap(({ generations }) => generations);
  const madeAt = Date.parse(kept.find(({ clientId }) => clientId === goneId)?.madeAt ?? '');
  if (goneId === undefined || !(now.getTime() - madeAt < FRESH)) return [];
  const message = `${title} (${goneId}) was made a few minutes ago, and Genesys Cloud does not show it`;
  const fix = 'Run again in ten minutes: either it shows by then, or somebody deleted it, and another is made.';
  return [
    { severity: 'refuse', code: 'oauth-client.not-shown-yet', address, message, fix, where: placeOf(tenant, pointer) },
  ];
}
