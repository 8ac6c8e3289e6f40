import type { Secret } from '../../base/secret.ts';

/** Times are ISO 8601. */
export interface Version {
  readonly number: number;
  readonly madeAt: string;
  /** Since when the half of a run that reaches the Configuration Server may push it. */
  readonly readyAt?: string;
  /** Since when the transaction object has another. */
  readonly retiredAt?: string;
}

/** One OAuth client we made or adopted. Without id and secret it is an intent: a run said it would make it. */
export interface ClientGeneration extends Version {
  /** In the client's mark too, so that a client can be told to be the one of this intent. */
  readonly nonce: string;
  readonly clientId?: string;
  readonly clientSecret?: Secret;
  /** Its secret is being reset: what is kept may be the old one. */
  readonly resetting?: true;
  /** Fingerprint of the secret that a reset of ours ended: the transaction object may hold it, and it never works again. */
  readonly replaced?: string;
}

export interface ClientGenerations {
  /** What the transaction object has, or had before a rotation that is under way. */
  readonly active?: number;
  /** What a rotation brings in. */
  readonly next?: number;
  /** Out of use, and still alive for those who have not re-read the transaction object. */
  readonly retiring: readonly number[];
  readonly generations: readonly ClientGeneration[];
}

/** One key pair with its certificate, as it goes into the transaction object. */
export interface KeyGeneration extends Version {
  /** PEM. */
  readonly certificate: string;
  /** PEM, encrypted with `password`; kept as it is, since encrypting again would change it on every run. */
  readonly privateKey: Secret;
  readonly password: Secret;
  /** The half that reaches Genesys Cloud made it, and has not said yet that the identity provider trusts it. */
  readonly untrusted?: true;
}

export type KeyPlace = 'current' | 'next' | 'previous';

type KeyValue = 'certificate' | 'privateKey' | 'password';

/** A version of the SAML key that lacks a value in the store. It is not used; what there is of it is kept. */
export interface IncompleteKey extends Omit<KeyGeneration, KeyValue>, Partial<Pick<KeyGeneration, KeyValue>> {
  /** Where it would be if it were complete. */
  readonly place?: KeyPlace;
}

export interface KeyGenerations {
  readonly current?: number;
  readonly next?: number;
  readonly previous?: number;
  readonly generations: readonly KeyGeneration[];
  /** Absent where every version is complete. */
  readonly incomplete?: readonly IncompleteKey[];
}

export interface Owner {
  readonly organizationId: string;
  readonly tenant: string;
}

export interface CustodyDocument {
  /** Recorded by the first write; absent in entries that were last written before owners were recorded. */
  readonly owner?: Owner;
  /** Key of the fingerprints in plans; made by the first apply. */
  readonly fingerprintKey?: Secret;
  readonly clients: Readonly<Record<string, ClientGenerations>>;
  readonly samlKey: KeyGenerations;
  /** Values somebody else put into the entry; kept. */
  readonly foreign: Readonly<Record<string, Secret>>;
  /** Names of values of ours that are empty: they count as missing. */
  readonly empty?: readonly string[];
}

/** The first write of the first apply records the key. */
export function isNeverApplied({ fingerprintKey }: CustodyDocument): boolean {
  return fingerprintKey === undefined;
}

/** Every value of the entry that must not be shown, wherever it is come upon. */
export function secretsOf({ fingerprintKey, clients, samlKey, foreign }: CustodyDocument): readonly Secret[] {
  const ofClients = Object.values(clients).flatMap(({ generations }) => generations.map((each) => each.clientSecret));
  const keys: readonly IncompleteKey[] = [...samlKey.generations, ...(samlKey.incomplete ?? [])];
  const ofKeys = keys.flatMap(({ privateKey, password }) => [privateKey, password]);
  const all = [fingerprintKey, ...ofClients, ...ofKeys, ...Object.values(foreign)];
  return all.filter((each) => each !== undefined).filter(({ isBlank }) => !isBlank);
}

/** The generation that is in use; else the highest, which may be an intent. */
export function usedGeneration(client: ClientGenerations | undefined): ClientGeneration | undefined {
  if (!client) return undefined;
  const wanted = client.active ?? Math.max(0, ...client.generations.map((each) => each.number));
  return client.generations.find((each) => each.number === wanted);
}

export function currentKey(keys: KeyGenerations): KeyGeneration | undefined {
  return keys.generations.find((each) => each.number === keys.current);
}

type TrustedKey = Pick<KeyGeneration, 'number' | 'certificate' | 'retiredAt'>;

/** The version whose certificate stays trusted for its grace period, which takes nothing but the certificate. */
export function previousKey(keys: KeyGenerations): TrustedKey | undefined {
  const whole = keys.generations.find((each) => each.number === keys.previous);
  if (whole) return whole;
  const incomplete = keys.incomplete?.find(({ place }) => place === 'previous');
  return incomplete?.certificate === undefined ? undefined : { ...incomplete, certificate: incomplete.certificate };
}
