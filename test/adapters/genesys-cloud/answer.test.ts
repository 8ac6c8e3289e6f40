import { describe, expect, it } from 'vitest';
import { Fields } from '../../../src/adapters/genesys-cloud/answers/answer.ts';

const PLACE = { method: 'GET', path: '/api/v2/things?pageSize=100', correlationId: 'corr-1' };

function fields(raw: object): Fields {
  return Fields.of(raw, PLACE);
}

describe('an answer of Genesys Cloud', () => {
  it('is read field by field, and null counts as omitted', () => {
    const answer = fields({ a: 'text', b: 7, c: true, d: ['x'], e: [{ f: 'g' }], n: null, o: { p: 'q' } });
    expect(answer.text('a')).toBe('text');
    expect(answer.integer('b')).toBe(7);
    expect(answer.optionalFlag('c')).toBe(true);
    expect(answer.texts('d')).toEqual(['x']);
    expect(answer.records('e').map((each) => each.text('f'))).toEqual(['g']);
    expect(answer.record('o').text('p')).toBe('q');
    for (const name of ['n', 'absent', 'constructor', '__proto__']) {
      expect(answer.optionalText(name)).toBeUndefined();
      expect(answer.optionalFlag(name)).toBeUndefined();
      expect(answer.optionalInteger(name)).toBeUndefined();
      expect(answer.optionalRecord(name)).toBeUndefined();
      expect(answer.optionalRecords(name)).toBeUndefined();
      expect(answer.texts(name)).toEqual([]);
    }
  });

  const bad: readonly [string, (answer: Fields) => unknown, string][] = [
    ['a text field that is a number', (each) => each.text('seven'), 'seven is not a text'],
    ['a text field that is omitted', (each) => each.text('absent'), 'absent is not a text'],
    ['an optional text field that is an object', (each) => each.optionalText('object'), 'object is not a text'],
    ['a number that is text', (each) => each.integer('text'), 'text is not a whole number'],
    ['a number that is omitted', (each) => each.integer('absent'), 'absent is not a whole number'],
    ['a number with a fraction', (each) => each.optionalInteger('half'), 'half is not a whole number'],
    ['a number beyond what is exact', (each) => each.optionalInteger('huge'), 'huge is not a whole number'],
    ['a boolean that is text', (each) => each.optionalFlag('text'), 'text is not true or false'],
    ['a list that is an object', (each) => each.records('object'), 'object is not a list'],
    ['a list that is omitted', (each) => each.records('absent'), 'absent is not a list'],
    ['a list of texts with a number', (each) => each.texts('mixed'), 'mixed[1] is not a text'],
    ['a list of objects with text', (each) => each.records('mixed'), 'mixed[0] is not an object'],
    ['an object that is a list', (each) => each.record('mixed'), 'mixed is not an object'],
    ['an object that is omitted', (each) => each.record('absent'), 'absent is not an object'],
    [
      'a field deep inside',
      (each) => each.record('object').records('list')[1]?.text('id'),
      'object.list[1].id is not a text',
    ],
  ];

  it.each(bad)('is refused for %s', (_, read, reason) => {
    const answer = fields({
      seven: 7,
      half: 0.5,
      huge: 2 ** 60,
      text: 'x',
      mixed: ['a', 1],
      object: { list: [{ id: 'a' }, {}] },
    });
    expect(() => read(answer)).toThrow(
      `GET /api/v2/things failed: the answer is not as expected: ${reason} [correlation id corr-1]`,
    );
    expect(() => read(answer)).toThrow(
      expect.objectContaining({ code: 'genesys-cloud.unexpected-answer', unclear: false }),
    );
  });

  it.each([null, undefined, 'text', 7, [], true])('is refused as no answer when it is %j', (value) => {
    expect(() => Fields.of(value, PLACE)).toThrow('it is not an object');
  });

  it('leaves the result unclear when it answers a request that changes something', () => {
    const place = { method: 'POST', path: '/api/v2/oauth/clients' };
    expect(() => Fields.of('', place)).toThrow(expect.objectContaining({ unclear: true }));
    expect(() => Fields.of('', place)).toThrow(
      /^POST \/api\/v2\/oauth\/clients failed: the answer is not as expected: it is not an object$/,
    );
  });
});
