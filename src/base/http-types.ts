import type { Secret } from './secret.ts';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'LIST';

/** A body; Secrets anywhere inside are revealed when it is serialised, and nowhere else. */
export type HttpBody =
  | { readonly json: unknown; readonly contentType?: string }
  | { readonly form: Readonly<Record<string, string | Secret>> };

export interface HttpRequest {
  readonly method: HttpMethod;
  /** Absolute. The host is what the tenant file says; an endpoint override is applied by the client. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string | Secret>>;
  readonly body?: HttpBody;
  /** May it be sent again after an answer that does not tell whether it took effect? Default: all but POST and PATCH. */
  readonly repeatable?: boolean;
  /** Statuses besides 2xx that are an answer to the caller and not an error. Never retried. */
  readonly accept?: readonly number[];
  /** Requests that share a budget are counted together, at most 300 a minute: one budget a token. */
  readonly budget?: string;
  /** Further signs, besides status 429, that an answer means "too many requests; try again". */
  readonly isRateLimit?: (response: HttpResponse) => boolean;
  /** Milliseconds until the next attempt, where the answer says so in its own way; undefined: Retry-After counts. */
  readonly limitPause?: (response: HttpResponse, now: Date) => number | undefined;
  /** PEM of a certificate authority trusted for this host, besides the system's. */
  readonly certificateAuthority?: string;
  /** Milliseconds for one attempt; default 30,000. */
  readonly timeout?: number;
  /** Bytes of an answer; default 10 MiB. */
  readonly answerLimit?: number;
  /** Further statuses that pass by themselves, such as Vault's 412. */
  readonly retryOn?: readonly number[];
  /** Sent although the run is being stopped: what keeps a secret, what ends a login. */
  readonly duringStop?: boolean;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; several Set-Cookie lines stay apart in `cookies`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  /** Parsed when it is JSON, else the text; `undefined` when empty. From outside: check before use. */
  readonly body: unknown;
  /** ININ-Correlation-Id, for a support case. */
  readonly correlationId: string | undefined;
}

export interface HttpClient {
  /**
   * Sends a request and gives a 2xx answer, or one of `accept`.
   * @throws HttpError otherwise, after the retries that are safe.
   */
  send(request: HttpRequest): Promise<HttpResponse>;
}
