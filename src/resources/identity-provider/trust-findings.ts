import { utcDay } from '../../base/time.ts';
import { graceEnd, isInGrace } from '../../core/decide/key.ts';
import type { Scene } from '../../core/decide/scene.ts';
import { type Dropped, MOST_CERTIFICATES, type Trust, type Trusted } from '../../core/decide/trust.ts';
import { aboutOf, note, refuse, warn } from '../../core/finding.ts';
import type { Address, Finding } from '../../core/plan.ts';
import type { CertificateFacts } from '../../core/saml/pem.ts';
import type { Tenant } from '../../tenant/tenant.ts';

/** Characters of a subject, which anybody may have written. */
const LONGEST_SUBJECT = 80;
const REMOVE =
  'remove it from the PureEngage identity provider in Genesys Cloud; it is not added again, and each plan names it until then';

/** `sha256:… (CN=acme, ends 2034-01-02)` */
function described({ label, facts }: { readonly label: string; readonly facts?: CertificateFacts }): string {
  if (!facts) return label;
  const subject = facts.subject === '' ? 'no subject' : facts.subject;
  const short = subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT)}…` : subject;
  return `${label} (${short}, ends ${utcDay(facts.notAfter)})`;
}

/** What is said of one certificate: how, and in which words. */
type Said = readonly [say: typeof warn, code: string, message: string, fix?: string];

function unknownText(certificate: Trusted, trust: Trust, tenant: Tenant): Said {
  const message = `the identity provider trusts a certificate that the secret store does not record, and it stays trusted until it ends: ${described(certificate)}`;
  return [warn, 'identity-provider.unknown-certificate', message, unknownFix(trust, tenant)];
}

function unknownFix({ object }: Trust, { secrets: { path } }: Tenant): string {
  if (object === 'kit') return `The transaction object may have it until the kit is imported. After that, ${REMOVE}.`;
  return object === 'unknown'
    ? `The transaction object may have it. If no component signs with it any more, ${REMOVE}.`
    : `If an earlier store entry recorded it (the entry ${path} was deleted or rolled back, or secrets.path was changed), restore that entry. If no component signs with it any more, ${REMOVE}.`;
}

function incompleteText(certificate: Trusted, tenant: Tenant): Said {
  const message = `the identity provider trusts the certificate of SAML key ${certificate.number}, of which the store entry has lost a value, and it stays trusted until it ends: ${described(certificate)}`;
  const fix = `Restore the last good version of the entry ${tenant.secrets.path} (Vault: \`vault kv rollback\`). Or, if no component signs with it any more, ${REMOVE}.`;
  return [warn, 'identity-provider.kept-certificate', message, fix];
}

function unreadableText(certificate: Trusted): Said {
  const message = `the identity provider has a certificate that cannot be read, and it is left as it is: ${described(certificate)}`;
  const fix = `Read it with GET /api/v2/identityproviders/pureengage. If it is not a certificate, or no component signs with it, ${REMOVE}.`;
  return [warn, 'identity-provider.unreadable-certificate', message, fix];
}

function textOf(certificate: Trusted, trust: Trust, tenant: Tenant): readonly Said[] {
  if (certificate.reason === 'unknown') return [unknownText(certificate, trust, tenant)];
  if (certificate.reason === 'incomplete') return [incompleteText(certificate, tenant)];
  if (certificate.reason === 'unreadable') return [unreadableText(certificate)];
  // Of a certificate in its grace the retirement tells.
  if (certificate.reason !== 'object') return [];
  // Who restored the object may want to know.
  const message = `the certificate that the transaction object has now stays trusted, although another one takes its place: ${described(certificate)}`;
  return [[note, 'identity-provider.kept-certificate', message]];
}

/** Nothing that may be in use is pushed out by a new certificate: a person has to say which one can go. */
function crowded({ kept }: Trust): readonly Said[] {
  const count = kept.length + 1;
  if (count <= MOST_CERTIFICATES) return [];
  const message = `the identity provider would have ${count} certificates, and Genesys Cloud keeps ${MOST_CERTIFICATES}. Beside the certificate of this tenant it trusts ${kept.map(described).join('; ')}`;
  const fix =
    'Find one that no component signs with any more, remove it from the PureEngage identity provider in Genesys Cloud, then run again. Nothing is changed until then.';
  return [[refuse, 'identity-provider.too-many-certificates', message, fix]];
}

/** Why each certificate stays trusted of which that is not obvious. */
export function trustFindings(trust: Trust, tenant: Tenant, address: Address): Finding[] {
  const said = [...crowded(trust), ...trust.kept.flatMap((certificate) => textOf(certificate, trust, tenant))];
  const about = aboutOf({ address, pointer: '/identityProvider/certificate' }, tenant);
  return said.map(([say, ...text]) => say(about, ...text));
}

function keptNote({ reason, number }: Trusted, scene: Scene): string[] {
  if (reason === 'rotation') {
    return [`The certificate of SAML key ${number} stays trusted until the grace of this rotation is over.`];
  }
  const end = isInGrace(scene) ? graceEnd(scene) : undefined;
  if (reason !== 'grace' || !end) return [];
  return [`The certificate of SAML key ${number} stays trusted until ${utcDay(end)}.`];
}

function droppedNote({ label, reason, facts }: Dropped): string {
  if (reason === 'ended') return `${label} is no longer trusted: it ended on ${utcDay(facts.notAfter)}.`;
  if (reason === 'not-begun') return `${label} is not trusted any more: it begins on ${utcDay(facts.notBefore)}.`;
  return `${label} is no longer trusted: its grace is over, and the transaction object does not have it.`;
}

/** What becomes of each certificate by this change, apart from those that have a finding. */
export function trustNotes({ kept, dropped }: Trust, scene: Scene): readonly string[] {
  return [...kept.flatMap((each) => keptNote(each, scene)), ...dropped.map(droppedNote)];
}
