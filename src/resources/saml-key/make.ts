import { valueIn } from '../../core/observed.ts';
import type { WriteScope } from '../../core/resource-type.ts';
import { makeCertificate } from '../../core/saml/certificate.ts';
import { encryptPrivateKey } from '../../core/saml/encrypted-key.ts';
import type { HandMadeKey } from '../../core/saml/object-pair.ts';

export async function newPair(
  isOwn: boolean,
  { context, tenant, snapshot, makeKey }: WriteScope,
): Promise<HandMadeKey> {
  const { days, subject, format } = tenant.identityProvider.certificate;
  const password = context.seal(context.random.bytes(24).toString('base64url'));
  if (isOwn) {
    const own = valueIn(snapshot.ownPair);
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
