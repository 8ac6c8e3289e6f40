import { HybridError } from '../../base/errors.ts';
import type { HttpMethod } from '../../base/http-types.ts';
import { at, textAt } from '../../base/json.ts';
import type { Told } from '../../base/told.ts';

type HttpErrorDetails = Told & Partial<Pick<HttpError, 'status' | 'body' | 'correlationId' | 'unclear' | 'untouched'>>;

/** A request that gave no answer to go on with. Never holds headers, and of the library's error nothing at all. */
export class HttpError extends HybridError {
  readonly status: number | undefined;
  readonly correlationId: string | undefined;
  /** True when the request may have taken effect although no clear answer came. */
  readonly unclear: boolean;
  /** True when it is certain that the service did nothing. */
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

  /** Parsed, from outside: may be anything. Private, so that printing the error does not print what a service sent. */
  get body(): unknown {
    return this.#body;
  }
}

const REASON_LENGTH = 300;

/** Text from a service for a message: one line, no control characters, not long. */
export function reasonText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > REASON_LENGTH ? `${line.slice(0, REASON_LENGTH - 1)}…` : line;
}

/** What the answer says of itself: Genesys Cloud, its token endpoint and Vault each have their own words. */
export function reasonOf(body: unknown): string {
  const first = (...names: readonly string[]) => names.map((name) => textAt(body, name)).find((text) => text);
  const errors = at(body, 'errors');
  const listed = Array.isArray(errors) ? errors.filter((each) => typeof each === 'string').join('; ') : '';
  const message = first('message', 'description', 'error_description', 'statusMessage');
  return reasonText([first('code', 'error'), message, listed].filter(Boolean).join(': '));
}

/** `GET https://api.mypurecloud.de/api/v2/oauth/clients`: no query, no user, since those may hold what must not be seen. */
export function requestText(method: HttpMethod, url: URL): string {
  return `${method} ${url.protocol}//${url.host}${url.pathname}`;
}
