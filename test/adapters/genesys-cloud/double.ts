import { type OrganizationAccess, PlatformApi } from '../../../src/adapters/genesys-cloud/api.ts';
import { badStatus } from '../../../src/adapters/http/failures.ts';
import type { Context } from '../../../src/base/context.ts';
import type { HttpBody, HttpRequest, HttpResponse } from '../../../src/base/http-types.ts';
import { Secret } from '../../../src/base/secret.ts';
import { createTrace } from '../../../src/base/trace.ts';

export const DOMAIN = 'mypurecloud.de';
export const ACCESS: OrganizationAccess = {
  domain: DOMAIN,
  credentials: { clientId: 'provisioner', clientSecret: new Secret('pr0visioner secret') },
};

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A plain body is an answer with status 200; a function computes the answer to each request. */
export type Route = Answer | ((request: HttpRequest, count: number) => Answer | Error);
export type Routes = Readonly<Record<string, Route>>;

export interface Double {
  readonly context: Context;
  readonly api: PlatformApi;
  /** `GET /api/v2/...`, in order, without the login. */
  readonly sent: readonly string[];
  readonly requests: readonly HttpRequest[];
  /** JSON bodies that were sent with a method to a path. */
  bodies(route: string): readonly unknown[];
  readonly sealed: readonly string[];
  readonly warnings: readonly string[];
  readonly pauses: readonly number[];
  readonly open: ReadonlySet<HttpRequest>;
}

export const TOKEN: Answer = { body: { access_token: 'a-token', token_type: 'bearer', expires_in: 86400 } };
const LOGIN = 'POST /oauth/token';

/** An error answer in the words of Genesys Cloud. */
export function refusal(status: number, code: string, message = 'No.', more: object = {}): Answer {
  return { status, body: { status, code, message, ...more }, headers: { 'inin-correlation-id': 'corr-1' } };
}

export function jsonOf(body: HttpBody | undefined): unknown {
  return body && 'json' in body ? body.json : undefined;
}

/**
 * A Genesys Cloud that answers from a table. A route is a method with a path, with its query when the answer depends on it.
 * It judges statuses like the real client, and never retries.
 */
export function double(routes: Routes, options: { readonly stopped?: boolean } = {}): Double {
  const requests: HttpRequest[] = [];
  const sent: string[] = [];
  const counts = new Map<string, number>();
  const state = {
    sealed: [] as string[],
    warnings: [] as string[],
    pauses: [] as number[],
    open: new Set<HttpRequest>(),
  };
  const answer = (request: HttpRequest): HttpResponse => {
    const url = new URL(request.url);
    const names = [`${request.method} ${url.pathname}${url.search}`, `${request.method} ${url.pathname}`];
    const name = names.find((each) => each in routes) ?? '';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const fallback = name === '' && names[1] === LOGIN ? TOKEN : undefined;
    const route = routes[name] ?? fallback ?? refusal(404, 'not.found', `the double has no ${names[0]}`);
    const result = typeof route === 'function' ? route(request, count) : route;
    if (result instanceof Error) throw result;
    const { status = 200, headers = {}, body } = result;
    const response = { status, body, headers, cookies: [], correlationId: headers['inin-correlation-id'] };
    if ((status >= 200 && status < 300) || request.accept?.includes(status)) return response;
    throw badStatus(request.method, url, response);
  };
  const context: Context = {
    clock: {
      now: () => new Date('2026-11-24T05:11:00Z'),
      sleep: async (milliseconds) => {
        state.pauses.push(milliseconds);
        if (options.stopped) throw new Error('stopped');
      },
    },
    random: { bytes: (count) => Buffer.alloc(count, 7), fraction: () => 0.5 },
    environment: {},
    log: { info: () => {}, debug: () => {}, warn: (message) => state.warnings.push(message) },
    http: {
      send: async (request) => {
        requests.push(request);
        const { pathname, search } = new URL(request.url);
        if (pathname !== '/oauth/token') sent.push(`${request.method} ${pathname}${search}`);
        await Promise.resolve();
        return answer(request);
      },
    },
    trace: createTrace(),
    seal: (value) => {
      state.sealed.push(value);
      return new Secret(value);
    },
    stop: new AbortController().signal,
    logins: { begun: (ending) => state.open.add(ending), ended: (ending) => state.open.delete(ending) },
  };
  const bodies = (route: string) =>
    requests
      .filter(({ method, url }) => `${method} ${new URL(url).pathname}` === route)
      .map(({ body }) => jsonOf(body));
  return { context, api: new PlatformApi(context, ACCESS), sent, requests, bodies, ...state };
}
