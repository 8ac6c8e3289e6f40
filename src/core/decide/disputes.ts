import { clientAddressOf } from '../addresses.ts';
import { evidenceOf, type LoginEvidence } from '../evidence.ts';
import { aboutOf, refuse } from '../finding.ts';
import { isSameId } from '../organization/client-id.ts';
import type { Finding } from '../plan.ts';
import { isCloudUnknown } from '../snapshot.ts';
import type { Match } from './match.ts';
import { isOutcome, type SectionLogin, sectionLogins, unknownLogins } from './object-logins.ts';
import { type ClientScene, clientsOf } from './scene.ts';
import { isEverySecretRejected, replacedLogins, type WantedGeneration } from './versions.ts';

type Said = readonly [code: string, message: string, fix: string];

interface Dispute extends ClientScene {
  readonly title: string;
  readonly wanted: readonly WantedGeneration[];
  /** A person allows that a secret is lost. */
  readonly isAllowed: boolean;
}

export function optionsText(logins: readonly SectionLogin[]): string {
  return logins.map(({ option }) => `[${option}]`).join(' and ');
}

/** Where one of two different secrets cannot be tested, neither takes the place of the other. */
function untested(dispute: Dispute): readonly Said[] {
  const { wanted, title, snapshot, isAllowed } = dispute;
  const isAlone = isCloudUnknown(snapshot);
  const unknown = unknownLogins(dispute);
  const target = wanted.at(-1)?.match;
  const stored = unknown.length > 0 && target?.state === 'held' ? [target.generation] : [];
  const isUntested = (login: Partial<LoginEvidence>) => isOutcome(login, 'untested', dispute);
  const [first] = unknown.filter(isUntested);
  const [kept] = stored.filter(isUntested);
  const login = first ?? kept;
  // The side that does not reach Genesys Cloud can never test one: there a person decides.
  if (!login || (isAlone && isAllowed)) return [];
  const reason = evidenceOf(login, dispute.evidence)?.reason ?? 'it was not tested';
  const where = first ? `option ${optionsText([first])}` : 'secret store';
  const message = `${title}: the transaction object and the secret store have different secrets, and the one in the ${where} could not be tested: ${reason}`;
  const fix = isAlone
    ? 'Run apply where Genesys Cloud and the Configuration Server can both be reached. If the secret in the store is right, run with --reset-lost-secrets.'
    : 'Nothing was replaced. Fix the reason, then run again.';
  return [['oauth-client.secret-untested', message, fix]];
}

/** What the store has does not work, and what the object has works, and still cannot be taken in. */
function elsewhere(match: Match, dispute: Dispute): readonly Said[] {
  const { snapshot, title, client } = dispute;
  const replaced = replacedLogins(match, dispute);
  if (match.state !== 'held' || !isOutcome(match.generation, 'rejected', dispute)) return [];
  const working = replaced.filter((login) => isOutcome(login, 'works', dispute));
  if (working.length === 0) return [];
  const named = working.map(({ option, clientId }) => {
    const name = clientsOf(snapshot).find(({ id }) => isSameId(id, clientId))?.name ?? 'unknown';
    return `[${option}] holds the client "${name}" (${clientId})`;
  });
  const message = `${title}: Genesys Cloud rejects the secret in the store, and the object logs in with another client: ${named.join(', ')}`;
  const fix = `If that client is meant, give it the name "${client.name}" in Genesys Cloud, or its name to the client "${client.key}" in the file. If not, run rotate --what ${client.key} --strategy reset.`;
  return [['oauth-client.secret-elsewhere', message, fix]];
}

function rejected(match: Match, dispute: Dispute): readonly Said[] {
  if (match.state !== 'held' || !isEverySecretRejected(match, dispute)) return [];
  const { title, client } = dispute;
  const options = optionsText(replacedLogins(match, dispute));
  const message = `${title} (${match.client.id}): Genesys Cloud rejects the secret in the option ${options} and the one in the secret store`;
  return [['oauth-client.secrets-rejected', message, fixOfRejected(client.key)]];
}

export function fixOfRejected(key: string): string {
  return `Correct the option in the transaction object if a secret that works is known. If none is, set resetLostSecret: true at the client "${key}" (or run with --reset-lost-secrets): its secret is then reset. A client that was made or reset a few minutes ago may not be known everywhere yet: then run again in ten minutes.`;
}

/** It cannot be tested without a user, so the object's stays where it is not the one that a reset was going to end. */
function unfinished(match: Match, dispute: Dispute): readonly Said[] {
  const { client, title, isAllowed } = dispute;
  if (match.state !== 'interrupted' || client.grant !== 'saml2-bearer' || isAllowed) return [];
  const { clientSecret } = match.generation;
  const [other] = sectionLogins(dispute).filter(
    (login) => isSameId(login.clientId, match.client.id) && !clientSecret?.equals(login.clientSecret),
  );
  if (!other) return [];
  const message = `${title} (${match.client.id}): the store says that a reset of its secret was begun, and the option ${optionsText([other])} has a secret that the store never had`;
  const fix = `Restore the last good version of the store entry (Vault: \`vault kv rollback\`). If the secret is to be reset, run with --reset-lost-secrets.`;
  return [['oauth-client.secret-untested', message, fix]];
}

/** Why a secret of this client is not replaced: refusing costs a run, and a wrong secret every login. */
export function secretDisputes(scene: ClientScene, wanted: readonly WantedGeneration[]): readonly Finding[] {
  const { tenant, client, intent } = scene;
  if (wanted.some(({ reset }) => reset)) return [];
  const isAllowed = client.resetLostSecret || intent.resetLostSecrets;
  const dispute: Dispute = { ...scene, title: `OAuth client "${client.name}"`, wanted, isAllowed };
  const ofMatches = wanted.flatMap(({ match }) => [
    ...elsewhere(match, dispute),
    ...rejected(match, dispute),
    ...unfinished(match, dispute),
  ]);
  const address = clientAddressOf(client.key, wanted.at(0)?.number ?? 1);
  const about = aboutOf({ address, pointer: `/clients/${client.key}` }, tenant);
  return [...untested(dispute), ...ofMatches].map((said) => refuse(about, ...said));
}
