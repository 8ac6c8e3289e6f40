import { createHash, verify, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { Secret } from '../../../src/base/secret.ts';
import { makeResponse, type ResponseRequest } from '../../../src/core/saml/assertion.ts';
import { pemBody } from '../../../src/core/saml/pem.ts';
import { makePair, NOW, type Pair, random } from './fixtures.ts';

const EMPTY = /<(\w+:\w+)([^<>]*)\/>/g;
let pair: Pair;

beforeAll(async () => {
  pair = await makePair();
});

function respond(change: Partial<ResponseRequest> = {}): string {
  const response = makeResponse({
    issuer: 'https://www.genesys.com/pureengage',
    certificatePem: pair.certificate,
    privateKey: pair.privateKey,
    organizationShortName: 'acme-engage',
    email: 'agent@acme.example',
    audience: 'https://login.mypurecloud.de/saml',
    recipient: 'https://login.mypurecloud.de/saml',
    now: NOW,
    random,
    ...change,
  });
  expect(response).toMatch(/^[A-Za-z0-9+/]+=*$/);
  return Buffer.from(response, 'base64').toString();
}

function part(xml: string, pattern: RegExp): string {
  const found = pattern.exec(xml);
  return found?.[1] ?? found?.[0] ?? '';
}

/** A verifier must use the signed part, not the content of the document. */
function signedAssertion(xml: string, certificate = pair.certificate): string | undefined {
  const verifier = new SignedXml({ publicCert: certificate });
  verifier.loadSignature(part(xml, /<ds:Signature .*<\/ds:Signature>/s));
  return verifier.checkSignature(xml) ? verifier.getSignedReferences()[0] : undefined;
}

describe('a SAML response', () => {
  it('names the user, the organization, the issuer, the audience, and its lifetime', () => {
    const assertion = signedAssertion(respond()) ?? '';
    for (const expected of [
      '<saml:Issuer>https://www.genesys.com/pureengage</saml:Issuer>',
      '<saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">agent@acme.example</saml:NameID>',
      'NotOnOrAfter="2026-11-24T05:16:00.000Z" Recipient="https://login.mypurecloud.de/saml"',
      '<saml:Conditions NotBefore="2026-11-24T05:10:00.000Z" NotOnOrAfter="2026-11-24T05:16:00.000Z">',
      '<saml:Audience>https://login.mypurecloud.de/saml</saml:Audience>',
      'Name="email"',
      '<saml:AttributeValue>acme-engage</saml:AttributeValue>',
      '<saml:AttributeValue>directory</saml:AttributeValue>',
    ]) {
      expect(assertion).toContain(expected);
    }
  });

  it('is complete: everything that is sent to Genesys Cloud, except for the signature', () => {
    let given = 0;
    const counted = { bytes: (count: number) => Buffer.alloc(count, ++given) };
    const xml = respond({ random: counted }).replace(/<ds:Signature .*<\/ds:Signature>/s, '');
    const namespace = 'xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"';
    const [response, assertion] = ['01', '02'].map((byte) => `ID="_${byte.repeat(20)}"`);
    const instant = 'IssueInstant="2026-11-24T05:11:00.000Z" Version="2.0"';
    const place = 'https://login.mypurecloud.de/saml';
    const attribute = (name: string, value: string) =>
      `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;
    expect(xml.replaceAll('><', '>\n<').split('\n')).toEqual(
      [
        `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ${namespace} Destination="${place}" ${response} ${instant}>`,
        '<saml:Issuer>https://www.genesys.com/pureengage</saml:Issuer>',
        '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
        `<saml:Assertion ${namespace} ${assertion} ${instant}>`,
        '<saml:Issuer>https://www.genesys.com/pureengage</saml:Issuer><saml:Subject>',
        '<saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">agent@acme.example</saml:NameID>',
        '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">',
        `<saml:SubjectConfirmationData NotOnOrAfter="2026-11-24T05:16:00.000Z" Recipient="${place}"/>`,
        '</saml:SubjectConfirmation></saml:Subject>',
        '<saml:Conditions NotBefore="2026-11-24T05:10:00.000Z" NotOnOrAfter="2026-11-24T05:16:00.000Z">',
        `<saml:AudienceRestriction><saml:Audience>${place}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
        `<saml:AuthnStatement AuthnInstant="2026-11-24T05:11:00.000Z" SessionIndex="_${'02'.repeat(20)}"><saml:AuthnContext>`,
        '<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef>',
        '</saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>',
        attribute('email', 'agent@acme.example'),
        attribute('OrganizationName', 'acme-engage'),
        attribute('ServiceName', 'directory'),
        '</saml:AttributeStatement></saml:Assertion></samlp:Response>',
      ].flatMap((line) => line.replaceAll('><', '>\n<').split('\n')),
    );
  });

  it('is signed over the whole assertion, with SHA-256, the signature right after the issuer', () => {
    const xml = respond();
    expect(xml).toMatch(/<saml:Assertion [^>]*><saml:Issuer>[^<]*<\/saml:Issuer><ds:Signature /);
    const reference = part(xml, /<ds:Reference URI="#([^"]+)"/);
    expect(part(xml, /<saml:Assertion [^>]*ID="([^"]+)"/)).toBe(reference);
    expect(xml.match(/Algorithm="[^"]+"/g)).toEqual([
      'Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      'Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"',
      'Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"',
      'Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      'Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"',
    ]);
    expect(part(xml, /<ds:X509Certificate>([^<]+)</)).toBe(pemBody(pair.certificate));
  });

  it('is accepted by OpenSSL too, computed without the library that signed it', () => {
    const xml = respond();
    const signature = part(xml, /<ds:Signature .*<\/ds:Signature>/s);
    // Attributes and namespaces are already in canonical order; only empty elements must be written out.
    const assertion = part(xml, /<saml:Assertion .*<\/saml:Assertion>/s)
      .replace(signature, '')
      .replaceAll(EMPTY, '<$1$2></$1>');
    expect(createHash('sha256').update(assertion).digest('base64')).toBe(part(signature, /<ds:DigestValue>([^<]+)</));
    const namespace = ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
    const signedInfo = part(signature, /<ds:SignedInfo>.*<\/ds:SignedInfo>/s)
      .replace('<ds:SignedInfo>', `<ds:SignedInfo${namespace}>`)
      .replaceAll(EMPTY, '<$1$2></$1>');
    const value = Buffer.from(part(signature, /<ds:SignatureValue>([^<]+)</), 'base64');
    const { publicKey } = new X509Certificate(pair.certificate);
    expect(verify('sha256', Buffer.from(signedInfo), publicKey, value)).toBe(true);
  });

  it('is rejected once a letter of it is changed, and for another certificate', async () => {
    const forged = respond().replaceAll('agent@acme.example', 'admin@acme.example');
    expect(signedAssertion(forged)).toBeUndefined();
    const { certificate } = await makePair();
    expect(() => {
      if (signedAssertion(respond(), certificate) === undefined) throw new Error('refused');
    }).toThrow();
  });

  it('differs each time', () => {
    const id = (xml: string) => part(xml, /<saml:Assertion [^>]*ID="([^"]+)"/);
    expect(id(respond())).not.toBe(id(respond()));
  });

  it('separates values from XML, whatever they contain', () => {
    const hostile = `"'><saml:NameID>x</saml:NameID>&amp;<!--`;
    const assertion = signedAssertion(
      respond({
        email: hostile,
        issuer: hostile,
        organizationShortName: hostile,
        audience: hostile,
        recipient: hostile,
      }),
    );
    expect(assertion?.match(/<saml:NameID/g)).toHaveLength(1);
    expect(assertion).toContain('&amp;amp;&lt;!--');
  });

  it('is valid for any text that XML can contain', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(value));
    fc.assert(
      fc.property(text, text, (issuer, email) => {
        expect(signedAssertion(respond({ issuer, email, recipient: email }))).toBeDefined();
      }),
      { numRuns: 25 },
    );
  });

  it.each(['a\nb', 'a\0', '\u0085', '\ud800', '\uffff'])('is not created from %j', (email) => {
    expect(() => respond({ email })).toThrow(expect.objectContaining({ code: 'saml.not-xml' }));
  });

  it('is signed with a certificate that others can read, although other text follows it', () => {
    const certificatePem = Buffer.concat([Buffer.from(pemBody(pair.certificate), 'base64'), Buffer.alloc(9)]).toString(
      'base64',
    );
    expect(signedAssertion(respond({ certificatePem }))).toContain('agent@acme.example');
  });

  it('is not created from an invalid key or certificate', () => {
    expect(() => respond({ privateKey: new Secret('rubbish') })).toThrow(
      expect.objectContaining({ code: 'saml.key-unreadable' }),
    );
    expect(() => respond({ certificatePem: 'rubbish' })).toThrow();
  });
});
