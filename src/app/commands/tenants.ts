import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { changedFiles } from '../../adapters/git.ts';
import { problem } from '../../base/errors.ts';
import type { Outcome } from '../../engine/report.ts';
import type { Run } from '../../engine/run.ts';
import { DEFAULT_PATTERNS } from '../../tenant/files.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { type Affected, affectedBy, allTenants, type DiscoveryWorld } from '../matrix/changed.ts';
import { isUnknownCommit, parseCanaryNames, parseShardSize } from '../matrix/parse-options.ts';
import { divide } from '../matrix/shards.ts';
import { loadFiles } from './load.ts';
import type { CommandRequest } from './request.ts';

const withSlashes = (path: string) => path.split(sep).join('/');

/** Tenant files with their paths in git. */
async function discoveryWorldOf(
  { directory }: Run,
  { tenants, patterns, root }: { tenants: readonly Tenant[]; patterns: readonly string[]; root: string },
): Promise<DiscoveryWorld> {
  const base = await realpath(directory);
  const named = (path: string) => withSlashes(relative(root, path));
  const pathsOf = async ({ file }: Tenant) => {
    const path = resolve(base, file);
    return { file, paths: [...new Set([named(path), named(await realpath(path))])] };
  };
  const files = await Promise.all(tenants.map(pathsOf));
  return { tenants: files, patterns: patterns.map((pattern) => named(resolve(base, pattern))) };
}

/** `changedSince` is a commit, a branch or a tag; if omitted, empty or all zeros, all tenants are affected. */
async function affected(
  run: Run,
  tenants: readonly Tenant[],
  { changedSince: since, files }: CommandRequest,
): Promise<Affected> {
  if (since === undefined) return allTenants(tenants, 'all tenants, because --changed-since was not given');
  if (isUnknownCommit(since)) return allTenants(tenants, 'all tenants, because there is no commit to compare with');
  const { environment, stop } = run.context;
  const { root, paths } = await changedFiles({ directory: run.directory, environment, stop }, since);
  const patterns = files.length > 0 ? files : DEFAULT_PATTERNS;
  return affectedBy({ since, paths }, await discoveryWorldOf(run, { tenants, patterns, root }));
}

/** Jobs get file names as patterns, one per line. A file name with a special meaning in a pattern would match other files. */
const PATTERN = /[*?[\]{}\r\n]|[!+@]\(|^[!#\s]|\s$/;

/**
 * Reads files and git, and no service.
 *
 * Files with errors fail here, although a workflow has `validate` in its own job. A matrix without them would look complete:
 * `review` could not miss a tenant whose name cannot be read, and conflicts between files are only found with all of them.
 * Cost: one invalid file holds up the plans of the others in its pull request.
 * @throws HybridErrors with all errors of the files; HybridError `usage`, `git.*`
 */
export async function tenants(run: Run, request: CommandRequest): Promise<Outcome> {
  const size = parseShardSize(request.shardSize);
  const { tenants: all } = await loadFiles(run, request.files);
  const names = all.map(({ name }) => name);
  const canaries = parseCanaryNames(request.canary, names);
  const { files, ...rest } = await affected(run, all, request);
  const listed = all.filter(({ file }) => files.has(file));
  const unclear = listed.find(({ file }) => PATTERN.test(file));
  if (unclear) throw problem('tenant.file-name', {}, { where: { file: unclear.file, line: 1, column: 1 } });
  const jobs = listed.map(({ name, file }) => ({ name, file: withSlashes(file) }));
  const discovery = { ...rest, of: all.length, ...divide(jobs, { size, canaries }) };
  return { result: 'clean', tenants: listed, discovery };
}
