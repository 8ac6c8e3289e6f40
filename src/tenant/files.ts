import { glob, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { HybridError } from '../errors.ts';
import type { TenantSource } from './document.ts';

const DEFAULT_PATTERNS: readonly string[] = ['tenants/*.yaml', 'tenants/*.yml'];
const LIMIT = 1024 * 1024;

async function matches(pattern: string, directory: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const name of glob(pattern, { cwd: directory })) found.push(resolve(directory, name));
  return found;
}

function nothingFound(patterns: readonly string[], directory: string): HybridError {
  return new HybridError({
    code: 'tenant.no-files',
    message: `no tenant file matches ${patterns.join(' or ')} in ${directory}`,
    fix: 'Name files or a pattern, or run where the directory tenants/ is.',
  });
}

async function source(path: string, directory: string): Promise<TenantSource> {
  const file = relative(directory, path) || path;
  try {
    const status = await stat(path);
    // A pipe or a device has no size and may have no end.
    if (!status.isFile()) throw new TypeError('not a regular file');
    // One byte more than allowed is enough for the reader to say so, without reading the rest.
    if (status.size > LIMIT) return { file, bytes: new Uint8Array(LIMIT + 1) };
    return { file, bytes: await readFile(path) };
  } catch (cause) {
    throw new HybridError({
      code: 'tenant.unreadable',
      message: `cannot read ${file}`,
      fix: 'Check that it is a file and may be read.',
      cause,
    });
  }
}

/** The files that patterns name, sorted and each once. @throws HybridError for a pattern that matches nothing */
export async function readTenantFiles(
  patterns: readonly string[],
  directory: string,
): Promise<readonly TenantSource[]> {
  const wanted = patterns.length > 0 ? patterns : DEFAULT_PATTERNS;
  const found = await Promise.all(wanted.map((pattern) => matches(pattern, join(directory))));
  const empty = wanted.filter((_, index) => found[index]?.length === 0);
  const missing = patterns.length > 0 ? empty.length > 0 : empty.length === wanted.length;
  if (missing) throw nothingFound(empty, directory);
  const paths = [...new Set(found.flat())].sort();
  return Promise.all(paths.map((path) => source(path, directory)));
}
