import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOwnershipTag, parseOwnershipTag } from '../../../src/core/organization/ownership-tag.ts';

const MARK = { tenant: 'acme', client: 'pacing', generation: 1, nonce: '9f3c00aa11bb22cc' };

describe('an ownership tag', () => {
  it('follows the text that a person wrote', () => {
    expect(formatOwnershipTag('Engage pacing', MARK)).toBe(
      'Engage pacing [genesys-hybrid acme/pacing#1 9f3c00aa11bb22cc]',
    );
    expect(formatOwnershipTag('', MARK)).toBe('[genesys-hybrid acme/pacing#1 9f3c00aa11bb22cc]');
  });

  it('is read back, with the description as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (description, generation) => {
          const mark = { ...MARK, generation };
          expect(parseOwnershipTag(formatOwnershipTag(description, mark))).toEqual({ mark, description });
        },
      ),
      {
        examples: [
          ['two\nlines', 1],
          [' blanks ', 2],
          ['[genesys-hybrid acme/pacing#1 9f3c00aa11bb22cc]', 3],
        ],
      },
    );
  });

  it('has no nonce where the secret store keeps none', () => {
    const mark = { ...MARK, nonce: '' };
    expect(formatOwnershipTag('x', mark)).toBe('x [genesys-hybrid acme/pacing#1]');
    expect(parseOwnershipTag('x [genesys-hybrid acme/pacing#1]')).toEqual({ mark, description: 'x' });
  });

  it.each([
    '',
    'Engage pacing',
    'x[genesys-hybrid acme/pacing#1 9f3c00aa11bb22cc]',
    'x [genesys-hybrid acme/pacing#1 9f3c00aa11bb22cc] and more',
    'x [genesys-hybrid acme/pacing#1 9f3c00aa11bb22cc',
    'x [genesys-hybrid acme/pacing#0 9f3c00aa11bb22cc]',
    'x [genesys-hybrid acme/pacing#01 9f3c00aa11bb22cc]',
    'x [genesys-hybrid acme/pacing#1 9f3c]',
    'x [genesys-hybrid acme/pacing#1 9F3C00AA11BB22CC]',
    'x [genesys-hybrid acme#1 9f3c00aa11bb22cc]',
    'x [genesys-hybrid acme/pa cing#1 9f3c00aa11bb22cc]',
    'x [genesys-hybrid acme/pacing#9999999999 9f3c00aa11bb22cc]',
    'x [GENESYS-HYBRID acme/pacing#1 9f3c00aa11bb22cc]',
  ])('is not read from %j', (text) => {
    expect(parseOwnershipTag(text)).toBeUndefined();
  });

  it.each([
    { tenant: '' },
    { tenant: 'a b' },
    { tenant: 'a/b' },
    { client: 'x]' },
    { generation: 0 },
    { generation: 1.5 },
    { nonce: 'zz' },
  ])('is not written when it could not be read again: %j', (change) => {
    expect(() => formatOwnershipTag('x', { ...MARK, ...change })).toThrow(
      expect.objectContaining({ code: 'genesys-cloud.mark' }),
    );
  });

  it('is refused with the tenant, the client and the version that it would name', () => {
    const refused = () => formatOwnershipTag('x', { tenant: 'a b', client: 'pacing', generation: 4711, nonce: '' });
    for (const part of ['a b', 'pacing', '4711']) expect(refused).toThrow(part);
  });

  it('is read quickly from a hostile description', () => {
    const started = performance.now();
    parseOwnershipTag(`${'[genesys-hybrid '.repeat(20_000)}`);
    parseOwnershipTag(`${' '.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
