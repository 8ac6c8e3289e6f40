import { describe, expect, it } from 'vitest';
import { errorsOf, problemsOf } from './loading.ts';

const TOO_DEEP = 'tenant.yaml Invalid YAML: the file is nested too deeply';
const TOO_MUCH = '1.yaml:1:1 tenant.yaml Cannot read the tenant file: it has too many keys and values';
const UNFOLDED = '1.yaml:1:1 tenant.yaml Invalid YAML: the aliases of the file repeat too much';
const NO_MAP = '1.yaml:1:1 tenant.schema the file must be a map (key: value)';

describe('the depth of a file', () => {
  const lists = (levels: number) => `${'['.repeat(levels)}x${']'.repeat(levels)}`;
  const blocks = (levels: number) => `${'- '.repeat(levels)}x`;
  const maps = (levels: number) => `x: ${'{ a: '.repeat(levels - 1)}1${' }'.repeat(levels - 1)}`;

  it.each([
    [lists, 22],
    [blocks, 43],
  ])('is 20 levels at most, in lists: %o', (nested, column) => {
    expect(errorsOf(nested(20))).toEqual([NO_MAP]);
    expect(errorsOf(nested(21))).toEqual([`1.yaml:1:${column} ${TOO_DEEP}`]);
  });

  it('is 20 levels at most, in maps', () => {
    expect(errorsOf(maps(20)).join()).not.toContain(TOO_DEEP);
    expect(errorsOf(maps(21))).toEqual([`1.yaml:1:${'x: '.length + 20 * '{ a: '.length + 1} ${TOO_DEEP}`]);
  });

  it('includes what aliases repeat', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) => `k${index}: &k${index} [${index === 0 ? 'x' : `*k${index - 1}`}]`);
    expect(errorsOf(chain(19).join('\n'))).not.toContain(UNFOLDED);
    expect(errorsOf(chain(20).join('\n'))).toEqual([UNFOLDED]);
  });

  it('is reported also where the parser itself overflows', () => {
    expect(errorsOf('[\n'.repeat(20_000)).join()).toContain(TOO_DEEP);
    expect(errorsOf('- '.repeat(20_000)).join()).toContain(TOO_DEEP);
    // Keys within keys on one line, which the parser does not count; it fails when they all end.
    const [problem, ...others] = problemsOf(`x:\n  y: ${'a: '.repeat(10_000)}\nz: 1\n`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      message: 'Invalid YAML: the file is nested too deeply',
      where: { line: 1, column: 1 },
      fix: 'Check that this is a tenant file: one has about a hundred lines.',
    });
  });
});

describe('the size of the data in a file', () => {
  const list = (items: number) => `[${'a,'.repeat(items)}]`;

  it('is 10,000 values at most', () => {
    expect(errorsOf(list(9_999))).toEqual([NO_MAP]);
    expect(errorsOf(list(10_000))).toEqual([TOO_MUCH]);
    expect(problemsOf(list(10_000))[0]?.fix).toBe('Check that this is a tenant file: one has about a hundred lines.');
  });

  it('includes what aliases repeat, so that a file cannot grow explosively', () => {
    const names = 'abcdefghijklmnop'.split('');
    const wide = names.map((name, index) => {
      const inside = index === 0 ? 'x' : `*${names[index - 1]}`;
      return `${name}: &${name} [${Array(9).fill(inside).join(',')}]`;
    });
    expect(errorsOf(wide.join('\n'))).toEqual([UNFOLDED]);
  });

  it('is not reported for a file that cannot be parsed', () => {
    expect(errorsOf(`[*nobody, ${'a,'.repeat(12_000)}]`)).toEqual([
      '1.yaml:1:2 tenant.yaml Invalid YAML: this alias has no anchor before it',
    ]);
  });
});
