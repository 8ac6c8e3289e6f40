import axios, { type AxiosAdapter, type InternalAxiosRequestConfig } from 'axios';
import type { Context } from '../../src/context.ts';
import { createHttpClient, type HttpClientOptions } from '../../src/http/client.ts';
import { parseEndpoints } from '../../src/http/endpoints.ts';
import { createTrace } from '../../src/http/trace.ts';
import { Secret } from '../../src/secrets/secret.ts';
import type { Envelope } from './subject.ts';

/** One answer of a service, as it came over the wire. */
export interface Answer {
  /** `GET https://...`; the nth of this request. */
  readonly request: string;
  readonly nth: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly text: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

function requestOf({ method, url }: InternalAxiosRequestConfig): string {
  return `${method?.toUpperCase()} ${url}`;
}

/** Counts how often each request was made. */
function counter(): (request: string) => number {
  const counts = new Map<string, number>();
  return (request) => {
    const count = counts.get(request) ?? 0;
    counts.set(request, count + 1);
    return count;
  };
}

/** Puts something else in the place of the wire. The client in front of it is the real one, whose answers are so read as ever. */
async function through<Result>(adapter: AxiosAdapter, work: () => Promise<Result>): Promise<Result> {
  const { adapter: before } = axios.defaults;
  axios.defaults.adapter = adapter;
  try {
    return await work();
  } finally {
    if (before !== undefined) axios.defaults.adapter = before;
  }
}

/** Does some work for real, and keeps every answer that it got. */
export async function recorded<Result>(work: () => Promise<Result>): Promise<{ answers: Answer[]; result: Result }> {
  const answers: Answer[] = [];
  const count = counter();
  const wire = axios.getAdapter(axios.defaults.adapter);
  const result = await through(async (config) => {
    const answer = await wire(config);
    const request = requestOf(config);
    const headers = Object.fromEntries(Object.entries(answer.headers));
    answers.push({ request, nth: count(request), status: answer.status, headers, text: String(answer.data ?? '') });
    return answer;
  }, work);
  return { answers, result };
}

/** The same answers to the same requests, with other bytes in the place of one of them. */
export interface Replay {
  readonly answers: readonly Answer[];
  readonly spoiled: number;
  readonly bytes: Buffer;
  readonly envelope: Envelope;
}

const NOT_THERE: Pick<Answer, 'status' | 'headers' | 'text'> = { status: 404, headers: {}, text: '' };

export function replayed<Result>({ answers, spoiled, bytes, envelope }: Replay, work: () => Promise<Result>) {
  const count = counter();
  const bad = answers[spoiled];
  return through(async (config) => {
    const request = requestOf(config);
    const nth = count(request);
    const same = answers.filter((each) => each.request === request);
    const found = same.find((each) => each.nth === nth) ?? same.at(-1);
    const { status, headers, text } = found ?? NOT_THERE;
    if (found === undefined || found !== bad)
      return { status, headers: { ...headers }, data: text, statusText: '', config };
    // As the wire gives it: bytes that are not UTF-8 become U+FFFD.
    const given = { ...headers, ...envelope.headers };
    return { status: envelope.status ?? status, headers: given, data: bytes.toString(), statusText: '', config };
  }, work);
}

/** Stands still, but for those who wait: they are taken for somebody who waited. */
function hurriedClock(began: number): Context['clock'] {
  let waited = 0;
  return {
    now: () => new Date(began + waited),
    sleep: async (milliseconds) => {
      waited += milliseconds;
    },
  };
}

/** Never twice the same, and the same in every run. */
function countedRandom(): Context['random'] {
  let given = 0;
  const bytes = (count: number) => {
    given += 1;
    return Buffer.alloc(count, `${given} `);
  };
  return { bytes, fraction: () => 0.5 };
}

/** Everything real but the clock and the random; nothing is said. */
export function quietContext(environment: Environment, began = Date.now()): Context {
  const clock = hurriedClock(began);
  const nothing = () => {};
  const trace = createTrace();
  const { signal: stop } = new AbortController();
  const log = { info: nothing, warn: nothing, debug: nothing };
  const endpoints = parseEndpoints(environment.GENESYS_HYBRID_ENDPOINTS);
  const options: HttpClientOptions = { clock, random: countedRandom(), log, stop, environment, endpoints, trace };
  return { ...options, trace, http: createHttpClient(options), seal: (value) => new Secret(value) };
}
