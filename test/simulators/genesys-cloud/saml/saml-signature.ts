import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { isValidAt, readCertificate } from './certificates.ts';

const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';

/** @throws when it is not XML */
function parsed(xml: string): Document {
  const stop = (message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ errorHandler: { warning: stop, error: stop, fatalError: stop } }).parseFromString(xml);
}

export function elementsIn(scope: Document | Element, name: string): Element[] {
  return Array.from(scope.getElementsByTagNameNS(ASSERTION, name));
}

/** The signed part, as text, under the first matching certificate. */
function covered(xml: string, signature: Element, certificates: readonly string[], now: number): readonly string[] {
  for (const certificate of certificates.map(readCertificate)) {
    if (!certificate || !isValidAt(certificate, now)) continue;
    // A certificate in the Response proves nothing.
    const verifier = new SignedXml({ publicCert: certificate.toString(), getCertFromKeyInfo: () => null });
    try {
      verifier.loadSignature(signature);
      if (verifier.checkSignature(xml)) return verifier.getSignedReferences();
    } catch {
      // Not signed with this one; the next may match.
    }
  }
  return [];
}

/**
 * The one Assertion, read from the signed part only; or what is wrong. More than one Assertion, or one in another place than
 * under
 * the Response, is how an attacker wraps a signed assertion around a forged one.
 */
export function signedAssertion(xml: string, certificates: readonly string[], now: number): Element | string {
  let document: Document;
  try {
    document = parsed(xml);
  } catch {
    return 'the assertion is not XML';
  }
  const response = document.documentElement;
  if (response?.localName !== 'Response' || response.namespaceURI !== PROTOCOL) return 'it is no Response';
  const [assertion, ...others] = elementsIn(document, 'Assertion');
  if (!assertion || others.length > 0 || assertion.parentNode !== response)
    return 'the Response does not hold exactly one Assertion';
  const [signature, ...more] = Array.from(document.getElementsByTagNameNS(SIGNATURE, 'Signature'));
  if (!signature || more.length > 0 || (signature.parentNode !== assertion && signature.parentNode !== response))
    return 'the signature is not valid';
  const [signed, ...rest] = covered(xml, signature, certificates, now);
  if (signed === undefined || rest.length > 0) return 'the signature is not valid';
  const root = parsed(signed).documentElement;
  const proved = root.localName === 'Assertion' ? root : elementsIn(root, 'Assertion')[0];
  const isSame = proved?.getAttribute('ID') === assertion.getAttribute('ID');
  return proved && isSame ? proved : 'the signature does not cover the Assertion';
}
