import type { Match } from '../../../src/core/decide/match.ts';
import type { Finding } from '../../../src/core/plan.ts';
import type { ClientKey } from './entries.ts';
import { decisionsOf, questionsOf, type Situation } from './situation.ts';

function matchText(match: Match): string {
  const why = match.state === 'adoptable' && match.why ? ` (${match.why})` : '';
  const rejected = match.state === 'secret-lost' && match.rejected ? ' (rejected)' : '';
  const gone = match.state === 'absent' && match.goneId !== undefined ? ` (was ${match.goneId.slice(-1)})` : '';
  return `${match.state}${why}${rejected}${gone}`;
}

/** `active 1: held`, one text for each version that must exist. */
export function versionsOf(situation: Situation, key: ClientKey = 'pacing'): readonly string[] {
  const client = decisionsOf(situation).clients.find((each) => each.client.key === key);
  return (client?.versions ?? []).map(({ number, place, match, reset, isIntended }) => {
    const flags = [...(reset ? ['reset'] : []), ...(isIntended ? ['announced'] : [])];
    return [`${place} ${number}: ${matchText(match)}`, ...flags].join(', ');
  });
}

/** How the active version was found. */
export function matchOf(situation: Situation, key: ClientKey = 'pacing'): Match | undefined {
  return decisionsOf(situation).clients.find((each) => each.client.key === key)?.versions[0]?.match;
}

/** Why a secret is not replaced. */
export function refusalsOf(situation: Situation, key: ClientKey = 'pacing'): readonly Finding[] {
  return decisionsOf(situation).clients.find((each) => each.client.key === key)?.refusals ?? [];
}

export function codesOf(situation: Situation, key: ClientKey = 'pacing'): readonly string[] {
  return refusalsOf(situation, key).map(({ code }) => code);
}

/** `login ID SECRET`, `usage ID DAYS`, `stored-key NUMBER`. */
export function questionsIn(situation: Situation): readonly string[] {
  return questionsOf(situation).map((question) => {
    if (question.ask === 'login') return `login ${question.login.clientId} ${question.login.clientSecret.reveal()}`;
    if (question.ask === 'usage') return `usage ${question.clientId} ${question.days}`;
    return question.ask === 'stored-key' ? `stored-key ${question.number}` : `permissions ${question.domain}`;
  });
}

/** `retirement/pacing#1 finish-client`, with the reason and the day of what waits. */
export function retirementsOf(situation: Situation): readonly string[] {
  return decisionsOf(situation).clientRetirements.map(({ address, step }) => {
    if (step.does !== 'wait-for-client') return `${address} ${step.does}`;
    const requests = step.reason === 'used' ? ` ${step.requests}` : '';
    return `${address} waits: ${step.reason}${requests}, until ${step.until.toISOString().slice(0, 10)}`;
  });
}

/** `1 finish-key`, with the day of what waits. */
export function keyStepsOf(situation: Situation): readonly string[] {
  return decisionsOf(situation).keySteps.map(({ number, step }) => {
    if (step.does !== 'wait-for-key') return `${number} ${step.does}`;
    return `${number} waits until ${step.until.toISOString().slice(0, 10)}, ${step.isTrusted ? 'trusted' : 'not trusted'}`;
  });
}

/** `proof/pacing#2`. */
export function verificationsOf(situation: Situation): readonly string[] {
  return decisionsOf(situation).verifications.map(({ address }) => address);
}
