import { HybridError } from '../../base/errors.ts';
import { type Secret, withoutBlanks } from '../../base/secret.ts';
import type { WriteScope } from '../../core/resource-type.ts';
import { makeCertificate } from '../../core/saml/certificate.ts';
import { encryptPrivateKey } from '../../core/saml/encrypted-key.ts';
import { checkOwnPair, type OwnPair } from '../../core/saml/own-pair.ts';
import { certificateAlone, certificateFacts, optionText, pemBody } from '../../core/saml/pem.ts';
import type { HandMadeKey } from './hand-made.ts';

/** What others refer to: the options of the transaction object and the certificate for the identity provider. */
export function keyFacts(key: HandMadeKey) {
  const { fingerprint, notAfter } = certificateFacts(key.certificate);
  return {
    fingerprint: `sha256:${fingerprint}`,
    body: pemBody(key.certificate),
    notAfter: notAfter.toISOString(),
    certificate: optionText(certificateAlone(key.certificate)),
    pkey: optionText(key.privateKey),
    password: key.password,
  };
}

export async function newPair(isOwn: boolean, { context, tenant, readers, makeKey }: WriteScope): Promise<HandMadeKey> {
  const { days, subject, format } = tenant.identityProvider.certificate;
  const password = context.seal(context.random.bytes(24).toString('base64url'));
  if (isOwn) {
    const own = await ownPair(await readers.ownPair());
    const encrypted = own && encryptPrivateKey(context.seal(own.privateKey.reveal()), password, format);
    if (own && encrypted)
      return { certificate: own.certificate, privateKey: context.seal(encrypted.reveal()), password };
  }
  const { privateKeyPem } = await makeKey();
  const plain = context.seal(privateKeyPem.reveal());
  const certificate = makeCertificate({
    privateKey: plain,
    subject,
    days,
    now: context.clock.now(),
    random: context.random,
  });
  return { certificate, privateKey: context.seal(encryptPrivateKey(plain, password, format).reveal()), password };
}

export async function ownPair(values: Readonly<Record<string, Secret>> | undefined): Promise<OwnPair | undefined> {
  if (!values) return undefined;
  const { certificate, private_key: privateKey, password } = withoutBlanks(values);
  if (certificate && privateKey) {
    return checkOwnPair({ certificate: certificate.reveal(), privateKey, ...(password && { password }) });
  }
  throw new HybridError({
    code: 'saml-key.own-incomplete',
    message: `the entry with the customer's own pair lacks ${certificate ? 'private_key' : 'certificate'}`,
    fix: 'It needs the values certificate and private_key, both PEM, and password if the key is encrypted.',
  });
}
