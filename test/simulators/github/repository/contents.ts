import type { SimulatedAnswer } from '../../server.ts';
import { notFound, refused, timestamp } from '../answers.ts';
import { urlOf } from '../issues/shape.ts';
import { denial } from '../permissions.ts';
import type { Call } from '../state.ts';
import { authorOf } from '../tokens.ts';
import { isProtected, moveRef, RULES } from './branches.ts';
import { addCommit, blobSha, type Commit, type Files, resolve, treeSha } from './commits.ts';

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;
/** Larger files come without their content. */
const LARGEST = 1024 * 1024;

function entryShape(call: Call, { path, sha, ref }: { path: string; sha: string; ref: string }, type: 'file' | 'dir') {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const url = `${urlOf(call)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git_url = `${urlOf(call)}/git/${type === 'file' ? 'blobs' : 'trees'}/${sha}`;
  const page = `${call.addresses.web}/${call.repository.fullName}`;
  const html_url = `${page}/${type === 'file' ? 'blob' : 'tree'}/${encodeURIComponent(ref)}/${encoded}`;
  const download_url = type === 'file' ? `${page}/raw/${encodeURIComponent(ref)}/${encoded}` : null;
  const _links = { self: url, git: git_url, html: html_url };
  return { name: path.split('/').at(-1) ?? '', path, sha, size: 0, url, html_url, git_url, download_url, type, _links };
}

/** GitHub breaks base64 into lines of 60. */
function fileShape(call: Call, path: string, content: Buffer, ref: string) {
  const isLarge = content.length > LARGEST;
  const lines = content.toString('base64').replaceAll(/.{1,60}/g, '$&\n');
  const entry = { ...entryShape(call, { path, sha: blobSha(content), ref }, 'file'), size: content.length };
  return { ...entry, content: isLarge ? '' : lines, encoding: isLarge ? 'none' : 'base64' };
}

function directoryShape(call: Call, path: string, files: Files, ref: string): readonly unknown[] {
  const start = path === '' ? '' : `${path}/`;
  const inside = [...files].filter(([each]) => each.startsWith(start));
  const names = [...new Set(inside.map(([each]) => each.slice(start.length).split('/')[0] ?? ''))].sort();
  return names.map((name) => {
    const content = files.get(`${start}${name}`);
    const sha = content ? blobSha(content) : treeSha(new Map(inside));
    const entry = entryShape(call, { path: `${start}${name}`, sha, ref }, content ? 'file' : 'dir');
    return { ...entry, size: content?.length ?? 0 };
  });
}

export function getContents(call: Call): SimulatedAnswer {
  const { history, settings } = call.repository;
  const ref = call.query.get('ref') ?? settings.defaultBranch;
  const commit = resolve(history, ref);
  if (!commit) return refused(404, `No commit found for the ref ${ref}`);
  const path = (call.parameters.path ?? '').replace(/\/$/, '');
  const content = commit.files.get(path);
  if (content) return { status: 200, body: fileShape(call, path, content, ref) };
  const inside = directoryShape(call, path, commit.files, ref);
  return inside.length === 0 ? notFound : { status: 200, body: inside };
}

function commitShape(call: Call, commit: Commit) {
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

/** Why a file cannot be put there; undefined when it can. */
function putProblem({ json, repository, token }: Call, path: string, branch: string): SimulatedAnswer | undefined {
  const head = repository.history.commits.get(repository.history.refs.get(`heads/${branch}`) ?? '');
  const before = head?.files.get(path);
  if (path.startsWith('.github/workflows/')) {
    const denied = denial(token, [{ contents: 'write', workflows: 'write' }]);
    if (denied) return denied;
  }
  if (!head && repository.history.refs.size > 0) return refused(404, `Branch ${branch} not found`);
  if (!BASE64.test(String(json.content))) return refused(422, 'content is not valid Base64');
  if (isProtected(repository, branch)) return refused(409, RULES);
  if (before && json.sha === undefined) return refused(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  const isOther = json.sha !== undefined && json.sha !== (before && blobSha(before));
  return isOther ? refused(409, `${path} does not match ${json.sha}`) : undefined;
}

export function putContents(call: Call): SimulatedAnswer {
  const { json, repository, token } = call;
  const { history, settings } = repository;
  const path = call.parameters.path ?? '';
  const branch = String(json.branch ?? settings.defaultBranch);
  const problem = putProblem(call, path, branch);
  if (problem) return problem;
  const head = resolve(history, `refs/heads/${branch}`);
  const content = Buffer.from(String(json.content), 'base64');
  const { login } = authorOf(token);
  const author = { name: login, email: `${login}@users.noreply.github.example` };
  const commit = addCommit(history, {
    ...{ message: String(json.message), author: { ...author, ...Object(json.author) }, at: timestamp() },
    parents: head ? [head.sha] : [],
    files: new Map([...(head?.files ?? []), [path, content]]),
  });
  moveRef(repository, `heads/${branch}`, commit.sha);
  const { content: _content, encoding: _encoding, ...shape } = fileShape(call, path, content, branch);
  const isNew = !head?.files.has(path);
  return { status: isNew ? 201 : 200, body: { content: shape, commit: commitShape(call, commit) } };
}
