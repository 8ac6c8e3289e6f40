import type { Secret } from '../../base/secret.ts';

/** Times are ISO 8601. */
export interface Version {
  readonly number: number;
  readonly madeAt: string;
  /** When the Engage side may write it into the object. */
  readonly readyAt?: string;
  /** When the transaction object got another version. */
  readonly retiredAt?: string;
}

/** One OAuth client that we created or imported. Without ID and secret it is an announcement of a create. */
export interface ClientVersion extends Version {
  /** Also in the ownership tag, to identify the client of this announcement. */
  readonly nonce: string;
  readonly clientId?: string;
  readonly clientSecret?: Secret;
  /** Its secret is being reset: the stored one may be the old one. */
  readonly resetting?: true;
  /** Fingerprint of the secret before our reset: the transaction object may have it, and it never works again. */
  readonly replaced?: string;
}

export interface ClientVersions {
  /** The version in the transaction object, also during a rotation. */
  readonly active?: number;
  /** The next version in a rotation. */
  readonly next?: number;
  /** Replaced versions that still work for components that have not read the new one. */
  readonly retiring: readonly number[];
  readonly generations: readonly ClientVersion[];
}

/** A key pair with its certificate, as in the transaction object. */
export interface KeyVersion extends Version {
  /** PEM. */
  readonly certificate: string;
  /** PEM, encrypted with `password`; kept in this form, because a new encryption would be a change in every run. */
  readonly privateKey: Secret;
  readonly password: Secret;
  /** The cloud side created it, and has not recorded yet that the identity provider trusts it. */
  readonly untrusted?: true;
}

export type KeyPlace = 'current' | 'next' | 'previous';

type KeyValue = 'certificate' | 'privateKey' | 'password';

/** A version of the SAML key with a missing value in the store. It is not used; its other values are kept. */
export interface IncompleteKey extends Omit<KeyVersion, KeyValue>, Partial<Pick<KeyVersion, KeyValue>> {
  /** Its place if it were complete. */
  readonly place?: KeyPlace;
}

export interface KeyVersions {
  readonly current?: number;
  readonly next?: number;
  readonly previous?: number;
  readonly generations: readonly KeyVersion[];
  /** Absent if all versions are complete. */
  readonly incomplete?: readonly IncompleteKey[];
}

export interface Owner {
  readonly organizationId: string;
  readonly tenant: string;
}

export interface CustodyDocument {
  /** Recorded by the first write; absent in entries that were written before owners were recorded. */
  readonly owner?: Owner;
  /** Key of the fingerprints in plans; created by the first apply. */
  readonly fingerprintKey?: Secret;
  readonly clients: Readonly<Record<string, ClientVersions>>;
  readonly samlKey: KeyVersions;
  /** Values of the entry that are not ours; they are kept. */
  readonly foreign: Readonly<Record<string, Secret>>;
  /** Names of our values that are empty: they count as missing. */
  readonly empty?: readonly string[];
}

/** The first write of the first apply records the key. */
export function isNeverApplied({ fingerprintKey }: CustodyDocument): boolean {
  return fingerprintKey === undefined;
}

/** All values of the entry that must not be shown anywhere. */
export function secretsOf({ fingerprintKey, clients, samlKey, foreign }: CustodyDocument): readonly Secret[] {
  const ofClients = Object.values(clients).flatMap(({ generations }) => generations.map((each) => each.clientSecret));
  const keys: readonly IncompleteKey[] = [...samlKey.generations, ...(samlKey.incomplete ?? [])];
  const ofKeys = keys.flatMap(({ privateKey, password }) => [privateKey, password]);
  const all = [fingerprintKey, ...ofClients, ...ofKeys, ...Object.values(foreign)];
  return all.filter((each) => each !== undefined).filter(({ isBlank }) => !isBlank);
}

/** The active version; otherwise the highest, which may be an announcement. */
export function activeVersion(client: ClientVersions | undefined): ClientVersion | undefined {
  if (!client) return undefined;
  const wanted = client.active ?? Math.max(0, ...client.generations.map((each) => each.number));
  return client.generations.find((each) => each.number === wanted);
}

export function currentKey({ generations, current }: KeyVersions): KeyVersion | undefined {
  return generations.find((each) => each.number === current);
}

type TrustedKey = Pick<KeyVersion, 'number' | 'certificate' | 'retiredAt'>;

/** The version whose certificate stays trusted for its grace period; only the certificate is needed. */
export function previousKey(keys: KeyVersions): TrustedKey | undefined {
  const whole = keys.generations.find((each) => each.number === keys.previous);
  if (whole) return whole;
  const incomplete = keys.incomplete?.find(({ place }) => place === 'previous');
  return incomplete?.certificate === undefined ? undefined : { ...incomplete, certificate: incomplete.certificate };
}
