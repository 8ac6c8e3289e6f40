import type { SimulatedAnswer } from '../../server.ts';
import { notFound, validationFailed } from '../answers.ts';
import { urlOf } from '../issues/shape.ts';
import type { Call } from '../state.ts';
import { blobSha, type Files, resolve, treeSha } from './commits.ts';
import { emptyRepository } from './git-commits.ts';

/** A file, or a directory with everything in it. */
interface Node {
  readonly path: string;
  readonly content?: Buffer;
  readonly below?: Files;
}

function belowOf(files: Files, directory: string): Files {
  const inside = [...files].filter(([path]) => path.startsWith(`${directory}/`));
  return new Map(inside.map(([path, content]) => [path.slice(directory.length + 1), content]));
}

function directoriesOf(files: Files): readonly string[] {
  const parents = [...files.keys()].flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(parents)];
}

function nodesOf(files: Files, isRecursive: boolean): readonly Node[] {
  const directories = directoriesOf(files).map((path): Node => ({ path, below: belowOf(files, path) }));
  const all = [...directories, ...[...files].map(([path, content]): Node => ({ path, content }))];
  const shown = all.filter(({ path }) => isRecursive || !path.includes('/'));
  return shown.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function entryOf(call: Call, { path, content, below }: Node) {
  if (content === undefined) {
    const sha = treeSha(below ?? new Map());
    return { path, mode: '040000', type: 'tree', sha, url: `${urlOf(call)}/git/trees/${sha}` };
  }
  const { links } = call.repository.history;
  const sha = blobSha(content);
  const url = `${urlOf(call)}/git/blobs/${sha}`;
  return { path, mode: links.has(content) ? '120000' : '100644', type: 'blob', sha, size: content.length, url };
}

/** The tree of a branch or a commit, one by its sha, or a directory within one. */
function treeOf({ repository }: Call, name: string): Files | undefined {
  const { history } = repository;
  const known = resolve(history, name)?.files ?? history.trees.get(name);
  if (known) return known;
  for (const files of history.trees.values()) {
    const directory = directoriesOf(files).find((each) => treeSha(belowOf(files, each)) === name);
    if (directory !== undefined) return belowOf(files, directory);
  }
  return undefined;
}

/** With any value of `recursive`, including `0` and `false`, the whole tree; truncated where it is too large. */
export function getTree(call: Call): SimulatedAnswer {
  const { repository, parameters, query } = call;
  const { history, settings } = repository;
  if (history.commits.size === 0) return emptyRepository;
  const name = parameters.tree_sha ?? '';
  const files = treeOf(call, name);
  const isBlob = [...history.trees.values()].some((each) => [...each.values()].some((blob) => blobSha(blob) === name));
  if (!files && isBlob) return validationFailed({ resource: 'Tree', field: 'sha', code: 'invalid' });
  if (!files) return notFound;
  const entries = nodesOf(files, query.has('recursive')).map((node) => entryOf(call, node));
  const tree = entries.slice(0, settings.mostTreeEntries);
  const sha = treeSha(files);
  const url = `${urlOf(call)}/git/trees/${sha}`;
  return { status: 200, body: { sha, url, tree, truncated: tree.length < entries.length } };
}
