import { defaults } from '@actions/github/lib/utils';
import { type Answer, answering, counter, type Given, type Wire } from './answers.ts';

type Fetch = typeof globalThis.fetch;

/**
 * Every request would else wait for those before it: a second between two writes, and longer to be tried again. Not even for a
 * millisecond, since a request waits a dozen times.
 */
function withoutWaiting(): () => void {
  const { setTimeout: before } = globalThis;
  const soon = (work: (...words: unknown[]) => void, _milliseconds?: number, ...words: unknown[]) =>
    setImmediate(work, ...words);
  Reflect.set(globalThis, 'setTimeout', soon);
  return () => {
    globalThis.setTimeout = before;
  };
}

/** In the place of the fetch that GitHub's client is given, and without its pauses. */
export async function through<Result>(fetch: Fetch, work: () => Promise<Result>): Promise<Result> {
  const request: { fetch?: Fetch } = defaults.request ?? {};
  const { fetch: before } = request;
  const restore = withoutWaiting();
  request.fetch = fetch;
  try {
    return await work();
  } finally {
    restore();
    if (before !== undefined) request.fetch = before;
  }
}

function requestOf(url: Parameters<Fetch>[0], options: Parameters<Fetch>[1]): string {
  return `${options?.method ?? 'GET'} ${String(url)}`;
}

/** A line end would have ended the header on the wire. */
function header(value: string): string {
  return value.replaceAll(/[\r\n\0]/g, ' ');
}

/** Such an answer has no body, whatever the service sends. */
const EMPTY = [204, 205, 304];

function responseOf({ status, headers, text }: Given): Response {
  const response = new Response(EMPTY.includes(status) ? null : text, { status });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, header(String(value)));
  return response;
}

/** Of GitHub's client, for pull requests and issues. */
export const fetchWire: Wire = {
  recorded: async (work) => {
    const answers: Answer[] = [];
    const count = counter();
    const recording: Fetch = async (url, options) => {
      const answer = await globalThis.fetch(url, options);
      const request = requestOf(url, options);
      const text = await answer.text();
      const headers = Object.fromEntries(answer.headers);
      const kept = { request, nth: count(request), status: answer.status, headers, text };
      answers.push(kept);
      return responseOf(kept);
    };
    return { answers, result: await through(recording, work) };
  },
  replayed: (replay, work) => {
    const answer = answering(replay);
    return through(async (url, options) => responseOf(answer(requestOf(url, options))), work);
  },
};
