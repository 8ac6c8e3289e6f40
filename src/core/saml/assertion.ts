import { SignedXml } from 'xml-crypto';
import type { Random } from '../../base/context.ts';
import { problem } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import { MINUTE } from '../../base/time.ts';
import { openPrivateKey } from './encrypted-key.ts';
import { readCertificate } from './pem.ts';

const LIFETIME = 5 * MINUTE;
/** Genesys Cloud tolerates clocks that differ by 10 s. */
const BEGINS_EARLIER = MINUTE;

const EXCLUSIVE_CANONICAL = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const ASSERTION = "//*[local-name(.)='Assertion']";

export interface ResponseRequest {
  readonly issuer: string;
  readonly certificatePem: string;
  readonly privateKey: Secret;
  readonly organizationShortName: string;
  /** E-mail address of an existing user: Genesys Cloud creates a user for an unknown address. */
  readonly email: string;
  readonly audience: string;
  readonly recipient: string;
  readonly now: Date;
  readonly random: Pick<Random, 'bytes'>;
}

/** A base64 response with one signed assertion, valid for five minutes: a secret. @throws HybridError for a bad value or key */
export function makeResponse(request: ResponseRequest): string {
  const signer = new SignedXml({
    privateKey: openPrivateKey(request.privateKey),
    // Serialized again: the signer rejects a certificate with trailing data, which others accept.
    publicCert: readCertificate(request.certificatePem).toString(),
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE_CANONICAL,
  });
  signer.addReference({ xpath: ASSERTION, digestAlgorithm: SHA256, transforms: [ENVELOPED, EXCLUSIVE_CANONICAL] });
  // The schema requires the signature directly after the issuer.
  const location = { reference: `${ASSERTION}/*[local-name(.)='Issuer']`, action: 'after' } as const;
  signer.computeSignature(responseXml(request), { prefix: 'ds', location });
  return Buffer.from(signer.getSignedXml()).toString('base64');
}

const identifier = (random: Pick<Random, 'bytes'>): string => `_${random.bytes(20).toString('hex')}`;

function responseXml(request: ResponseRequest): string {
  const instant = request.now.toISOString();
  return [
    '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"',
    ` Destination="${escapeXml(request.recipient)}" ID="${identifier(request.random)}" IssueInstant="${instant}" Version="2.0">`,
    `<saml:Issuer>${escapeXml(request.issuer)}</saml:Issuer>`,
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
    assertionXml(request),
    '</samlp:Response>',
  ].join('');
}

function assertionXml({ now, random, issuer, email, recipient, audience, ...request }: ResponseRequest): string {
  const at = (milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();
  const [begin, instant, end] = [at(-BEGINS_EARLIER), at(0), at(LIFETIME)];
  const id = identifier(random);
  const attributes = { email, OrganizationName: request.organizationShortName, ServiceName: 'directory' };
  return [
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" IssueInstant="${instant}" Version="2.0">`,
    `<saml:Issuer>${escapeXml(issuer)}</saml:Issuer>`,
    `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">${escapeXml(email)}</saml:NameID>`,
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">',
    `<saml:SubjectConfirmationData NotOnOrAfter="${end}" Recipient="${escapeXml(recipient)}"/>`,
    '</saml:SubjectConfirmation></saml:Subject>',
    `<saml:Conditions NotBefore="${begin}" NotOnOrAfter="${end}">`,
    `<saml:AudienceRestriction><saml:Audience>${escapeXml(audience)}</saml:Audience></saml:AudienceRestriction>`,
    '</saml:Conditions>',
    `<saml:AuthnStatement AuthnInstant="${instant}" SessionIndex="${id}"><saml:AuthnContext>`,
    '<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef>',
    '</saml:AuthnContext></saml:AuthnStatement>',
    `<saml:AttributeStatement>${Object.entries(attributes).map(attributeXml).join('')}</saml:AttributeStatement>`,
    '</saml:Assertion>',
  ].join('');
}

function attributeXml([name, value]: readonly [string, string]): string {
  const format = 'urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified';
  return `<saml:Attribute Name="${name}" NameFormat="${format}"><saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue></saml:Attribute>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** For text and attributes in double quotes. Characters that XML cannot contain or a parser would change are refused. */
function escapeXml(text: string): string {
  if (text.isWellFormed() && !/[\p{Cc}\uFFFE\uFFFF]/u.test(text)) {
    return text.replaceAll(/[&<>"']/g, (character) => `&${ENTITIES[character]};`);
  }
  throw problem('saml.not-xml');
}
