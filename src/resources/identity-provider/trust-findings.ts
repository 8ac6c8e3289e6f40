import { utcDay } from '../../base/time.ts';
import { graceEnd, isInGrace } from '../../core/decide/key.ts';
import type { Scene } from '../../core/decide/scene.ts';
import { type Dropped, MOST_CERTIFICATES, type Trust, type Trusted } from '../../core/decide/trust.ts';
import { type About, aboutOf, note, refuse, warn } from '../../core/finding.ts';
import type { Address, Finding } from '../../core/plan.ts';
import type { CertificateFacts } from '../../core/saml/pem.ts';
import { entryOf, referenceText, type Tenant } from '../../tenant/tenant.ts';

/** Maximum characters of a subject, which is untrusted text. */
const LONGEST_SUBJECT = 80;

/** `sha256:… (CN=acme, ends 2034-01-02)` */
function certificateText({ label, facts }: { readonly label: string; readonly facts?: CertificateFacts }): string {
  if (!facts) return label;
  const subject = facts.subject === '' ? 'no subject' : facts.subject;
  const short = subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT)}…` : subject;
  return `${label} (${short}, ends ${utcDay(facts.notAfter)})`;
}

/** By what this run knows of the transaction object. */
const UNKNOWN_CERTIFICATE = {
  kit: 'identity-provider.unknown-certificate#kit',
  unknown: 'identity-provider.unknown-certificate#unknown',
  read: 'identity-provider.unknown-certificate#read',
} as const;

function certificateFindings(certificate: Trusted, { object }: Trust, tenant: Tenant, about: About): Finding[] {
  const { reason, number = '' } = certificate;
  const values = { certificate: certificateText(certificate), number, entry: referenceText(entryOf(tenant)) };
  if (reason === 'unknown') return [warn(about, UNKNOWN_CERTIFICATE[object], values)];
  if (reason === 'incomplete') return [warn(about, 'identity-provider.kept-certificate#incomplete', values)];
  if (reason === 'unreadable') return [warn(about, 'identity-provider.unreadable-certificate', values)];
  // After a restore of the object this matters. For a certificate in its grace period, the retirement has a note.
  return reason === 'object' ? [note(about, 'identity-provider.kept-certificate#object', values)] : [];
}

/** No new certificate replaces one that may be in use: a person has to decide which one can be removed. */
function crowdedFindings({ kept }: Trust, about: About): Finding[] {
  const count = kept.length + 1;
  if (count <= MOST_CERTIFICATES) return [];
  const values = { count, most: MOST_CERTIFICATES, others: kept.map(certificateText).join('; ') };
  return [refuse(about, 'identity-provider.too-many-certificates', values)];
}

/** Reasons why certificates stay trusted, unless they are obvious. */
export function trustFindings(trust: Trust, tenant: Tenant, address: Address): Finding[] {
  const about = aboutOf({ address, pointer: '/identityProvider/certificate' }, tenant);
  return [
    ...crowdedFindings(trust, about),
    ...trust.kept.flatMap((each) => certificateFindings(each, trust, tenant, about)),
  ];
}

function keptNote({ reason, number }: Trusted, scene: Scene): string[] {
  if (reason === 'rotation') {
    return [`The certificate of SAML key ${number} stays trusted until the grace period of this rotation ends.`];
  }
  const end = isInGrace(scene) ? graceEnd(scene) : undefined;
  if (reason !== 'grace' || !end) return [];
  return [`The certificate of SAML key ${number} stays trusted until ${utcDay(end)}.`];
}

function droppedNote({ label, reason, facts }: Dropped): string {
  if (reason === 'ended') return `${label} is no longer trusted: it expired on ${utcDay(facts.notAfter)}.`;
  if (reason === 'not-begun') return `${label} is no longer trusted: it is valid only from ${utcDay(facts.notBefore)}.`;
  return `${label} is no longer trusted: its grace period has ended, and the transaction object does not have it.`;
}

/** Notes on what this change does with each certificate that has no finding. */
export function trustNotes({ kept, dropped }: Trust, scene: Scene): readonly string[] {
  return [...kept.flatMap((each) => keptNote(each, scene)), ...dropped.map(droppedNote)];
}
