import { type Secret, withoutOuterSpace } from '../../base/secret.ts';
import { type ClientLogin, evidenceOf, type LoginEvidence } from '../evidence.ts';
import { isSameId } from '../organization/client-id.ts';
import { type Options, optionAt } from '../ports/configuration-server.ts';
import type { ClientGeneration } from '../rotation/document.ts';
import { generationOf, generationsOf } from '../rotation/generations.ts';
import { isCloudUnknown, optionsOf, type Snapshot } from '../snapshot.ts';
import type { ClientScene, Scene } from './scene.ts';

/** Shorter texts are part of others by chance. */
const TELLING_LENGTH = 8;

/** The id and the secret that one section of the transaction object holds. */
export interface SectionLogin extends ClientLogin {
  /** `ewt/password`: the option with the secret. */
  readonly option: string;
}

type Seen = Pick<Scene, 'tenant' | 'snapshot'>;
type SeenClient = Pick<ClientScene, 'tenant' | 'snapshot' | 'client'>;

/** An empty value is a missing one; white space around one came with a paste, and is no part of an id or a secret. */
function valueAt(options: Options, section: string, name: string): Secret | undefined {
  const value = optionAt(options, section, name);
  return value && !value.isBlank ? withoutOuterSpace(value) : undefined;
}

/** A section that lost its id: its secret is the one of the client in use, as far as anybody can tell before it is tested. */
function assumedId({ client, snapshot }: SeenClient): string | undefined {
  const kept = generationsOf(snapshot.entry, client.key);
  return client.grant === 'client-credentials' ? generationOf(kept, kept.active)?.clientId : undefined;
}

function servicesOf({ tenant, client }: SeenClient) {
  return tenant.services.filter((service) => service.client === client.key);
}

/** What the sections of a client's services hold, where their secret is there, and their id is or can be assumed. */
export function sectionLogins(scene: SeenClient): readonly SectionLogin[] {
  const options = optionsOf(scene.snapshot);
  return servicesOf(scene).flatMap(({ section, secretOption }) => {
    const clientId = valueAt(options, section, 'client_id')?.reveal() ?? assumedId(scene);
    const clientSecret = valueAt(options, section, secretOption);
    if (clientId === undefined || !clientSecret) return [];
    return [{ option: `${section}/${secretOption}`, clientId, clientSecret }];
  });
}

/** `ewt/client_id`: options without a value beside a secret, which may be the secret of any client that the section can have. */
export function missingIds(scene: SeenClient): readonly string[] {
  const options = optionsOf(scene.snapshot);
  return servicesOf(scene)
    .filter(({ section, secretOption }) => {
      return valueAt(options, section, secretOption) && !valueAt(options, section, 'client_id');
    })
    .map(({ section }) => `${section}/client_id`);
}

/** Whether any option at all holds the id of a client: also one that nobody here knows, or a text with it inside. */
export function isInObject(clientId: string, snapshot: Pick<Snapshot, 'options'>): boolean {
  const wanted = clientId.trim().toLowerCase();
  if (wanted === '') return false;
  const values = Object.values(optionsOf(snapshot)).flatMap((section) => Object.values(section));
  return values.some((value) => {
    const text = value.reveal().toLowerCase();
    return wanted.length < TELLING_LENGTH ? text.trim() === wanted : text.includes(wanted);
  });
}

/** A section of the file’s services holds this id: if it belongs to no client of the service, a run is going to replace it. */
export function isInService(clientId: string, { tenant, snapshot }: Seen): boolean {
  const options = optionsOf(snapshot);
  return tenant.services.some(({ section }) => isSameId(valueAt(options, section, 'client_id')?.reveal(), clientId));
}

/** A retired one counts only where none can be tested: it may work when the one that took its place does not. */
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

/** Logins in the object that the store does not have: whether they work decides what becomes of them. */
export function unknownLogins(scene: SeenClient): readonly SectionLogin[] {
  return sectionLogins(scene).filter((login) => !isStored(login, scene.snapshot));
}

function loginOf({ clientId, clientSecret }: Partial<ClientGeneration>): ClientLogin[] {
  return clientId && clientSecret ? [{ clientId, clientSecret }] : [];
}

/** What has to be tested before a plan can be made: nothing, as long as the object holds what the store has. */
export function doubtfulLogins(scene: Seen): readonly ClientLogin[] {
  const { tenant, snapshot } = scene;
  return tenant.clients
    .filter(({ grant }) => grant === 'client-credentials')
    .flatMap((client) => {
      const unknown = unknownLogins({ ...scene, client });
      if (unknown.length === 0) return [];
      const kept = generationsOf(snapshot.entry, client.key);
      const stored = [kept.active, kept.next].flatMap((number) => loginOf(generationOf(kept, number) ?? {}));
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
