import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { type Evidence, evidenceOf, isAnswered, NO_EVIDENCE } from '../../src/core/evidence.ts';

const LOGIN = { clientId: 'id', clientSecret: new Secret('secret') };
const ANSWER = { ...LOGIN, outcome: 'works', reason: 'a token was given' } as const;
const EVIDENCE: Evidence = {
  logins: [{ ...ANSWER, clientId: 'other' }, ANSWER],
  usage: new Map([['used', undefined]]),
  permissions: new Map([['journey', []]]),
  storedKeys: new Map([[2, undefined]]),
};

describe('the evidence of a login', () => {
  it('belongs to the same id and the same secret', () => {
    expect(evidenceOf({ ...LOGIN, clientSecret: new Secret('secret') }, EVIDENCE)).toBe(ANSWER);
    expect(evidenceOf({ ...LOGIN, clientSecret: new Secret('Secret') }, EVIDENCE)).toBeUndefined();
    expect(evidenceOf({ ...LOGIN, clientId: 'third' }, EVIDENCE)).toBeUndefined();
  });

  it('is absent for a login without id or secret', () => {
    expect(evidenceOf({ clientId: 'id' }, EVIDENCE)).toBeUndefined();
    expect(evidenceOf({ clientSecret: LOGIN.clientSecret }, EVIDENCE)).toBeUndefined();
    expect(evidenceOf({}, EVIDENCE)).toBeUndefined();
  });
});

describe('a question to a service', () => {
  it('is answered by evidence of its type, also where the answer is that nothing is known', () => {
    expect(isAnswered({ ask: 'login', login: LOGIN }, EVIDENCE)).toBe(true);
    expect(isAnswered({ ask: 'usage', clientId: 'used', days: 7 }, EVIDENCE)).toBe(true);
    expect(isAnswered({ ask: 'permissions', domain: 'journey' }, EVIDENCE)).toBe(true);
    expect(isAnswered({ ask: 'stored-key', number: 2 }, EVIDENCE)).toBe(true);
  });

  it('is open where the evidence is about something else', () => {
    expect(isAnswered({ ask: 'login', login: { ...LOGIN, clientId: 'third' } }, EVIDENCE)).toBe(false);
    expect(isAnswered({ ask: 'usage', clientId: 'id', days: 7 }, EVIDENCE)).toBe(false);
    expect(isAnswered({ ask: 'permissions', domain: 'used' }, EVIDENCE)).toBe(false);
    expect(isAnswered({ ask: 'stored-key', number: 1 }, EVIDENCE)).toBe(false);
  });

  it('is open before it was asked', () => {
    expect(isAnswered({ ask: 'login', login: LOGIN }, NO_EVIDENCE)).toBe(false);
    expect(isAnswered({ ask: 'usage', clientId: 'used', days: 7 }, NO_EVIDENCE)).toBe(false);
    expect(isAnswered({ ask: 'permissions', domain: 'journey' }, NO_EVIDENCE)).toBe(false);
    expect(isAnswered({ ask: 'stored-key', number: 2 }, NO_EVIDENCE)).toBe(false);
    expect(NO_EVIDENCE.logins).toEqual([]);
  });
});
