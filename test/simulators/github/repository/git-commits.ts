import type { SimulatedAnswer } from '../../server.ts';
import { notFound, refused, timestamp } from '../answers.ts';
import { urlOf } from '../issues/shape.ts';
import type { Call } from '../state.ts';
import { authorOf } from '../tokens.ts';
import { addCommit, type Commit, treeSha } from './commits.ts';

export const emptyRepository: SimulatedAnswer = refused(409, 'Git Repository is empty.');

export function commitShape(call: Call, commit: Commit) {
  const { sha, message, author, at, parents, files } = commit;
  const address = (each: string) => `${urlOf(call)}/git/commits/${each}`;
  const page = (each: string) => `${call.addresses.web}/${call.repository.fullName}/commit/${each}`;
  const tree = { sha: treeSha(files), url: `${urlOf(call)}/git/trees/${treeSha(files)}` };
  const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
  return {
    ...{ sha, node_id: `C_${sha}`, url: address(sha), html_url: page(sha), message, tree, verification: unsigned },
    ...{ author: { ...author, date: at }, committer: { ...author, date: at } },
    parents: parents.map((each) => ({ sha: each, url: address(each), html_url: page(each) })),
  };
}

export function getCommit(call: Call): SimulatedAnswer {
  const { commits } = call.repository.history;
  if (commits.size === 0) return emptyRepository;
  const found = commits.get(call.parameters.commit_sha ?? '');
  return found ? { status: 200, body: commitShape(call, found) } : notFound;
}

/** No branch points to it yet. */
export function createCommit(call: Call): SimulatedAnswer {
  const { json, token } = call;
  const { history } = call.repository;
  if (history.commits.size === 0) return emptyRepository;
  const files = history.trees.get(String(json.tree));
  if (!files) return refused(422, 'Tree SHA does not exist');
  const parents = Array.isArray(json.parents) ? json.parents.map(String) : [];
  if (!parents.every((each) => history.commits.has(each)))
    return refused(422, 'Parent SHA does not exist or is not a commit object');
  const { login } = authorOf(token);
  const author = { name: login, email: `${login}@users.noreply.github.example`, ...Object(json.author) };
  const commit = addCommit(history, { message: String(json.message), author, at: timestamp(), parents, files });
  return { status: 201, body: commitShape(call, commit) };
}
