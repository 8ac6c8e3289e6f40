import { type Secret, withoutOuterSpace } from '../../base/secret.ts';
import { type ClientLogin, evidenceOf, type LoginEvidence } from '../evidence.ts';
import { isSameId } from '../organization/client-id.ts';
import { type Options, optionAt } from '../ports/configuration-server.ts';
import type { ClientVersion } from '../rotation/document.ts';
import { clientVersionsOf, findVersion } from '../rotation/version-steps.ts';
import { isCloudUnknown, optionsOf, type Snapshot } from '../snapshot.ts';
import type { ClientScene, Scene } from './scene.ts';

/** Shorter texts may occur in others by chance. */
const TELLING_LENGTH = 8;

/** The ID and secret in one section of the transaction object. */
export interface SectionLogin extends ClientLogin {
  /** `ewt/password`: the option with the secret. */
  readonly option: string;
}

type Seen = Pick<Scene, 'tenant' | 'snapshot'>;
type SeenClient = Pick<ClientScene, 'tenant' | 'snapshot' | 'client'>;

/** An empty value counts as missing; surrounding white space comes from pasting and is not part of an ID or a secret. */
function valueAt(options: Options, section: string, name: string): Secret | undefined {
  const value = optionAt(options, section, name);
  return value && !value.isBlank ? withoutOuterSpace(value) : undefined;
}

/** The ID for a section without one: before a test, the secret is assumed to be that of the active client. */
function assumedId({ client, snapshot }: SeenClient): string | undefined {
  const kept = clientVersionsOf(snapshot.entry, client.key);
  return client.grant === 'client-credentials' ? findVersion(kept, kept.active)?.clientId : undefined;
}

function servicesOf({ tenant, client }: SeenClient) {
  return tenant.services.filter((service) => service.client === client.key);
}

/** Logins in the sections of the services of a client that have a secret, and an ID or an assumed ID. */
export function sectionLogins(scene: SeenClient): readonly SectionLogin[] {
  const options = optionsOf(scene.snapshot);
  return servicesOf(scene).flatMap(({ section, secretOption }) => {
    const clientId = valueAt(options, section, 'client_id')?.reveal() ?? assumedId(scene);
    const clientSecret = valueAt(options, section, secretOption);
    if (clientId === undefined || !clientSecret) return [];
    return [{ option: `${section}/${secretOption}`, clientId, clientSecret }];
  });
}

/** `ewt/client_id`: missing IDs next to a secret, which may belong to any client of that section. */
export function missingIds(scene: SeenClient): readonly string[] {
  const options = optionsOf(scene.snapshot);
  return servicesOf(scene)
    .filter(({ section, secretOption }) => {
      return valueAt(options, section, secretOption) && !valueAt(options, section, 'client_id');
    })
    .map(({ section }) => `${section}/client_id`);
}

/** Whether any option contains the ID of a client, also an unknown option or a longer text. */
export function isInObject(clientId: string, snapshot: Pick<Snapshot, 'options'>): boolean {
  const wanted = clientId.trim().toLowerCase();
  if (wanted === '') return false;
  const values = Object.values(optionsOf(snapshot)).flatMap((section) => Object.values(section));
  return values.some((value) => {
    const text = value.reveal().toLowerCase();
    return wanted.length < TELLING_LENGTH ? text.trim() === wanted : text.includes(wanted);
  });
}

/** Whether a section of a service of the file has this ID. If it is no client of the service, a run is going to replace it. */
export function isInService(clientId: string, { tenant, snapshot }: Seen): boolean {
  const options = optionsOf(snapshot);
  return tenant.services.some(({ section }) => isSameId(valueAt(options, section, 'client_id')?.reveal(), clientId));
}

/** A retired version counts only if none can be tested: it may work although its successor does not. */
function isStored({ clientId, clientSecret }: ClientLogin, snapshot: Snapshot): boolean {
  const { clients, fingerprintKey } = snapshot.entry;
  const generations = Object.values(clients).flatMap((client) =>
    client.generations.filter(({ number }) => isCloudUnknown(snapshot) || !client.retiring.includes(number)),
  );
  const fingerprint = fingerprintKey && clientSecret.fingerprint(fingerprintKey);
  return generations.some((each) => {
    const isHeld = each.clientSecret?.equals(clientSecret) && !each.resetting;
    return isSameId(each.clientId, clientId) && (isHeld || (fingerprint && each.replaced === fingerprint));
  });
}

/** Logins in the object that the store does not have; decisions depend on whether they work. */
export function unknownLogins(scene: SeenClient): readonly SectionLogin[] {
  return sectionLogins(scene).filter((login) => !isStored(login, scene.snapshot));
}

function loginOf({ clientId, clientSecret }: Partial<ClientVersion>): ClientLogin[] {
  return clientId && clientSecret ? [{ clientId, clientSecret }] : [];
}

/** Logins to test before a plan is possible; none if the object has the values of the store. */
export function doubtfulLogins(scene: Seen): readonly ClientLogin[] {
  const { tenant, snapshot } = scene;
  return tenant.clients
    .filter(({ grant }) => grant === 'client-credentials')
    .flatMap((client) => {
      const unknown = unknownLogins({ ...scene, client });
      if (unknown.length === 0) return [];
      const kept = clientVersionsOf(snapshot.entry, client.key);
      const stored = [kept.active, kept.next].flatMap((number) => loginOf(findVersion(kept, number) ?? {}));
      return [...unknown, ...stored];
    });
}

export function isOutcome(
  login: Partial<ClientLogin>,
  outcome: LoginEvidence['outcome'],
  { evidence }: Pick<Scene, 'evidence'>,
): boolean {
  return evidenceOf(login, evidence)?.outcome === outcome;
}
