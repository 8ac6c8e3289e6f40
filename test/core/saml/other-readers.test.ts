import { createHash, verify, X509Certificate } from 'node:crypto';
import { SAML } from '@node-saml/node-saml';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeResponse, type ResponseRequest } from '../../../src/core/saml/assertion.ts';
import { makePair, type Pair, random } from './fixtures.ts';
import { canonicalReaders, signatureReaders } from './programs.ts';

const ISSUER = 'https://www.genesys.com/pureengage';
const AUDIENCE = 'https://login.mypurecloud.de/saml';
const AGENT = 'agent@acme.example';
const MINUTE = 60_000;
let pair: Pair;
let other: Pair;

beforeAll(async () => {
  [pair, other] = await Promise.all([makePair(), makePair()]);
});

/** These readers have no clock that a test can set. */
function respond(change: Partial<ResponseRequest> = {}): string {
  return makeResponse({
    issuer: ISSUER,
    certificatePem: pair.certificate,
    privateKey: pair.privateKey,
    organizationShortName: 'acme-engage',
    email: AGENT,
    audience: AUDIENCE,
    recipient: AUDIENCE,
    now: new Date(),
    random,
    ...change,
  });
}

const xmlOf = (response: string) => Buffer.from(response, 'base64').toString();
const changed = (response: string, from: string, to: string) =>
  Buffer.from(xmlOf(response).replaceAll(from, to)).toString('base64');

/** Its signatures are checked by the library that we sign with; it reads a Response with its own code. */
async function nodeSaml(SAMLResponse: string, idpCert = pair.certificate) {
  const reader = new SAML({
    ...{ idpCert, issuer: AUDIENCE, audience: AUDIENCE, callbackUrl: AUDIENCE },
    ...{ wantAssertionsSigned: true, wantAuthnResponseSigned: false, acceptedClockSkewMs: 0 },
  });
  const { profile } = await reader.validatePostResponseAsync({ SAMLResponse });
  return profile;
}

describe('node-saml', () => {
  it('reads the user, the organization, and the issuer', async () => {
    expect(await nodeSaml(respond())).toMatchObject({
      nameID: AGENT,
      issuer: ISSUER,
      email: AGENT,
      OrganizationName: 'acme-engage',
      ServiceName: 'directory',
    });
  });

  it('rejects a changed response, and one that another key signed', async () => {
    await expect(nodeSaml(changed(respond(), AGENT, 'admin@acme.example'))).rejects.toThrow('Invalid signature');
    await expect(nodeSaml(respond(), other.certificate)).rejects.toThrow('Invalid signature');
  });

  it('rejects another audience, an expired response, and one that is not valid yet', async () => {
    const late = (minutes: number) => respond({ now: new Date(Date.now() - minutes * MINUTE) });
    await expect(nodeSaml(respond({ audience: 'https://elsewhere.example' }))).rejects.toThrow('audience mismatch');
    await expect(nodeSaml(late(6))).rejects.toThrow('expired');
    await expect(nodeSaml(late(-10))).rejects.toThrow('not yet valid');
  });

  it('leaves the issuer to its caller, who gets it to the last letter', async () => {
    expect((await nodeSaml(respond({ issuer: `${ISSUER}/` })))?.issuer).toBe(`${ISSUER}/`);
  });
});

describe.each(signatureReaders())('%s, which implements XML signatures itself', (_name, { skip, verify: says }) => {
  it('accepts our signature', { skip }, () => {
    const { status, output } = says(xmlOf(respond()), pair.certificate);
    expect(output).toMatch(/^OK$/m);
    expect(status).toBe(0);
  });

  it('rejects a changed response, and one that another key signed', { skip }, () => {
    const admin = changed(respond(), AGENT, 'admin@acme.example');
    expect(says(xmlOf(admin), pair.certificate).status).not.toBe(0);
    expect(says(xmlOf(changed(respond(), 'Audience>https', 'Audience>http')), pair.certificate).status).not.toBe(0);
    expect(says(xmlOf(respond()), other.certificate).status).not.toBe(0);
  });
});

describe.each(canonicalReaders())('the canonical form of %s', (_name, { skip, canonical }) => {
  const part = (xml: string, pattern: RegExp) => pattern.exec(xml)?.[1] ?? '';

  it('gives the digest and the signature of the Response', { skip }, () => {
    // Markup and characters beyond ASCII, where two libraries may differ.
    const xml = xmlOf(respond({ email: `o'neill+"<é>&日本@acme.example` }));
    const signature = part(xml, /(<ds:Signature .*<\/ds:Signature>)/s);
    const assertion = canonical(part(xml, /(<saml:Assertion .*<\/saml:Assertion>)/s).replace(signature, ''));
    const digest = part(signature, /<ds:DigestValue>([^<]+)</);
    expect(createHash('sha256').update(assertion).digest('base64')).toBe(digest);
    const namespace = '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">';
    const info = part(signature, /(<ds:SignedInfo>.*<\/ds:SignedInfo>)/s).replace('<ds:SignedInfo>', namespace);
    const value = Buffer.from(part(signature, /<ds:SignatureValue>([^<]+)</), 'base64');
    const { publicKey } = new X509Certificate(pair.certificate);
    expect(verify('sha256', Buffer.from(canonical(info)), publicKey, value)).toBe(true);
    expect(verify('sha256', Buffer.from(canonical(info.replace('sha256', 'sha1'))), publicKey, value)).toBe(false);
  });
});
