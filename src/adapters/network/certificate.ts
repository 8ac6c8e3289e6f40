import type { PeerCertificate } from 'node:tls';
import { listed, plural } from '../../base/text.ts';
import { DAY, utcDay } from '../../base/time.ts';
import type { CertificateFacts, DestinationKind } from '../../core/network.ts';
import type { Cause } from './causes.ts';

/** Fewer days left are worth a warning: time enough to renew before agents are locked out. */
const FEW_DAYS = 14;

type Name = PeerCertificate['issuer'] | undefined;

/** The name a person knows an authority by: its common name, and the organization where there is one. */
function nameText(name: Name): string {
  const [common, organization] = [name?.CN, name?.O].map((value) => [value ?? []].flat().join(', '));
  if (!common) return organization || 'somebody without a name';
  return organization && organization !== common ? `${common} (${organization})` : common;
}

const MOST_NAMES = 3;

/** Hosts that a certificate is for; old ones have them in their common name only. */
function hostsText({ subject, subjectaltname }: Pick<PeerCertificate, 'subject' | 'subjectaltname'>): string {
  const hosts = (subjectaltname ?? '').split(', ').map((entry) => entry.replace(/^(DNS|IP Address):/, ''));
  if (hosts[0] === '') return nameText(subject);
  return listed(hosts, MOST_NAMES);
}

/** A date that cannot be read counts as past. */
function dateOf(text: string): Date {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

export function certificateFacts(
  certificate: Pick<PeerCertificate, 'subject' | 'subjectaltname' | 'issuer' | 'valid_to'>,
  now: Date,
): CertificateFacts {
  const end = dateOf(certificate.valid_to);
  return {
    subject: hostsText(certificate),
    issuer: nameText(certificate.issuer),
    validTo: end.toISOString(),
    daysLeft: Math.floor((end.getTime() - now.getTime()) / DAY),
  };
}

/** What was found out about a certificate. */
interface Examined {
  readonly facts: CertificateFacts;
  /** OpenSSL's word for what is wrong with the chain: `SELF_SIGNED_CERT_IN_CHAIN`. */
  readonly chainError: string | undefined;
  readonly fitsName: boolean;
  /** The host whose certificate was expected. */
  readonly host: string;
  readonly kind: DestinationKind;
}

const AUTHORITIES: Readonly<Record<DestinationKind, string>> = {
  cloud:
    'Most likely a proxy that opens TLS stands in between: give the certificate of its authority with NODE_EXTRA_CA_CERTS, or have this host exempted from inspection.',
  'configuration-server':
    'Write the certificate of its authority into the tenant file (transaction.server.certificateAuthority), or name it with NODE_EXTRA_CA_CERTS.',
  vault:
    'Name the certificate of its authority with VAULT_CACERT (input vault-certificate-authority), or with NODE_EXTRA_CA_CERTS.',
};

const dayOf = ({ validTo }: CertificateFacts) => utcDay(validTo);

function datesProblem({ facts, chainError, host }: Examined): Cause | undefined {
  if (chainError === 'CERT_NOT_YET_VALID') {
    const detail = `the certificate, issued by ${facts.issuer}, is not valid yet`;
    return { code: 'network.certificate-not-yet-valid', detail, fix: 'Check the clock of this machine.' };
  }
  if (facts.daysLeft >= 0 && chainError !== 'CERT_HAS_EXPIRED') return undefined;
  const what = facts.daysLeft < 0 ? `the certificate expired on ${dayOf(facts)}` : 'a certificate above it has expired';
  const fix = `Whoever runs ${host} has to renew it; check the clock of this machine too.`;
  return { code: 'network.certificate-expired', detail: `${what}; issued by ${facts.issuer}`, fix };
}

/** What is wrong with a certificate, the first thing first. */
export function certificateProblem(examined: Examined): Cause | undefined {
  const { facts, chainError, fitsName, host, kind } = examined;
  const dates = datesProblem(examined);
  if (dates) return dates;
  if (chainError !== undefined) {
    const detail = `the certificate is issued by ${facts.issuer}, whom this machine does not trust (${chainError})`;
    return { code: 'network.certificate-untrusted', detail, fix: AUTHORITIES[kind] };
  }
  if (fitsName) return undefined;
  const detail = `the certificate is for ${facts.subject} and not for ${host}; issued by ${facts.issuer}`;
  const fix = `Something else answers in place of ${host}: check the address, its DNS entry, and what stands on the way.`;
  return { code: 'network.certificate-name', detail, fix };
}

export function isShort({ daysLeft }: CertificateFacts): boolean {
  return daysLeft < FEW_DAYS;
}

/** `trusted, until 2027-03-01 (120 days left), issued by Amazon RSA 2048 M02 (Amazon)` */
export function certificateText(facts: CertificateFacts): string {
  const { daysLeft, issuer } = facts;
  return `trusted, until ${dayOf(facts)} (${plural(daysLeft, 'day')} left), issued by ${issuer}`;
}
