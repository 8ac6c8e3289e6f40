import type { PlatformApi } from '../api.ts';
import type { Fields } from './answer.ts';

/** The largest size in public code; the definition names no limit. */
export const PAGE_SIZE = 100;
/** More pages would be an error of the response, and would exceed the request limit several times. */
const MOST_PAGES = 500;

/** Number of pages, at least one. */
function pageCountOf(first: Fields): number {
  const count = first.optionalInteger('pageCount') ?? 1;
  if (count >= 0 && count <= MOST_PAGES) return Math.max(1, count);
  throw first.wrong(`pageCount is ${count}`);
}

/** The first page, then all others in parallel. */
export async function allPages(
  page: (pageNumber: number) => Promise<Fields>,
  list: 'entities' | 'results' = 'entities',
): Promise<readonly Fields[]> {
  const first = await page(1);
  const numbers = Array.from({ length: pageCountOf(first) - 1 }, (_, index) => index + 2);
  const others = await Promise.all(numbers.map(page));
  return [first, ...others].flatMap((each) => listOf(each, list));
}

/** The definition makes the list optional; it may be missing only if the response says that there are no items. */
function listOf(page: Fields, list: 'entities' | 'results'): readonly Fields[] {
  return page.optionalInteger('total') === 0 ? (page.optionalRecords(list) ?? []) : page.records(list);
}

/** A list with pageNumber and pageSize. `path` may already have a query. */
export function listAll(api: PlatformApi, path: string): Promise<readonly Fields[]> {
  const separator = path.includes('?') ? '&' : '?';
  return allPages((pageNumber) => api.get(`${path}${separator}pageSize=${PAGE_SIZE}&pageNumber=${pageNumber}`));
}

/** A list without paging parameters. Only one page was ever observed; further pages are followed by their URL, with a warning. */
export async function listByNext(api: PlatformApi, path: string): Promise<readonly Fields[]> {
  const found: Fields[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = path; next !== undefined && !seen.has(next); ) {
    const page: Fields = await api.get(next);
    found.push(...page.records('entities'));
    seen.add(next);
    next = pageCountOf(page) > 1 ? nextPath(page) : undefined;
    if (next !== undefined && seen.size === 1)
      api.context.log.warn(`${path} has more than one page for the first time; all pages are read`);
  }
  return found;
}

/** Uses only the path: a page on another host would get our token. */
function nextPath(page: Fields): string | undefined {
  const uri = page.optionalText('nextUri');
  if (uri === undefined) return undefined;
  const base = 'https://api.invalid';
  if (!URL.canParse(uri, base)) throw page.wrong('nextUri is not an address');
  const { pathname, search } = new URL(uri, base);
  if (!pathname.startsWith('/api/v2/')) throw page.wrong('nextUri is not an address of the Platform API');
  return `${pathname}${search}`;
}
