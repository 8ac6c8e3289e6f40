import { describe, expect, it } from 'vitest';
import { certificateLabel, fingerprintText } from '../../../src/core/decide/trust.ts';
import { textFingerprint } from '../../../src/core/saml/forms.ts';
import { pemBody } from '../../../src/core/saml/pem.ts';
import { acmeWithDriverFile, certificate, isoDay } from './acme.ts';
import { active, certificateOf, entryOf, key, keyCompleted, RUNNING } from './entries.ts';
import { decisionsOf, optionsFor, type Situation } from './situation.ts';

const CLIENTS = [active('pacing'), active('desktop')];
const STRANGER = certificate('of nobody');
const ENDED = certificate('ended', { to: -1 });
const LATER = certificate('not begun', { from: 1 });
const INCOMPLETE = certificate('incomplete');
const NAMES = new Map(
  Object.entries({
    'key 1': certificateOf(1),
    'key 2': certificateOf(2),
    stranger: STRANGER,
    ended: ENDED,
    later: LATER,
    incomplete: INCOMPLETE,
  }).map(([name, pem]) => [fingerprintText(pem), name]),
);

function trustOf(situation: Situation) {
  const { kept, dropped } = decisionsOf({ storedKeys: [1, 2], ...situation }).trust;
  const named = (label: string) => NAMES.get(label) ?? label;
  return {
    kept: kept.map(({ label, reason, number }) => `${named(label)}: ${reason}${number ? ` ${number}` : ''}`),
    dropped: dropped.map(({ label, reason }) => `${named(label)}: ${reason}`),
  };
}

const kept = (situation: Situation) => trustOf(situation).kept;

function rotated(days: number, over: Situation = {}): Situation {
  const entry = entryOf(...RUNNING, key(2), keyCompleted(days));
  return { entry, options: optionsFor({ key: 2 }), trusted: [certificateOf(2), certificateOf(1)], ...over };
}

/** The object has a certificate that is not in the secret store. */
function objectHas(...pems: readonly string[]): Pick<Required<Situation>, 'options'> {
  const saml = { ...optionsFor().saml, certificate: Buffer.from(pems.join('')).toString('base64') };
  return { options: { ...optionsFor(), saml } };
}

describe('the certificate that the object has or gets', () => {
  it('is not among the additional certificates', () => {
    expect(trustOf({})).toEqual({ kept: [], dropped: [] });
    expect(trustOf({ trusted: [] })).toEqual({ kept: [], dropped: [] });
    expect(trustOf({ trusted: null })).toEqual({ kept: [], dropped: [] });
  });

  it('is recognized also where a manually created pair is adopted', () => {
    const entry = entryOf(...CLIENTS);
    expect(trustOf({ entry })).toEqual({ kept: [], dropped: [] });
  });

  it('is recognized in every form that Genesys Cloud gives it', () => {
    expect(kept({ trusted: [certificateOf(1).replaceAll('\n', '\r\n')] })).toEqual([]);
  });
});

describe('an additional certificate stays trusted', () => {
  it('for a rotation: it is active until the object has the next one', () => {
    const entry = entryOf(...RUNNING, key(2));
    expect(kept({ entry })).toEqual(['key 1: rotation 1']);
    expect(kept({ entry, trusted: [certificateOf(1), certificateOf(2)] })).toEqual(['key 1: rotation 1']);
  });

  it('for its grace period, and not after it', () => {
    expect(kept(rotated(-6))).toEqual(['key 1: grace 1']);
    expect(trustOf(rotated(-7))).toEqual({ kept: [], dropped: ['key 1: grace-over'] });
  });

  it('after its grace period, as long as the object has it or a text that may be it', () => {
    expect(kept(rotated(-7, { options: optionsFor({ key: 1 }) }))).toEqual(['key 1: object 1']);
    const saml = { ...optionsFor().saml, certificate: 'not readable' };
    expect(kept(rotated(-7, { options: { ...optionsFor(), saml } }))).toEqual(['key 1: object 1']);
  });

  it('only for its grace period where the object cannot be read', () => {
    const over = rotated(-7, { options: optionsFor({ key: 1 }) });
    expect(trustOf({ ...over, only: 'cloud' }).dropped).toEqual(['key 1: grace-over']);
    expect(trustOf({ ...over, tenant: acmeWithDriverFile() }).dropped).toEqual(['key 1: grace-over']);
  });

  it('because the object has it, with its number where the secret store knows it', () => {
    expect(kept({ ...objectHas(STRANGER), trusted: [STRANGER] })).toEqual(['stranger: object']);
    expect(kept({ ...objectHas(certificateOf(2), STRANGER), trusted: [STRANGER] })).toEqual(['stranger: object']);
    const incomplete = [{ number: 5, madeAt: isoDay(-9), certificate: STRANGER }];
    const running = entryOf(...RUNNING);
    const entry = { ...running, samlKey: { ...running.samlKey, incomplete } };
    expect(kept({ entry, ...objectHas(STRANGER), trusted: [STRANGER] })).toEqual(['stranger: object 5']);
  });

  it('because the secret store has it and does not say that it is retiring', () => {
    const incomplete = [
      { number: 4, madeAt: isoDay(-9) },
      { number: 5, madeAt: isoDay(-9), certificate: INCOMPLETE },
    ];
    const running = entryOf(...RUNNING);
    const entry = { ...running, samlKey: { ...running.samlKey, incomplete } };
    expect(kept({ entry, trusted: [INCOMPLETE] })).toEqual(['incomplete: incomplete 5']);
    const odd = entryOf(...RUNNING, key(2));
    const { next: _, ...samlKey } = odd.samlKey;
    expect(kept({ entry: { ...odd, samlKey }, trusted: [certificateOf(2)] })).toEqual(['key 2: incomplete 2']);
  });

  it('because its key may exist elsewhere: a component may sign with it', () => {
    expect(kept({ trusted: [certificateOf(1), STRANGER] })).toEqual(['stranger: unknown']);
    expect(kept({ entry: entryOf(), clients: [], options: null, trusted: [STRANGER] })).toEqual(['stranger: unknown']);
  });

  it('because it cannot be read, as the text that Genesys Cloud gave', () => {
    const [trusted] = decisionsOf({ trusted: ['not readable'] }).trust.kept;
    expect(trusted).toEqual({
      text: pemBody('not readable'),
      label: `unreadable (text ${textFingerprint('notreadable')})`,
      reason: 'unreadable',
    });
  });

  it('as the text that is sent: the base64 of the DER, with what the certificate says', () => {
    const [trusted] = decisionsOf({ trusted: [STRANGER] }).trust.kept;
    expect(trusted?.text).toBe(pemBody(STRANGER));
    expect(trusted?.facts?.subject).toBe('CN=of nobody');
  });
});

describe('a certificate that Genesys Cloud rejects', () => {
  it('is dropped when it has expired or is not yet valid, because a write that contains one is rejected as a whole', () => {
    expect(trustOf({ trusted: [ENDED, LATER] })).toEqual({ kept: [], dropped: ['ended: ended', 'later: not-begun'] });
  });

  it('is dropped also when it is the active one and another follows', () => {
    const entry = entryOf(...CLIENTS, key(1, { certificate: ENDED }), key(2));
    expect(trustOf({ entry, options: optionsFor(), trusted: [ENDED] })).toEqual({
      kept: [],
      dropped: ['ended: ended'],
    });
  });
});

describe('the active certificate, while another follows', () => {
  const rotating = entryOf(...RUNNING, key(2));

  it('is trusted again where Genesys Cloud has lost it', () => {
    expect(kept({ entry: rotating, trusted: [] })).toEqual(['key 1: rotation 1']);
    expect(kept({ entry: rotating, trusted: null })).toEqual(['key 1: rotation 1']);
    const [first] = decisionsOf({ entry: rotating, storedKeys: [2], trusted: [] }).trust.kept;
    expect(first).toMatchObject({ text: pemBody(certificateOf(1)), facts: { subject: 'CN=key 1 from -400 to 2000' } });
  });

  it('is not added where the object has another certificate', () => {
    const other = objectHas(STRANGER);
    expect(kept({ entry: rotating, ...other, trusted: [] })).toEqual([]);
    expect(kept({ entry: rotating, ...objectHas(STRANGER, certificateOf(1)), trusted: [] })).toEqual([
      'key 1: rotation 1',
    ]);
    expect(kept({ entry: rotating, ...other, trusted: [], tenant: acmeWithDriverFile() })).toEqual([
      'key 1: rotation 1',
    ]);
    expect(kept({ entry: rotating, ...other, trusted: [], only: 'cloud' })).toEqual(['key 1: rotation 1']);
  });

  it('is added where the object has no certificate', () => {
    const { saml: _, ...options } = optionsFor();
    expect(kept({ entry: rotating, options, trusted: [] })).toEqual(['key 1: rotation 1']);
  });

  it('is the only one that is ever added: a retiring one may have been removed because its key was stolen', () => {
    expect(kept(rotated(-1, { trusted: [certificateOf(2)] }))).toEqual([]);
  });
});

it('the trusted certificates are each named once, in the order in which they are sent', () => {
  const entry = entryOf(...RUNNING, key(2), keyCompleted(-1), key(3));
  const trusted = ['not readable', STRANGER, certificateOf(1), STRANGER, certificateOf(2), certificateOf(3)];
  const labels = kept({ entry, options: optionsFor({ key: 2 }), trusted, storedKeys: [3] });
  expect(labels.slice(0, 3)).toEqual(['key 2: rotation 2', 'key 1: grace 1', 'stranger: unknown']);
  expect(labels[3]).toContain('unreadable');
  expect(labels).toHaveLength(4);
});

it('a certificate is labelled by its fingerprint, and a chain or a text by its text', () => {
  expect(certificateLabel(STRANGER)).toBe(fingerprintText(STRANGER));
  expect(certificateLabel(pemBody(STRANGER))).toBe(fingerprintText(STRANGER));
  expect(certificateLabel(STRANGER + ENDED)).toMatch(/^unreadable \(text sha256:[0-9a-f]{16}\)$/);
});
