import { clientAddressOf } from '../addresses.ts';
import { evidenceOf, type LoginEvidence } from '../evidence.ts';
import { type About, aboutOf, refuse } from '../finding.ts';
import { isSameId } from '../organization/client-id.ts';
import type { Finding } from '../plan.ts';
import { isCloudUnknown } from '../snapshot.ts';
import type { Match } from './match.ts';
import { isOutcome, type SectionLogin, sectionLogins, unknownLogins } from './object-logins.ts';
import { type ClientScene, clientsOf } from './scene.ts';
import { isEverySecretRejected, replacedLogins, type WantedVersion } from './versions.ts';

interface Dispute extends ClientScene {
  readonly about: About;
  readonly title: string;
  readonly wanted: readonly WantedVersion[];
  /** Whether a person allows the loss of a secret. */
  readonly isAllowed: boolean;
}

export function optionsText(logins: readonly SectionLogin[]): string {
  return logins.map(({ option }) => `[${option}]`).join(' and ');
}

/** Neither of two different secrets replaces the other if one of them cannot be tested. */
function untestedFindings(dispute: Dispute): readonly Finding[] {
  const { about, wanted, title, snapshot, isAllowed } = dispute;
  const isAlone = isCloudUnknown(snapshot);
  const unknown = unknownLogins(dispute);
  const target = wanted.at(-1)?.match;
  const stored = unknown.length > 0 && target?.state === 'held' ? [target.generation] : [];
  const isUntested = (login: Partial<LoginEvidence>) => isOutcome(login, 'untested', dispute);
  const [first] = unknown.filter(isUntested);
  const [kept] = stored.filter(isUntested);
  const login = first ?? kept;
  // The Engage side can never test a secret: there a person decides.
  if (!login || (isAlone && isAllowed)) return [];
  const reason = evidenceOf(login, dispute.evidence)?.reason ?? 'not tested';
  const where = first ? `option ${optionsText([first])}` : 'secret store';
  const id = isAlone ? 'oauth-client.secret-untested#engage' : 'oauth-client.secret-untested';
  return [refuse(about, id, { title, where, reason })];
}

/** The secret of the store is rejected, and that of the object works but cannot be taken into the store. */
function otherLoginFindings(match: Match, dispute: Dispute): readonly Finding[] {
  if (match.state !== 'held' || !isOutcome(match.generation, 'rejected', dispute)) return [];
  const { about, snapshot, title, client } = dispute;
  const working = replacedLogins(match, dispute).filter((login) => isOutcome(login, 'works', dispute));
  if (working.length === 0) return [];
  const logins = working.map(({ option, clientId }) => {
    const name = clientsOf(snapshot).find(({ id }) => isSameId(id, clientId))?.name ?? 'unknown';
    return `[${option}] holds the client "${name}" (${clientId})`;
  });
  const { name, key } = client;
  return [refuse(about, 'oauth-client.secret-elsewhere', { title, logins: logins.join(', '), name, key })];
}

function rejectedFindings(match: Match, dispute: Dispute): readonly Finding[] {
  if (match.state !== 'held' || !isEverySecretRejected(match, dispute)) return [];
  const { about, title, client } = dispute;
  const options = optionsText(replacedLogins(match, dispute));
  return [refuse(about, 'oauth-client.secrets-rejected', { title, id: match.client.id, options, key: client.key })];
}

/** Without a user the secret cannot be tested, so the one in the object stays unless a reset was going to replace it. */
function unfinishedFindings(match: Match, dispute: Dispute): readonly Finding[] {
  const { about, client, title, isAllowed } = dispute;
  if (match.state !== 'interrupted' || client.grant !== 'saml2-bearer' || isAllowed) return [];
  const { clientSecret } = match.generation;
  const [other] = sectionLogins(dispute).filter(
    (login) => isSameId(login.clientId, match.client.id) && !clientSecret?.equals(login.clientSecret),
  );
  if (!other) return [];
  const values = { title, id: match.client.id, options: optionsText([other]) };
  return [refuse(about, 'oauth-client.secret-untested#reset', values)];
}

/** Why a secret of this client is not replaced: a refusal costs a run, a wrong secret costs all logins. */
export function secretDisputes(scene: ClientScene, wanted: readonly WantedVersion[]): readonly Finding[] {
  const { tenant, client, intent } = scene;
  if (wanted.some(({ reset }) => reset)) return [];
  const isAllowed = client.resetLostSecret || intent.resetLostSecrets;
  const address = clientAddressOf(client.key, wanted.at(0)?.number ?? 1);
  const about = aboutOf({ address, pointer: `/clients/${client.key}` }, tenant);
  const dispute: Dispute = { ...scene, about, title: `OAuth client "${client.name}"`, wanted, isAllowed };
  const ofMatches = wanted.flatMap(({ match }) => [
    ...otherLoginFindings(match, dispute),
    ...rejectedFindings(match, dispute),
    ...unfinishedFindings(match, dispute),
  ]);
  return [...untestedFindings(dispute), ...ofMatches];
}
