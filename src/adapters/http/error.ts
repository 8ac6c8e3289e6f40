import { HybridError } from '../../base/errors.ts';
import type { HttpMethod } from '../../base/http-types.ts';
import { textAt, valueAt } from '../../base/json.ts';
import type { Message } from '../../base/message.ts';

type HttpErrorDetails = Message &
  Partial<Pick<HttpError, 'status' | 'body' | 'correlationId' | 'unclear' | 'untouched'>>;

/** A failed request. Contains no headers, and nothing of the error of the library. */
export class HttpError extends HybridError {
  readonly status: number | undefined;
  readonly correlationId: string | undefined;
  /** Whether the request may have had an effect without a clear response. */
  readonly unclear: boolean;
  /** Whether the service certainly did nothing. */
  readonly untouched: boolean;
  readonly #body: unknown;

  constructor(details: HttpErrorDetails) {
    super(details);
    this.status = details.status;
    this.correlationId = details.correlationId;
    this.unclear = details.unclear ?? false;
    this.untouched = details.untouched ?? false;
    this.#body = details.body;
  }

  /** Parsed and untrusted. Private, so that printing the error does not print the response of a service. */
  get body(): unknown {
    return this.#body;
  }
}

const REASON_LENGTH = 300;

/** Text of a service for a message: one short line without control characters. */
export function reasonText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > REASON_LENGTH ? `${line.slice(0, REASON_LENGTH - 1)}…` : line;
}

/** The reason in a response of Genesys Cloud, its token endpoint or Vault, which have different formats. */
export function reasonOf(body: unknown): string {
  const first = (...names: readonly string[]) => names.map((name) => textAt(body, name)).find((text) => text);
  const errors = valueAt(body, 'errors');
  const listed = Array.isArray(errors) ? errors.filter((each) => typeof each === 'string').join('; ') : '';
  const message = first('message', 'description', 'error_description', 'statusMessage');
  return reasonText([first('code', 'error'), message, listed].filter(Boolean).join(': '));
}

/** `GET https://api.mypurecloud.de/api/v2/oauth/clients`: without query and user, which may contain secrets. */
export function requestText(method: HttpMethod, url: URL): string {
  return `${method} ${url.protocol}//${url.host}${url.pathname}`;
}
