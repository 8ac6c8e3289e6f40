import { X509Certificate } from 'node:crypto';
import type { SimulatedAnswer } from '../../server.ts';
import { failure, texts } from '../answers.ts';
import type { Json } from '../records.ts';

/** One and four additional ones, as the pages say for the generic provider. */
const MOST_CERTIFICATES = 5;

/** Base64 of the DER, without frame and white space: the form in which the service returns certificates. */
function bareCertificate(text: string): string {
  return text.replaceAll(/-----(BEGIN|END) CERTIFICATE-----/g, '').replaceAll(/\s/g, '');
}

export function readCertificate(bare: string): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(bare, 'base64'));
  } catch {
    return undefined;
  }
}

/** Those of `certificate` and `certificates`, each once. */
export function certificatesOf({ certificate, certificates }: Json): string[] {
  const one = typeof certificate === 'string' ? [certificate] : [];
  return [...new Set([...one, ...texts(certificates)].map(bareCertificate))];
}

export function isValidAt({ validFrom, validTo }: X509Certificate, now: number): boolean {
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo);
}

function problemOf(bare: string, now: number): SimulatedAnswer | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare))
    return failure(400, 'certificate.invalid.base64', 'The certificate is not valid base64.');
  const certificate = readCertificate(bare);
  if (!certificate) return failure(400, 'certificate.unparseable', 'The certificate could not be parsed.');
  if (isValidAt(certificate, now)) return undefined;
  return Date.parse(certificate.validFrom) > now
    ? failure(400, 'certificate.not.yet.valid', 'The certificate is not yet valid.')
    : failure(400, 'certificate.expired', 'The certificate has expired.');
}

export function certificateProblem(certificates: readonly string[], now: number): SimulatedAnswer | undefined {
  if (certificates.length > MOST_CERTIFICATES)
    return failure(400, 'constraint.validation', `There may be ${MOST_CERTIFICATES} certificates.`);
  for (const bare of certificates) {
    const problem = problemOf(bare, now);
    if (problem) return problem;
  }
  return undefined;
}
