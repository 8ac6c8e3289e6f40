import type { PeerCertificate } from 'node:tls';
import { formatMessage, type Message } from '../../base/message.ts';
import { plural, shortList } from '../../base/text.ts';
import { DAY, utcDay } from '../../base/time.ts';
import type { CertificateFacts, DestinationKind } from '../../core/network.ts';

/** Fewer days left cause a warning: enough time to renew before agents are locked out. */
export const FEW_DAYS = 14;

/** The name of an authority for people: its common name and, if present, the organization. */
function nameText(name: PeerCertificate['issuer'] | undefined): string {
  const [common, organization] = [name?.CN, name?.O].map((value) => [value ?? []].flat().join(', '));
  if (!common) return organization || 'an unnamed authority';
  return organization && organization !== common ? `${common} (${organization})` : common;
}

const MOST_NAMES = 3;

/** Hosts of a certificate; old ones have them only in the common name. */
function hostsText({ subject, subjectaltname }: Pick<PeerCertificate, 'subject' | 'subjectaltname'>): string {
  const hosts = (subjectaltname ?? '').split(', ').map((entry) => entry.replace(/^(DNS|IP Address):/, ''));
  return hosts[0] === '' ? nameText(subject) : shortList(hosts, MOST_NAMES);
}

export function certificateFacts(
  certificate: Pick<PeerCertificate, 'subject' | 'subjectaltname' | 'issuer' | 'valid_to'>,
  now: Date,
): CertificateFacts {
  // An unreadable date counts as past.
  const end = new Date(Date.parse(certificate.valid_to) || 0);
  return {
    subject: hostsText(certificate),
    issuer: nameText(certificate.issuer),
    validTo: end.toISOString(),
    daysLeft: Math.floor((end.getTime() - now.getTime()) / DAY),
  };
}

/** Facts about a certificate. */
interface Examined {
  readonly facts: CertificateFacts;
  /** The OpenSSL code of an error in the chain: `SELF_SIGNED_CERT_IN_CHAIN`. */
  readonly chainError: string | undefined;
  readonly fitsName: boolean;
  /** The host whose certificate was expected. */
  readonly host: string;
  readonly kind: DestinationKind;
}

/** The most important error of a certificate. */
export function certificateProblem({ facts, chainError, fitsName, host, kind }: Examined): Message | undefined {
  const values = { ...facts, host, day: utcDay(facts.validTo), chainError: chainError ?? '' };
  if (chainError === 'CERT_NOT_YET_VALID') return formatMessage('network.certificate-not-yet-valid', values);
  if (facts.daysLeft < 0) return formatMessage('network.certificate-expired', values);
  if (chainError === 'CERT_HAS_EXPIRED') return formatMessage('network.certificate-expired#authority', values);
  if (chainError !== undefined) return formatMessage(`network.certificate-untrusted#${kind}`, values);
  return fitsName ? undefined : formatMessage('network.certificate-name', values);
}

/** `trusted, until 2027-03-01 (120 days left), issued by Amazon RSA 2048 M02 (Amazon)` */
export function certificateText({ daysLeft, issuer, validTo }: CertificateFacts): string {
  return `trusted, until ${utcDay(validTo)} (${plural(daysLeft, 'day')} left), issued by ${issuer}`;
}
