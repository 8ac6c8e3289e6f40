import type { Secret } from './secret.ts';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'LIST';

/** A body. Secrets inside are revealed only when it is serialized. */
export type HttpBody =
  | { readonly json: unknown; readonly contentType?: string }
  | { readonly form: Readonly<Record<string, string | Secret>> };

export interface HttpRequest {
  readonly method: HttpMethod;
  /** Absolute URL. The host comes from the tenant file; the client applies an endpoint override. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string | Secret>>;
  readonly body?: HttpBody;
  /** Whether the request may be sent again after an unclear response. Default: all methods except POST and PATCH. */
  readonly repeatable?: boolean;
  /** Statuses besides 2xx that are returned to the caller instead of thrown. Never retried. */
  readonly accept?: readonly number[];
  /** Requests with the same budget are counted together, at most 300 a minute: one budget per token. */
  readonly budget?: string;
  /** Detects further rate-limit responses, besides status 429. */
  readonly isRateLimit?: (response: HttpResponse) => boolean;
  /** Milliseconds until the next attempt, if the response says so in its own way; undefined: use Retry-After. */
  readonly limitPause?: (response: HttpResponse, now: Date) => number | undefined;
  /** PEM of a certificate authority that is trusted for this host, in addition to those of the system. */
  readonly certificateAuthority?: string;
  /** Milliseconds for one attempt; default 30,000. */
  readonly timeout?: number;
  /** Maximum bytes of a response; default 10 MiB. */
  readonly answerLimit?: number;
  /** Further statuses that are temporary, such as 412 of Vault. */
  readonly retryOn?: readonly number[];
  /** Also sent while the run is being stopped: requests that store a secret or end a login. */
  readonly duringStop?: boolean;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. Set-Cookie headers are in `cookies`, one by one. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  /** Parsed JSON, otherwise the text; `undefined` if empty. Untrusted: check before use. */
  readonly body: unknown;
  /** ININ-Correlation-Id, for a support case. */
  readonly correlationId: string | undefined;
}

export interface HttpClient {
  /**
   * Sends a request and returns a response with status 2xx or one of `accept`.
   * @throws HttpError for other responses, after the retries that are safe
   */
  send(request: HttpRequest): Promise<HttpResponse>;
}
