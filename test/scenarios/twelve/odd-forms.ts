import { createPrivateKey } from 'node:crypto';
import forge from 'node-forge';
import type { Secret } from '../../../src/base/secret.ts';
import { pemBody } from '../../../src/core/saml/pem.ts';

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');

/** The option saml/certificate of a certificate, in forms that people have used and that differ from the one in the guide. */
export const READABLE: Readonly<Record<string, (pem: string, other: string) => string>> = {
  'base64 of DER without BEGIN and END lines': pemBody,
  'doubly encoded base64': (pem) => base64(base64(pem)),
  'PEM that is not encoded': (pem) => pem,
  'PEM with the characters \\n for line breaks': (pem) => base64(pem.replaceAll('\n', '\\n')),
  'PEM without line breaks': (pem) => base64(pem.replaceAll('\n', '')),
  'PEM with blanks for line breaks': (pem) => base64(pem.replaceAll('\n', ' ')),
  'PEM that is indented': (pem) => base64(pem.replaceAll(/^/gm, '    ')),
  'PEM with a byte order mark and CRLF': (pem) => base64(`\uFEFF${pem.replaceAll('\n', '\r\n')}`),
  'PEM in UTF-16': (pem) => base64(Buffer.from(`\uFEFF${pem}`, 'utf16le')),
  'a chain with another certificate first': (pem, other) => base64(other + pem),
};

/** PKCS#8 encrypted with PBE-MD5-DES, as OpenSSL 1 and old Java programs wrote it and OpenSSL 3 does not read it. */
export function legacyKey(key: Secret, password: string): string {
  const { asn1, md, cipher, util } = forge;
  const [salt, rounds] = ['8 bytes!', 2048];
  let derived = password + salt;
  for (let round = 0; round < rounds; round += 1) derived = md.md5.create().update(derived).digest().getBytes();
  const des = cipher.createCipher('DES-CBC', derived.slice(0, 8));
  des.start({ iv: derived.slice(8, 16) });
  const der = createPrivateKey(key.reveal()).export({ type: 'pkcs8', format: 'der' });
  des.update(util.createBuffer(der.toString('binary')));
  des.finish();
  const { UNIVERSAL } = asn1.Class;
  const { SEQUENCE, OID, OCTETSTRING, INTEGER } = asn1.Type;
  const sequence = (...parts: forge.asn1.Asn1[]) => asn1.create(UNIVERSAL, SEQUENCE, true, parts);
  const value = (type: forge.asn1.Type, bytes: string) => asn1.create(UNIVERSAL, type, false, bytes);
  const info = sequence(
    sequence(
      value(OID, asn1.oidToDer('1.2.840.113549.1.5.3').getBytes()),
      sequence(value(OCTETSTRING, salt), value(INTEGER, asn1.integerToDer(rounds).getBytes())),
    ),
    value(OCTETSTRING, des.output.getBytes()),
  );
  const body = Buffer.from(asn1.toDer(info).getBytes(), 'binary').toString('base64');
  const lines = body.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN ENCRYPTED PRIVATE KEY-----', ...lines, '-----END ENCRYPTED PRIVATE KEY-----', ''].join('\n');
}
