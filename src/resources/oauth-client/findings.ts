import { MINUTE } from '../../base/time.ts';
import { clientDecision } from '../../core/decide/decide.ts';
import { fixOfRejected, optionsText } from '../../core/decide/disputes.ts';
import { findLostSecret, type LostSecret } from '../../core/decide/lost-secret.ts';
import { sectionLogins } from '../../core/decide/object-logins.ts';
import { GRANT_TYPES } from '../../core/decide/scene.ts';
import { aboutOf, note, refuse } from '../../core/finding.ts';
import { listIn } from '../../core/observed.ts';
import { isSameId } from '../../core/organization/client-id.ts';
import type { Finding } from '../../core/plan.ts';
import type { OAuthClient } from '../../core/ports/genesys-cloud.ts';
import type { PlanScene } from '../../core/resource-type.ts';
import { generationOf, generationsIn, generationsOf } from '../../core/rotation/generations.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { idsOf } from '../role.ts';
import type { DesiredClient } from './facts.ts';

const FRESH = 10 * MINUTE;

function missingNames(desired: DesiredClient, { tenant, snapshot: { cloud } }: PlanScene): Finding[] {
  const { client, address } = desired;
  if (client.grant !== 'client-credentials') return [];
  return client.roles.flatMap((named, index) => {
    const about = aboutOf({ address, pointer: `${desired.pointer}/roles/${index}` }, tenant);
    const missing = (kind: 'role' | 'division') => {
      const fix = `Correct the name, or create the ${kind} first; it is not created here.`;
      return refuse(about, `oauth-client.no-${kind}`, `this organization has no ${kind} "${named[kind]}"`, fix);
    };
    const { roleId, divisionId } = idsOf(named, listIn(cloud.roles), listIn(cloud.divisions));
    return [
      ...(roleId === undefined ? [missing('role')] : []),
      ...(divisionId === undefined ? [missing('division')] : []),
    ];
  });
}

function matchFindings(desired: DesiredClient, scene: PlanScene): Finding[] {
  const { title, client } = desired;
  const { match } = desired.wanted;
  const about = aboutOf(desired, scene.tenant);
  const isLost = match.state === 'secret-lost' && !desired.resetLostSecret;
  if (match.state === 'ambiguous') {
    const ids = match.clients.map(({ id }) => id).join(' and ');
    const fix = 'Rename or delete the ones that are not meant; which one it is cannot be guessed.';
    return [refuse(about, 'oauth-client.ambiguous', `${title} exists more than once, with the ids ${ids}`, fix)];
  }
  if (isLost && match.rejected) {
    const options = optionsText(sectionLogins({ ...scene, client }));
    const message = `${title} (${match.client.id}): Genesys Cloud rejected the secret in the option ${options}, and the secret store has none; it is not taken over`;
    return [refuse(about, 'oauth-client.secrets-rejected', message, fixOfRejected(client.key))];
  }
  if (isLost) {
    const { why, first } = lostSecretText(findLostSecret(match.client, { ...scene, client }));
    const fix = `${first}, or set resetLostSecret: true at this client (or run with --reset-lost-secrets): whoever uses the old secret is then locked out.`;
    return [refuse(about, 'oauth-client.secret-lost', `${title} exists (${match.client.id}), and ${why}`, fix)];
  }
  if (!('client' in match)) return [];
  const { id, state, grantType } = match.client;
  if (state === 'disabled') {
    const message = `${title} (${id}) is disabled; only Genesys Cloud support can enable it`;
    return [refuse(about, 'oauth-client.disabled', message, 'Open a case with Genesys.')];
  }
  if (grantType === GRANT_TYPES[client.grant]) return [];
  const message = `${title} (${id}) has the grant type ${grantType}, and the file says ${client.grant}`;
  const fix =
    'A grant type is not changed under its users: rename the old client, so that a new one is made, or correct the file.';
  return [refuse(about, 'oauth-client.grant-type', message, fix)];
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

/** Said 90, 60 and 30 days ahead, so that a rotation surprises nobody. */
function ageFindings(desired: DesiredClient, { tenant, decisions }: PlanScene): Finding[] {
  const { client, title, wanted } = desired;
  const days = wanted.place === 'active' ? clientDecision(decisions, client.key)?.daysUntilTooOld : undefined;
  const limit = days === undefined || days <= 0 ? undefined : [30, 60, 90].find((each) => days <= each);
  if (days === undefined || limit === undefined) return [];
  const message = `${title} is rotated by itself in ${Math.ceil(days)} days, when it is ${client.maxAge} days old`;
  return [note(aboutOf(desired, tenant), `oauth-client.age-${limit}`, message)];
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
function tooFreshFindings(desired: DesiredClient, { tenant, snapshot: { entry, now } }: PlanScene): Finding[] {
  const { match } = desired.wanted;
  const goneId = match.state === 'absent' ? match.goneId : undefined;
  const gone = generationsIn(entry).find(({ clientId }) => clientId === goneId);
  const madeAt = Date.parse(gone?.madeAt ?? '');
  if (goneId === undefined || !(now.getTime() - madeAt < FRESH)) return [];
  const message = `${desired.title} (${goneId}) was made a few minutes ago, and Genesys Cloud does not show it`;
  const fix = 'Run again in ten minutes: either it shows by then, or somebody deleted it, and another is made.';
  return [refuse(aboutOf(desired, tenant), 'oauth-client.not-shown-yet', message, fix)];
}

const IS_OURS = 'is the client that this run logs in with';
const CODE = 'oauth-client.provisioner';

/** What a change would do to the client that provisions, if that is the one. */
function provisionerFindings(desired: DesiredClient, { tenant, snapshot }: PlanScene): Finding[] {
  const { client, title } = desired;
  const loss = lossOf(desired, snapshot);
  if (loss === undefined) return [];
  const message = `${title} (${snapshot.ownClientId}) ${IS_OURS}, and ${loss}`;
  const fix = `Give the client "${client.key}" another name in the file, so that it gets a client of its own, or put another OAuth client for provisioning into ${entryOf(tenant)}.`;
  return [refuse(aboutOf(desired, tenant), CODE, message, fix)];
}

/** The store entry that names the client. */
function entryOf({ organization: { credentials } }: Tenant): string {
  return `${credentials.store}:${credentials.path}`;
}

function lossOf({ client, wanted }: DesiredClient, snapshot: Snapshot): string | undefined {
  const { match, place, reset } = wanted;
  const { ownClientId } = snapshot;
  if (place === 'next') {
    const kept = generationsOf(snapshot.entry, client.key);
    const predecessor = generationOf(kept, kept.active)?.clientId;
    if (isSameId(predecessor, ownClientId)) return 'a rotation would retire it and delete it after its grace';
  }
  if (!('client' in match) || !isSameId(match.client.id, ownClientId)) return undefined;
  if (reset || match.state === 'secret-lost' || match.state === 'interrupted') return 'its secret would be reset';
  return losesRoles(match.client, client, snapshot) ? 'it would lose roles that it provisions with' : undefined;
}

function losesRoles(found: OAuthClient, client: DesiredClient['client'], { cloud }: Snapshot): boolean {
  if (client.grant !== 'client-credentials') return false;
  const wanted = client.roles.map((named) => idsOf(named, listIn(cloud.roles), listIn(cloud.divisions)));
  return !found.roleDivisions.every(({ roleId, divisionId }) =>
    wanted.some((each) => each.roleId === roleId && each.divisionId === divisionId),
  );
}

/** One that left the file and that `prune` would delete. */
export function pruneFinding(client: OAuthClient, { address, tenant }: { address: string; tenant: Tenant }): Finding {
  const message = `OAuth client "${client.name}" (${client.id}) ${IS_OURS}, it left the file, and prune: true would delete it`;
  const fix = `Put another OAuth client for provisioning into ${entryOf(tenant)}, or take prune: true out of the file.`;
  return refuse({ address }, CODE, message, fix);
}
