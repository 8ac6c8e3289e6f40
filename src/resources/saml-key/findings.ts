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
import type { Tenant } from '../../tenant/tenant.ts';

const POINTER = '/identityProvider/certificate';

export interface DesiredKey extends Desired, KeyDecision {}

/** Everything about the key that is no change. */
export function keyFindings(desired: DesiredKey, scene: Scene): Finding[] {
  const { tenant, snapshot } = scene;
  const base = aboutOf({ address: desired.address, pointer: POINTER }, tenant);
  if (desired.isBlocked) {
    const end = graceEnd(scene);
    const message = `the grace of the last rotation runs until ${end ? utcDay(end) : 'its certificate ends'}, and no new key comes before that`;
    return [warn(base, 'saml-key.in-grace', message, 'Wait, or make certificate.grace shorter.')];
  }
  const current = currentKey(snapshot.entry.samlKey);
  const own = valueIn(snapshot.ownPair);
  const wrong = [...ownFaults(snapshot, desired.address, tenant), ...ownDates(snapshot, base)];
  if (wrong.length > 0) return wrong;
  const certificate = own?.certificate ?? current?.certificate;
  if (desired.source === 'hand-made') return own ? [follows(base)] : renewalFindings(tenant, snapshot, base);
  if (desired.isOwnAwaited) return [awaited(base)];
  const notTaken = notTakenOver(snapshot, desired, base);
  if (certificate === undefined || desired.source === 'own') return notTaken;
  return [...notTaken, ...endFindings(tenant, certificate, snapshot, base)];
}

/** The object has a pair of which the store knows nothing, and it is replaced. */
function notTakenOver({ objectPair }: Snapshot, { source }: DesiredKey, base: About): Finding[] {
  if (source !== 'new' && source !== 'own') return [];
  const pair = valueIn(objectPair);
  const reason = pair ? notValid(pair.certificate) : faultOf(objectPair)?.message;
  if (reason === undefined) return [];
  const message = `the key pair in the transaction object is replaced by another one and not taken over: ${reason}`;
  const fix =
    'A certificate that the identity provider trusts stays trusted, so nothing has to be done. To keep the old pair, correct these options in the object before apply: each is base64 of a PEM text, and the key is RSA of 2048 bits or more.';
  return [warn(base, 'saml-key.not-taken-over', message, fix)];
}

function notValid(certificate: string): string {
  const { notBefore, notAfter } = certificateFacts(certificate);
  return `the certificate in saml/certificate is valid only from ${utcDay(notBefore)} to ${utcDay(notAfter)}`;
}

/** A pair that is taken over may end so soon that the apply after this one has to replace it. */
function renewalFindings(tenant: Tenant, { objectPair, now }: Snapshot, base: About): Finding[] {
  const handMade = valueIn(objectPair);
  if (!handMade || daysLeft(handMade.certificate, now) >= tenant.identityProvider.certificate.renewBefore) return [];
  const message = `the certificate in the transaction object ends on ${utcDay(certificateFacts(handMade.certificate).notAfter)}; this apply takes it over as it is`;
  const fix = 'Run apply once more after this one: it makes a new certificate, and both are trusted for the grace.';
  return [warn(base, 'saml-key.renewal-follows', message, fix)];
}

function ownFaults({ ownPair }: Snapshot, address: string, tenant: Tenant): Finding[] {
  const fault = faultOf(ownPair);
  if (!fault) return [];
  return [refuse(aboutOf({ address, pointer: `${POINTER}/own` }, tenant), fault.code, fault.message, fault.fix)];
}

/** A pair of the customer's that has ended is refused; one that begins later is waited for while there is another. */
function ownDates({ ownPair, now, entry }: Snapshot, base: About): Finding[] {
  const own = valueIn(ownPair);
  if (!own || isUsable(own, now)) return [];
  const { notBefore, notAfter } = own.facts;
  if (notAfter <= now) {
    const message = `the customer's own certificate ended on ${utcDay(notAfter)}`;
    return [refuse(base, 'saml-key.own-ended', message, 'Put a new pair into the store.')];
  }
  const message = `the customer's own certificate begins on ${utcDay(notBefore)}; Genesys Cloud refuses it before`;
  return [(currentKey(entry.samlKey) ? note : refuse)(base, 'saml-key.own-not-begun', message, 'Run again then.')];
}

function awaited(base: About): Finding {
  const message =
    'the SAML key is not rotated: the pair is the customer’s own, and the one in use is the one that the store has';
  const fix =
    'Put a new pair into the entry that certificate.own names; the next apply brings it in beside the old one.';
  return warn(base, 'saml-key.own-awaited', message, fix);
}

function follows(base: About): Finding {
  const message =
    'the pair that stands in the transaction object is taken over first, and the customer’s own follows with the next run';
  return note(base, 'saml-key.adopted-first', message);
}

/** Said 90, 60 and 30 days ahead: somebody may have to plan for it. */
function endFindings(tenant: Tenant, certificate: string, { ownPair, now }: Snapshot, base: About): Finding[] {
  const own = valueIn(ownPair);
  const days = daysLeft(certificate, now);
  const limit = [30, 60, 90].find((each) => days <= each);
  if (limit === undefined) return [];
  const ends = utcDay(certificateFacts(certificate).notAfter);
  const { renewBefore } = tenant.identityProvider.certificate;
  const message = own
    ? `the customer's own certificate ends on ${ends}, in ${Math.floor(days)} days`
    : `the certificate in use ends on ${ends}, in ${Math.floor(days)} days; it is renewed by itself ${renewBefore} days before`;
  const fix = own && 'Put a new pair into the store.';
  return [(own ? warn : note)(base, `saml-key.ends-${limit}`, message, fix)];
}
