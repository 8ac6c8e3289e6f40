import { describe, expect, it } from 'vitest';
import { isInObject, isInService, missingIds, sectionLogins } from '../../../src/core/decide/object-logins.ts';
import { acme } from './acme.ts';
import { idOf } from './entries.ts';
import { optionsFor, sceneOf, snapshotOf, type Texts } from './situation.ts';

const PACING = idOf('pacing', 1);

function sceneWith(options: Texts, key = 'pacing') {
  const client = acme().clients.find((each) => each.key === key);
  if (!client) throw new Error(`acme has no client ${key}`);
  return { ...sceneOf({ options }), client };
}

describe('the id of a client', () => {
  const isIn = (id: string, text: string) => isInObject(id, snapshotOf({ options: { mine: { text } } }));

  it('is in the object where any option has it, also inside other text, in capitals, or with white space', () => {
    expect(isIn(PACING, PACING)).toBe(true);
    expect(isIn(PACING, `{"id":"${PACING.toUpperCase()}"}`)).toBe(true);
    expect(isIn(` ${PACING}\n`, `x${PACING}x`)).toBe(true);
    expect(isIn(PACING, idOf('pacing', 2))).toBe(false);
  });

  it('is in the object only as a whole text where it is short, because it may be part of other text by chance', () => {
    expect(isIn('seven77', ' SEVEN77 ')).toBe(true);
    expect(isIn('seven77', 'xseven77')).toBe(false);
    expect(isIn('eight888', 'xeight888')).toBe(true);
  });

  it('is in no object where it is empty', () => {
    expect(isIn('', '-')).toBe(false);
    expect(isIn('  ', 'a  b')).toBe(false);
  });

  it('is in a service where the section of one has it as its id, and not where another option has it', () => {
    const { tenant } = sceneOf();
    const isUsed = (options: Texts) => isInService(PACING, { tenant, snapshot: snapshotOf({ options }) });
    expect(isUsed({ ewt: { client_id: ` ${PACING.toUpperCase()} ` } })).toBe(true);
    expect(isUsed({ saml_auth: { client_id: PACING } })).toBe(true);
    expect(isUsed({ ewt: { password: PACING }, mine: { client_id: PACING } })).toBe(false);
  });
});

describe('a section with a secret', () => {
  it('names its option, with the id next to it', () => {
    expect(sectionLogins(sceneWith(optionsFor()))).toMatchObject([{ option: 'ewt/password', clientId: PACING }]);
    expect(sectionLogins(sceneWith({ ewt: { client_id: PACING } }))).toEqual([]);
    expect(sectionLogins(sceneWith({ other: { client_id: PACING, password: 'x' } }))).toEqual([]);
  });

  it('without an id is assumed to belong to the active client, if that can be tested', () => {
    expect(sectionLogins(sceneWith({ ewt: { password: 'x' } }))).toMatchObject([{ clientId: PACING }]);
    expect(sectionLogins(sceneWith({ saml_auth: { password: 'x' } }, 'desktop'))).toEqual([]);
  });

  it('lacks its id where that has no value', () => {
    expect(missingIds(sceneWith({ ewt: { password: 'x' } }))).toEqual(['ewt/client_id']);
    expect(missingIds(sceneWith({ ewt: { password: 'x', client_id: ' ' } }))).toEqual(['ewt/client_id']);
    expect(missingIds(sceneWith(optionsFor()))).toEqual([]);
    expect(missingIds(sceneWith({ ewt: {} }))).toEqual([]);
  });
});
