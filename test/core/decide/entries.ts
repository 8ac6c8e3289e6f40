import { Secret } from '../../../src/base/secret.ts';
import type { ClientVersion, CustodyDocument, KeyVersion } from '../../../src/core/rotation/document.ts';
import {
  finishClient,
  finishKey,
  handOverClient,
  handOverKey,
  intendClient,
  keepClient,
  keepKey,
} from '../../../src/core/rotation/version-steps.ts';
import { certificate, isoDay } from './acme.ts';
import { PRIVATE_KEY } from './rsa-key.ts';

export type ClientKey = 'pacing' | 'desktop';
export type Edit = (entry: CustodyDocument) => CustodyDocument;

/** The id of a version of a client in Genesys Cloud. */
export function idOf(key: string, number: number): string {
  const group = key === 'pacing' ? 'aaaaaaaa' : key === 'desktop' ? 'dddddddd' : 'eeeeeeee';
  return `${group}-0000-4000-8000-00000000000${number}`;
}

export function secretOf(key: string, number: number): Secret {
  return new Secret(`secret-of-${key}-${number}`);
}

/** The text of the ownership tag of a version besides its name. */
export function nonceOf(key: string, number: number): string {
  const group = key === 'pacing' ? 'a' : key === 'desktop' ? 'd' : 'e';
  return `${group.repeat(15)}${number}`;
}

/** A version of a client as the secret store keeps it; `undefined` omits a value. */
export function version(
  key: string,
  number: number,
  over: { readonly [Field in keyof ClientVersion]?: ClientVersion[Field] | undefined } = {},
): ClientVersion {
  const whole = {
    ...{ number, nonce: nonceOf(key, number), madeAt: isoDay(-100) },
    ...{ clientId: idOf(key, number), clientSecret: secretOf(key, number) },
    ...over,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as never;
}

const CERTIFICATES = new Map<string, string>();

/** The certificate of a version of the SAML key; always the same for the same dates. */
export function certificateOf(number: number, { from = -400, to = 2000 } = {}): string {
  const name = `key ${number} from ${from} to ${to}`;
  const known = CERTIFICATES.get(name) ?? certificate(name, { from, to });
  CERTIFICATES.set(name, known);
  return known;
}

export function keyVersion(number: number, over: Partial<KeyVersion> = {}): KeyVersion {
  return {
    ...{ number, madeAt: isoDay(-100), certificate: certificateOf(number) },
    ...{ privateKey: PRIVATE_KEY, password: new Secret(`password-of-key-${number}`) },
    ...over,
  };
}

/** An entry that does not exist. */
export const EMPTY: CustodyDocument = {
  clients: {},
  samlKey: { generations: [] },
  foreign: {},
};

export function entryOf(...edits: readonly Edit[]): CustodyDocument {
  const begun: CustodyDocument = { ...EMPTY, fingerprintKey: new Secret('fingerprint key of the tests') };
  return edits.reduce((entry, edit) => edit(entry), begun);
}

/** A version is active. */
export function active(key: string, number = 1, over: Parameters<typeof version>[2] = {}): Edit {
  return (entry) => keepClient(entry, { key, place: 'active', generation: version(key, number, over) });
}

/** A run announced that it creates a version for immediate use. */
export function announced(key: string, number = 1, over: Parameters<typeof version>[2] = {}): Edit {
  const generation = version(key, number, { clientId: undefined, clientSecret: undefined, ...over });
  return (entry) => intendClient(entry, { key, place: 'active', generation });
}

/** A rotation has announced that it creates a version. */
export function nextAnnounced(key: string, number = 2): Edit {
  const generation = version(key, number, { clientId: undefined, clientSecret: undefined });
  return (entry) => intendClient(entry, { key, place: 'next', generation });
}

/** A rotation has created a version next to the active one. */
export function next(key: string, number = 2, over: Parameters<typeof version>[2] = {}): Edit {
  return (entry) => keepClient(entry, { key, place: 'next', generation: version(key, number, over) });
}

/** The side of a split run that reaches Genesys Cloud says that the next version is ready. */
export function handedOver(key: string, days = -1): Edit {
  return (entry) => handOverClient(entry, key, isoDay(days));
}

/** The rotation was completed that many days ago. */
export function completed(key: string, days: number): Edit {
  return (entry) => finishClient(entry, key, isoDay(days));
}

/** The first SAML key, or the next one. */
export function key(number = 1, over: Partial<KeyVersion> = {}): Edit {
  return (entry) => keepKey(entry, keyVersion(number, over));
}

export function keyHandedOver(days = -1): Edit {
  return (entry) => handOverKey(entry, isoDay(days));
}

export function keyCompleted(days: number): Edit {
  return (entry) => finishKey(entry, isoDay(days));
}

/** Every credential is active, and no rotation is in progress. */
export const RUNNING: readonly Edit[] = [active('pacing'), active('desktop'), key()];
