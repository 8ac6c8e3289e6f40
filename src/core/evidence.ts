import type { Secret } from '../base/secret.ts';
import type { Fault } from './observed.ts';
import type { Permission } from './ports/genesys-cloud.ts';

export interface ClientLogin {
  readonly clientId: string;
  readonly clientSecret: Secret;
}

/** The result of a login with an ID and a secret. */
export interface LoginEvidence extends ClientLogin {
  /** `untested`: the service gave no clear answer, so nothing is known about the secret. */
  readonly outcome: 'works' | 'rejected' | 'untested';
  readonly reason: string;
}

/** A question to answer before a decision. */
export type Question =
  /** Does this secret of a client-credentials client work? */
  | { readonly ask: 'login'; readonly login: ClientLogin }
  /** How many requests did this client make in the last days? */
  | { readonly ask: 'usage'; readonly clientId: string; readonly days: number }
  /** Which permissions of this domain does the organization know? */
  | { readonly ask: 'permissions'; readonly domain: string }
  /** Does this SAML key of the store entry open with its password, and fit its certificate? */
  | { readonly ask: 'stored-key'; readonly number: number };

/** The answers. */
export interface Evidence {
  readonly logins: readonly LoginEvidence[];
  /** Requests by client ID; `undefined` if Genesys Cloud does not report them. */
  readonly usage: ReadonlyMap<string, number | undefined>;
  readonly permissions: ReadonlyMap<string, readonly Permission[]>;
  /** The error of a key in the store entry, by its number; `undefined` if it is valid. */
  readonly storedKeys: ReadonlyMap<number, Fault | undefined>;
}

export const NO_EVIDENCE: Evidence = { logins: [], usage: new Map(), permissions: new Map(), storedKeys: new Map() };

export function evidenceOf(login: Partial<ClientLogin>, { logins }: Evidence): LoginEvidence | undefined {
  const { clientId, clientSecret } = login;
  return clientSecret && logins.find((each) => each.clientId === clientId && each.clientSecret.equals(clientSecret));
}

export function isAnswered(question: Question, evidence: Evidence): boolean {
  if (question.ask === 'login') return evidenceOf(question.login, evidence) !== undefined;
  if (question.ask === 'usage') return evidence.usage.has(question.clientId);
  if (question.ask === 'permissions') return evidence.permissions.has(question.domain);
  return evidence.storedKeys.has(question.number);
}
