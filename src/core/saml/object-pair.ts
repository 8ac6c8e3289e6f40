import { HybridError, problem } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { Options } from '../ports/configuration-server.ts';
import type { OpenKey } from './encrypted-key.ts';
import { certificatesIn, keyTextIn } from './forms.ts';
import { checkOwnPair } from './own-pair.ts';
import { certificateAlone, certificateFacts, optionText, pemBody, pemOfOption } from './pem.ts';

/** A pair in the transaction object that this tool did not create, as PEM texts. */
export interface ObjectKeyPair {
  readonly certificate: string;
  /** Encrypted with `password`. */
  readonly privateKey: Secret;
  readonly password: Secret;
}

/** Facts for other resources: the options of the transaction object, and the certificate for the identity provider. */
export function keyFacts({ certificate, privateKey, password }: ObjectKeyPair) {
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

/** Errors of a pair, with messages that name the option: the variant is the code without `saml.`. */
const FAULTS = [
  'saml-key.not-taken-over#key-password',
  'saml-key.not-taken-over#key-password-missing',
  'saml-key.not-taken-over#key-unreadable',
  'saml-key.not-taken-over#not-rsa',
  'saml-key.not-taken-over#pair-mismatch',
] as const;

function notTakenOver(error: unknown): HybridError {
  if (!(error instanceof HybridError))
    return problem('saml-key.not-taken-over#unusable', { reason: 'it cannot be read' });
  const fault = FAULTS.find((id) => error.code === id.replace('saml-key.not-taken-over#', 'saml.'));
  if (fault) return problem(fault);
  const isTold = error.code === 'saml-key.not-taken-over';
  return isTold ? error : problem('saml-key.not-taken-over#unusable', { reason: error.message });
}

/** The text itself if it has the usual form, so that an unchanged value compares as equal. */
function certificateText(option: string, certificate: string): string {
  try {
    const pem = pemOfOption(option);
    return pemBody(pem) === pemBody(certificate) ? certificateAlone(pem) : certificate;
  } catch {
    return certificate;
  }
}

/** The text, if needed with lines as OpenSSL requires, and its key, not encrypted. */
function openKeyText(option: Secret, password: Secret, openKey: OpenKey) {
  const open = (privateKey: Secret) => ({ privateKey, plain: openKey(privateKey, password) });
  const text = keyTextIn(option.reveal());
  if (text === undefined) throw problem('saml-key.not-taken-over#key-unreadable');
  try {
    return open(pemOfOption(option));
  } catch {
    return open(new Secret(text));
  }
}

/** The certificate of a chain that belongs to the key. */
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

/** The pair of the transaction object, or its error; `undefined` if the object has no part of a pair. */
export function readObjectPair(options: Options, openKey: OpenKey): ObjectKeyPair | HybridError | undefined {
  const { certificate, pkey, password } = options.saml ?? {};
  const values = { 'saml/certificate': certificate, 'saml/pkey': pkey, 'saml/password': password };
  const missing = Object.entries(values).filter(([, value]) => !value || value.length === 0);
  if (missing.length === 3) return undefined;
  if (!certificate || !pkey || !password || missing.length > 0) {
    return problem('saml-key.not-taken-over#incomplete', { options: missing.map(([name]) => name).join(' and ') });
  }
  const { certificates } = certificatesIn(certificate.reveal());
  if (certificates.length === 0) return problem('saml-key.not-taken-over#certificate');
  try {
    const { privateKey, plain } = openKeyText(pkey, password, openKey);
    const leaf = certificateOfKey(certificates, plain);
    return { certificate: certificateText(certificate.reveal(), leaf), privateKey, password };
  } catch (error) {
    return notTakenOver(error);
  }
}
