import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitHubDefinition } from '../../simulators/github/definition.ts';
import { APP_TOKEN } from '../../simulators/github/github.ts';
import { type Scene, startScene } from './scene.ts';

const definition = gitHubDefinition();

describe('the definition of GitHub rejects', () => {
  const error = { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' };

  it.each([
    ['GET issues/comments/{comment_id}', 200, {}, "body must have required property 'id'"],
    ['GET issues/comments/{comment_id}', 204, undefined, 'status 204 is not declared'],
    ['GET git/ref/{ref}', 200, undefined, 'no body where one is declared'],
    ['PATCH actions/variables/{name}', 204, {}, 'a body where none is declared'],
    ['PATCH actions/variables/{name}', 404, { message: 'Not Found' }, "body must have required property 'status'"],
    ['POST issues', 422, { ...error, errors: [{}] }, "/errors/0 must have required property 'code'"],
    ['GET actions/variables', 200, { total_count: 0, variables: [], page: 1 }, 'unknown property page of body'],
    ['GET issues', 200, [{ user: { nickname: 'x' } }], 'unknown property nickname of user'],
  ])('the answer to %s: %i %j', (operation, status, body, problem) => {
    expect(definition.answerProblems(operation, { status, body })).toContain(problem);
  });

  it('a time with milliseconds, which GitHub does not send, and an invalid address', () => {
    const object = { type: 'commit', sha: 'f'.repeat(40), url: 'no address' };
    const ref = { ref: 'refs/heads/main', node_id: 'x', url: 'https://api.github.example/', object };
    expect(definition.answerProblems('GET git/ref/{ref}', { status: 200, body: ref })).toHaveLength(1);
    const body = {
      name: 'ONE',
      value: '1',
      created_at: '2026-11-24T05:11:00.000Z',
      updated_at: '2026-11-24T05:11:00Z',
    };
    expect(definition.answerProblems('GET actions/variables/{name}', { status: 200, body })).toHaveLength(1);
  });
});

describe('the simulator of GitHub', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(() => scene.github.close());

  const SHA = 'f'.repeat(40);

  it.each([
    ['POST issues', 'issues', {}, '"title" wasn\'t supplied.'],
    ['POST issues', 'issues', { title: 'x', body: 1 }, "For 'properties/body', 1 is not a string."],
    ['POST issues', 'issues', { title: 'x', labels: 'drift' }, `For 'properties/labels', "drift" is not a array.`],
    ['PATCH issues/{issue_number}', 'issues/2', { state: 'gone' }, `"gone" is not a member of ["open","closed"].`],
    ['PATCH issues/{issue_number}', 'issues/2', { state_reason: 'done' }, `For 'properties/state_reason', "done"`],
    ['POST issues/{issue_number}/comments', 'issues/1/comments', {}, '"body" wasn\'t supplied.'],
    ['POST issues/{issue_number}/comments', 'issues/1/comments', ['x'], 'is not a object.'],
    ['PATCH issues/comments/{comment_id}', 'issues/comments/1', { body: null }, 'null is not a string.'],
    ['POST pulls', 'pulls', { title: 'x', base: 'main' }, '"head" wasn\'t supplied.'],
    ['PATCH pulls/{pull_number}', 'pulls/1', { state: 'merged' }, 'is not a member of'],
    ['POST git/refs', 'git/refs', { ref: 'refs/heads/x' }, '"sha" wasn\'t supplied.'],
    ['PATCH git/refs/{ref}', 'git/refs/heads%2Fchange', { sha: SHA, force: 'yes' }, '"yes" is not a boolean.'],
    ['POST git/trees', 'git/trees', { base_tree: SHA }, '"tree" wasn\'t supplied.'],
    ['POST git/trees', 'git/trees', { tree: [{ mode: '0644' }] }, '"0644" is not a member of ["100644",'],
    ['POST git/commits', 'git/commits', { tree: SHA }, '"message" wasn\'t supplied.'],
    [
      'POST git/commits',
      'git/commits',
      { message: 'x', tree: SHA, author: { name: 'x' } },
      '"email" wasn\'t supplied.',
    ],
    ['PUT actions/secrets/{secret_name}', 'actions/secrets/A', { encrypted_value: '{' }, '"key_id" wasn\'t supplied.'],
    ['POST actions/variables', 'actions/variables', { name: 'A' }, '"value" wasn\'t supplied.'],
    ['PATCH actions/variables/{name}', 'actions/variables/A', { value: 1 }, '1 is not a string.'],
  ])('rejects a body that the definition forbids: %s %s %j', async (operation, path, json, sentence) => {
    const token = path.startsWith('actions/') ? { token: APP_TOKEN } : {};
    const answer = await scene.ask(operation, path, { json, ...token });
    expect(answer).toMatchObject({ status: 422, problems: [], body: { message: expect.stringContaining(sentence) } });
  });

  it('records an unknown field, which GitHub ignores', async () => {
    const path = 'issues?lables=drift';
    expect(await scene.ask('POST issues', 'issues', { json: { title: 'x', label: 'drift' } })).toMatchObject({
      status: 201,
    });
    expect(await scene.ask('GET issues', path)).toMatchObject({ status: 200 });
    expect(scene.github.violations).toEqual([
      'POST issues 201: unknown property label of body',
      'GET issues 200: unknown query parameter lables',
    ]);
  });
});
