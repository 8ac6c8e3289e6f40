import type { HttpClient, HttpRequest, HttpResponse } from '../../src/base/http-types.ts';
import type { Recording } from './recorded.ts';

/** A number in [0, 1) that depends on the seed and on the number of earlier calls. */
export type Draw = () => number;

/** mulberry32: small, and the same on every machine. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<Item>(items: readonly Item[], draw: Draw): Item[] {
  const left = [...items];
  return Array.from({ length: left.length }, () => left.splice(Math.floor(draw() * left.length), 1)).flat();
}

/**
 * Every list and the keys of every object in another order. No answer that a plan reads has a list with a meaningful order:
 * Genesys Cloud lists objects, permissions, actions, scopes, addresses, certificates (a set of trusted ones), GAX objects and
 * rows of options, each with its own key, and Vault lists names. Texts stay, because a stored document is written by this
 * program.
 */
export function shuffledDeep(value: unknown, draw: Draw): unknown {
  if (Array.isArray(value)) return shuffled(value, draw).map((item) => shuffledDeep(item, draw));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    shuffled(Object.entries(value), draw).map(([key, item]) => [key, shuffledDeep(item, draw)]),
  );
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The number of the requested page, and the query without it. */
function questionOf({ method, url, body }: HttpRequest): { readonly question: string; readonly page: number } {
  const address = new URL(url);
  const json = body && 'json' in body && isJson(body.json) ? body.json : undefined;
  const { pageNumber = address.searchParams.get('pageNumber') ?? 1, ...rest } = json ?? {};
  address.searchParams.delete('pageNumber');
  const asked = body && 'form' in body ? Object.keys(body.form) : json && rest;
  return { question: `${method} ${address.href} ${JSON.stringify(asked)}`, page: Number(pageNumber) };
}

/** The list of an answer that has pages. */
function pagedList(body: unknown): 'entities' | 'results' | undefined {
  if (!isJson(body) || typeof body.pageCount !== 'number') return undefined;
  return (['entities', 'results'] as const).find((name) => Array.isArray(body[name]));
}

/** All answers to a request: one after the other, or one list in as many pages as there were. */
type Answered = { readonly pages: HttpResponse[]; readonly list: 'entities' | 'results' | undefined };

function answeredOf({ exchanges }: Recording): ReadonlyMap<string, Answered> {
  const answered = new Map<string, Answered>();
  for (const { request, response } of exchanges) {
    const { question } = questionOf(request);
    const known = answered.get(question) ?? { pages: [], list: pagedList(response.body) };
    known.pages.push(response);
    answered.set(question, known);
  }
  return answered;
}

const MOST_PAGES = 3;

/** The items of all pages, in another order and divided among other pages, some of them empty. */
function turnedPages({ pages, list = 'entities' }: Answered, draw: Draw): readonly Json[] {
  const bodies = pages.map(({ body }) => body).filter(isJson);
  const items = shuffled(
    bodies.flatMap((body) => {
      const found = body[list];
      return Array.isArray(found) ? found : [];
    }),
    draw,
  );
  const count = 1 + Math.floor(draw() * MOST_PAGES);
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => ({
    ...bodies[0],
    [list]: items.slice(index * size, (index + 1) * size),
    pageNumber: index + 1,
    pageCount: count,
  }));
}

/** A client that follows pages by their addresses gets the address of the next one. */
function withNext(body: Json, request: HttpRequest): Json {
  const { pageNumber, pageCount } = body;
  const { nextUri: _nextUri, ...rest } = body;
  if (Number(pageNumber) >= Number(pageCount)) return rest;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set('pageNumber', String(Number(pageNumber) + 1));
  return { ...rest, nextUri: `${pathname}?${searchParams}` };
}

/** The recorded services, answering in another order. A new request is an error. */
export function shuffledServices(recording: Recording, seed: number): HttpClient {
  const draw = drawFrom(seed);
  const answered = answeredOf(recording);
  const turned = new Map([...answered].map(([question, each]) => [question, each.list && turnedPages(each, draw)]));
  const times = new Map<string, number>();
  return {
    send: async (request) => {
      const { question, page } = questionOf(request);
      const answer = answered.get(question);
      if (!answer) throw new Error(`nobody recorded an answer to ${question}`);
      const time = times.get(question) ?? 0;
      times.set(question, time + 1);
      const body = turned.get(question)?.[page - 1];
      const response = answer.pages[body ? 0 : Math.min(time, answer.pages.length - 1)] as HttpResponse;
      return { ...response, body: shuffledDeep(body ? withNext(body, request) : response.body, draw) };
    },
  };
}
