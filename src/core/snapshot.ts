import { HybridError } from '../base/errors.ts';
import { type Secret, withoutBlanks } from '../base/secret.ts';
import { ABSENT, type Observed, present, toObserved, unknown, valueIn } from './observed.ts';
import type { Location, Options } from './ports/configuration-server.ts';
import type { OrganizationReads } from './ports/genesys-cloud.ts';
import { type CustodyDocument, currentKey } from './rotation/document.ts';
import type { OpenKey } from './saml/encrypted-key.ts';
import { certificatesIn, type FoundCertificates } from './saml/forms.ts';
import { type ObjectKeyPair, readObjectPair } from './saml/object-pair.ts';
import type { OwnPair } from './saml/own-pair.ts';

/** The reads of an organization: one request or one list each. */
export type ReadName = keyof OrganizationReads;

export type CloudSnapshot = {
  readonly [Name in ReadName]: Observed<NonNullable<Awaited<ReturnType<OrganizationReads[Name]>>>>;
};

/** The state of the services and the store of one tenant at one time. Planning reads no service after it. */
export interface Snapshot {
  readonly now: Date;
  /** ID of the OAuth client that this run logs in with; undefined if it does not reach Genesys Cloud. */
  readonly ownClientId: string | undefined;
  readonly entry: CustodyDocument;
  readonly cloud: CloudSnapshot;
  readonly location: Observed<Location>;
  /** The options of the transaction object that have a value: an empty one counts as missing. */
  readonly options: Observed<Options>;
  /** The SAML key pair of the transaction object; read only if the store entry has no active key. */
  readonly objectPair: Observed<ObjectKeyPair>;
  /** The certificates of the transaction object, even if the pair is incomplete. */
  readonly objectCertificates: FoundCertificates;
  /** The customer's own pair, if the tenant file names one. */
  readonly ownPair: Observed<OwnPair>;
  readonly ownPairValues: Readonly<Record<string, Secret>> | undefined;
  /** Milliseconds that the local clock is ahead of Genesys Cloud. */
  readonly clockAhead: number | undefined;
}

function filledOptions(options: Options): Options {
  return Object.fromEntries(Object.entries(options).map(([section, values]) => [section, withoutBlanks(values)]));
}

function pairOf(options: Options, openKey: OpenKey): Observed<ObjectKeyPair> {
  const pair = readObjectPair(options, openKey);
  return pair instanceof HybridError ? { state: 'unreadable', fault: pair } : toObserved(pair);
}

/** Certificates in options that have a value. */
function certificatesOf(options: Options): FoundCertificates {
  const text = options.saml?.certificate?.reveal();
  return text === undefined ? { certificates: [], isWhole: true } : certificatesIn(text);
}

type ObjectParts = Pick<Snapshot, 'location' | 'options' | 'objectPair' | 'objectCertificates'>;

/** The SAML values of the transaction object. Opening the key takes longer than all requests, so it happens once, and only if needed. */
export function objectParts(
  location: Location | undefined,
  { samlKey }: Pick<CustodyDocument, 'samlKey'>,
  openKey: OpenKey,
): ObjectParts {
  if (!location) {
    const unseen = unknown('this run does not reach the Configuration Server');
    const objectCertificates = { certificates: [], isWhole: true };
    return { location: unseen, options: unseen, objectPair: unseen, objectCertificates };
  }
  const options = location.found && filledOptions(location.found.options);
  const pair = (own: Options) =>
    currentKey(samlKey) ? unknown('the store entry has a key in use') : pairOf(own, openKey);
  return {
    location: present(location),
    options: toObserved(options),
    objectPair: options ? pair(options) : ABSENT,
    objectCertificates: certificatesOf(options ?? {}),
  };
}

/** Whether this run does not read the organization, as on the Engage side. */
export const isCloudUnknown = ({ cloud }: Pick<Snapshot, 'cloud'>): boolean => cloud.organization.state === 'unknown';
export const isObjectUnknown = ({ location }: Pick<Snapshot, 'location'>): boolean => location.state === 'unknown';

/** The options of the object; empty if it is absent or was not read. */
export const optionsOf = ({ options }: Pick<Snapshot, 'options'>): Options => valueIn(options) ?? {};
