import { describe, expect, it } from 'vitest';
import { HybridErrors } from '../../src/base/errors.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { acme, bytesOf, errorsOf, excerptsOf, problemsOf } from './loading.ts';

describe('a file that is not a tenant file', () => {
  it.each([
    ['empty', '', '1:1 tenant.yaml Cannot read the tenant file: it is empty'],
    ['only a comment', '# nothing\n', '1:1 tenant.yaml Cannot read the tenant file: it is empty'],
    ['only a mark', '---\n', '1:1 tenant.yaml Cannot read the tenant file: it is empty'],
    ['nothing', 'null\n', '1:1 tenant.yaml Cannot read the tenant file: it is empty'],
    [
      'Invalid YAML',
      'tenant: [',
      '1.yaml:1:10 tenant.yaml Invalid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['a tab', 'tenant:\n\tname: x', '2:1 tenant.yaml Invalid YAML: a tab cannot indent a line'],
    ['a colon in a text', 'tenant: a: b', '1:9 tenant.yaml Invalid YAML: a second "key: value" begins inside a value'],
    ['no blank behind a colon', 'tenant:a\nprune: true', '1:1 tenant.yaml Invalid YAML: this text belongs to no key'],
    ['a key twice', 'tenant: a\ntenant: b\n', '2:1 tenant.yaml Invalid YAML: this map has the key twice'],
    [
      'two documents',
      'tenant: a\n---\ntenant: b\n',
      '2:1 tenant.yaml Invalid YAML: the file has more than one YAML document',
    ],
    [
      'a tag',
      'tenant: !!binary aGk=\n',
      'tenant.yaml Invalid YAML: the tag tag:yaml.org,2002:binary has no meaning in a tenant file',
    ],
    ['a merge key', 'a: &a { x: 1 }\n<<: *a\n', '2:1 tenant.yaml Invalid YAML: the key "<<" is not allowed'],
    ['a key of objects', '__proto__: 1\n', '1:1 tenant.yaml Invalid YAML: the key "__proto__" is not allowed'],
    ['a number as key', '1: a\n', '1:1 tenant.yaml Invalid YAML: this key is not a text'],
    ['a list as key', '? [a]\n: b\n', 'tenant.yaml Invalid YAML: this key is not a text'],
    ['a list', '- a\n', '1:1 tenant.schema the file must be a map (key: value)'],
    ['a number', '42\n', '1:1 tenant.schema the file must be a map (key: value)'],
    ['a text', 'tenant acme\n', '1:1 tenant.schema the file must be a map (key: value)'],
  ])('is reported as such: %s', (_what, text, expected) => {
    expect(errorsOf(text).join('\n')).toContain(expected);
  });

  it('has one sentence for one error, and the next step', () => {
    const slip = 'tenant: acme\n  deployment: x\n';
    expect(errorsOf(slip)).toHaveLength(1);
    expect(problemsOf(slip)[0]?.fix).toContain('Check the indentation of this line and the next.');
  });

  it('has no error for every line that a single error affects', () => {
    expect(errorsOf(`- a\n${'b: c\n'.repeat(200)}`).length).toBeLessThanOrEqual(20);
    expect(errorsOf('a: 1\n'.repeat(300)).length).toBeLessThan(120);
    expect(errorsOf(`a: b\n]\n"${'x'.repeat(5000)}"\n`).every(({ length }) => length < 300)).toBe(true);
  });

  it('has an error for each invalid key', () => {
    const told = ' tenant.yaml Invalid YAML: this key is not a text';
    expect(errorsOf('1: a\n2: b\n').slice(0, 2)).toEqual([`1.yaml:1:1${told}`, `1.yaml:2:1${told}`]);
  });

  it('is not shown where it may contain a secret, nor quoted by the parser', () => {
    const slip = (line: string) => problemsOf(`a: 1\n${line}\nb: 1\n`).map(({ message }) => message);
    expect(slip('client_secret: @hunter2')).toEqual(['Invalid YAML']);
    expect(slip('client_name: @hunter2')[0]).toContain(
      'Invalid YAML: Plain value cannot start with reserved character @',
    );
    expect(slip('client_secret: !hunter2 x')).toContain('Invalid YAML: the tag has no meaning in a tenant file');
    expect(slip(`client_name: !${'x'.repeat(200)} x`)).toContain(
      `Invalid YAML: the tag !${'x'.repeat(79)} has no meaning in a tenant file`,
    );
  });

  it('has an error for YAML features together with the errors of the schema', () => {
    expect(errorsOf(`${acmeFile({ prune: '!x maybe', verify: '' })}tenant: other\n`)).toEqual([
      '1.yaml:9:1 tenant.schema prune must be true or false',
      '1.yaml:9:11 tenant.yaml Invalid YAML: the tag !x has no meaning in a tenant file',
      '1.yaml:10:1 tenant.yaml Invalid YAML: this map has the key twice',
    ]);
    // The first of two is checked; and one position has only one error.
    expect(errorsOf(`${acmeFile({ tenant: '5', administrators: '[!x 5]' })}tenant: 6\n`)).toEqual([
      '1.yaml:1:1 tenant.schema tenant must be a text',
      '1.yaml:7:21 tenant.yaml Invalid YAML: the tag !x has no meaning in a tenant file',
      '1.yaml:10:1 tenant.yaml Invalid YAML: this map has the key twice',
    ]);
  });

  it('must be UTF-8 and not larger than a tenant file can be', () => {
    const messages = (bytes: Uint8Array) => {
      try {
        loadTenants([{ file: 'x.yaml', bytes }]);
      } catch (error) {
        if (error instanceof HybridErrors)
          return error.errors.map(({ code, where, message, fix }) => `${where?.file} ${code} ${message} | ${fix}`);
      }
      return [];
    };
    const advice = 'Check that this is a tenant file: one has about a hundred lines.';
    const notText = 'x.yaml tenant.not-utf-8 Cannot read the tenant file: it is not UTF-8 | Save the file as UTF-8.';
    const tooLarge = `x.yaml tenant.too-large Cannot read the tenant file: it is larger than 1 MiB | ${advice}`;
    const tooMuch = `x.yaml tenant.too-large Cannot read the tenant file: it has too many keys and values | ${advice}`;
    const comment = (length: number) => bytesOf(`${acmeFile()}#`.padEnd(length, 'x'));
    expect(messages(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual([notText]);
    expect(messages(comment(1024 * 1024 + 1))).toEqual([tooLarge]);
    expect(messages(comment(1024 * 1024))).toEqual([]);
    expect(messages(bytesOf('- a\n'.repeat(20_000)))).toEqual([tooMuch]);
    expect(messages(bytesOf('- a\n'.repeat(5_000)))[0]).toContain('tenant.schema the file must be a map');
  });
});

describe('a valid file may be written', () => {
  it.each([
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['with Windows line endings', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a document marker', (text: string) => `---\n${text}`],
    ['with blanks at line endings', (text: string) => text.replaceAll('\n', '  \n')],
  ])('%s', (_what, change) => {
    expect(errorsOf(change(acmeFile()))).toEqual([]);
    expect(errorsOf(change(acmeFile({ prune: 'maybe' })))[0]).toMatch(/^1\.yaml:1[01]:1 tenant\.schema prune/);
  });

  it('with texts of every language', () => {
    const tenant = acme({ administrators: '[{ name: "Ada 😀 Ädmin 管理者", email: ada@acme.example }]' });
    expect(tenant.administrators[0]?.name).toBe('Ada 😀 Ädmin 管理者');
  });
});

describe('anchors and aliases', () => {
  it('may shorten a file', () => {
    const services = '{ a: &a { client: &client pacing, section: a }, b: { client: *client, section: b } }';
    expect(acme({ services }).services.map(({ client }) => client)).toEqual(['pacing', 'pacing']);
    const keyed = '{ a: { &pacing client: pacing, section: a }, b: { client: pacing, section: *pacing } }';
    expect(acme({ services: keyed }).services[1]?.section).toBe('client');
  });

  it.each([
    ['an anchor that is not there', 'a: *b\n', '1:4 tenant.yaml Invalid YAML: this alias has no anchor before it'],
    ['itself', 'a: &a [*a]\n', '1:8 tenant.yaml Invalid YAML: this alias is inside the value that it repeats'],
    [
      'the value that contains it, under a new name',
      'a: &x 1\nb: &x [*x]\n',
      '2:8 tenant.yaml Invalid YAML: this alias is inside the value that it repeats',
    ],
  ])('cannot repeat %s', (_what, text, expected) => {
    expect(errorsOf(text).join('\n')).toContain(expected);
  });
});

describe('the excerpt of an error', () => {
  it('is the line with a caret under the column', () => {
    expect(excerptsOf(acmeFile({ prune: 'maybe' }))).toEqual(['10 | prune: maybe\n   | ^']);
    expect(excerptsOf(acmeFile({ identityProvider: '{ disabled: 1 }' }))).toEqual([
      '10 | identityProvider: { disabled: 1 }\n   |                     ^',
    ]);
  });

  it('is cut around the position in a long line', () => {
    const [excerpt] = excerptsOf(acmeFile({ identityProvider: `{ name: "${'x'.repeat(500)}", disabled: 1 }` }));
    const [line = '', caret = ''] = excerpt?.split('\n') ?? [];
    expect(line.length).toBeLessThan(130);
    expect(line.slice(caret.indexOf('^'))).toMatch(/^disabled: 1/);
  });

  it('contains nothing that moves a cursor', () => {
    expect(excerptsOf('prune:\tmaybe # \u001b[31m\r!')[0]?.split('\n')[0]).toBe('1 | prune: maybe #  [31m !');
  });
});
