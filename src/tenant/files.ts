import { glob, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import pLimit from 'p-limit';
import { HybridError, problem } from '../base/errors.ts';
import { LARGEST_WRITTEN_FILE } from '../base/limits.ts';
import { formatMessage, type Message } from '../base/message.ts';
import { readRegularFile } from '../base/read-file.ts';
import { systemCode } from '../base/system-code.ts';
import { isOfTenant, isTenantName, tenantNameIn } from './names.ts';
import { suggest } from './suggestion.ts';
import type { TenantSource } from './yaml/document.ts';

export const DEFAULT_PATTERNS: readonly string[] = ['tenants/*.yaml', 'tenants/*.yml'];

async function matches(pattern: string, directory: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const name of glob(pattern, { cwd: directory })) found.push(resolve(directory, name));
  if (found.length > 0 || pattern === '') return found;
  // A file name may contain characters of patterns: `acme[1].yaml`.
  const literal = resolve(directory, pattern);
  const isThere = await lstat(literal).then(Boolean, () => false);
  return isThere ? [literal] : [];
}

/** The name of a file in the same directory, or of a tenant, that is similar to the given one. */
async function nearName(pattern: string, directory: string): Promise<string | undefined> {
  const beside = await readdir(resolve(directory, dirname(pattern))).catch(() => []);
  const tenants = (await defaultFiles(directory)).flatMap(({ source }) => tenantNameIn(source) ?? []);
  const isPath = pattern !== basename(pattern);
  return suggest(basename(pattern), isPath ? beside : [...tenants, ...beside]);
}

async function nothingFound(patterns: readonly string[], directory: string): Promise<HybridError> {
  const near = await Promise.all(patterns.map((each) => nearName(each, directory)));
  const meant = near.flatMap((each) => (each === undefined ? [] : `"${each}"`));
  const quoted = patterns.map((each) => `"${each}"`).join(' or ');
  const hint = meant.length > 0 ? `; did you mean ${meant.join(' and ')}?` : '';
  return problem('tenant.no-files', { patterns: quoted, directory, meant: hint });
}

/** A file that was found: its path, and its path without links. */
interface Found {
  readonly real: string;
  readonly source: TenantSource;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: ': it is a broken link',
  ELOOP: ': it is a link to itself',
  EACCES: ': permission denied',
};

function unreadable(file: string, why: Message): TenantSource {
  const problem = new HybridError({ ...why, where: { file, line: 1, column: 1 } });
  return { file, bytes: new Uint8Array(), problem };
}

function isInside(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/**
 * Errors show lines of the file, so a link in a pull request must not lead to another file of the machine: it may lead
 * into the working directory, or stay in its own directory.
 */
async function leadsAway(path: string, real: string, directory: string): Promise<boolean> {
  return !isInside(directory, real) && !isInside(await realpath(dirname(path)), real);
}

/** Maximum number of open files; some machines allow a process only about a thousand. */
const FILES_AT_ONCE = 32;

async function read(file: string, real: string): Promise<TenantSource> {
  const bytes = await readRegularFile(real, LARGEST_WRITTEN_FILE);
  if (bytes === 'directory')
    return unreadable(file, formatMessage('tenant.unreadable#directory', { file, files: join(file, '*.yaml') }));
  return bytes === 'no-file' ? unreadable(file, formatMessage('tenant.unreadable#no-file', { file })) : { file, bytes };
}

/** @param directory working directory as given @param home the same without links */
async function find(path: string, directory: string, home: string): Promise<Found> {
  const file = relative(directory, path) || '.';
  try {
    const real = await realpath(path);
    const source = (await leadsAway(path, real, home))
      ? unreadable(file, formatMessage('tenant.unreadable#leads-away', { file }))
      : await read(file, real);
    return { real, source };
  } catch (error) {
    const reason = REASONS[systemCode(error)] ?? '';
    return { real: path, source: unreadable(file, formatMessage('tenant.unreadable', { file, reason })) };
  }
}

async function findAll(paths: readonly string[], directory: string): Promise<readonly Found[]> {
  const limit = pLimit(FILES_AT_ONCE);
  const home = await realpath(directory);
  return Promise.all(paths.map((path) => limit(() => find(path, directory, home))));
}

async function defaultFiles(directory: string): Promise<readonly Found[]> {
  const paths = await Promise.all(DEFAULT_PATTERNS.map((pattern) => matches(pattern, directory)));
  return findAll(paths.flat().sort(), directory);
}

/** The files that match a pattern. The name of a tenant works too, unless a file has this name. */
async function filesOf(pattern: string, directory: string): Promise<readonly string[]> {
  const found = await matches(pattern, directory);
  if (!isTenantName(pattern)) return found;
  const own = await stat(resolve(directory, pattern)).catch(() => undefined);
  const isFile = own ? !own.isDirectory() : found.length > 0;
  if (isFile) return found;
  const ofTenant = (await defaultFiles(directory)).filter(({ source }) => isOfTenant(source, pattern));
  return ofTenant.length > 0 ? ofTenant.map(({ source }) => resolve(directory, source.file)) : found;
}

/**
 * The files of patterns or tenant names, sorted and without duplicates. An unreadable file is included with its error, so that it
 * is reported together with the errors in other files. @throws HybridError for a pattern that matches nothing
 */
export async function readTenantFiles(patterns: readonly string[], directory: string): Promise<TenantSource[]> {
  const wanted = patterns.length > 0 ? patterns : DEFAULT_PATTERNS;
  const matched = await Promise.all(wanted.map((pattern) => filesOf(pattern, directory)));
  const empty = wanted.filter((_, index) => matched[index]?.length === 0);
  const isMissing = patterns.length > 0 ? empty.length > 0 : empty.length === wanted.length;
  if (isMissing) throw await nothingFound(empty, directory);
  const paths = [...new Set(matched.flat())].sort();
  const found = await findAll(paths, directory);
  const firsts = new Map(found.toReversed().map(({ real, source }) => [real, source]));
  return found.filter(({ real, source }) => firsts.get(real) === source).map(({ source }) => source);
}
