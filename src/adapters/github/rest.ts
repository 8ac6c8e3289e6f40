import type { Context } from '../../base/context.ts';
import type { HttpRequest, HttpResponse } from '../../base/http-types.ts';
import { MIB } from '../../base/limits.ts';
import { Secret } from '../../base/secret.ts';
import { HttpError } from '../http/error.ts';
import { retryAfter } from '../http/retry.ts';
import { gitHubError, type Help, isRateLimit, limitReached } from './errors.ts';

/** The address and the token of requests. */
export interface GitHubAccess {
  /** `https://api.github.com`, without a trailing slash. */
  readonly api: string;
  readonly token: Secret;
}

export interface RestRequest extends Pick<HttpRequest, 'method' | 'duringStop' | 'repeatable'> {
  /** After the URL of the API. */
  readonly path: string;
  readonly json?: unknown;
  /** The purpose of the request, after "GitHub does not". */
  readonly action: string;
  readonly help: Help;
  /** Successful statuses; the default is all of 2xx. */
  readonly good?: readonly number[];
}

/** All statuses below 500 are returned as responses. */
const ANSWERS = Array.from({ length: 200 }, (_, index) => 300 + index);
/** Milliseconds between two writes. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const WRITE_PAUSE = 1_000;
/** Milliseconds to wait for a secondary limit without a time; from the same page. */
const LIMIT_PAUSE = 60_000;
/** A page of a hundred comments with 65,536 characters each. */
const ANSWER_LIMIT = 32 * MIB;
/** REST has the same query, but does not answer it for the token of a job. */
const VIEWER = '{ viewer { login } }';

/** GitHub gives the time of the reset in seconds since 1970; without it there is no wait. */
function untilReset({ headers }: HttpResponse, now: Date): number | undefined {
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now.getTime()) : Number.POSITIVE_INFINITY;
}

/**
 * The client for the API of GitHub: comments, issues and stored secrets. Writes are sent one by one with a pause. During a stop they
 * are sent without the pause, because a secondary limit does less harm than a lost secret.
 */
export class GitHubRest {
  readonly #context: Pick<Context, 'clock' | 'http' | 'log'>;
  readonly #access: GitHubAccess;
  #last: Promise<unknown> = Promise.resolve();
  #lastAt = 0;

  constructor(context: Pick<Context, 'clock' | 'http' | 'log'>, access: GitHubAccess) {
    this.#context = context;
    this.#access = access;
  }

  /** @throws HybridError `github.*` for a refusal or a limit; HttpError if GitHub does not answer */
  send(request: RestRequest): Promise<HttpResponse> {
    return request.method === 'GET' ? this.#send(request, this.#access.api) : this.#write(request);
  }

  /** The login of the token, by GraphQL. @throws as `send` */
  viewer(request: Pick<RestRequest, 'action' | 'help'>): Promise<HttpResponse> {
    // On GitHub Enterprise Server: HOST/api/v3 and HOST/api/graphql.
    const base = this.#access.api.replace(/\/api\/v3$/, '/api');
    return this.#send({ ...request, method: 'POST', path: 'graphql', json: { query: VIEWER }, repeatable: true }, base);
  }

  #write(request: RestRequest): Promise<HttpResponse> {
    const { clock } = this.#context;
    const write = this.#last.then(async () => {
      const pause = this.#lastAt + WRITE_PAUSE - clock.now().getTime();
      if (pause > 0) await clock.sleep(pause).catch(() => {});
      return this.#send(request, this.#access.api).finally(() => {
        this.#lastAt = clock.now().getTime();
      });
    });
    this.#last = write.catch(() => {});
    return write;
  }

  async #send({ path, json, action, help, good, ...request }: RestRequest, base: string): Promise<HttpResponse> {
    const headers = {
      Accept: 'application/vnd.github+json',
      'X-GitHub-Api-Version': '2022-11-28',
      'User-Agent': 'genesys-hybrid',
      Authorization: new Secret(`Bearer ${this.#access.token.reveal()}`),
    };
    const limits = { isRateLimit, limitPause: this.#limitPause, answerLimit: ANSWER_LIMIT, accept: ANSWERS };
    const body = json === undefined ? {} : { body: { json } };
    const answer = await this.#context.http
      .send({ ...request, ...body, ...limits, url: `${base}/${path}`, headers })
      .catch((error: unknown) => {
        throw isLimit(error) ? limitReached(error, action) : error;
      });
    if (good ? good.includes(answer.status) : answer.status < 300) return answer;
    throw gitHubError(answer, action, help);
  }

  readonly #limitPause = (response: HttpResponse, now: Date): number | undefined => {
    if (!isRateLimit(response)) return undefined;
    const pause = retryAfter(response, now) ?? untilReset(response, now) ?? LIMIT_PAUSE;
    if (Number.isFinite(pause)) this.#context.log.info(`GitHub asks to wait for ${Math.ceil(pause / 1000)} s`);
    return pause;
  };
}

/** A rate limit that lasted longer than the retries. */
function isLimit(error: unknown): error is HttpError {
  return error instanceof HttpError && (error.status === 429 || error.status === 403);
}
