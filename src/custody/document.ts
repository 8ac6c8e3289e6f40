import type { Secret } from '../secrets/secret.ts';

/** One OAuth client we made or adopted. Without id and secret it is an intent: a run said it would make it. */
export interface ClientGeneration {
  readonly number: number;
  /** In the client's mark too, so that a client can be told to be the one of this intent. */
  readonly nonce: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly clientId?: string;
  readonly clientSecret?: Secret;
  /** Its secret is being reset: what is kept may be the old one. */
  readonly resetting?: true;
  /** ISO 8601: since when the half of a run that reaches the Configuration Server may push it. */
  readonly readyAt?: string;
  /** ISO 8601: since when nothing of ours uses it any more. */
  readonly retiredAt?: string;
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
export interface KeyGeneration {
  readonly number: number;
  /** ISO 8601. */
  readonly madeAt: string;
  /** ISO 8601: since when the half of a run that reaches the Configuration Server may push it. */
  readonly readyAt?: string;
  /** ISO 8601: since when the transaction object has another. */
  readonly retiredAt?: string;
  /** PEM. */
  readonly certificate: string;
  /** PEM, encrypted with `password`; kept as it is, since encrypting again would change it on every run. */
  readonly privateKey: Secret;
  readonly password: Secret;
  /** The half that reaches Genesys Cloud made it, and has not said yet that the identity provider trusts it. */
  readonly untrusted?: true;
}

export interface KeyGenerations {
  readonly current?: number;
  readonly next?: number;
  readonly previous?: number;
  readonly generations: readonly KeyGeneration[];
}

/** Everything a tenant's store entry holds. */
export interface CustodyDocument {
  /** Key of the fingerprints in plans; made by the first apply. */
  readonly fingerprintKey?: Secret;
  readonly clients: Readonly<Record<string, ClientGenerations>>;
  readonly samlKey: KeyGenerations;
  /** Values somebody else put into the entry; kept. */
  readonly foreign: Readonly<Record<string, Secret>>;
}

/** Every value of the entry that must not be shown, wherever it is come upon. */
export function secretsOf({ fingerprintKey, clients, samlKey, foreign }: CustodyDocument): readonly Secret[] {
  const ofClients = Object.values(clients).flatMap(({ generations }) =>
    generations.flatMap(({ clientSecret }) => clientSecret ?? []),
  );
  const ofKeys = samlKey.generations.flatMap(({ privateKey, password }) => [privateKey, password]);
  return [...(fingerprintKey ? [fingerprintKey] : []), ...ofClients, ...ofKeys, ...Object.values(foreign)];
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

export function previousKey(keys: KeyGenerations): KeyGeneration | undefined {
  return keys.generations.find((each) => each.number === keys.previous);
}
