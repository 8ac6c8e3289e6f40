import { describe, expect, it } from 'vitest';
import { entryNames } from '../../../../src/adapters/stores/github/names.ts';
import { checkSize, parseRecord, serialiseRecord } from '../../../../src/adapters/stores/github/record.ts';

const NAMES = entryNames('genesys/acme');
const KEY = { fingerprints: ['k'], writtenAt: '2026-11-24T00:00:00.000Z' };
const GOOD = {
  format: 1,
  path: 'genesys/acme',
  version: 3,
  values: { state: 'x', constructor: 'y' },
  secrets: { fingerprint_key: KEY, client_secret: { ...KEY, fingerprints: ['a', 'b'] } },
};

describe('the variable of an entry', () => {
  it('is read as it was written', () => {
    const record = parseRecord(JSON.stringify(GOOD), NAMES);
    expect(record).toMatchObject({ path: 'genesys/acme', version: 3, hasOwnKey: false });
    expect(record.values.get('constructor')).toBe('y');
    expect(record.secrets.get('client_secret')?.fingerprints).toEqual(['a', 'b']);
    expect(JSON.parse(serialiseRecord(record))).toEqual(GOOD);
    const own = JSON.stringify({ ...GOOD, hasOwnKey: true });
    expect(serialiseRecord(parseRecord(own, NAMES))).toContain('"hasOwnKey":true');
    expect(parseRecord(JSON.stringify({ ...GOOD, values: {}, secrets: {} }), NAMES).secrets.size).toBe(0);
  });

  const secret = (over: unknown) => ({ secrets: { fingerprint_key: KEY, other: over } });
  it.each([
    ['text that is not JSON', '{'],
    ['nothing', null],
    ['a list', []],
    ['a text', 'x'],
    ['a later format', { ...GOOD, format: 2 }],
    ['a missing path', { ...GOOD, path: 7 }],
    ['an incomplete version', { ...GOOD, version: 1.5 }],
    ['a version that is text', { ...GOOD, version: '3' }],
    ['version 0', { ...GOOD, version: 0 }],
    ['missing values', { ...GOOD, values: undefined }],
    ['values in a list', { ...GOOD, values: [] }],
    ['a value that is not text', { ...GOOD, values: { state: 1 } }],
    ['missing secrets', { ...GOOD, secrets: null }],
    ['secrets without the key', { ...GOOD, secrets: { other: KEY } }],
    ['an empty secret', { ...GOOD, ...secret(null) }],
    ['a secret in clear', { ...GOOD, ...secret('hunter2') }],
    ['missing fingerprints', { ...GOOD, ...secret({ writtenAt: KEY.writtenAt }) }],
    ['one fingerprint without a list', { ...GOOD, ...secret({ ...KEY, fingerprints: 'k' }) }],
    ['a fingerprint that is a number', { ...GOOD, ...secret({ ...KEY, fingerprints: ['k', 7] }) }],
    ['a missing time', { ...GOOD, ...secret({ fingerprints: ['k'] }) }],
    ['a time that is a number', { ...GOOD, ...secret({ fingerprints: ['k'], writtenAt: 7 }) }],
  ])('is refused with %s', (_what, written) => {
    const text = typeof written === 'string' ? written : JSON.stringify(written);
    expect(() => parseRecord(text, NAMES)).toThrow(
      expect.objectContaining({
        code: 'github.entry-broken',
        message: 'Cannot read `github:genesys/acme`: the variable GENESYS_ACME_ENTRY is damaged',
        fix: 'Restore the last good text of the variable GENESYS_ACME_ENTRY. It was edited, or a later version of genesys-hybrid wrote it. The secrets were not changed.',
      }),
    );
  });

  it('is refused when it belongs to another path with the same names', () => {
    expect(() => parseRecord(JSON.stringify({ ...GOOD, path: 'genesys-acme' }), NAMES)).toThrow(
      expect.objectContaining({
        code: 'github.same-names',
        message: 'Cannot use `github:genesys/acme`: the variable GENESYS_ACME_ENTRY already belongs to genesys-acme',
        fix: 'Write another `secrets.path` for one of the two, or give it an environment of its own (`GENESYS_HYBRID_ENVIRONMENT`).',
      }),
    );
  });

  it('has 48,000 bytes at most, counted as GitHub counts them', () => {
    checkSize('x'.repeat(48_000), 'the variable');
    expect(() => checkSize('ä'.repeat(24_001), 'the variable')).toThrow(
      'Cannot write the variable: it would have 48002 bytes, and GitHub saves at most 48000. Nothing was changed',
    );
  });
});
