import { utcDay } from '../../base/time.ts';
import { daysLeft, graceEnd, isUsable, type KeyDecision } from '../../core/decide/key.ts';
import type { Scene } from '../../core/decide/scene.ts';
import { type About, aboutOf, note, refuse, warn } from '../../core/finding.ts';
import { faultOf, valueIn } from '../../core/observed.ts';
import type { Finding } from '../../core/plan.ts';
import type { Desired } from '../../core/resource-type.ts';
import { currentKey } from '../../core/rotation/document.ts';
import { certificateFacts } from '../../core/saml/pem.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { referenceText, type Tenant } from '../../tenant/tenant.ts';

const POINTER = '/identityProvider/certificate';

export interface DesiredKey extends Desired, KeyDecision {}

function ownEntry({ identityProvider: { certificate } }: Tenant): string {
  return certificate.own ? referenceText(certificate.own) : '';
}

/** All findings about the key. */
export function keyFindings(desired: DesiredKey, scene: Scene): Finding[] {
  const { tenant, snapshot } = scene;
  const base = aboutOf({ address: desired.address, pointer: POINTER }, tenant);
  if (desired.isBlocked) {
    const end = graceEnd(scene);
    return [warn(base, 'saml-key.in-grace', { end: end ? utcDay(end) : 'its certificate expires' })];
  }
  const current = currentKey(snapshot.entry.samlKey);
  const own = valueIn(snapshot.ownPair);
  const wrong = [...ownFaults(snapshot, desired.address, tenant), ...ownDates(snapshot, tenant, base)];
  if (wrong.length > 0) return wrong;
  const certificate = own?.certificate ?? current?.certificate;
  if (desired.source === 'hand-made')
    return own ? [note(base, 'saml-key.adopted-first')] : renewalFindings(tenant, snapshot, base);
  if (desired.isOwnAwaited) return [warn(base, 'saml-key.own-awaited', { own: ownEntry(tenant) })];
  const notTaken = notTakenOver(snapshot, desired, base);
  if (certificate === undefined || desired.source === 'own') return notTaken;
  return [...notTaken, ...endFindings(tenant, certificate, snapshot, base)];
}

/** The object has a key pair that the store does not know, and it is replaced. */
function notTakenOver({ objectPair }: Snapshot, { source }: DesiredKey, base: About): Finding[] {
  if (source !== 'new' && source !== 'own') return [];
  const pair = valueIn(objectPair);
  const reason = pair ? notValid(pair.certificate) : faultOf(objectPair)?.message;
  return reason === undefined ? [] : [warn(base, 'saml-key.not-taken-over', { reason })];
}

function notValid(certificate: string): string {
  const { notBefore, notAfter } = certificateFacts(certificate);
  return `the certificate in saml/certificate is valid only from ${utcDay(notBefore)} to ${utcDay(notAfter)}`;
}

/** An imported pair may expire so soon that the next apply has to replace it. */
function renewalFindings(tenant: Tenant, { objectPair, now }: Snapshot, base: About): Finding[] {
  const handMade = valueIn(objectPair);
  if (!handMade || daysLeft(handMade.certificate, now) >= tenant.identityProvider.certificate.renewBefore) return [];
  return [warn(base, 'saml-key.renewal-follows', { ends: utcDay(certificateFacts(handMade.certificate).notAfter) })];
}

function ownFaults({ ownPair }: Snapshot, address: string, tenant: Tenant): Finding[] {
  const fault = faultOf(ownPair);
  if (!fault) return [];
  const { code, message, fix } = fault;
  const about = aboutOf({ address, pointer: `${POINTER}/own` }, tenant);
  return [{ severity: 'refuse', code, message, ...(fix !== undefined && { fix }), ...about }];
}

/** An expired pair of the customer is refused; a pair that is not valid yet waits while there is another one. */
function ownDates({ ownPair, now, entry }: Snapshot, tenant: Tenant, base: About): Finding[] {
  const own = valueIn(ownPair);
  if (!own || isUsable(own, now)) return [];
  const { notBefore, notAfter } = own.facts;
  if (notAfter <= now) return [refuse(base, 'saml-key.own-ended', { ended: utcDay(notAfter), own: ownEntry(tenant) })];
  const say = currentKey(entry.samlKey) ? note : refuse;
  return [say(base, 'saml-key.own-not-begun', { begins: utcDay(notBefore), own: ownEntry(tenant) })];
}

const ENDS = [
  [30, 'saml-key.ends-30#own', 'saml-key.ends-30'],
  [60, 'saml-key.ends-60#own', 'saml-key.ends-60'],
  [90, 'saml-key.ends-90#own', 'saml-key.ends-90'],
] as const;

/** Warns 90, 60 and 30 days ahead, to leave time for planning. */
function endFindings(tenant: Tenant, certificate: string, { ownPair, now }: Snapshot, base: About): Finding[] {
  const days = daysLeft(certificate, now);
  const [, ofOwn, ofOurs] = ENDS.find(([limit]) => days <= limit) ?? [];
  if (!ofOwn) return [];
  const values = { ends: utcDay(certificateFacts(certificate).notAfter), days: Math.floor(days) };
  if (valueIn(ownPair)) return [warn(base, ofOwn, { ...values, own: ownEntry(tenant) })];
  return [note(base, ofOurs, { ...values, renewBefore: tenant.identityProvider.certificate.renewBefore })];
}
