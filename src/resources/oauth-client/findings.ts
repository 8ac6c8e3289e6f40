import { MINUTE } from '../../base/time.ts';
import { clientDecision } from '../../core/decide/decide.ts';
import { optionsText } from '../../core/decide/disputes.ts';
import { findLostSecret } from '../../core/decide/lost-secret.ts';
import { sectionLogins } from '../../core/decide/object-logins.ts';
import { GRANT_TYPES } from '../../core/decide/scene.ts';
import { aboutOf, note, refuse } from '../../core/finding.ts';
import { isSameId } from '../../core/organization/client-id.ts';
import type { Finding } from '../../core/plan.ts';
import type { OAuthClient } from '../../core/ports/genesys-cloud.ts';
import type { PlanScene } from '../../core/resource-type.ts';
import { allClientVersions, clientVersionsOf, findVersion } from '../../core/rotation/version-steps.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { entryOf, referenceText } from '../../tenant/tenant.ts';
import { idsOf } from '../role.ts';
import type { DesiredClient } from './facts.ts';

const FRESH = 10 * MINUTE;

function missingNames(desired: DesiredClient, { tenant, snapshot }: PlanScene): Finding[] {
  const { client, address } = desired;
  if (client.grant !== 'client-credentials') return [];
  return client.roles.flatMap((named, index) => {
    const about = aboutOf({ address, pointer: `${desired.pointer}/roles/${index}` }, tenant);
    const { roleId, divisionId } = idsOf(named, snapshot);
    return [
      ...(roleId === undefined ? [refuse(about, 'oauth-client.no-role', { name: named.role })] : []),
      ...(divisionId === undefined ? [refuse(about, 'oauth-client.no-division', { name: named.division })] : []),
    ];
  });
}

/** By the place where the secret may still be. */
const LOST_SECRET = {
  'object-unread': 'oauth-client.secret-lost#object-unread',
  object: 'oauth-client.secret-lost#object',
  'newer-entry': 'oauth-client.secret-lost#newer-entry',
  nowhere: 'oauth-client.secret-lost#nowhere',
} as const;

function matchFindings(desired: DesiredClient, scene: PlanScene): Finding[] {
  const { title, client } = desired;
  const { match } = desired.wanted;
  const about = aboutOf(desired, scene.tenant);
  const isLost = match.state === 'secret-lost' && !desired.resetLostSecret;
  if (match.state === 'ambiguous') {
    const ids = match.clients.map(({ id }) => id).join(' and ');
    return [refuse(about, 'oauth-client.ambiguous', { title, ids })];
  }
  if (!('client' in match)) return [];
  const { id, state, grantType } = match.client;
  if (isLost && match.rejected) {
    const options = optionsText(sectionLogins({ ...scene, client }));
    return [refuse(about, 'oauth-client.secrets-rejected#not-in-store', { title, id, options, key: client.key })];
  }
  if (isLost) {
    const lost = findLostSecret(match.client, { ...scene, client });
    const values = { title, id, entry: referenceText(entryOf(scene.tenant)), option: '', successorId: '', ...lost };
    return [refuse(about, LOST_SECRET[lost.maybe], values)];
  }
  if (state === 'disabled') return [refuse(about, 'oauth-client.disabled', { title, id })];
  if (grantType === GRANT_TYPES[client.grant]) return [];
  return [refuse(about, 'oauth-client.grant-type', { title, id, found: grantType, wanted: client.grant })];
}

const AGES = [
  [30, 'oauth-client.age-30'],
  [60, 'oauth-client.age-60'],
  [90, 'oauth-client.age-90'],
] as const;

/** Warns 90, 60 and 30 days ahead, so that a rotation is no surprise. */
function ageFindings(desired: DesiredClient, { tenant, decisions }: PlanScene): Finding[] {
  const { client, title, wanted } = desired;
  const days = wanted.place === 'active' ? clientDecision(decisions, client.key)?.daysUntilTooOld : undefined;
  if (days === undefined || days <= 0) return [];
  const [, message] = AGES.find(([limit]) => days <= limit) ?? [];
  const values = { title, days: Math.ceil(days), age: client.maxAge ?? '' };
  return message ? [note(aboutOf(desired, tenant), message, values)] : [];
}

/** All findings about one client. */
export function clientFindings(desired: DesiredClient, scene: PlanScene): readonly Finding[] {
  return [
    ...missingNames(desired, scene),
    ...provisionerFindings(desired, scene),
    ...matchFindings(desired, scene),
    ...ageFindings(desired, scene),
    ...tooFreshFindings(desired, scene),
  ];
}

/** Genesys Cloud may not list a new client yet; creating it again would make a duplicate. */
function tooFreshFindings(desired: DesiredClient, { tenant, snapshot: { entry, now } }: PlanScene): Finding[] {
  const { match } = desired.wanted;
  const goneId = match.state === 'absent' ? match.goneId : undefined;
  const gone = allClientVersions(entry).find(({ clientId }) => clientId === goneId);
  const madeAt = Date.parse(gone?.madeAt ?? '');
  if (goneId === undefined || !(now.getTime() - madeAt < FRESH)) return [];
  return [refuse(aboutOf(desired, tenant), 'oauth-client.not-shown-yet', { title: desired.title, id: goneId })];
}

/** Effects of a change on the provisioning client, if it is that client. */
function provisionerFindings(desired: DesiredClient, { tenant, snapshot }: PlanScene): Finding[] {
  const { client, title } = desired;
  const loss = lossOf(desired, snapshot);
  if (loss === undefined) return [];
  const entry = referenceText(tenant.organization.credentials);
  const values = { title, id: snapshot.ownClientId ?? '', loss, key: client.key, entry };
  return [refuse(aboutOf(desired, tenant), 'oauth-client.provisioner', values)];
}

function lossOf({ client, wanted }: DesiredClient, snapshot: Snapshot): string | undefined {
  const { match, place, reset } = wanted;
  const { ownClientId } = snapshot;
  if (place === 'next') {
    const kept = clientVersionsOf(snapshot.entry, client.key);
    const predecessor = findVersion(kept, kept.active)?.clientId;
    if (isSameId(predecessor, ownClientId)) return 'a rotation would retire it and delete it after its grace period';
  }
  if (!('client' in match) || !isSameId(match.client.id, ownClientId)) return undefined;
  if (reset || match.state === 'secret-lost' || match.state === 'interrupted') return 'its secret would be reset';
  return losesRoles(match.client, client, snapshot) ? 'it would lose roles that it needs' : undefined;
}

function losesRoles(found: OAuthClient, client: DesiredClient['client'], snapshot: Snapshot): boolean {
  if (client.grant !== 'client-credentials') return false;
  const wanted = client.roles.map((named) => idsOf(named, snapshot));
  return !found.roleDivisions.every(({ roleId, divisionId }) =>
    wanted.some((each) => each.roleId === roleId && each.divisionId === divisionId),
  );
}
