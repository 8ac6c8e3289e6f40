import { createHash } from 'node:crypto';
import { BASE64, certificatePem, pemBody, readCertificate } from './pem.ts';

/** Base64 of base64 occurs in practice; one more layer costs nothing. */
const MOST_LAYERS = 3;
const BLOCK = /-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----/g;

/** A text without byte order mark, zeros of UTF-16, and `\n` written as two characters. */
function withoutDress(text: string): string {
  return text.replaceAll(/\\r\\n|\\[rn]/g, '\n').replaceAll(/[^\t\n\r\x20-\x7e]/g, '');
}

/** Start of base64 of DER. OpenSSL would also accept base64 of PEM, and read only the first certificate of a chain. */
const DER_BEGINS = 'MI';

/** PEM in canonical form, without other content of the block. */
function readPem(body: string): string | undefined {
  try {
    return certificatePem(readCertificate(body).raw.toString('base64'));
  } catch {
    return undefined;
  }
}

/** The text, its content if it is base64, and so on. */
function layersOf(text: string): readonly string[] {
  const layers = [withoutDress(text)];
  for (let depth = 0; depth < MOST_LAYERS; depth += 1) {
    const body = (layers.at(-1) ?? '').replaceAll(/\s+/g, '');
    if (!BASE64.test(body)) break;
    layers.push(withoutDress(Buffer.from(body, 'base64').toString('latin1')));
  }
  return layers;
}

export interface FoundCertificates {
  /** PEM, in the order of the text. */
  readonly certificates: readonly string[];
  /** False if a part cannot be read: then the text may contain further certificates. */
  readonly isWhole: boolean;
}

/** Certificates in any form that people write into `saml/certificate`: PEM, a chain, base64 of DER, each in base64 up to twice. */
export function certificatesIn(text: string): FoundCertificates {
  for (const layer of layersOf(text)) {
    const blocks = [...layer.matchAll(BLOCK)].map(([, body = '']) => body);
    const bodies = blocks.length > 0 ? blocks : [layer].filter((text) => text.trimStart().startsWith(DER_BEGINS));
    const certificates = bodies.flatMap((body) => readPem(body) ?? []);
    if (blocks.length > 0 || certificates.length > 0) {
      return { certificates, isWhole: certificates.length === bodies.length };
    }
  }
  return { certificates: [], isWhole: false };
}

/** The PEM text of a private key in an option, with lines as OpenSSL requires; `undefined` if there is none. */
export function keyTextIn(text: string): string | undefined {
  const pem = layersOf(text).find((layer) => layer.includes('-----BEGIN '));
  const lines = pem?.split(/\r?\n/).map((line) => line.trim());
  return lines?.join('\n').trim().concat('\n');
}

/** Whether a text is exactly one certificate, as PEM or as base64 of DER. */
export function isOneCertificate(text: string): boolean {
  return [...text.matchAll(BLOCK)].length <= 1 && readPem(pemBody(text)) !== undefined;
}

/** Identifies a text without showing it; line breaks are ignored. */
export function textFingerprint(text: string): string {
  return `sha256:${createHash('sha256').update(text.replaceAll(/\s+/g, '')).digest('hex').slice(0, 16)}`;
}
