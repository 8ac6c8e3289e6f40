import { describe, expect, it } from 'vitest';
import { linesOf, parseCommand } from '../../simulators/runner/commands.ts';
import { parseCommandFile } from '../../simulators/runner/file-commands.ts';
import { Masker } from '../../simulators/runner/masker.ts';

describe('the simulated runner reads commands', () => {
  it.each([
    ['::error::boom', 'error', {}, 'boom'],
    [
      ' \t::warning file=a.yaml,line=3,title=x%2Cy%3Az::two%0Alines 100%25',
      'warning',
      { file: 'a.yaml', line: '3', title: 'x,y:z' },
      'two\nlines 100%',
    ],
    ['::ADD-MASK::secret', 'add-mask', {}, 'secret'],
    ['::notice title=::empty', 'notice', {}, 'empty'],
    ['::debug::%250A', 'debug', {}, '%0A'],
    ['text ##[error]boom', 'error', {}, 'boom'],
    ['##[set-output name=a%3Bb;x=y%5D]value', 'set-output', { name: 'a;b', x: 'y]' }, 'value'],
  ])('%j', (line, name, properties, data) => {
    expect(parseCommand(line)).toMatchObject({ name, properties, data });
  });

  it.each(['plain', 'a ::error::b', '::unknown::x', '::error', '##[unknown]x', '##[error', ':error::x', ''])(
    'and not %j',
    (line) => {
      expect(parseCommand(line)).toBeUndefined();
    },
  );

  it('from lines that end with CR, LF or CRLF', () => {
    expect(linesOf('a\rb\nc\r\nd')).toEqual(['a', 'b', 'c', 'd']);
    expect(linesOf('a\n\n')).toEqual(['a', '']);
  });
});

describe('the simulated runner reads command files', () => {
  it('with short and long entries', () => {
    const text = '\ufeffa=1\n\nb<<END\nline 1\nc=no\nEND\nd=x<<y\ne<<E\nE\n';
    expect(parseCommandFile(text)).toEqual([
      ['a', '1'],
      ['b', 'line 1\nc=no'],
      ['d', 'x<<y'],
      ['e', ''],
    ]);
  });

  it.each(['no sign', 'a<<END\nnever ends', '<<END\nEND', 'a<<\n', '=x'])('and rejects %j', (text) => {
    expect(() => parseCommandFile(text)).toThrow(/Invalid/);
  });
});

describe('the simulated runner masks', () => {
  const secret = 'p&ss "word\'<1>\\ü';
  const masker = new Masker();
  masker.addMask(secret);
  const bytes = Buffer.from(secret);

  it.each([
    ['as it is', secret],
    ['in base64', bytes.toString('base64')],
    ['in base64 from the second byte', bytes.subarray(1).toString('base64')],
    ['in base64 from the third byte', bytes.subarray(2).toString('base64')],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in a URI', encodeURIComponent(secret).replaceAll("'", '%27')],
    ['in XML', 'p&amp;ss &quot;word&apos;&lt;1&gt;\\ü'],
    ['in an expression', secret.replaceAll("'", "''")],
    ['on a command line', secret.replaceAll('"', '\\"')],
  ])('a secret %s', (_, text) => {
    expect(masker.mask(`before ${text} after`)).toBe('before *** after');
  });

  it.each([
    ['in hexadecimal', bytes.toString('hex')],
    ['in another case', secret.toUpperCase()],
    ['in part', secret.slice(0, 8)],
  ])('and not %s', (_, text) => {
    expect(masker.hides(text)).toBe(false);
  });

  it('each line of a multi-line secret, however short, and warns about an empty one', () => {
    const lines = new Masker();
    expect(lines.addMask('{\n  "key": "value"\n}\n')).toBe(true);
    expect(lines.mask('a { b } "key": "value"')).toBe('a *** b *** ***');
    expect(lines.addMask(' \n ')).toBe(false);
  });

  it('overlapping and touching secrets as one', () => {
    const several = new Masker();
    for (const value of ['abcd', 'cdef', 'gh']) several.add(value);
    expect(several.mask('xabcdefghx')).toBe('x***x');
    expect(several.values).toEqual(['abcd', 'cdef', 'gh']);
  });

  it('a quoted secret without its quotes, and the parts that PowerShell creates', () => {
    const quoted = new Masker();
    quoted.add('"long enough"');
    expect(quoted.mask('long enough')).toBe('***');
    const ampersand = new Masker();
    ampersand.add('first-part&second-part');
    expect(ampersand.mask('first-part& and second-part')).toBe('*** and ***');
    const plus = new Masker();
    plus.add('first-part&+second-part');
    expect(plus.mask('first-part&+ and econd-part')).toBe('*** and ***');
  });
});
