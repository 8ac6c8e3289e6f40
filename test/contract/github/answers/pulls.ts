import type { Scene } from '../scene.ts';
import { failNextRequest, type GivenAnswer, withoutPermissions } from './given.ts';

const OF_COMMIT = 'GET commits/{commit_sha}/pulls';
const LIST = 'GET pulls';
const CREATE = 'POST pulls';
const GET = 'GET pulls/{pull_number}';
const FILES = 'GET pulls/{pull_number}/files';
const UPDATE = 'PATCH pulls/{pull_number}';

const pull = (scene: Scene) => `pulls/${scene.pull.number}`;
const files = (scene: Scene) => `${pull(scene)}/files`;
const huge = ({ repository }: Scene) => {
  repository.settings.hasHugeDiffs = true;
};
const adopt = { title: 'Adopt acme', body: 'current values', head: 'adopt', base: 'main' };
const withBranch = ({ repository }: Scene) => {
  repository.commit({ branch: 'adopt', files: { 'tenants/acme.yaml': 'tenant: acme # adopted\n' } });
};
const merged = ({ repository, pull: { number } }: Scene) => {
  repository.merge(number);
};
const mainOf = ({ repository }: Scene) => `commits/${repository.sha()}/pulls`;
const noNewPulls = (scene: Scene) => {
  withBranch(scene);
  scene.repository.settings.actionsMayOpenPulls = false;
};

export const PULL_ANSWERS: readonly GivenAnswer[] = [
  { operation: OF_COMMIT, status: 200, when: 'the merge of a pull request', path: mainOf, arrange: merged },
  {
    operation: OF_COMMIT,
    status: 200,
    when: 'an open one',
    path: ({ pull: { headSha } }) => `commits/${headSha}/pulls`,
  },
  {
    operation: OF_COMMIT,
    status: 409,
    when: 'the repository has no commit',
    path: '/repos/acme/empty/commits/1/pulls',
  },
  { operation: OF_COMMIT, status: 422, when: 'the commit does not exist', path: 'commits/1/pulls' },
  { operation: LIST, status: 200, when: 'from a branch', path: 'pulls?state=all&head=acme:change&base=main' },
  {
    ...{ operation: LIST, status: 200, when: 'from a fork', path: 'pulls?head=mallory:main' },
    arrange: ({ repository }) => repository.openPull({ head: 'main', fork: 'mallory/hybrid', files: { a: 'b' } }),
  },
  { operation: LIST, status: 422, when: 'the state is unknown', path: 'pulls?state=asleep' },
  { operation: CREATE, status: 201, when: 'from a branch', path: 'pulls', json: adopt, arrange: withBranch },
  {
    operation: CREATE,
    status: 403,
    when: 'the token lacks the permission',
    path: 'pulls',
    json: adopt,
    arrange: withoutPermissions,
  },
  {
    operation: CREATE,
    status: 403,
    when: 'Actions may not open pull requests',
    path: 'pulls',
    json: adopt,
    arrange: noNewPulls,
  },
  { operation: CREATE, status: 422, when: 'the branch does not exist', path: 'pulls', json: adopt },
  { operation: CREATE, status: 422, when: 'one is open already', path: 'pulls', json: { ...adopt, head: 'change' } },
  {
    operation: CREATE,
    status: 422,
    when: 'the branches do not differ',
    path: 'pulls',
    json: { ...adopt, head: 'main' },
  },
  { operation: CREATE, status: 422, when: 'the head is missing', path: 'pulls', json: { title: 'x', base: 'main' } },
  { operation: GET, status: 200, when: 'an open one', path: pull },
  { operation: GET, status: 200, when: 'a merged one', path: pull, arrange: merged },
  { operation: GET, status: 404, when: 'an issue has that number', path: ({ issue }) => `pulls/${issue}` },
  { operation: GET, status: 500, when: 'GitHub has an internal error', path: pull, arrange: failNextRequest(500) },
  { operation: GET, status: 503, when: 'the service is down', path: pull, arrange: failNextRequest(503) },
  { operation: FILES, status: 200, when: 'an open one', path: files },
  { operation: FILES, status: 200, when: 'a merged one', path: files, arrange: merged },
  { operation: FILES, status: 404, when: 'an issue has that number', path: ({ issue }) => `pulls/${issue}/files` },
  { operation: FILES, status: 422, when: 'its diff takes too long', path: files, arrange: huge },
  { operation: FILES, status: 500, when: 'GitHub has an internal error', path: files, arrange: failNextRequest(500) },
  { operation: FILES, status: 503, when: 'the service is down', path: files, arrange: failNextRequest(503) },
  { operation: UPDATE, status: 200, when: 'its text', path: pull, json: { title: 'new', body: 'new' } },
  { operation: UPDATE, status: 200, when: 'closed', path: pull, json: { state: 'closed' } },
  {
    operation: UPDATE,
    status: 403,
    when: 'the token lacks the permission',
    path: pull,
    json: {},
    arrange: withoutPermissions,
  },
  { operation: UPDATE, status: 404, when: 'it does not exist', path: 'pulls/99', json: {} },
  { operation: UPDATE, status: 422, when: 'it is merged', path: pull, json: { state: 'open' }, arrange: merged },
  { operation: UPDATE, status: 422, when: 'the base does not exist', path: pull, json: { base: 'none' } },
];
