import { dirname } from 'node:path/posix';
import { affectedBy } from './changed.ts';

/** GitHub looks at so many files of a push when it filters by `paths`. */
const FILTERED_FILES = 300;
/** What apply.yml starts on. */
const FOLDER = 'tenants';

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

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
  const isTenantFile = (path: string) => files.includes(path) || folders.some((folder) => isBelow(path, folder));
  if (!paths.slice(0, FILTERED_FILES).some(isTenantFile)) return new Set();
  const tenants = files.map((file) => ({ file, paths: [file, links[file] ?? file] }));
  return affectedBy({ since: 'the merge', paths }, { tenants, patterns: [] }).files;
}
