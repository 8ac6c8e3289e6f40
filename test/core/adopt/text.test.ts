import { describe, expect, it } from 'vitest';
import { textWith } from '../../../src/core/adopt/text/edit.ts';
import type { FileValue } from '../../../src/core/adopt/text/render.ts';

/** The lines of a text, written one below the other. */
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

function editing(pointer: string, value: FileValue, ...all: readonly string[]): string {
  return textWith(lines(...all), pointer, value);
}

describe('a scalar is replaced', () => {
  const name = (written: string, value = 'New') => editing('/name', value, `name: ${written}`, 'other: x');

  it('with the same quotes', () => {
    expect(name('Old')).toBe(lines('name: New', 'other: x'));
    expect(name("'Old'", "it's")).toBe(lines("name: 'it''s'", 'other: x'));
    expect(name('"Old"')).toBe(lines('name: "New"', 'other: x'));
  });

  it('with quotes where it would be read as something else, also by YAML 1.1 readers', () => {
    for (const text of [
      'a: b',
      '- a',
      'x # y',
      '# y',
      '12',
      '1.10',
      'true',
      'on',
      '24:00',
      'null',
      '~',
      '',
      ' a',
      '[a',
      'a, b',
      '*a',
      '&a',
      '!a',
      '%a',
      '@a',
      '{a}',
      'a:',
    ]) {
      expect(name('Old', text)).toBe(lines(`name: ${JSON.stringify(text)}`, 'other: x'));
    }
    expect(name('Old', 'https://a.example/#x')).toBe(lines('name: https://a.example/#x', 'other: x'));
  });

  it('with escapes for line endings and invisible characters', () => {
    expect(name("'Old'", 'a\nb')).toBe(lines('name: "a\\nb"', 'other: x'));
    expect(name('Old', 'a\u2028\u200b')).toBe(lines('name: "a\\U00002028\\U0000200b"', 'other: x'));
  });

  it('without the comment after it, or its indentation', () => {
    expect(name('Old   # why')).toBe(lines('name: New   # why', 'other: x'));
    expect(name('\tOld\t# why')).toBe(lines('name: \tNew\t# why', 'other: x'));
    expect(name('\n    Old\n    text # why')).toBe(lines('name: ', '    New # why', 'other: x'));
  });

  it('on the line where a block of text starts', () => {
    expect(name('>- # why\n  Old\n  text\n')).toBe(lines('name: New # why', '', 'other: x'));
    expect(name('|+\n  Old\n\n  # text\n\n\n')).toBe(lines('name: New', '', '', '', 'other: x'));
  });

  it('with an anchor that is not repeated, or a tag', () => {
    expect(name('&a Old')).toBe(lines('name: &a New', 'other: x'));
    expect(name('!!str 12', '13')).toBe(lines('name: !!str "13"', 'other: x'));
  });

  it('in place of an alias', () => {
    expect(editing('/b', 'New', 'a: &x Old', 'b: *x # why')).toBe(lines('a: &x Old', 'b: New # why'));
  });

  it('only where no alias repeats it', () => {
    const repeated = /an alias \(\*name\) repeats it/;
    expect(() => editing('/a', 'New', 'a: &x Old', 'b: *x')).toThrow(repeated);
    expect(() => editing('/a/name', 'New', 'a: &x { name: Old }', 'b: *x')).toThrow(repeated);
    expect(() => editing('/b/name', 'New', 'a: &x { name: Old }', 'b: *x')).toThrow(repeated);
    expect(() => editing('/a', ['New'], 'a: &x [Old]', 'b: *x')).toThrow(repeated);
    expect(() => editing('/a', ['New'], 'a:', '- &x Old # why', 'b: *x')).toThrow(repeated);
  });
});

describe('a list in brackets', () => {
  const list = (written: string, value: FileValue) => editing('/list', value, `list: ${written}`).slice(6, -1);

  it('gets new items at its end, with the quotes of the last', () => {
    expect(list('[a, b] # why', ['a', 'b', 'c', 'd'])).toBe('[a, b, c, d] # why');
    expect(list('[ "a" ]', ['a', 'c'])).toBe('[ "a", "c" ]');
    expect(list('[a,]', ['a', 'c'])).toBe('[a, c,]');
    expect(list('[]', ['a', 'c'])).toBe('[a, c]');
  });

  it('loses removed items', () => {
    expect(list('[a, b, c]', ['b', 'c'])).toBe('[b, c]');
    expect(list('[a, b, c]', ['a', 'c'])).toBe('[a, c]');
    expect(list('[a, b, c]', ['a', 'b'])).toBe('[a, b]');
    expect(list('[a, b, c,]', ['a', 'b'])).toBe('[a, b,]');
    expect(list('[a, b]', ['c'])).toBe('[c]');
  });

  it('keeps one line for each item, and every comment', () => {
    const written = '[\n  a, # of a\n  b, # of b\n  c # of c\n  ]';
    expect(list(written, ['a', 'c'])).toBe('[\n  a, # of a\n  # of b\n  c # of c\n  ]');
    expect(list(written, ['a', 'b'])).toBe('[\n  a, # of a\n  b, # of b\n  # of c\n  ]');
    expect(list(written, ['a', 'b', 'c', 'd'])).toBe('[\n  a, # of a\n  b, # of b\n  c, # of c\n  d\n  ]');
    expect(list('[\n  a, # of a\n  ]', ['a', 'd'])).toBe('[\n  a, # of a\n  d,\n  ]');
    expect(list('[\n  a # of a\n  , b\n  ]', ['b'])).toBe('[\n  # of a\n   b\n  ]');
  });

  it('keeps the comments inside of removed items', () => {
    const written = '[\n  { role: a, # of a\n    division: x }, { role: b }\n  ]';
    expect(list(written, [{ role: 'b' }])).toBe('[\n  # of a\n   { role: b }\n  ]');
    expect(list('[b,{ # of a\n  role: a }]', ['b'])).toMatch(/^\[b, # of a\n *\]$/);
  });

  it('writes roles like the ones before', () => {
    const roles = [{ role: 'a' }, { role: 'b', division: 'Support' }];
    expect(list('[{ role: a }]', roles)).toBe('[{ role: a }, { role: b, division: Support }]');
    expect(list('[{role: a}]', roles)).toBe('[{role: a}, {role: b, division: Support}]');
    expect(list('[{"role": "a"}]', roles)).toBe('[{"role": "a"}, {"role": "b", "division": "Support"}]');
    expect(list('[{ role: x }]', roles)).toBe('[{ role: a }, { role: b, division: Support }]');
  });
});

describe('a list with dashes', () => {
  const list = (value: FileValue, ...all: readonly string[]) => editing('/list', value, 'list:', ...all);

  it('gets new items below the last, at any depth', () => {
    expect(list(['a', 'b'], '- a # of a', '# end')).toBe(lines('list:', '- a # of a', '- b', '# end'));
    expect(list(['a', 'b'], '    - a')).toBe(lines('list:', '    - a', '    - b'));
  });

  it('replaces an item, and its comment moves to no other item', () => {
    expect(list(['b'], '  - "a"')).toBe(lines('list:', '  - "b"'));
    expect(list(['b'], '  - a # of a')).toBe(lines('list:', '  # of a', '  - b'));
  });

  it('loses lines, and keeps the comments between them', () => {
    expect(list(['b'], '  # first', '  - a', '  # second', '  - b')).toBe(
      lines('list:', '  # first', '  # second', '  - b'),
    );
    expect(list([{ role: 'b' }], '  - role: a # of a', '    # in between', '    division: x', '  - role: b')).toBe(
      lines('list:', '  # of a', '  # in between', '  - role: b'),
    );
  });

  it('writes roles like the last one', () => {
    const roles = [{ role: 'a' }, { role: 'b', division: 'Support' }];
    expect(list(roles, '  - role: a')).toBe(lines('list:', '  - role: a', '  - role: b', '    division: Support'));
    expect(list(roles, '  - { role: a }')).toBe(
      lines('list:', '  - { role: a }', '  - { role: b, division: Support }'),
    );
  });

  it('has no line ending at the end of the file where there was none', () => {
    expect(textWith('list:\n- a\n- b', '/list', ['a'])).toBe('list:\n- a');
    expect(textWith('list:\n- a', '/list', ['a', 'b'])).toBe('list:\n- a\n- b');
  });
});

describe('a key that the file does not have yet', () => {
  it('is added after the keys that the schema lists before it', () => {
    const client = ['clients:', '  a:', '    name: A # of a', '    # grace: 7', '    scopes: [x]', '', 'prune: true'];
    expect(editing('/clients/a/description', 'A client', ...client)).toBe(
      lines(...client.slice(0, 3), '    description: A client', ...client.slice(3)),
    );
    expect(editing('/clients/a/redirectUris', ['https://a.example'], ...client)).toContain(
      '    name: A # of a\n    redirectUris: [https://a.example]\n',
    );
    expect(editing('/clients/a/grace', 3, ...client)).toContain('    scopes: [x]\n    grace: 3\n\nprune');
  });

  it('is added in braces, on one line or on several', () => {
    expect(editing('/clients/a/description', 'A', 'clients: { a: { name: A, grant: x } } # why')).toBe(
      lines('clients: { a: { name: A, grant: x, description: A } } # why'),
    );
    const several = ['clients: {', '  a: { name: A }, # of a', '  b: {', '    name: B # of b', '    }', '  }'];
    expect(editing('/clients/b/description', 'B', ...several)).toBe(
      lines(...several.slice(0, 3), '    name: B, # of b', '    description: B', ...several.slice(4)),
    );
    expect(editing('/identityProvider/name', 'X', 'identityProvider: {}')).toBe(lines('identityProvider: { name: X }'));
  });

  it('is added with the map around it, where that is missing too', () => {
    expect(editing('/transaction/options/expire_time', 48, 'transaction:', '    tenant: a', 'prune: true')).toBe(
      lines('transaction:', '    tenant: a', '    options:', '        expire_time: 48', 'prune: true'),
    );
    expect(editing('/transaction/options/expire_time', 48, 'transaction: { tenant: a }')).toBe(
      lines('transaction: { tenant: a, options: { expire_time: 48 } }'),
    );
    expect(
      editing('/identityProvider/name', 'X', 'tenant: a', '', 'transaction: { tenant: a }', '', 'prune: true'),
    ).toBe(
      lines('tenant: a', '', 'identityProvider:', '  name: X', '', 'transaction: { tenant: a }', '', 'prune: true'),
    );
  });

  it('has the quotes of a file that is JSON', () => {
    const json = '{"identityProvider": {"name": "A"}}';
    expect(textWith(json, '/identityProvider/issuer', 'urn:a')).toBe(
      '{"identityProvider": {"name": "A", "issuer": "urn:a"}}',
    );
  });

  it('has the line endings of the file', () => {
    const text = 'clients:\r\n  a:\r\n    name: A # of a\r\n';
    expect(textWith(text, '/clients/a/description', 'A')).toBe(`${text}    description: A\r\n`);
    expect(textWith('a:\r\n- x\r\n- y\r\n', '/a', ['x', 'z', 'w'])).toBe('a:\r\n- x\r\n- z\r\n- w\r\n');
  });
});
