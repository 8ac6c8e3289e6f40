import { blobSha, treeSha } from '../../../simulators/github/repository/commits.ts';
import type { Scene } from '../scene.ts';
import { type GivenAnswer, renameRepository, withoutPermissions } from './given.ts';

const GET = 'GET ';
const REF = 'GET git/ref/{ref}';
const CREATE_REF = 'POST git/refs';
const MOVE_REF = 'PATCH git/refs/{ref}';
const COMMIT = 'GET git/commits/{commit_sha}';
const MAKE_COMMIT = 'POST git/commits';
const MAKE_TREE = 'POST git/trees';
const TREE = 'GET git/trees/{tree_sha}';

const EMPTY = '/repos/acme/empty';
const REFS = 'git/refs';
const CHANGE = 'git/refs/heads%2Fchange';
const SHA = 'f'.repeat(40);
const COMMITS = 'git/commits';
const TREES = 'git/trees';
const file = { path: 'tenants/acme.yaml', mode: '100644', type: 'blob', content: 'tenant: acme # adopted\n' };
const onMain = (more: object) => (scene: Scene) => ({ message: 'x', tree: treeOfMain(scene), ...more });
const overMain = (entry: object) => (scene: Scene) => ({ base_tree: treeOfMain(scene), tree: [{ ...file, ...entry }] });
const atMain = (more: object) => (scene: Scene) => ({ sha: scene.repository.sha(), ...more });
const fork = ({ repository }: Scene) => {
  repository.settings.forkOf = 'genesys/hybrid';
};
const linked = ({ repository }: Scene) => {
  repository.commit({ files: { 'tenants/link.yaml': { link: 'acme.yaml' } } });
};
const cut = ({ repository }: Scene) => {
  repository.settings.mostTreeEntries = 1;
};
const guarded = ({ repository }: Scene) => {
  repository.settings.protectedBranches = ['change'];
};

export const REPOSITORY_ANSWERS: readonly GivenAnswer[] = [
  { operation: GET, status: 200, when: 'the token can see it', path: '' },
  { operation: GET, status: 200, when: 'it is a fork', path: '', arrange: fork },
  { operation: GET, status: 301, when: 'it has another name', path: '', arrange: renameRepository },
  { operation: GET, status: 404, when: 'the token cannot see the repository', path: '/repos/acme/hidden' },
  {
    ...{ operation: GET, status: 403, when: 'the requests of the hour are used up', path: '' },
    arrange: ({ github }) => {
      for (const [text, token] of github.state.tokens) github.state.tokens.set(text, { ...token, hourly: 0 });
    },
  },
  { operation: REF, status: 200, when: 'a branch', path: 'git/ref/heads%2Fchange' },
  { operation: REF, status: 404, when: 'it does not exist', path: 'git/ref/heads%2Fchang' },
  { operation: REF, status: 409, when: 'the repository has no commit', path: `${EMPTY}/git/ref/heads%2Fmain` },
  { operation: CREATE_REF, status: 201, when: 'a branch', path: REFS, json: atMain({ ref: 'refs/heads/new' }) },
  {
    operation: CREATE_REF,
    status: 409,
    when: 'the repository is empty',
    path: `${EMPTY}/${REFS}`,
    json: { ref: 'x', sha: SHA },
  },
  { operation: CREATE_REF, status: 422, when: 'it exists', path: REFS, json: atMain({ ref: 'refs/heads/change' }) },
  { operation: CREATE_REF, status: 422, when: 'the name is not valid', path: REFS, json: atMain({ ref: 'change' }) },
  {
    operation: CREATE_REF,
    status: 422,
    when: 'the commit does not exist',
    path: REFS,
    json: { ref: 'refs/heads/new', sha: SHA },
  },
  { operation: MOVE_REF, status: 200, when: 'with force', path: CHANGE, json: atMain({ force: true }) },
  { operation: MOVE_REF, status: 409, when: 'the repository is empty', path: `${EMPTY}/${CHANGE}`, json: { sha: SHA } },
  { operation: MOVE_REF, status: 422, when: 'it moves backwards', path: CHANGE, json: atMain({}) },
  { operation: MOVE_REF, status: 422, when: 'it does not exist', path: 'git/refs/heads%2Fnone', json: atMain({}) },
  {
    operation: MOVE_REF,
    status: 422,
    when: 'protected',
    path: CHANGE,
    json: atMain({ force: true }),
    arrange: guarded,
  },
  { operation: COMMIT, status: 200, when: 'a commit', path: ({ pull }: Scene) => `${COMMITS}/${pull.headSha}` },
  { operation: COMMIT, status: 404, when: 'it does not exist', path: `${COMMITS}/${SHA}` },
  { operation: COMMIT, status: 409, when: 'the repository has no commit', path: `${EMPTY}/${COMMITS}/${SHA}` },
  { operation: TREE, status: 200, when: 'the top level of a branch', path: `${TREES}/main` },
  { operation: TREE, status: 200, when: 'the whole tree', path: `${TREES}/main?recursive=1`, arrange: linked },
  { operation: TREE, status: 200, when: 'the whole tree, truncated', path: `${TREES}/main?recursive=1`, arrange: cut },
  { operation: TREE, status: 200, when: 'of a directory', path: (scene: Scene) => `${TREES}/${treeOfTenants(scene)}` },
  { operation: TREE, status: 404, when: 'it does not exist', path: `${TREES}/${SHA}` },
  { operation: TREE, status: 409, when: 'the repository has no commit', path: `${EMPTY}/${TREES}/main` },
  {
    ...{ operation: TREE, status: 422, when: 'the sha is that of a file' },
    path: `${TREES}/${blobSha(Buffer.from('# Hybrid\n'))}`,
  },
  { operation: MAKE_TREE, status: 201, when: 'based on another tree', path: TREES, json: overMain({}) },
  { operation: MAKE_TREE, status: 201, when: 'without a base tree', path: TREES, json: { tree: [file] } },
  {
    operation: MAKE_TREE,
    status: 403,
    when: 'the token lacks the permission',
    path: TREES,
    json: { tree: [file] },
    arrange: withoutPermissions,
  },
  {
    operation: MAKE_TREE,
    status: 404,
    when: 'the token cannot see the repository',
    path: `/repos/acme/hidden/${TREES}`,
    json: { tree: [] },
  },
  {
    operation: MAKE_TREE,
    status: 409,
    when: 'the repository is empty',
    path: `${EMPTY}/${TREES}`,
    json: { tree: [file] },
  },
  {
    operation: MAKE_TREE,
    status: 422,
    when: 'the tree does not exist',
    path: TREES,
    json: { base_tree: SHA, tree: [file] },
  },
  {
    operation: MAKE_TREE,
    status: 422,
    when: 'the path is not valid',
    path: TREES,
    json: overMain({ path: '/acme.yaml' }),
  },
  { operation: MAKE_TREE, status: 422, when: 'text and object at once', path: TREES, json: overMain({ sha: SHA }) },
  {
    operation: MAKE_TREE,
    status: 422,
    when: 'the content is missing',
    path: TREES,
    json: overMain({ content: undefined }),
  },
  { operation: MAKE_COMMIT, status: 201, when: 'without a parent', path: COMMITS, json: onMain({}) },
  {
    ...{ operation: MAKE_COMMIT, status: 201, when: 'with a parent', path: COMMITS },
    json: (scene: Scene) => onMain({ parents: [scene.pull.headSha] })(scene),
  },
  {
    ...{
      operation: MAKE_COMMIT,
      status: 404,
      when: 'the token cannot see the repository',
      path: `/repos/acme/hidden/${COMMITS}`,
    },
    json: onMain({}),
  },
  {
    operation: MAKE_COMMIT,
    status: 409,
    when: 'the repository is empty',
    path: `${EMPTY}/${COMMITS}`,
    json: onMain({}),
  },
  { operation: MAKE_COMMIT, status: 422, when: 'the tree does not exist', path: COMMITS, json: onMain({ tree: SHA }) },
  {
    operation: MAKE_COMMIT,
    status: 422,
    when: 'the parent does not exist',
    path: COMMITS,
    json: onMain({ parents: [SHA] }),
  },
];

function treeOfTenants({ repository }: Scene): string {
  return treeSha(new Map([['acme.yaml', Buffer.from(repository.files()['tenants/acme.yaml'] ?? '')]]));
}

function treeOfMain({ repository }: Scene): string {
  const files = Object.entries(repository.files()).map(([path, text]) => [path, Buffer.from(text)] as const);
  return treeSha(new Map(files));
}
