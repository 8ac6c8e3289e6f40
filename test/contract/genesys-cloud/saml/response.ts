import { createHash, createSign, type KeyObject, randomBytes } from 'node:crypto';

export interface Claims {
  readonly issuer: string;
  readonly email: string;
  readonly organizationName?: string | undefined;
  readonly key: KeyObject;
  readonly notBefore: number;
  readonly notOnOrAfter: number;
}

export interface SignedXmlText {
  readonly assertion: string;
  readonly signature: string;
}

const identifier = () => `_${randomBytes(16).toString('hex')}`;

function attribute(name: string, value: string): string {
  return `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;
}

/** An Assertion in canonical form, so that its digest is that of its text. */
export function assertionText({ issuer, email, organizationName, notBefore, notOnOrAfter }: Claims): string {
  const [from, to] = [new Date(notBefore).toISOString(), new Date(notOnOrAfter).toISOString()];
  return [
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${identifier()}" IssueInstant="${from}" Version="2.0">`,
    `<saml:Issuer>${issuer}</saml:Issuer>`,
    `<saml:Subject><saml:NameID>${email}</saml:NameID>`,
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">',
    `<saml:SubjectConfirmationData NotOnOrAfter="${to}"></saml:SubjectConfirmationData>`,
    '</saml:SubjectConfirmation></saml:Subject>',
    `<saml:Conditions NotBefore="${from}" NotOnOrAfter="${to}"></saml:Conditions>`,
    `<saml:AttributeStatement>${attribute('email', email)}`,
    organizationName === undefined ? '' : attribute('OrganizationName', organizationName),
    '</saml:AttributeStatement></saml:Assertion>',
  ].join('');
}

/** An XML signature by the letter of the standard, without the library that the simulator checks it with. */
export function signatureOf(assertion: string, key: KeyObject): string {
  const id = /ID="([^"]+)"/.exec(assertion)?.[1] ?? '';
  const digest = createHash('sha256').update(assertion).digest('base64');
  const canonical = '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">';
  const info = [
    canonical,
    '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod>',
    '<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>',
    `<ds:Reference URI="#${id}"><ds:Transforms>`,
    '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform>',
    '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform></ds:Transforms>',
    '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>',
    `<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`,
  ].join('');
  const value = createSign('RSA-SHA256').update(info).sign(key, 'base64');
  const inside = info.replace(canonical, '<ds:SignedInfo>');
  return `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${inside}<ds:SignatureValue>${value}</ds:SignatureValue></ds:Signature>`;
}

/** The signature comes right after the issuer. */
export function signedAssertion(claims: Claims): string {
  const assertion = assertionText(claims);
  return assertion.replace('</saml:Issuer>', `</saml:Issuer>${signatureOf(assertion, claims.key)}`);
}

/** The XML of a Response around the given parts. */
export function responseXml(content: string): string {
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${identifier()}" Version="2.0">${content}</samlp:Response>`;
}

export function encoded(xml: string): string {
  return Buffer.from(xml).toString('base64');
}
