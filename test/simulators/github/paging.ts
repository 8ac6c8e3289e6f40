import type { SimulatedAnswer } from '../server.ts';
import type { Call } from './state.ts';

interface Sizes {
  readonly usual: number;
  readonly largest: number;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** A request for more than the maximum gives the maximum; a value that is not a number gives the default. */
function numberIn(query: URLSearchParams, name: string, usual: number): number {
  const asked = Number(query.get(name) ?? usual);
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

/** GitHub links by the number of the repository, not by its name, and omits the header when there is one page. */
export function pageOf<T>({ query, addresses, repository, below }: Call, all: readonly T[], sizes: Sizes): Page<T> {
  const size = Math.min(sizes.largest, numberIn(query, 'per_page', sizes.usual));
  const page = numberIn(query, 'page', 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (rel: string, number: number) => {
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(number));
    return `<${addresses.api}/repositories/${repository.id}/${below}?${parameters}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link('prev', Math.min(page - 1, last))] : []),
    ...(page < last ? [link('next', page + 1), link('last', last)] : []),
    ...(page > 1 ? [link('first', 1)] : []),
  ];
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: last > 1 && links.length > 0 ? { Link: links.join(', ') } : {},
  };
}

const LIST: Sizes = { usual: 30, largest: 100 };

export function listed<T>(call: Call, all: readonly T[], shape: (item: T) => unknown): SimulatedAnswer {
  const { items, headers } = pageOf(call, all, LIST);
  return { status: 200, headers, body: items.map(shape) };
}
