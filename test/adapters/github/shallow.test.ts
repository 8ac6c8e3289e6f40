import { expect, it } from 'vitest';
import { shallow } from '../../../src/adapters/github/shallow.ts';
import { REFUSAL_LIMIT } from '../../../src/base/limits.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const answer = async (text: string | null, status = 200) => {
  const given = await shallow(new Response(text, { status, headers: { 'x-ratelimit-remaining': '7' } }));
  return [given.status, given.headers.get('x-ratelimit-remaining'), await given.text()];
};

it.each(['[{"id":1}]', 'no JSON', '', nested(100)])('an answer of GitHub stays as it is: %s', async (text) => {
  expect(await answer(text, 422)).toEqual([422, '7', text]);
});

it('an answer without a body stays one', async () => {
  expect(await answer(null, 204)).toEqual([204, '7', '']);
});

it.each([101, 2000])('an answer that is %i lists deep has nothing in it', async (depth) => {
  expect(await answer(nested(depth))).toEqual([200, '7', '{}']);
});

it('of a refusal that is megabytes long the beginning is read', async () => {
  const page = `<html>${'a page of the proxy '.repeat(100_000)}`;
  expect(await answer(page, 502)).toEqual([502, '7', page.slice(0, REFUSAL_LIMIT)]);
  expect(await answer(page)).toEqual([200, '7', page]);
});
