import type { SimulatedAnswer } from '../../server.ts';
import { refused } from '../answers.ts';
import { urlOf } from '../issues/shape.ts';
import type { Call } from '../state.ts';
import { addTree, blobSha, type Files, treeSha } from './commits.ts';
import { emptyRepository } from './git-commits.ts';

interface Entry {
  readonly path?: string;
  readonly mode?: string;
  readonly type?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

const isMalformed = (path: string) => path.split('/').some((piece) => /^(\.{0,2}|\.git)$/i.test(piece));

/** Accepts only files with their content, and no existing ones by their sha. */
function entryProblem({ path = '', mode, type, sha, content }: Entry): string | undefined {
  if (isMalformed(path)) return 'tree.path contains a malformed path component';
  if (sha !== undefined) return `tree.sha ${sha} is not a valid blob`;
  if (mode !== '100644' || type !== 'blob') return `tree.mode ${mode} and tree.type ${type} are not those of a file`;
  return content === undefined ? 'Must supply either tree.sha or tree.content' : undefined;
}

/** The entries at the top: a file in a directory is in the tree of that directory. */
function topmost(call: Call, files: Files): readonly unknown[] {
  const names = [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''))].sort();
  return names.map((path) => {
    const content = files.get(path);
    const inside = [...files].filter(([each]) => each.startsWith(`${path}/`));
    const below = new Map(inside.map(([each, text]) => [each.slice(path.length + 1), text]));
    const sha = content ? blobSha(content) : treeSha(below);
    const url = `${urlOf(call)}/git/${content ? 'blobs' : 'trees'}/${sha}`;
    if (!content) return { path, mode: '040000', type: 'tree', sha, url };
    return { path, mode: '100644', type: 'blob', size: content.length, sha, url };
  });
}

export function createTree(call: Call): SimulatedAnswer {
  const { json, repository } = call;
  const { history } = repository;
  if (history.commits.size === 0) return emptyRepository;
  const entries = json.tree as readonly Entry[];
  const base = json.base_tree === undefined ? new Map() : history.trees.get(String(json.base_tree));
  if (!base) return refused(422, 'base_tree is not a valid tree oid');
  const problem = entries.map(entryProblem).find((each) => each !== undefined);
  if (problem !== undefined) return refused(422, problem);
  const written = entries.map(({ path = '', content = '' }) => [path, Buffer.from(content)] as const);
  const files: Files = new Map([...base, ...written]);
  const sha = addTree(history, files);
  const url = `${urlOf(call)}/git/trees/${sha}`;
  return { status: 201, body: { sha, url, tree: topmost(call, files), truncated: false } };
}
