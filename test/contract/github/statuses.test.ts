import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitHubDefinition } from '../../simulators/github/definition.ts';
import { JOB_TOKEN, outage } from '../../simulators/github/github.ts';
import { ROUTES } from '../../simulators/github/routes.ts';
import { ANSWERS } from './answers.ts';
import { type Scene, startScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.github.close());

const { operations } = gitHubDefinition();

/** Statuses of the description that this simulator never gives, and why. */
const NOT_GIVEN: Readonly<Record<string, string>> = {
  '302': 'a file is always here',
  '304': 'nothing is kept by its ETag',
  '406': 'no diff and no patch is asked for',
};

it('every operation of the description is simulated, and no other', () => {
  expect(ROUTES.map(({ operation }) => operation).sort()).toEqual(Object.keys(operations).sort());
});

it('every status of the description is tested below', () => {
  const declared = Object.entries(operations).flatMap(([operation, statuses]) =>
    statuses.filter((status) => NOT_GIVEN[status] === undefined).map((status) => `${operation} ${status}`),
  );
  const given = ANSWERS.map(({ operation, status }) => `${operation} ${status}`);
  expect(declared.filter((each) => !given.includes(each))).toEqual([]);
});

it.each(ANSWERS)('$operation answers $status: $when', async ({ operation, status, path, arrange, ...ask }) => {
  arrange?.(scene);
  const answer = await scene.ask(operation, typeof path === 'string' ? path : path(scene), {
    ...ask,
    ...(typeof ask.json === 'function' && { json: ask.json(scene) }),
  });
  expect(answer).toMatchObject({ status, problems: [] });
  expect(scene.github.violations).toEqual([]);
});

describe('any operation of GitHub', () => {
  const paths = Object.keys(operations).map((operation) => {
    const [method, below = ''] = operation.split(' ');
    return { operation, method, path: below.replace('{environment_name}', 'production').replaceAll(/\{\w+\}/g, '1') };
  });

  it.each(paths)('$operation has the usual forms of 401, 404 and 502', async ({ operation, path }) => {
    expect(await scene.ask(operation, path, { token: 'ghs_ended' })).toMatchObject({ status: 401, problems: [] });
    expect(await scene.ask(operation, `/repos/acme/hidden/${path}`.replace(/\/$/, ''))).toMatchObject({
      status: 404,
      problems: [],
    });
    scene.github.faults.push(outage());
    expect(await scene.ask(operation, path)).toMatchObject({ status: 502, problems: [] });
  });

  it.each(paths.filter(({ operation }) => operation !== 'GET '))(
    '$operation names the required permissions in a 403',
    async ({ operation, path }) => {
      scene.github.permit({});
      const answer = await scene.ask(operation, path, { token: JOB_TOKEN });
      const message = 'Resource not accessible by integration';
      expect(answer).toMatchObject({ status: 403, body: { message, status: '403' }, problems: [] });
      expect(answer.headers.get('x-accepted-github-permissions')).toMatch(
        /^\w+=(read|write)([,;] ?\w+=(read|write))*$/,
      );
    },
  );
});
