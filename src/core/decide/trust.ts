import { valueIn } from '../observed.ts';
import { currentKey, type KeyVersion, previousKey } from '../rotation/document.ts';
import { findKeyVersion } from '../rotation/version-steps.ts';
import { isOneCertificate, textFingerprint } from '../saml/forms.ts';
import { type CertificateFacts, certificateFacts, certificateFingerprint, pemBody } from '../saml/pem.ts';
import { isInGrace, isInObject, isValidAt, type KeyDecision } from './key.ts';
import { isImportedByHand, isObjectUnseen, type Scene } from './scene.ts';

/** The limit of Genesys Cloud. */
export const MOST_CERTIFICATES = 5;

/**
 * Why a certificate stays trusted besides the one that the transaction object has or gets.
 * - `rotation`: active, while the next one follows
 * - `grace`: retiring, in its grace period
 * - `object`: the transaction object has it
 * - `incomplete`: the store entry has it, but not that it is retired
 * - `unknown`: the store entry does not have it, and a component may sign with it
 * - `unreadable`: the certificate cannot be read
 */
export type Reason = 'rotation' | 'grace' | 'object' | 'incomplete' | 'unknown' | 'unreadable';

/** A certificate besides the active one. */
export interface Trusted {
  /** As it is sent: base64 of the DER or, if it is unreadable, the text from Genesys Cloud. */
  readonly text: string;
  readonly label: string;
  readonly reason: Reason;
  /** Absent if it is unreadable. */
  readonly facts?: CertificateFacts;
  /** Version of the SAML key in the store. */
  readonly number?: number;
}

/** A trusted certificate that no component can need. */
export interface Dropped {
  readonly label: string;
  readonly reason: 'grace-over' | 'ended' | 'not-begun';
  readonly facts: CertificateFacts;
}

export interface Trust {
  /** Whether this run reads the transaction object; with a kit the imported values are unknown. */
  readonly object: 'read' | 'kit' | 'unknown';
  readonly kept: readonly Trusted[];
  readonly dropped: readonly Dropped[];
}

interface TrustScene extends Scene {
  readonly key: KeyDecision;
}

/** The form in which a certificate of ours is shown and compared. */
export const fingerprintText = (certificate: string): string => `sha256:${certificateFingerprint(certificate)}`;

/** The same for a certificate of the identity provider: an unreadable one must not stop the plan. */
export function certificateLabel(text: string): string {
  return isOneCertificate(text) ? fingerprintText(text) : `unreadable (text ${textFingerprint(text)})`;
}

/** Of the certificate that the object has or gets, if it exists. */
function ownLabel({ snapshot, key }: TrustScene): string | undefined {
  const own = findKeyVersion(snapshot.entry.samlKey, key.number)?.certificate;
  const handMade = key.source === 'hand-made' ? valueIn(snapshot.objectPair)?.certificate : undefined;
  const certificate = own ?? handMade;
  return certificate === undefined ? undefined : fingerprintText(certificate);
}

/** The value may not be a certificate, because the entry may have been edited. */
function isSame({ certificate }: Partial<Pick<KeyVersion, 'certificate'>>, label: string): boolean {
  return certificate !== undefined && certificateLabel(certificate) === label;
}

/** Why a valid certificate stays; `undefined` if no component can need it. */
function reasonToKeep(label: string, scene: TrustScene): Pick<Trusted, 'reason' | 'number'> | undefined {
  const { snapshot } = scene;
  const keys = snapshot.entry.samlKey;
  const [current, previous] = [currentKey(keys), previousKey(keys)];
  if (current && isSame(current, label)) return { reason: 'rotation', number: current.number };
  const isUnseen = isObjectUnseen(scene);
  if (previous && isSame(previous, label)) {
    const { number } = previous;
    if (isInGrace(scene)) return { reason: 'grace', number };
    return !isUnseen && isInObject(snapshot, previous.certificate) ? { reason: 'object', number } : undefined;
  }
  const known = [...keys.generations, ...(keys.incomplete ?? [])].find((each) => isSame(each, label));
  const number = known && { number: known.number };
  if (snapshot.objectCertificates.certificates.some((certificate) => fingerprintText(certificate) === label)) {
    return { reason: 'object', ...number };
  }
  return number ? { reason: 'incomplete', ...number } : { reason: 'unknown' };
}

function judge(text: string, scene: TrustScene): Trusted | Dropped | undefined {
  const label = certificateLabel(text);
  if (!isOneCertificate(text)) return { text, label, reason: 'unreadable' };
  const { now } = scene.snapshot;
  const facts = certificateFacts(text);
  // Genesys Cloud rejects a PUT that contains one of these.
  if (facts.notAfter <= now) return { label, reason: 'ended', facts };
  if (facts.notBefore > now) return { label, reason: 'not-begun', facts };
  const kept = reasonToKeep(label, scene);
  return kept ? { text, label, facts, ...kept } : { label, reason: 'grace-over', facts };
}

/**
 * During a rotation the object may still have the current certificate, so it is trusted even if Genesys Cloud lost it.
 * A retired one is never added again: a person may have removed it because its key was stolen.
 */
function neededCurrent(scene: TrustScene): Trusted[] {
  const { snapshot, key } = scene;
  const current = currentKey(snapshot.entry.samlKey);
  if (!current || current.number === key.number || !isValidAt(current.certificate, snapshot.now)) return [];
  const hasAnother = snapshot.objectCertificates.certificates.length > 0 && !isInObject(snapshot, current.certificate);
  if (hasAnother && !isObjectUnseen(scene)) return [];
  const { certificate, number } = current;
  const label = fingerprintText(certificate);
  return [{ text: pemBody(certificate), label, reason: 'rotation', facts: certificateFacts(certificate), number }];
}

/** The order in the request. */
const ORDER: readonly Reason[] = ['rotation', 'grace', 'object', 'incomplete', 'unknown', 'unreadable'];

/**
 * Certificates that the identity provider trusts besides the one that the transaction object has or gets: all trusted ones that may
 * be in use. Only a retired certificate after its grace period that the object does not have is certainly unused.
 */
export function decideTrust(scene: TrustScene): Trust {
  const own = ownLabel(scene);
  const certificates = valueIn(scene.snapshot.cloud.pureEngage)?.certificates ?? [];
  const judged = certificates.flatMap((text) => judge(text, scene) ?? []);
  const all = [...neededCurrent(scene), ...judged].filter(({ label }) => label !== own);
  const unique = [...new Map(all.toReversed().map((each) => [each.label, each])).values()].toReversed();
  const kept = unique.filter((each) => 'text' in each);
  const unseen = isImportedByHand(scene.tenant) ? 'kit' : 'unknown';
  return {
    object: isObjectUnseen(scene) ? unseen : 'read',
    kept: kept.toSorted((one, other) => ORDER.indexOf(one.reason) - ORDER.indexOf(other.reason)),
    dropped: unique.filter((each): each is Dropped => !('text' in each)),
  };
}
