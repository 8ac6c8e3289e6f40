import type { SimulatedAnswer } from '../server.ts';
import { deleteSecret, listSecrets, publicKey, putSecret } from './actions-secrets/secrets.ts';
import { createVariable, getVariable, listVariables, updateVariable } from './actions-secrets/variables.ts';
import { createComment, getComment, listComments, updateComment } from './issues/comments.ts';
import { createIssue, getIssue, listIssues, updateIssue } from './issues/issues.ts';
import { listFiles } from './pulls/files.ts';
import { listPullsOfCommit } from './pulls/of-commit.ts';
import { createPull } from './pulls/propose.ts';
import { getPull, listPulls, updatePull } from './pulls/pulls.ts';
import { createCommit, getCommit } from './repository/git-commits.ts';
import { getTree } from './repository/read-tree.ts';
import { createRef, getRef, updateRef } from './repository/refs.ts';
import { getRepository } from './repository/repository.ts';
import { createTree } from './repository/trees.ts';
import type { Call, Permissions } from './state.ts';

type Handle = (call: Call) => SimulatedAnswer;

export interface Route {
  /** `GET issues/{issue_number}`, as in the official description, below a repository. */
  readonly operation: string;
  /** Sets of permissions, of which a token needs one. */
  readonly accepts: readonly Permissions[];
  readonly handle: Handle;
}

function route(operation: string, accepts: readonly Permissions[], handle: Handle): Route {
  return { operation, accepts, handle };
}

/** A repository has these under `actions`, an environment under its own address, where one more permission is required. */
function scoped(below: string, more: (level: 'read' | 'write') => Permissions): readonly Route[] {
  const secrets = (level: 'read' | 'write') => [{ ...more(level), secrets: level }];
  const variables = (level: 'read' | 'write') => [{ ...more(level), variables: level }];
  return [
    route(`GET ${below}/secrets/public-key`, secrets('read'), publicKey),
    route(`GET ${below}/secrets`, secrets('read'), listSecrets),
    route(`PUT ${below}/secrets/{secret_name}`, secrets('write'), putSecret),
    route(`DELETE ${below}/secrets/{secret_name}`, secrets('write'), deleteSecret),
    route(`GET ${below}/variables`, variables('read'), listVariables),
    route(`POST ${below}/variables`, variables('write'), createVariable),
    route(`GET ${below}/variables/{name}`, variables('read'), getVariable),
    route(`PATCH ${below}/variables/{name}`, variables('write'), updateVariable),
  ];
}

const EITHER_READ: readonly Permissions[] = [{ issues: 'read' }, { pull_requests: 'read' }];
const EITHER_WRITE: readonly Permissions[] = [{ issues: 'write' }, { pull_requests: 'write' }];
const PULLS_READ: readonly Permissions[] = [{ pull_requests: 'read' }];
const PULLS_WRITE: readonly Permissions[] = [{ pull_requests: 'write' }];
const CONTENTS_READ: readonly Permissions[] = [{ contents: 'read' }];
const CONTENTS_WRITE: readonly Permissions[] = [{ contents: 'write' }];

export const ROUTES: readonly Route[] = [
  route('GET ', [{ metadata: 'read' }], getRepository),
  route('GET issues', EITHER_READ, listIssues),
  route('POST issues', [{ issues: 'write' }], createIssue),
  route('GET issues/comments/{comment_id}', EITHER_READ, getComment),
  route('PATCH issues/comments/{comment_id}', EITHER_WRITE, updateComment),
  route('GET issues/{issue_number}', EITHER_READ, getIssue),
  route('PATCH issues/{issue_number}', EITHER_WRITE, updateIssue),
  route('GET issues/{issue_number}/comments', EITHER_READ, listComments),
  route('POST issues/{issue_number}/comments', EITHER_WRITE, createComment),
  route('GET commits/{commit_sha}/pulls', [{ contents: 'read', pull_requests: 'read' }], listPullsOfCommit),
  route('GET pulls', PULLS_READ, listPulls),
  route('POST pulls', PULLS_WRITE, createPull),
  route('GET pulls/{pull_number}', PULLS_READ, getPull),
  route('GET pulls/{pull_number}/files', PULLS_READ, listFiles),
  route('PATCH pulls/{pull_number}', PULLS_WRITE, updatePull),
  route('GET git/ref/{ref}', CONTENTS_READ, getRef),
  route('POST git/refs', CONTENTS_WRITE, createRef),
  route('PATCH git/refs/{ref}', CONTENTS_WRITE, updateRef),
  route('GET git/commits/{commit_sha}', CONTENTS_READ, getCommit),
  route('POST git/commits', CONTENTS_WRITE, createCommit),
  route('GET git/trees/{tree_sha}', CONTENTS_READ, getTree),
  route('POST git/trees', CONTENTS_WRITE, createTree),
  ...scoped('actions', () => ({})),
  ...scoped('environments/{environment_name}', (level) => ({ environments: level })),
];

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A name with slashes in it, which may be sent unencoded. */
const LONG: readonly string[] = ['{ref}', '{tree_sha}'];

function parametersOf(pattern: string, path: readonly string[]): Readonly<Record<string, string>> | undefined {
  const pieces = pattern === '' ? [] : pattern.split('/');
  const last = pieces.at(-1) ?? '';
  const isLong = LONG.includes(last) && path.length > pieces.length;
  const asked = isLong ? [...path.slice(0, pieces.length - 1), path.slice(pieces.length - 1).join('/')] : path;
  if (pieces.length !== asked.length) return undefined;
  if (!pieces.every((piece, index) => piece.startsWith('{') || piece === asked[index])) return undefined;
  const named = pieces.flatMap((piece, index) =>
    piece.startsWith('{') ? [[piece.slice(1, -1), asked[index] ?? '']] : [],
  );
  return Object.fromEntries(named);
}

/** The first route that matches; `path` is the part after the repository, split at slashes. */
export function routeOf(method: string, path: readonly string[]): Match | undefined {
  for (const each of ROUTES) {
    const [routeMethod, pattern = ''] = each.operation.split(' ');
    const parameters = routeMethod === method ? parametersOf(pattern, path) : undefined;
    if (parameters) return { route: each, parameters };
  }
  return undefined;
}
