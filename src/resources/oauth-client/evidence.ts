import { type Secret, withoutOuterSpace } from '../../base/secret.ts';
import { isSameId } from '../../core/organization/client-id.ts';
import type { Options } from '../../core/ports/configuration-server.ts';
import type { ClientLogin, Half, LoginEvidence } from '../../core/resource-type.ts';
import type { ClientGeneration, CustodyDocument } from '../../core/rotation/document.ts';
import { generationOf, generationsOf } from '../../core/rotation/generations.ts';
import type { Tenant } from '../../tenant/tenant.ts';

/** Shorter texts are part of others by chance. */
const TELLING_LENGTH = 8;

/** The id and the secret that one section of the transaction object holds. */
export interface SectionLogin extends ClientLogin {
  /** `ewt/password`: the option with the secret. */
  readonly option: string;
}

interface Held {
  readonly options: Options;
}

interface HeldAndStored extends Held {
  readonly custody: CustodyDocument;
  readonly only: Half | undefined;
}

interface Tested extends HeldAndStored {
  readonly evidence: readonly LoginEvidence[];
}

/** An empty value is a missing one; white space around one came with a paste, and is no part of an id or a secret. */
function valueAt(options: Options, section: string, name: string): Secret | undefined {
  const values = Object.hasOwn(options, section) ? options[section] : undefined;
  const value = values && Object.hasOwn(values, name) ? values[name] : undefined;
  return value && !value.isBlank ? withoutOuterSpace(value) : undefined;
}

/** A section that lost its id: its secret is the one of the client in use, as far as anybody can tell before it is tested. */
function assumedId(tenant: Tenant, key: string, { custody }: Pick<HeldAndStored, 'custody'>): string | undefined {
  const isTestable = tenant.clients.some((each) => each.key === key && each.grant === 'client-credentials');
  const kept = generationsOf(custody, key);
  return isTestable ? generationOf(kept, kept.active)?.clientId : undefined;
}

/** What the sections of a client's services hold, where their secret is there, and their id is or can be assumed. */
export function sectionLogins(tenant: Tenant, key: string, observed: HeldAndStored): readonly SectionLogin[] {
  const { options } = observed;
  return tenant.services.flatMap(({ section, secretOption, client }) => {
    if (client !== key) return [];
    const clientId = valueAt(options, section, 'client_id')?.reveal() ?? assumedId(tenant, key, observed);
    const clientSecret = valueAt(options, section, secretOption);
    if (clientId === undefined || !clientSecret) return [];
    return [{ option: `${section}/${secretOption}`, clientId, clientSecret }];
  });
}

/** `ewt/client_id`: options without a value beside a secret, which may be the secret of any client that the section can have. */
export function missingIds(tenant: Tenant, key: string, { options }: Held): readonly string[] {
  return tenant.services
    .filter(({ section, secretOption, client }) => {
      return client === key && valueAt(options, section, secretOption) && !valueAt(options, section, 'client_id');
    })
    .map(({ section }) => `${section}/client_id`);
}

/** Whether any option at all holds the id of a client: also one that nobody here knows, or a text with it inside. */
export function isInObject(clientId: string, { options }: Held): boolean {
  const wanted = clientId.trim().toLowerCase();
  if (wanted === '') return false;
  const values = Object.values(options).flatMap((section) => Object.values(section));
  return values.some((value) => {
    const text = value.reveal().toLowerCase();
    return wanted.length < TELLING_LENGTH ? text.trim() === wanted : text.includes(wanted);
  });
}

/** A section of the file’s services holds this id: if it belongs to no client of the service, a run is going to replace it. */
export function isInService(tenant: Tenant, clientId: string, { options }: Held): boolean {
  return tenant.services.some(({ section }) => isSameId(valueAt(options, section, 'client_id')?.reveal(), clientId));
}

/** A retired one counts only where none can be tested: it may work when the one that took its place does not. */
function isStored({ clientId, clientSecret }: ClientLogin, { custody, only }: HeldAndStored): boolean {
  const generations = Object.values(custody.clients).flatMap((client) =>
    client.generations.filter(({ number }) => only === 'engage' || !client.retiring.includes(number)),
  );
  const isReplaced = ({ replaced }: ClientGeneration) =>
    custody.fingerprintKey !== undefined && replaced === clientSecret.fingerprint(custody.fingerprintKey);
  return generations.some(
    (each) =>
      isSameId(each.clientId, clientId) &&
      ((each.clientSecret?.equals(clientSecret) && !each.resetting) || isReplaced(each)),
  );
}

/** Logins in the object that the store does not have: whether they work decides what becomes of them. */
export function unknownLogins(tenant: Tenant, key: string, observed: HeldAndStored): readonly SectionLogin[] {
  return sectionLogins(tenant, key, observed).filter((login) => !isStored(login, observed));
}

function loginOf({ clientId, clientSecret }: Partial<ClientGeneration>): ClientLogin[] {
  return clientId && clientSecret ? [{ clientId, clientSecret }] : [];
}

/** What has to be tested before a plan can be made: nothing, as long as the object holds what the store has. */
export function questionsOf(tenant: Tenant, observed: HeldAndStored): readonly ClientLogin[] {
  return tenant.clients
    .filter(({ grant }) => grant === 'client-credentials')
    .flatMap(({ key }) => {
      const unknown = unknownLogins(tenant, key, observed);
      if (unknown.length === 0) return [];
      const kept = generationsOf(observed.custody, key);
      const stored = [kept.active, kept.next].flatMap((number) => loginOf(generationOf(kept, number) ?? {}));
      return [...unknown, ...stored];
    });
}

export function evidenceOf(login: Partial<ClientLogin>, { evidence }: Tested): LoginEvidence | undefined {
  const { clientId, clientSecret } = login;
  if (clientId === undefined || !clientSecret) return undefined;
  return evidence.find((each) => each.clientId === clientId && each.clientSecret.equals(clientSecret));
}

export function isOutcome(login: Partial<ClientLogin>, outcome: LoginEvidence['outcome'], observed: Tested): boolean {
  return evidenceOf(login, observed)?.outcome === outcome;
}
