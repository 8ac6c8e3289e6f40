import { blobSha } from '../../../simulators/github/repository/commits.ts';
import type { Scene } from '../scene.ts';
import { type GivenAnswer, mayNothing, renamed } from './given.ts';

const GET = 'GET ';
const REF = 'GET git/ref/{ref}';
const CREATE_REF = 'POST git/refs';
const MOVE_REF = 'PATCH git/refs/{ref}';
const READ = 'GET contents/{path}';
const PUT = 'PUT contents/{path}';

const EMPTY = '/repos/acme/empty';
const FILE = 'contents/tenants%2Facme.yaml';
const REFS = 'git/refs';
const CHANGE = 'git/refs/heads%2Fchange';
const SHA = 'f'.repeat(40);
const file = { message: 'Adopt acme', content: Buffer.from('tenant: acme\n').toString('base64'), branch: 'change' };
const atMain = (more: object) => (scene: Scene) => ({ sha: scene.repository.sha(), ...more });
const fork = ({ repository }: Scene) => {
  repository.settings.forkOf = 'genesys/hybrid';
};
const guarded = ({ repository }: Scene) => {
  repository.settings.protectedBranches = ['change'];
};

export const REPOSITORY_ANSWERS: readonly GivenAnswer[] = [
  { operation: GET, status: 200, when: 'it is seen', path: '' },
  { operation: GET, status: 200, when: 'it is a fork', path: '', arrange: fork },
  { operation: GET, status: 301, when: 'it has another name', path: '', arrange: renamed },
  { operation: GET, status: 404, when: 'it is not seen', path: '/repos/acme/hidden' },
  {
    ...{ operation: GET, status: 403, when: 'the requests of the hour are used up', path: '' },
    arrange: ({ github }) => {
      for (const [text, token] of github.state.tokens) github.state.tokens.set(text, { ...token, hourly: 0 });
    },
  },
  { operation: REF, status: 200, when: 'a branch', path: 'git/ref/heads%2Fchange' },
  { operation: REF, status: 404, when: 'there is none', path: 'git/ref/heads%2Fchang' },
  { operation: REF, status: 409, when: 'there is no commit at all', path: `${EMPTY}/git/ref/heads%2Fmain` },
  { operation: CREATE_REF, status: 201, when: 'a branch', path: REFS, json: atMain({ ref: 'refs/heads/new' }) },
  {
    operation: CREATE_REF,
    status: 409,
    when: 'nothing is there',
    path: `${EMPTY}/${REFS}`,
    json: { ref: 'x', sha: SHA },
  },
  { operation: CREATE_REF, status: 422, when: 'it is there', path: REFS, json: atMain({ ref: 'refs/heads/change' }) },
  { operation: CREATE_REF, status: 422, when: 'the name is none', path: REFS, json: atMain({ ref: 'change' }) },
  { operation: CREATE_REF, status: 422, when: 'no such commit', path: REFS, json: { ref: 'refs/heads/new', sha: SHA } },
  { operation: MOVE_REF, status: 200, when: 'with force', path: CHANGE, json: atMain({ force: true }) },
  { operation: MOVE_REF, status: 409, when: 'nothing is there', path: `${EMPTY}/${CHANGE}`, json: { sha: SHA } },
  { operation: MOVE_REF, status: 422, when: 'it goes back', path: CHANGE, json: atMain({}) },
  { operation: MOVE_REF, status: 422, when: 'there is none', path: 'git/refs/heads%2Fnone', json: atMain({}) },
  {
    operation: MOVE_REF,
    status: 422,
    when: 'protected',
    path: CHANGE,
    json: atMain({ force: true }),
    arrange: guarded,
  },
  { operation: READ, status: 200, when: 'a file', path: `${FILE}?ref=change` },
  { operation: READ, status: 200, when: 'a directory', path: 'contents/tenants' },
  { operation: READ, status: 200, when: 'the topmost directory', path: 'contents/' },
  { operation: READ, status: 403, when: 'it may not', path: FILE, arrange: mayNothing },
  { operation: READ, status: 404, when: 'there is none', path: 'contents/tenants%2Fnone.yaml' },
  { operation: READ, status: 404, when: 'there is no such branch', path: `${FILE}?ref=none` },
  { operation: PUT, status: 200, when: 'over what stands there', path: FILE, json: (scene: Scene) => known(scene) },
  { operation: PUT, status: 201, when: 'a new file', path: 'contents/tenants%2Fnew.yaml', json: file },
  { operation: PUT, status: 404, when: 'there is no such branch', path: FILE, json: { ...file, branch: 'none' } },
  { operation: PUT, status: 409, when: 'another one stands there', path: FILE, json: { ...file, sha: SHA } },
  { operation: PUT, status: 409, when: 'protected', path: 'contents/new.yaml', json: file, arrange: guarded },
  { operation: PUT, status: 422, when: 'one stands there', path: FILE, json: file },
  { operation: PUT, status: 422, when: 'no Base64', path: 'contents/new.yaml', json: { ...file, content: '{}' } },
  { operation: PUT, status: 403, when: 'a workflow', path: 'contents/.github%2Fworkflows%2Fa.yml', json: file },
];

function known({ repository }: Scene) {
  return { ...file, sha: blobSha(Buffer.from(repository.files('change')['tenants/acme.yaml'] ?? '')) };
}
