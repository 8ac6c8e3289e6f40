import { dirname, matchesGlob } from 'node:path/posix';
import type { Discovery } from '../../engine/report.ts';

/** A tenant file with its paths in git: from the root of the repository, with `/`. */
interface TenantPaths {
  /** As the patterns found it, relative to the working directory. */
  readonly file: string;
  /** Its own path and, for a link, that of its target: a change of either changes the tenant. */
  readonly paths: readonly string[];
}

/** Changed files since a commit. */
export interface Changes {
  /** The commit, branch or tag as given. */
  readonly since: string;
  /** From the root of the repository, including deleted files. */
  readonly paths: readonly string[];
}

export interface Affected extends Pick<Discovery, 'scope' | 'why' | 'deleted'> {
  readonly files: ReadonlySet<string>;
}

/**
 * Paths that may change the plan of every tenant: the schema, the code, and the workflows, which contain the version of the Action
 * in a repository that only uses it.
 */
const EVERYTHING = ['src', 'dist', 'schemas', 'action.yml', 'package.json', 'package-lock.json', '.github'];

/** The path and all its parent directories: a directory that is a submodule or a link is one changed path. */
function withParents(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function deletedOf(changes: Changes, { tenants, patterns }: DiscoveryWorld): readonly string[] {
  const present = new Set(tenants.flatMap(({ paths }) => paths));
  const wanted = patterns.map((pattern) => pattern.replace(/^\.\//, ''));
  return changes.paths
    .filter((path) => !present.has(path))
    .filter((path) => wanted.some((pattern) => pattern === path || matchesGlob(path, pattern)))
    .toSorted();
}

export interface DiscoveryWorld {
  /** All tenants that the patterns found. */
  readonly tenants: readonly TenantPaths[];
  /** The patterns, from the root of the repository. */
  readonly patterns: readonly string[];
}

/** All tenants, if the changes are not known. */
export function allTenants(tenants: readonly { readonly file: string }[], why: string): Affected {
  return { scope: 'all', why, files: new Set(tenants.map(({ file }) => file)), deleted: [] };
}

/** The tenants that the changes affect. Other files outside of `EVERYTHING` (docs, tests) affect none. */
export function affectedBy(changes: Changes, world: DiscoveryWorld): Affected {
  const deleted = deletedOf(changes, world);
  const common = changes.paths.find((path) => EVERYTHING.includes(path.split('/', 1)[0] ?? ''));
  if (common !== undefined) {
    return { ...allTenants(world.tenants, `${common} changed, which may change the plan of every tenant`), deleted };
  }
  const changed = new Set(changes.paths);
  const touched = world.tenants.filter(({ paths }) => paths.flatMap(withParents).some((path) => changed.has(path)));
  const why =
    touched.length === 0
      ? `no tenant file changed since ${changes.since}`
      : `only the tenants whose files changed since ${changes.since}`;
  return { scope: 'changed', why, files: new Set(touched.map(({ file }) => file)), deleted };
}

/** Maximum number of files of a push that GitHub compares with `paths`. */
const FILTERED_FILES = 300;
/** The folder whose changes start apply.yml. */
const FOLDER = 'tenants';

/**
 * The given tenant files that a merge of these changes applies: none if the push does not start apply, otherwise those that apply
 * finds with `changed-since`. @param paths changed files of the pull request, in the order of GitHub @param links targets of
 * tenant files that are links
 */
export function appliedByMerging(
  paths: readonly string[],
  files: readonly string[],
  links: Readonly<Record<string, string>> = {},
): ReadonlySet<string> {
  const folders = [FOLDER, ...files.map((file) => dirname(file)).filter((folder) => folder !== '.')];
  const isTenantFile = (path: string) =>
    files.includes(path) || folders.some((folder) => path.startsWith(`${folder}/`));
  if (!paths.slice(0, FILTERED_FILES).some(isTenantFile)) return new Set();
  const tenants = files.map((file) => ({ file, paths: [file, links[file] ?? file] }));
  return affectedBy({ since: 'the merge', paths }, { tenants, patterns: [] }).files;
}
