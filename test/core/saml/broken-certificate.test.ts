import forge from 'node-forge';
import { expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { makeCertificate } from '../../../src/core/saml/certificate.ts';
import { NOW } from '../decide/acme.ts';
import { PRIVATE_KEY } from '../decide/rsa-key.ts';

it('keeps no certificate that does not verify with its own key', () => {
  const key = forge.pki.privateKeyFromPem(PRIVATE_KEY.reveal());
  // A signature that is made with another exponent is wrong.
  Object.assign(key, { dP: key.dQ, d: key.dQ });
  const privateKey = new Secret(forge.pki.privateKeyToPem(key));
  const random = { bytes: (count: number) => Buffer.alloc(count, 1) };
  expect(() => makeCertificate({ privateKey, subject: 'acme', days: 10, now: NOW, random })).toThrow(
    expect.objectContaining({ code: 'saml.certificate-broken', fix: expect.stringContaining('Report this error') }),
  );
});
