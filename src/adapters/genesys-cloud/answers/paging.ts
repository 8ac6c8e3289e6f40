import type { PlatformApi } from '../api.ts';
import type { Fields } from './answer.ts';

/** The most that is used in public code; the definition names no limit. */
export const PAGE_SIZE = 100;
/** More would be a fault of the answer, and would use up the minute's requests several times over. */
const MOST_PAGES = 500;

/** How many pages there are; the first is always one. */
function pageCountOf(first: Fields): number {
  const count = first.optionalInteger('pageCount') ?? 1;
  if (count >= 0 && count <= MOST_PAGES) return Math.max(1, count);
  throw first.wrong(`pageCount is ${count}`);
}

/** The first page, then all others at once. */
export async function allPages(
  page: (pageNumber: number) => Promise<Fields>,
  list: 'entities' | 'results' = 'entities',
): Promise<readonly Fields[]> {
  const first = await page(1);
  const numbers = Array.from({ length: pageCountOf(first) - 1 }, (_, index) => index + 2);
  const others = await Promise.all(numbers.map(page));
  return [first, ...others].flatMap((each) => listOf(each, list));
}

/** The definition lets an answer be without its list; only one that says that there is nothing may. */
function listOf(page: Fields, list: 'entities' | 'results'): readonly Fields[] {
  return page.optionalInteger('total') === 0 ? (page.optionalRecords(list) ?? []) : page.records(list);
}

/** A list that is asked for with pageNumber and pageSize. `path` may have a query already. */
export function listAll(api: PlatformApi, path: string): Promise<readonly Fields[]> {
  const separator = path.includes('?') ? '&' : '?';
  return allPages((pageNumber) => api.get(`${path}${separator}pageSize=${PAGE_SIZE}&pageNumber=${pageNumber}`));
}

/** A list without paging parameters. Only one page was ever seen; a second one is followed by its address and told about. */
export async function listByNext(api: PlatformApi, path: string): Promise<readonly Fields[]> {
  const found: Fields[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = path; next !== undefined && !seen.has(next); ) {
    const page: Fields = await api.get(next);
    found.push(...page.records('entities'));
    seen.add(next);
    next = pageCountOf(page) > 1 ? nextPath(page) : undefined;
    if (next !== undefined && seen.size === 1)
      api.context.log.warn(`${path} has more than one page, which is new: all are read`);
  }
  return found;
}

/** Only the path is taken: a page elsewhere would get our token. */
function nextPath(page: Fields): string | undefined {
  const uri = page.optionalText('nextUri');
  if (uri === undefined) return undefined;
  const base = 'https://api.invalid';
  if (!URL.canParse(uri, base)) throw page.wrong('nextUri is not an address');
  const { pathname, search } = new URL(uri, base);
  if (!pathname.startsWith('/api/v2/')) throw page.wrong('nextUri is not an address of the Platform API');
  return `${pathname}${search}`;
}
