import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { errorsOf, problemsOf } from './loading.ts';

const SHIPPED = ['acme', 'globex', 'initech'].map((name) => readFileSync(join(ROOT, `tenants/${name}.yaml`), 'utf8'));

/** Loads all at once, because the schema is compiled for each load. Any other error than one of a file is a bug. */
function expectPlacedErrors(texts: readonly string[]): void {
  for (const { where, message } of problemsOf(...texts)) {
    const text = texts[Number(where?.file.replace(/\D/g, '')) - 1] ?? '';
    expect(message).not.toBe('');
    expect(where?.line).toBeGreaterThan(0);
    expect(where?.line).toBeLessThanOrEqual(text.split('\n').length + 1);
    expect(where?.column).toBeGreaterThan(0);
  }
}

describe('the loader returns tenants or errors with positions, and nothing else', () => {
  it('for a file that was cut anywhere', () => {
    const [acme = ''] = SHIPPED;
    const bytes = Buffer.from(acme);
    const cuts = Array.from({ length: bytes.length }, (_, end) => bytes.subarray(0, end).toString());
    expectPlacedErrors(cuts);
  });

  it('for a shipped file that was changed anywhere', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...'{}[]:,&*!|>%@`"\'#-?\n\t\r\0',
        ': ',
        '- ',
        '<<: ',
        '---\n',
        '*a',
        '&a ',
        '!!str ',
        '  ',
        '\ufeff',
        '~',
      ),
    );
    const changed = fc
      .tuple(fc.constantFrom(...SHIPPED), fc.nat(3000), fc.nat(20), piece)
      .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
    fc.assert(fc.property(fc.array(changed, { minLength: 40, maxLength: 40 }), expectPlacedErrors), { numRuns: 15 });
  });

  it('for a file with lines in another order', () => {
    const lines = SHIPPED.flatMap((text) => text.split('\n'));
    const shuffled = fc.array(fc.constantFrom(...lines), { maxLength: 40 }).map((some) => some.join('\n'));
    fc.assert(fc.property(fc.array(shuffled, { minLength: 40, maxLength: 40 }), expectPlacedErrors), { numRuns: 10 });
  });

  it('for any data', () => {
    const words = [
      'tenant',
      'clients',
      'services',
      'transaction',
      'server',
      'organization',
      'secrets',
      'options',
      '__proto__',
    ];
    const { data } = fc.letrec((tie) => ({
      data: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('gax', 'saml2-bearer', '', 'vault:x', 'constructor', null, true, 0, -1, 1e300),
        fc.array(tie('data'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie('data'), { maxKeys: 5 }),
      ),
    }));
    const text = data.map((each) => JSON.stringify(each));
    fc.assert(fc.property(fc.array(text, { minLength: 40, maxLength: 40 }), expectPlacedErrors), { numRuns: 10 });
  });
});

/**
 * Time is bounded by refusals that come first: a file has 1 MiB, 50,000 tokens before it is parsed, 10,000 values with aliases
 * expanded, 20 levels, 100 clients and services; and 100 of its errors are reported. No work on these is more than quadratic in
 * the
 * last two.
 */
describe('a file that would take long', () => {
  const filled = (piece: string) => piece.repeat(Math.floor(1_000_000 / piece.length));

  it.each(['[', '{', '- ', '? ', '[a, ', ']', '}\n', '! ', '&a ', '%x\n', '---\n', 'a: 1\n', '*a ', '# x\n'])(
    'is refused before it is parsed: full of %j',
    (piece) => {
      expect(errorsOf(filled(piece))).toEqual([
        '1.yaml:1:1 tenant.too-large Cannot read the tenant file: it has too many keys and values',
      ]);
    },
  );

  it('may be one long text: each check reads a text once', () => {
    const long = (text: string) =>
      errorsOf(acmeFile({ secrets: `{ store: vault, path: x, namespace: "${text}" }`, x: '1' }));
    for (const piece of [
      'a',
      'a/',
      ' ',
      '-',
      '://:',
      'eyJaaaaaaaaaaa.',
      '-----BEGIN A',
      'client_secret ',
      'LS0tLS1CRUdJTi',
    ])
      expect(long(filled(piece)).join()).toContain('Unknown key "x"');
  });

  it('may be one long text where a pattern is applied', () => {
    const long = filled('a.').slice(0, 200_000);
    for (const [key, value] of [
      ['verify', `{ user: "a@${long}@" }`],
      ['secrets', `{ store: vault, path: "${filled('a/')}" }`],
      ['services', `{ x: { client: pacing, section: x, options: { "${filled('a ')}=": 1 } } }`],
    ] as const)
      expect(errorsOf(acmeFile({ [key]: value })).length).toBeGreaterThan(0);
  });
});
