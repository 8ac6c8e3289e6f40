import { dirname, matchesGlob } from 'node:path/posix';
import type { Discovery } from '../../engine/report.ts';

/** A tenant file, named as git names files: from the root of the repository, with `/`. */
interface TenantPaths {
  /** As the patterns found it, from the directory of the run. */
  readonly file: string;
  /** Its own place, and where it leads to when it is a link: a change of either is a change of the tenant. */
  readonly paths: readonly string[];
}

/** Since when, and what is different by now. */
export interface Changes {
  /** As it was asked for. */
  readonly since: string;
  /** From the root of the repository, deleted files among them. */
  readonly paths: readonly string[];
}

export interface Affected extends Pick<Discovery, 'scope' | 'why' | 'deleted'> {
  readonly files: ReadonlySet<string>;
}

/**
 * Where a change may change the plan of a tenant whose file stayed as it is: the schema, the code, and the workflows, in
 * which a repository that only uses the Action says the version of it.
 */
const EVERYTHING = ['src', 'dist', 'schemas', 'action.yml', 'package.json', 'package-lock.json', '.github'];

/** The path and every directory above it: a directory that is a submodule or a link is one changed path. */
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
  /** All that the patterns found. */
  readonly tenants: readonly TenantPaths[];
  /** The patterns, from the root of the repository. */
  readonly patterns: readonly string[];
}

/** All tenants, when nothing is known of what changed. */
export function allTenants(tenants: readonly { readonly file: string }[], why: string): Affected {
  return { scope: 'all', why, files: new Set(tenants.map(({ file }) => file)), deleted: [] };
}

/** Which tenants the changes are about. Whatever is neither a tenant file nor in `EVERYTHING` (docs, tests) is about none. */
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

/** GitHub looks at so many files of a push when it filters by `paths`. */
const FILTERED_FILES = 300;
/** What apply.yml starts on. */
const FOLDER = 'tenants';

/**
 * The tenant files, of these, that a merge of these changes applies: none where the push starts no apply, else what the apply finds
 * with `changed-since`.
 * @param paths what the pull request changes, in GitHub's order
 * @param links where files lead to that are links
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
