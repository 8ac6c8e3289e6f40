import { DAY, HOUR } from '../../base/time.ts';
import { valueIn } from '../observed.ts';
import { currentKey, type KeyVersion, previousKey } from '../rotation/document.ts';
import { findKeyVersion, freeKeyNumber } from '../rotation/version-steps.ts';
import { keyFacts } from '../saml/object-pair.ts';
import type { OwnPair } from '../saml/own-pair.ts';
import { certificateFacts } from '../saml/pem.ts';
import { isCloudUnknown, isObjectUnknown, optionsOf, type Snapshot } from '../snapshot.ts';
import type { Scene } from './scene.ts';

/** The source of the next key; `none`: the existing keys are sufficient. */
export type Source = 'none' | 'new' | 'renewed' | 'rotated' | 'own' | 'hand-made';

/** Genesys Cloud rejects a certificate that has expired or is not valid yet. */
export function isUsable({ facts }: OwnPair, now: Date): boolean {
  return facts.notBefore <= now && facts.notAfter > now;
}

export function daysLeft(certificate: string, now: Date): number {
  return (certificateFacts(certificate).notAfter.getTime() - now.getTime()) / DAY;
}

/** When the retiring certificate is no longer trusted; undefined if none is retiring. */
export function graceEnd({ tenant, snapshot }: Pick<Scene, 'tenant' | 'snapshot'>): Date | undefined {
  const previous = previousKey(snapshot.entry.samlKey);
  const { notAfter } = previous ? certificateFacts(previous.certificate) : {};
  if (!previous || !notAfter) return undefined;
  const retiredAt = Date.parse(previous.retiredAt ?? '');
  if (Number.isNaN(retiredAt)) return notAfter;
  const hours = Number(tenant.transaction.options.saml?.expire_time ?? 0);
  // A token from the old key may be valid for expire_time; the next request for a token uses the new key.
  const grace = Math.max(tenant.identityProvider.certificate.grace * DAY, hours * HOUR);
  return new Date(Math.min(retiredAt + grace, notAfter.getTime()));
}

export function isInGrace(scene: Pick<Scene, 'tenant' | 'snapshot'>): boolean {
  const end = graceEnd(scene);
  return end !== undefined && end > scene.snapshot.now;
}

/**
 * A working pair of the object is imported first, also if another one is wanted: only the current key of the store gets a
 * successor and a grace period. The next run then rotates it.
 */
function firstSource({ objectPair, ownPair, now }: Snapshot): Source {
  if (objectPair.state === 'present' && isValidAt(objectPair.value.certificate, now)) return 'hand-made';
  if (ownPair.state === 'unreadable') return 'none';
  return ownPair.state === 'present' ? 'own' : 'new';
}

export function isValidAt(certificate: string, now: Date): boolean {
  const { notBefore, notAfter } = certificateFacts(certificate);
  return notBefore <= now && notAfter > now;
}

/** Whether the transaction object has the certificate, or an unreadable text that may be it. */
export function isInObject({ objectCertificates }: Snapshot, certificate: string): boolean {
  const { fingerprint } = certificateFacts(certificate);
  const { isWhole, certificates } = objectCertificates;
  return !isWhole || certificates.some((each) => certificateFacts(each).fingerprint === fingerprint);
}

/** The source of a new key besides the current one, independent of a rotation in progress. */
function successorSource(current: KeyVersion, { tenant, snapshot, intent }: Scene): Source {
  const { now } = snapshot;
  const own = valueIn(snapshot.ownPair);
  if (own) {
    const isCurrent = certificateFacts(current.certificate).fingerprint === own.facts.fingerprint;
    return isCurrent || !isUsable(own, now) ? 'none' : 'own';
  }
  if (daysLeft(current.certificate, now) < tenant.identityProvider.certificate.renewBefore) return 'renewed';
  return intent.rotate?.samlKey === true ? 'rotated' : 'none';
}

function sourceOf(scene: Scene): Source {
  const { snapshot } = scene;
  const keys = snapshot.entry.samlKey;
  const current = currentKey(keys);
  // The identity provider has to trust a key first, and this run does not reach it.
  if (isCloudUnknown(snapshot)) return 'none';
  if (!current) return firstSource(snapshot);
  // One rotation at a time: a third certificate would displace one that may still be in use.
  if (findKeyVersion(keys, keys.next) || isInGrace(scene)) return 'none';
  return successorSource(current, scene);
}

/** The version that the transaction object has or gets. */
function numberOf(source: Source, snapshot: Snapshot): number {
  const keys = snapshot.entry.samlKey;
  const { current, next } = keys;
  const isReady = !isCloudUnknown(snapshot) || findKeyVersion(keys, next)?.readyAt !== undefined;
  if (next !== undefined && isReady) return next;
  const isKept = currentKey(keys) !== undefined && source === 'none';
  return isKept && current !== undefined ? current : freeKeyNumber(keys);
}

export interface KeyDecision {
  /** Of the version that the transaction object has or gets. */
  readonly number: number;
  readonly source: Source;
  /** Whether a rotation is wanted but has to wait for the end of the last grace period. */
  readonly isBlocked: boolean;
  /** Whether a rotation was requested, but the customer has to provide the next key. */
  readonly isOwnAwaited: boolean;
  /** Whether the Engage side writes it into the object, after the record that the identity provider trusts it. */
  readonly isHandedOver: boolean;
}

export function decideKey(scene: Scene): KeyDecision {
  const { snapshot, intent } = scene;
  const { samlKey } = snapshot.entry;
  const source = sourceOf(scene);
  const current = currentKey(samlKey);
  const isSuccessorWanted = current !== undefined && isInGrace(scene) && successorSource(current, scene) !== 'none';
  const isBlocked = source === 'none' && isSuccessorWanted;
  const isRotationAsked = intent.rotate?.samlKey === true && findKeyVersion(samlKey, samlKey.next) === undefined;
  const isOwnAwaited = source === 'none' && !isBlocked && snapshot.ownPair.state === 'present' && isRotationAsked;
  const isHandedOver = isObjectUnknown(snapshot);
  return { number: numberOf(source, snapshot), source, isBlocked, isOwnAwaited, isHandedOver };
}

/** Options whose value may be wrapped, which does not change it. */
const WRAPPED: readonly string[] = ['certificate', 'pkey'];

function comparable(name: string, text: string): string {
  return WRAPPED.includes(name) ? text.replaceAll(/\s/g, '') : text;
}

/** Whether the SAML options of the object match the file and this key. */
function isInOptions(key: KeyVersion, { tenant, snapshot }: Scene): boolean {
  const { saml = {} } = optionsOf(snapshot);
  const facts = keyFacts(key);
  const { issuer: _, ...ofFile } = tenant.transaction.options.saml ?? {};
  const wanted = {
    ...Object.fromEntries(Object.entries(ofFile).map(([name, value]) => [name, String(value)])),
    certificate: facts.certificate,
    pkey: facts.pkey.reveal(),
    password: facts.password.reveal(),
  };
  return Object.entries(wanted).every(
    ([name, text]) => comparable(name, saml[name]?.reveal() ?? '') === comparable(name, text),
  );
}

/** A key of the store must be readable before it is written into the object: the entry may have been edited. */
export function storedKeyQuestions(scene: Scene): readonly number[] {
  const { snapshot, intent } = scene;
  if (isObjectUnknown(snapshot)) return [];
  // A rotation is compared with the plan without it, which may write another key.
  const without = { ...scene, intent: { resetLostSecrets: intent.resetLostSecrets } };
  const numbers = [scene, without].map((each) => decideKey(each).number);
  const stored = [...new Set(numbers)].flatMap((number) => findKeyVersion(snapshot.entry.samlKey, number) ?? []);
  return stored.filter((key) => !isInOptions(key, scene)).map(({ number }) => number);
}
