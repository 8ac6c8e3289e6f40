import { asHybridError } from '../base/errors.ts';
import type { ClientLogin, Evidence, LoginEvidence, Question } from '../core/evidence.ts';
import type { Fault } from '../core/observed.ts';
import { findKeyVersion } from '../core/rotation/version-steps.ts';
import { checkOwnPair } from '../core/saml/own-pair.ts';
import type { Session } from './session.ts';

/** The service knows the client but rejects the secret, or the pair belongs to another organization. */
const REJECTIONS: readonly string[] = ['genesys-cloud.invalid-client', 'prove.organization'];

/** Only a clear answer counts as rejected: an outage or a rate limit says nothing about a secret. */
async function testLogin(login: ClientLogin, { genesysCloud, loginVerifier }: Session): Promise<LoginEvidence> {
  if (!genesysCloud) return { ...login, outcome: 'untested', reason: 'this run does not reach Genesys Cloud' };
  try {
    return { ...login, outcome: 'works', reason: await loginVerifier.clientCredentials(login) };
  } catch (error) {
    const { code, message: reason } = asHybridError(error);
    return { ...login, outcome: REJECTIONS.includes(code) ? 'rejected' : 'untested', reason };
  }
}

function testStoredKey(number: number, { entry, openKey }: Session): Fault | undefined {
  const key = findKeyVersion(entry.samlKey, number);
  if (!key) return undefined;
  try {
    checkOwnPair({ certificate: key.certificate, privateKey: openKey(key.privateKey, key.password) });
    return undefined;
  } catch (error) {
    return asHybridError(error);
  }
}

async function answerOne(question: Question, session: Session): Promise<Partial<Evidence>> {
  const { genesysCloud } = session;
  if (question.ask === 'login') return { logins: [await testLogin(question.login, session)] };
  if (question.ask === 'stored-key') {
    return { storedKeys: new Map([[question.number, testStoredKey(question.number, session)]]) };
  }
  if (!genesysCloud) throw new Error(`the question ${question.ask} has no answer without Genesys Cloud`);
  if (question.ask === 'permissions') {
    return { permissions: new Map([[question.domain, await genesysCloud.permissions(question.domain)]]) };
  }
  const { clientId, days } = question;
  return { usage: new Map([[clientId, await genesysCloud.usage(clientId, days)]]) };
}

function isSame(one: Question, other: Question): boolean {
  if (one.ask !== 'login' || other.ask !== 'login') return JSON.stringify(one) === JSON.stringify(other);
  return one.login.clientId === other.login.clientId && one.login.clientSecret.equals(other.login.clientSecret);
}

/** Answers every question once, in parallel, and adds the answers to the evidence. */
export async function answer(questions: readonly Question[], evidence: Evidence, session: Session): Promise<Evidence> {
  const distinct = questions.filter((each, index) => questions.findIndex((other) => isSame(each, other)) === index);
  const answers = await Promise.all(distinct.map((question) => answerOne(question, session)));
  return answers.reduce<Evidence>(
    (known, { logins = [], usage = [], permissions = [], storedKeys = [] }) => ({
      logins: [...known.logins, ...logins],
      usage: new Map([...known.usage, ...usage]),
      permissions: new Map([...known.permissions, ...permissions]),
      storedKeys: new Map([...known.storedKeys, ...storedKeys]),
    }),
    evidence,
  );
}
