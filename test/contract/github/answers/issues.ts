import { LABEL, type Scene } from '../scene.ts';
import {
  deleteIssue,
  disableIssues,
  failNextRequest,
  type GivenAnswer,
  renameRepository,
  withoutPermissions,
} from './given.ts';

const LIST = 'GET issues';
const CREATE = 'POST issues';
const GET = 'GET issues/{issue_number}';
const UPDATE = 'PATCH issues/{issue_number}';
const COMMENTS = 'GET issues/{issue_number}/comments';
const COMMENT = 'POST issues/{issue_number}/comments';
const GET_COMMENT = 'GET issues/comments/{comment_id}';
const EDIT_COMMENT = 'PATCH issues/comments/{comment_id}';

const issue = (scene: Scene) => `issues/${scene.issue}`;
const onIssue = (scene: Scene) => `issues/${scene.issue}/comments`;
const onPull = (scene: Scene) => `issues/${scene.pull.number}/comments`;
const comment = (scene: Scene) => `issues/comments/${scene.pull.comment}`;
const tooLong = { title: 'acme differs', body: 'x'.repeat(65_537) };
const created = { title: 'acme differs', body: '<!-- acme -->', labels: [LABEL, { name: 'other' }] };
const drift = `issues?state=all&labels=${LABEL}&creator=mallory&per_page=100`;

export const ISSUE_ANSWERS: readonly GivenAnswer[] = [
  { operation: LIST, status: 200, when: 'with a label, by its author', path: drift },
  { operation: LIST, status: 200, when: 'including pull requests', path: 'issues?state=open' },
  { operation: LIST, status: 301, when: 'the repository has another name', path: 'issues', arrange: renameRepository },
  { operation: LIST, status: 404, when: 'the token cannot see the repository', path: '/repos/acme/hidden/issues' },
  { operation: LIST, status: 410, when: 'issues are disabled', path: 'issues', arrange: disableIssues },
  { operation: LIST, status: 422, when: 'the state is unknown', path: 'issues?state=asleep' },
  { operation: CREATE, status: 201, when: 'with labels', path: 'issues', json: created },
  { operation: CREATE, status: 400, when: 'the body is not JSON', path: 'issues', text: '{"title":' },
  {
    operation: CREATE,
    status: 403,
    when: 'the token lacks the permission',
    path: 'issues',
    json: created,
    arrange: withoutPermissions,
  },
  {
    operation: CREATE,
    status: 404,
    when: 'the token cannot see the repository',
    path: '/repos/acme/hidden/issues',
    json: created,
  },
  {
    operation: CREATE,
    status: 410,
    when: 'issues are disabled',
    path: 'issues',
    json: created,
    arrange: disableIssues,
  },
  { operation: CREATE, status: 422, when: 'the body is too long', path: 'issues', json: tooLong },
  { operation: CREATE, status: 422, when: 'the title is missing', path: 'issues', json: {} },
  {
    operation: CREATE,
    status: 503,
    when: 'the service is down',
    path: 'issues',
    json: created,
    arrange: failNextRequest(503),
  },
  { operation: GET, status: 200, when: 'an issue', path: issue },
  { operation: GET, status: 200, when: 'a pull request', path: ({ pull }) => `issues/${pull.number}` },
  { operation: GET, status: 301, when: 'the repository has another name', path: issue, arrange: renameRepository },
  { operation: GET, status: 404, when: 'it does not exist', path: 'issues/99' },
  { operation: GET, status: 410, when: 'it was deleted', path: issue, arrange: deleteIssue },
  { operation: UPDATE, status: 200, when: 'text', path: issue, json: { title: 'new', body: null, labels: [] } },
  { operation: UPDATE, status: 200, when: 'closed', path: issue, json: { state: 'closed', state_reason: 'completed' } },
  { operation: UPDATE, status: 301, when: 'it has another name', path: issue, json: {}, arrange: renameRepository },
  {
    operation: UPDATE,
    status: 403,
    when: 'the token lacks the permission',
    path: issue,
    json: {},
    arrange: withoutPermissions,
  },
  { operation: UPDATE, status: 404, when: 'it does not exist', path: 'issues/99', json: {} },
  { operation: UPDATE, status: 410, when: 'it was deleted', path: issue, json: {}, arrange: deleteIssue },
  { operation: UPDATE, status: 410, when: 'issues are disabled', path: issue, json: {}, arrange: disableIssues },
  { operation: UPDATE, status: 422, when: 'the body is too long', path: issue, json: tooLong },
  { operation: UPDATE, status: 422, when: 'the state is unknown', path: issue, json: { state: 'asleep' } },
  { operation: UPDATE, status: 503, when: 'the service is down', path: issue, json: {}, arrange: failNextRequest(503) },
  { operation: COMMENTS, status: 200, when: 'of a pull request', path: onPull },
  { operation: COMMENTS, status: 404, when: 'it does not exist', path: 'issues/99/comments' },
  { operation: COMMENTS, status: 410, when: 'the issue was deleted', path: onIssue, arrange: deleteIssue },
  { operation: COMMENT, status: 201, when: 'on a pull request', path: onPull, json: { body: 'plan' } },
  { operation: COMMENT, status: 201, when: 'on an issue', path: onIssue, json: { body: 'plan' } },
  {
    ...{ operation: COMMENT, status: 403, when: 'the conversation is locked', path: onIssue, json: { body: 'plan' } },
    arrange: (scene) => scene.repository.lock(scene.issue),
  },
  {
    operation: COMMENT,
    status: 403,
    when: 'the token lacks the permission',
    path: onPull,
    json: { body: 'plan' },
    arrange: withoutPermissions,
  },
  { operation: COMMENT, status: 404, when: 'it does not exist', path: 'issues/99/comments', json: { body: 'plan' } },
  {
    operation: COMMENT,
    status: 410,
    when: 'it was deleted',
    path: onIssue,
    json: { body: 'plan' },
    arrange: deleteIssue,
  },
  { operation: COMMENT, status: 422, when: 'it is too long', path: onPull, json: { body: tooLong.body } },
  { operation: COMMENT, status: 422, when: 'it is blank', path: onPull, json: { body: ' ' } },
  { operation: GET_COMMENT, status: 200, when: 'of a pull request', path: comment },
  { operation: GET_COMMENT, status: 404, when: 'it does not exist', path: 'issues/comments/1' },
  { operation: EDIT_COMMENT, status: 200, when: 'its text', path: comment, json: { body: 'new' } },
  { operation: EDIT_COMMENT, status: 404, when: 'it does not exist', path: 'issues/comments/1', json: { body: 'new' } },
  { operation: EDIT_COMMENT, status: 422, when: 'it is too long', path: comment, json: { body: tooLong.body } },
];
