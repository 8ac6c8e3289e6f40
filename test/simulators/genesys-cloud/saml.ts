import { randomUUID } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { texts } from './answers.ts';
import { readCertificate } from './identity-providers.ts';
import type { OrganizationState, UserRecord } from './state.ts';

const SKEW = 10_000;
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';

/** The signed XML, as the signature covers it, and nothing that stands beside it. */
function signedParts(xml: string, certificates: readonly string[], now: number): readonly string[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const [signature, ...more] = Array.from(document.getElementsByTagNameNS(SIGNATURE, 'Signature'));
  if (!signature || more.length > 0) return [];
  for (const bare of certificates) {
    const certificate = readCertificate(bare);
    if (!certificate || Date.parse(certificate.validTo) < now || Date.parse(certificate.validFrom) > now) continue;
    const verifier = new SignedXml({ publicCert: certificate.toString(), getCertFromKeyInfo: () => null });
    verifier.loadSignature(signature as unknown as Node);
    try {
      if (verifier.checkSignature(xml)) return verifier.getSignedReferences();
    } catch {
      // Not signed with this one; the next may fit.
    }
  }
  return [];
}

function textIn(xml: string, name: string): string | undefined {
  const element = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagNameNS(ASSERTION, name)[0];
  return element?.textContent ?? undefined;
}

function attribute(xml: string, name: string): string | undefined {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const found = Array.from(document.getElementsByTagNameNS(ASSERTION, 'Attribute')).find(
    (each) => each.getAttribute('Name') === name,
  );
  return found?.textContent?.trim();
}

function conditions(xml: string): { notBefore: number; notOnOrAfter: number } {
  const element = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagNameNS(ASSERTION, 'Conditions')[0];
  return {
    notBefore: Date.parse(element?.getAttribute('NotBefore') ?? ''),
    notOnOrAfter: Date.parse(element?.getAttribute('NotOnOrAfter') ?? ''),
  };
}

/** The user that a Response leads to, or the reason why it leads to none. */
export function userOfResponse(organization: OrganizationState, response: string, now: number): UserRecord | string {
  const provider = organization.providers.get('pureengage');
  if (!provider || provider.disabled === true) return 'no identity provider';
  const xml = Buffer.from(response, 'base64').toString('utf8');
  const signed = signedParts(xml, texts(provider.certificates), now).find(
    (part) => part.includes(':Assertion') || part.includes('<Assertion'),
  );
  if (signed === undefined) return 'the signature is not valid';
  if (textIn(signed, 'Issuer') !== provider.issuerURI) return 'the issuer is not known';
  const { notBefore, notOnOrAfter } = conditions(signed);
  if (!(notBefore <= now + SKEW && notOnOrAfter >= now - SKEW)) return 'the assertion is not valid now';
  const shortName = attribute(signed, 'OrganizationName');
  if (shortName !== undefined && shortName !== organization.shortName)
    return 'the assertion is for another organization';
  const email = attribute(signed, 'email') ?? textIn(signed, 'NameID');
  if (!email) return 'the assertion names no user';
  const user = organization.users.find(
    (each) => each.email.toLowerCase() === email.toLowerCase() && each.state === 'active',
  );
  if (user) return user;
  if (provider.autoProvisionUsers !== true) return 'the user is not known';
  const employee = organization.roles.find((role) => role.defaultRoleId === 'employee')?.id ?? '';
  const home = organization.divisions.find(({ homeDivision }) => homeDivision)?.id ?? '';
  const made = {
    id: randomUUID(),
    name: email,
    email,
    state: 'active',
    version: 1,
    divisionId: home,
    roleIds: [employee],
    invited: 0,
  };
  organization.users.push(made);
  return made;
}
