import axios, { type AxiosAdapter, AxiosHeaders, type AxiosResponse } from 'axios';
import type { Context } from '../../base/context.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../../base/http-types.ts';
import { MIB, REFUSAL_LIMIT } from '../../base/limits.ts';
import { formatMessage } from '../../base/message.ts';
import type { Trace } from '../../base/trace.ts';
import { AgentPool } from './agents.ts';
import { bodyText, revealed } from './body.ts';
import { Budgets } from './budget.ts';
import { applyEndpoint, type EndpointOverrides, isLoopback } from './endpoints.ts';
import { HttpError, requestText } from './error.ts';
import { badStatus, noAnswer } from './failures.ts';
import { proxyFor } from './proxy.ts';
import { ATTEMPTS, nextDelay } from './retry.ts';
import { isReading, RunningRequests } from './running-requests.ts';
import { withoutSecrets } from './without-secrets.ts';

const ANSWER_LIMIT = 10 * MIB;
const REQUEST_LIMIT = 2 * MIB;

/** Only the adapter, without merging defaults and transforming data: half of the processor time of `axios.request`. */
const sendOverHttp: AxiosAdapter = (config) => axios.getAdapter(axios.defaults.adapter)(config);

export interface HttpClientOptions extends Pick<Context, 'clock' | 'random' | 'log' | 'stop' | 'environment'> {
  readonly endpoints?: EndpointOverrides;
  /** Notified of the response to each request that may have changed something. */
  readonly trace?: Trace;
}

/** The HTTP client: timeouts, safe retries, budgets, proxy, private authorities. */
export function createHttpClient(options: HttpClientOptions): HttpClient & { close(): void } {
  return new AxiosClient(options);
}

class AxiosClient implements HttpClient {
  readonly #options: HttpClientOptions;
  readonly #agents = new AgentPool();
  readonly #budgets: Budgets;
  readonly #underWay: RunningRequests;
  readonly #toldRetries = new Set<string>();
  #isClosed = false;

  constructor(options: HttpClientOptions) {
    this.#options = options;
    this.#budgets = new Budgets(options.clock);
    this.#underWay = new RunningRequests(options.stop);
  }

  close(): void {
    this.#isClosed = true;
    this.#agents.close();
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    const url = this.#target(request);
    const started = this.#options.clock.now().getTime();
    for (let attempt = 1; ; attempt += 1) {
      await this.#permit(request, url);
      const result = await this.#attempt(request, url, attempt);
      if (!(result instanceof HttpError) && isGood(request, result)) return result;
      const { random, clock } = this.#options;
      const elapsed = clock.now().getTime() - started;
      const verdict = nextDelay({ request, result, attempt, elapsed, random, now: clock.now() });
      const failure = () => (result instanceof HttpError ? result : badStatus(request.method, url, result));
      if (verdict === 'stop' || this.#isClosed) throw failure();
      this.#tellRetry(failure(), url, attempt, verdict);
      await clock.sleep(verdict).catch(() => {
        throw failure();
      });
    }
  }

  /** One line for each service and attempt, because many tenants share a service. */
  #tellRetry({ message }: HttpError, { host }: URL, attempt: number, delay: number): void {
    const key = `${host} ${attempt}`;
    if (this.#options.stop.aborted || this.#toldRetries.has(key)) return;
    this.#toldRetries.add(key);
    const seconds = Math.max(1, Math.round(delay / 1000));
    this.#options.log.info(`${message}. Retrying in ${seconds} s (attempt ${attempt + 1} of ${ATTEMPTS})`);
  }

  #target({ url: text, method }: HttpRequest): URL {
    const url = applyEndpoint(this.#options.endpoints ?? new Map(), new URL(text));
    const hasUser = url.username !== '' || url.password !== '';
    if (!hasUser && (url.protocol === 'https:' || isLoopback(url))) return url;
    throw new HttpError(
      formatMessage(hasUser ? 'http.insecure#user' : 'http.insecure', { request: requestText(method, url) }),
    );
  }

  async #permit({ budget, method, duringStop }: HttpRequest, url: URL): Promise<void> {
    const stopped = () => new HttpError(formatMessage('http.stopped#unsent', { request: requestText(method, url) }));
    if (this.#options.stop.aborted && !duringStop) throw stopped();
    await this.#budgets.turn(budget).catch(() => {
      throw stopped();
    });
  }

  async #attempt(request: HttpRequest, url: URL, attempt: number): Promise<HttpResponse | HttpError> {
    const { environment, stop, log } = this.#options;
    const { method, budget, duringStop } = request;
    const started = performance.now();
    const result = await this.#underWay
      .attempt(request, (signal) => this.#request(request, url, signal))
      .then((answer) => this.#response(answer, request, url))
      .catch((error: unknown) => {
        const isStopped = stop.aborted && !duringStop;
        return noAnswer({ method, url, proxy: proxyFor(environment, url), isStopped }, error);
      });
    const took = `${Math.round(performance.now() - started)} ms, attempt ${attempt}`;
    log.debug(`${requestText(method, url)}: ${result instanceof HttpError ? result.code : result.status}, ${took}`);
    if (!(result instanceof HttpError)) this.#budgets.heed(budget, result);
    return result;
  }

  async #request(request: HttpRequest, url: URL, signal: AbortSignal): Promise<AxiosResponse<unknown>> {
    const { method, headers = {}, certificateAuthority, answerLimit = ANSWER_LIMIT } = request;
    const body = bodyText(request.body);
    const all = { Accept: 'application/json', ...(body && { 'Content-Type': body.contentType }) };
    return sendOverHttp({
      method,
      url: url.href,
      headers: AxiosHeaders.from({ ...all, ...revealed(headers) }),
      ...(body && { data: body.text }),
      ...this.#agents.for(proxyFor(this.#options.environment, url), certificateAuthority),
      proxy: false,
      maxRedirects: 0,
      maxContentLength: answerLimit,
      maxBodyLength: REQUEST_LIMIT,
      responseType: 'text',
      decompress: true,
      validateStatus: () => true,
      signal,
    });
  }

  #response(answer: AxiosResponse<unknown>, request: HttpRequest, url: URL): HttpResponse | HttpError {
    const { method } = request;
    const headers = headersOf(answer, request);
    const cookies = answer.headers['set-cookie'] ?? [];
    const text = wordsOf(answer, request);
    const base = { status: answer.status, headers, cookies, correlationId: headers['inin-correlation-id'] };
    if (base.correlationId !== undefined && !isReading(method)) this.#options.trace?.note(base.correlationId);
    const isJson = /\bjson\b/.test(headers['content-type'] ?? '');
    if (text.trim() === '') return { ...base, body: undefined };
    try {
      return { ...base, body: JSON.parse(text) };
    } catch {
      if (!isJson || answer.status >= 300) return { ...base, body: text };
    }
    const words = formatMessage('http.broken-answer', { request: requestText(method, url), status: answer.status });
    return new HttpError({ ...words, status: answer.status, unclear: method !== 'GET' });
  }
}

function isGood({ accept = [], isRateLimit }: HttpRequest, response: HttpResponse): boolean {
  if (isRateLimit?.(response)) return false;
  return (response.status >= 200 && response.status < 300) || accept.includes(response.status);
}

/** A successful response may contain what was written; an error must not. */
function wordsOf({ data, status }: AxiosResponse<unknown>, request: HttpRequest): string {
  const text = typeof data === 'string' ? data : '';
  return status >= 300 ? withoutSecrets(text.slice(0, REFUSAL_LIMIT), request) : text;
}

/** By lower-case name; the header that is shown is without secrets. */
function headersOf({ headers }: AxiosResponse<unknown>, request: HttpRequest): HttpResponse['headers'] {
  const plain = Object.entries(headers).map(([header, value]): [string, string] => {
    const [name, text] = [header.toLowerCase(), String(value)];
    return [name, name === 'inin-correlation-id' ? withoutSecrets(text, request) : text];
  });
  return Object.fromEntries(plain);
}
