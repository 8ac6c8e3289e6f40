import { HybridError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { Options } from '../ports/configuration-server.ts';
import type { OpenKey } from './encrypted-key.ts';
import { certificatesIn, keyTextIn } from './forms.ts';
import { checkOwnPair } from './own-pair.ts';
import { certificateAlone, certificateFacts, optionText, pemBody, pemOfOption } from './pem.ts';

/** A pair that was made by hand, as it stands in the transaction object. */
export interface HandMadeKey {
  readonly certificate: string;
  readonly privateKey: Secret;
  readonly password: Secret;
}

/** What others refer to: the options of the transaction object and the certificate for the identity provider. */
export function keyFacts({ certificate, privateKey, password }: HandMadeKey) {
  const { fingerprint, notAfter } = certificateFacts(certificate);
  return {
    fingerprint: `sha256:${fingerprint}`,
    body: pemBody(certificate),
    notAfter: notAfter.toISOString(),
    certificate: optionText(certificateAlone(certificate)),
    pkey: optionText(privateKey),
    password,
  };
}

/** What is wrong with the pair of the object, in words that name the option. */
const REASONS: Readonly<Record<string, string>> = {
  'saml.key-password':
    'saml/pkey does not open with saml/password: the password is wrong, the key is damaged, or it is encrypted in a way that OpenSSL 3 does not read, such as PBE-MD5-DES',
  'saml.key-password-missing': 'saml/pkey is encrypted, and saml/password has no value',
  'saml.key-unreadable': 'saml/pkey is not a private key in PEM form',
  'saml.not-rsa': 'the certificate in saml/certificate is not for an RSA key',
  'saml.pair-mismatch': 'saml/pkey does not belong to saml/certificate',
};

function unusable(message: string): HybridError {
  return new HybridError({ code: 'saml-key.not-taken-over', message });
}

function reasonOf(error: unknown): HybridError {
  const { code = '', message } = error instanceof HybridError ? error : { message: 'it cannot be read' };
  return unusable(REASONS[code] ?? `saml/certificate and saml/pkey: ${message}`);
}

/** The text itself where it is in the usual form: what is kept as it is compares as equal. */
function certificateText(option: string, certificate: string): string {
  try {
    const pem = pemOfOption(option);
    return pemBody(pem) === pemBody(certificate) ? certificateAlone(pem) : certificate;
  } catch {
    return certificate;
  }
}

/** The text as it is, or else with its lines as OpenSSL wants them, and the key in it, not encrypted. */
function openedKey(option: Secret, password: Secret, openKey: OpenKey) {
  const open = (privateKey: Secret) => ({ privateKey, plain: openKey(privateKey, password) });
  const text = keyTextIn(option.reveal());
  if (text === undefined) throw unusable('saml/pkey is not a private key in PEM form');
  try {
    return open(pemOfOption(option));
  } catch {
    return open(new Secret(text));
  }
}

/** Of a chain the one that the key belongs to; the other ones say nothing about the key. */
function certificateOfKey(certificates: readonly string[], plainKey: Secret): string {
  const faults: unknown[] = [];
  for (const certificate of certificates) {
    try {
      checkOwnPair({ certificate, privateKey: plainKey });
      return certificate;
    } catch (error) {
      faults.push(error);
    }
  }
  throw faults[0];
}

/** A pair out of the transaction object, or why it is not whole; `undefined` where the object has nothing of a pair. */
export function handMadePair(options: Options, openKey: OpenKey): HandMadeKey | HybridError | undefined {
  const { certificate, pkey, password } = options.saml ?? {};
  const values = { 'saml/certificate': certificate, 'saml/pkey': pkey, 'saml/password': password };
  const missing = Object.entries(values).filter(([, value]) => !value || value.length === 0);
  if (missing.length === 3) return undefined;
  if (!certificate || !pkey || !password || missing.length > 0) {
    return unusable(`${missing.map(([name]) => name).join(' and ')} has no value`);
  }
  const { certificates } = certificatesIn(certificate.reveal());
  if (certificates.length === 0) return unusable('saml/certificate cannot be read as an X.509 certificate');
  try {
    const { privateKey, plain } = openedKey(pkey, password, openKey);
    const leaf = certificateOfKey(certificates, plain);
    return { certificate: certificateText(certificate.reveal(), leaf), privateKey, password };
  } catch (error) {
    return error instanceof HybridError && error.code === 'saml-key.not-taken-over' ? error : reasonOf(error);
  }
}
