import { texts } from '../answers.ts';
import { audit } from '../audit/audit.ts';
import type { ClientRecord, OrganizationState, UserRecord } from '../records.ts';
import { makeUser } from '../state.ts';
import { elementsIn, signedAssertion } from './saml-signature.ts';

/** The allowed difference of clocks. */
const SKEW = 10_000;

export interface Exchange {
  readonly organization: OrganizationState;
  readonly client: ClientRecord;
  /** Base64 of a whole Response. */
  readonly response: string;
  readonly now: number;
}

function attributeOf(assertion: Element, name: string): string | undefined {
  const found = elementsIn(assertion, 'Attribute').find((each) => each.getAttribute('Name') === name);
  return found?.textContent?.trim();
}

/** Whether now is within the limits of an element; a limit that is absent or not a time allows nothing. */
function isNow(element: Element | undefined, limits: readonly string[], now: number): boolean {
  const limit = (name: string) => Date.parse(element?.getAttribute(name) ?? '');
  return limits.every((name) => (name === 'NotBefore' ? limit(name) <= now + SKEW : now - SKEW <= limit(name)));
}

/** Destination, Recipient and Audience are not checked: the service does not seem to check them in this exchange either. */
function assertionProblem(assertion: Element, { organization, now }: Exchange): string | undefined {
  const issuer = elementsIn(assertion, 'Issuer')[0]?.textContent;
  if (issuer !== organization.providers.get('pureengage')?.issuerURI) return 'the issuer is not known';
  const isValid =
    isNow(elementsIn(assertion, 'Conditions')[0], ['NotBefore', 'NotOnOrAfter'], now) &&
    isNow(elementsIn(assertion, 'SubjectConfirmationData')[0], ['NotOnOrAfter'], now);
  if (!isValid) return 'the assertion is not valid now';
  const shortName = attributeOf(assertion, 'OrganizationName');
  return shortName === undefined || shortName === organization.shortName
    ? undefined
    : 'the assertion is for another organization';
}

/** With the role of an employee, in the home division. */
function provisioned({ organization, client, now }: Exchange, email: string): UserRecord {
  const divisionId = organization.divisions.find(({ homeDivision }) => homeDivision)?.id ?? '';
  const roleIds = organization.roles.filter(({ defaultRoleId }) => defaultRoleId === 'employee').map(({ id }) => id);
  const user = makeUser({ name: email, email, divisionId, roleIds });
  organization.users.push(user);
  audit({ organization, client, now }, { entityType: 'User', action: 'Create', entity: user });
  return user;
}

/** The user of a Response, or the reason why it has none. */
export function userOfResponse(exchange: Exchange): UserRecord | string {
  const { organization, response, now } = exchange;
  const provider = organization.providers.get('pureengage');
  if (!provider || provider.disabled === true) return 'there is no identity provider, or it is disabled';
  const xml = Buffer.from(response, 'base64').toString('utf8');
  const assertion = signedAssertion(xml, texts(provider.certificates), now);
  if (typeof assertion === 'string') return assertion;
  const problem = assertionProblem(assertion, exchange);
  if (problem !== undefined) return problem;
  const email = attributeOf(assertion, 'email') ?? elementsIn(assertion, 'NameID')[0]?.textContent;
  if (!email) return 'the assertion names no user';
  const user = organization.users.find((each) => each.email.toLowerCase() === email.toLowerCase());
  if (user) return user.state === 'active' ? user : 'the user is not active';
  return provider.autoProvisionUsers === true ? provisioned(exchange, email) : 'the user is not known';
}
