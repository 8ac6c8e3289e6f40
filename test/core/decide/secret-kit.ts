/** A client whose secret differs between the store entry and the transaction object. */
import { idOf, secretOf } from './entries.ts';
import { liveClient, login, optionsFor, type Situation, type Texts } from './situation.ts';
import { matchOf } from './views.ts';

export const PACING = idOf('pacing', 1);
export const DESKTOP = liveClient('desktop');
export const LOST = { resetLostSecrets: true };
/** The answer of Genesys Cloud for the secret in the secret store. */
export const stored = (outcome: 'works' | 'rejected' | 'untested') => login(outcome, PACING, secretOf('pacing', 1));
/** The answer for the secret in the object. */
export const manualClient = (outcome: 'works' | 'rejected' | 'untested', reason?: string) =>
  login(outcome, PACING, 'by-hand', reason as typeof outcome);

/** The object logs in with the client of the secret store and another secret. */
export function objectHas(password: string | undefined, clientId = PACING): { readonly options: Texts } {
  return { options: { ...optionsFor(), ewt: { client_id: clientId, ...(password !== undefined && { password }) } } };
}

export function secretAdopted(situation: Situation, key: 'pacing' | 'desktop' = 'pacing'): string | undefined {
  const match = matchOf(situation, key);
  return match?.state === 'adoptable' ? match.secret.reveal() : undefined;
}
