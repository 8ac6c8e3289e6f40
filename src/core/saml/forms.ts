import { createHash } from 'node:crypto';
import { BASE64, certificatePem, pemBody, readCertificate } from './pem.ts';

/** Base64 of base64 has been met; one layer more costs nothing. */
const MOST_LAYERS = 3;
const BLOCK = /-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----/g;

/** What a text says once the byte order mark, the zeros of UTF-16 and the characters `\n` for a line break are taken out. */
function withoutDress(text: string): string {
  return text.replaceAll(/\\r\\n|\\[rn]/g, '\n').replaceAll(/[^\t\n\r\x20-\x7e]/g, '');
}

/** Base64 of DER begins so; OpenSSL would read base64 of PEM too, and of a chain only the first. */
const DER_BEGINS = 'MI';

/** PEM, made anew: whatever stood in the body besides the certificate is left out. */
function readPem(body: string): string | undefined {
  try {
    return certificatePem(readCertificate(body).raw.toString('base64'));
  } catch {
    return undefined;
  }
}

/** The text, what it is the base64 of, and so on. */
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
  /** False where something cannot be read: then it is not known which other certificates the text has. */
  readonly isWhole: boolean;
}

/** In any form that people write into `saml/certificate`: PEM, a chain, base64 of DER, each in base64 up to twice. */
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

/** The PEM text of a private key in an option, with its lines as OpenSSL wants them; `undefined` where there is none. */
export function keyTextIn(text: string): string | undefined {
  const pem = layersOf(text).find((layer) => layer.includes('-----BEGIN '));
  const lines = pem?.split(/\r?\n/).map((line) => line.trim());
  return lines?.join('\n').trim().concat('\n');
}

/** Whether a text is one certificate and nothing else, as PEM or as base64 of DER. */
export function isOneCertificate(text: string): boolean {
  return [...text.matchAll(BLOCK)].length <= 1 && readPem(pemBody(text)) !== undefined;
}

/** Tells one text from another without showing it; line breaks do not count. */
export function textFingerprint(text: string): string {
  return `sha256:${createHash('sha256').update(text.replaceAll(/\s+/g, '')).digest('hex').slice(0, 16)}`;
}
