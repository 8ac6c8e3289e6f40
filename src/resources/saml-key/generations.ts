import type { HybridError } from '../../base/errors.ts';
import type { Intent } from '../../core/resource-type.ts';
import { currentKey, type KeyGeneration, type KeyGenerations, previousKey } from '../../core/rotation/document.ts';
import { freeKeyNumber, keyOf } from '../../core/rotation/generations.ts';
import type { FoundCertificates } from '../../core/saml/forms.ts';
import type { OwnPair } from '../../core/saml/own-pair.ts';
import { certificateFacts } from '../../core/saml/pem.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { HandMadeKey } from './hand-made.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

export interface ObservedKey {
  readonly keys: KeyGenerations;
  /** The customer's own pair, where the file names one. */
  readonly own: OwnPair | undefined;
  /** Why the customer's own pair cannot be used. */
  readonly ownFault: HybridError | undefined;
  readonly handMade: HandMadeKey | undefined;
  /** Why the pair in the transaction object cannot be taken over. */
  readonly handMadeFault: HybridError | undefined;
  /** The certificates that the transaction object has now, whoever put them there. */
  readonly standing: FoundCertificates;
  readonly now: Date;
}

/** Where the next key comes from. `none`: those that are there do. */
export type Source = 'none' | 'new' | 'renewed' | 'rotated' | 'own' | 'hand-made';

/** Genesys Cloud refuses a certificate that has ended, and one that has not begun. */
export function isUsable({ facts }: OwnPair, now: Date): boolean {
  return facts.notBefore <= now && facts.notAfter > now;
}

export function daysLeft(certificate: string, now: Date): number {
  return (certificateFacts(certificate).notAfter.getTime() - now.getTime()) / DAY;
}

/** When the certificate that went out of use is no longer trusted; undefined when nothing is on its way out. */
export function graceEnd(tenant: Tenant, keys: KeyGenerations): Date | undefined {
  const previous = previousKey(keys);
  const { notAfter } = previous ? certificateFacts(previous.certificate) : {};
  if (!previous || !notAfter) return undefined;
  const retiredAt = Date.parse(previous.retiredAt ?? '');
  if (Number.isNaN(retiredAt)) return notAfter;
  const hours = Number(tenant.transaction.options.saml?.expire_time ?? 0);
  // A token that was taken with the old key may live for expire_time; what asks for the next one has the new key by then.
  const grace = Math.max(tenant.identityProvider.certificate.grace * DAY, hours * HOUR);
  return new Date(Math.min(retiredAt + grace, notAfter.getTime()));
}

export function isInGrace(tenant: Tenant, { keys, now }: ObservedKey): boolean {
  const end = graceEnd(tenant, keys);
  return end !== undefined && end > now;
}

/**
 * A pair that works is taken over first, also where another is wanted: only what the store knows as the current one gets a
 * successor beside it and a grace. The next run brings that in.
 */
function firstSource({ own, ownFault, handMade, now }: ObservedKey): Source {
  if (handMade && isValidAt(handMade.certificate, now)) return 'hand-made';
  if (ownFault) return 'none';
  return own ? 'own' : 'new';
}

export function isValidAt(certificate: string, now: Date): boolean {
  const { notBefore, notAfter } = certificateFacts(certificate);
  return notBefore <= now && notAfter > now;
}

/** Whether the transaction object has the certificate, or has a text that may be it. */
export function isInObject({ standing }: Pick<ObservedKey, 'standing'>, certificate: string): boolean {
  const { fingerprint } = certificateFacts(certificate);
  return !standing.isWhole || standing.certificates.some((each) => certificateFacts(each).fingerprint === fingerprint);
}

/** Whether a key is wanted beside the current one, and from where, whatever is under way already. */
export function successorSource(
  tenant: Tenant,
  { own, now }: ObservedKey,
  current: KeyGeneration,
  intent: Intent,
): Source {
  if (own) {
    const isCurrent = certificateFacts(current.certificate).fingerprint === own.facts.fingerprint;
    return isCurrent || !isUsable(own, now) ? 'none' : 'own';
  }
  if (daysLeft(current.certificate, now) < tenant.identityProvider.certificate.renewBefore) return 'renewed';
  return intent.rotate?.samlKey === true ? 'rotated' : 'none';
}

export function sourceOf(tenant: Tenant, observed: ObservedKey, intent: Intent): Source {
  const { keys } = observed;
  const current = currentKey(keys);
  if (intent.only === 'engage') return 'none';
  if (!current) return firstSource(observed);
  // One rotation at a time: a third certificate would push out one that somebody may still sign with.
  if (keyOf(keys, keys.next) || isInGrace(tenant, observed)) return 'none';
  return successorSource(tenant, observed, current, intent);
}

/** The generation that the transaction object has, or gets. */
export function keyNumber(tenant: Tenant, observed: ObservedKey, intent: Intent): number {
  const { current, next } = observed.keys;
  const isReady = intent.only !== 'engage' || keyOf(observed.keys, next)?.readyAt !== undefined;
  if (next !== undefined && isReady) return next;
  const isKept = currentKey(observed.keys) !== undefined && sourceOf(tenant, observed, intent) === 'none';
  return isKept && current !== undefined ? current : freeKeyNumber(observed.keys);
}

export function keyAddress(number: number): string {
  return `saml-key#${number}`;
}
