import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cfgText } from '../../../../src/adapters/configuration-server/file/cfg.ts';
import { readExport } from '../../../../src/adapters/configuration-server/file/export.ts';
import { rowsOf } from '../../../../src/adapters/configuration-server/options.ts';
import { Secret } from '../../../../src/base/secret.ts';
import { held, revealed } from './site.ts';

const seal = (value: string) => new Secret(value);
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const read = (content: string | Uint8Array) =>
  revealed(readExport({ file: 'out.cfg', bytes: bytesOf(content) }, { seal }));

describe('an export that a kit writes', () => {
  const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
  const value = fc.string({ unit: 'binary' }).filter((text) => !LINE_BREAK.test(text));
  const delicate = fc.constantFrom(
    '',
    '"',
    '""',
    '"a"',
    ' a ',
    '\t',
    'a==',
    'a=b',
    '# a',
    ';',
    '[a]',
    '\uFEFFa',
    ' "a" ',
  );
  const word = fc.stringMatching(/^[A-Za-z_$][A-Za-z0-9_.:/ -]{0,20}[A-Za-z0-9_]$/);
  const name = fc.oneof(word, fc.constantFrom('__proto__', 'constructor', 'organization.id', 'expire-time', 'naïve'));
  const options = fc.dictionary(name, fc.dictionary(name, fc.oneof(value, delicate), { minKeys: 1 }));

  it('reads back the same values, whatever they contain', () => {
    fc.assert(
      fc.property(options, (texts) => {
        // Compared as entries, so that a section with the name __proto__ counts too.
        const back = Object.entries(read(cfgText(rowsOf(held(texts)))));
        expect(back.map(([section, values]) => [section, Object.entries(values).sort()]).sort()).toEqual(
          Object.entries(texts)
            .map(([section, values]) => [section, Object.entries(values).sort()])
            .sort(),
        );
      }),
    );
  });

  it('does not depend on the order of the options', () => {
    const one = cfgText(rowsOf(held({ b: { d: '1', c: '2' }, a: { e: '3' } })));
    expect(cfgText(rowsOf(held({ a: { e: '3' }, b: { c: '2', d: '1' } })))).toBe(one);
    expect(one).toBe('[a]\ne=3\n[b]\nc=2\nd=1\n');
  });

  it('has quotes only where blanks or quotes would otherwise be lost', () => {
    const text = cfgText(rowsOf(held({ a: { plain: 'say "x" = y', blank: ' x', quoted: '"x"' } })));
    expect(text).toBe('[a]\nblank=" x"\nplain=say "x" = y\nquoted=""x""\n');
  });
});

describe('an export of GAX or another tool', () => {
  it('is read with comments, empty lines, CRLF, a byte order mark, blanks and quotes', () => {
    const text =
      '\uFEFF# exported\r\n[ saml ]\r\n\r\n; a comment\r\n issuer = https://x.example/a=b \r\nexpire_time="24"\r\n';
    expect(read(text)).toEqual({ saml: { issuer: 'https://x.example/a=b', expire_time: '24' } });
  });

  it('may name a section twice', () => {
    expect(read('[a]\nx=1\n[b]\ny=2\n[a]\nz=')).toEqual({ a: { x: '1', z: '' }, b: { y: '2' } });
    expect(read('')).toEqual({});
  });

  it('has its values sealed where the name of the option marks a secret', () => {
    const seen: string[] = [];
    const bytes = bytesOf('[a]\npassword=hunter2\npkey=\nissuer=https://x\n');
    const noting = (text: string) => {
      seen.push(text);
      return new Secret(text);
    };
    readExport({ file: 'out.cfg', bytes }, { seal: noting });
    expect(seen).toEqual(['hunter2']);
  });

  it('is read quickly, whatever a line contains', () => {
    const many = ' '.repeat(500_000);
    expect(read(`[a]\nx=${many}1${many}`)).toEqual({ a: { x: '1' } });
  });
});

describe('an export that cannot be read is reported by line, never by its text', () => {
  const wrapped = 'A'.repeat(64);
  const cases: [string, string | Uint8Array, string, number, number][] = [
    ['an option twice', '[a]\nx=hunter2\n[b]\n[a]\n  x=hunter3', 'export.doubled', 5, 3],
    ['an option before a section', '\nx=hunter2', 'export.no-section', 2, 1],
    ['a line without "="', '[a]\n  hunter2', 'export.line', 2, 3],
    ['a line without a name', '[a]\n=hunter2', 'export.line', 2, 1],
    ['an incomplete section', '[a]\n [hunter2', 'export.section', 2, 2],
    ['a section without a name', '[ ]', 'export.section', 1, 1],
    ['wrapped base64', `[saml]\npkey=${wrapped}\nhunter2A\n`, 'export.wrapped', 3, 1],
    ['wrapped base64 with padding', `[saml]\npkey=${wrapped}\nhunter2=\n`, 'export.wrapped', 3, 1],
    ['more than 1 MiB', new Uint8Array(1024 * 1024 + 1), 'export.too-large', 1, 1],
    ['UTF-16', Buffer.from('\uFEFF[a]\nx=hunter2', 'utf16le'), 'export.not-utf-8', 1, 1],
    ['Latin-1', Buffer.from('[a]\nx=caf\xe9 hunter2', 'latin1'), 'export.not-utf-8', 2, 6],
  ];

  it.each(cases)('%s', (_, content, code, line, column) => {
    const thrown = (() => {
      try {
        return read(content);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({
      code,
      where: { file: 'out.cfg', line, column },
      fix: expect.stringMatching(/xport/),
    });
    expect(thrown).toMatchObject({ message: expect.not.stringContaining('hunter') });
  });

  it('does not mistake an option for the rest of a complete value', () => {
    expect(read(`[saml]\npkey=${wrapped}${wrapped}\ncertificate=\npassword=x`)).toEqual({
      saml: { pkey: wrapped + wrapped, certificate: '', password: 'x' },
    });
  });
});
