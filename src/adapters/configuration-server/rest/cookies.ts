import type { Context } from '../../../base/context.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { Secret } from '../../../base/secret.ts';

const MAX_COOKIES = 50;
/** Shorter values are a language or a node; masking them would hide common text of the log. */
const SHORTEST_SESSION = 12;
const PRINTABLE = /^[\x20-\x7e]{1,4096}$/;
/** Headers that a server may ask for; never a header with another meaning, such as Host. */
const ECHOED_HEADER = /^X-[A-Za-z0-9-]{1,60}$/i;
/** Cookies with a value that a web page sends back in a header, and that header. */
const ECHOED_COOKIES: readonly [RegExp, string][] = [
  [/^xsrf-?token$/i, 'X-XSRF-TOKEN'],
  [/^(x-|_)?csrf[-_]?(token)?$/i, 'X-CSRF-TOKEN'],
];

function cookieOf(line: string): { name: string; value: string } | undefined {
  const [, name, value = ''] = /^\s*([^=;,\s]+)\s*=\s*([^;]*)/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const isOver = /;\s*max-age\s*=\s*(0|-\d+)\s*(;|$)/i.test(line);
  return { name, value: isOver ? '' : value.trim() };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** What a session expects in each request: its cookies, and the token of its CSRF filter, from headers or from a cookie. */
export class SessionCookies {
  readonly #cookies = new Map<string, string>();
  readonly #echoed = new Map<string, string>();
  readonly #seal: Context['seal'];

  constructor({ seal }: Pick<Context, 'seal'>) {
    this.#seal = seal;
  }

  get isEmpty(): boolean {
    return this.#cookies.size === 0;
  }

  keep({ cookies, headers }: HttpResponse): void {
    for (const line of cookies) this.#keepCookie(line);
    const { 'x-csrf-header': header, 'x-csrf-token': token } = headers;
    if (header !== undefined && token !== undefined) this.#echo(header, token);
  }

  headers(): Readonly<Record<string, Secret>> {
    const echoed = [...this.#echoed].map(([name, value]): [string, Secret] => [name, new Secret(value)]);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...Object.fromEntries(echoed), ...(cookie !== '' && { Cookie: new Secret(cookie) }) };
  }

  #keepCookie(line: string): void {
    const cookie = cookieOf(line);
    if (!cookie) return;
    const { name, value } = cookie;
    if (value === '') this.#cookies.delete(name);
    const isNew = !this.#cookies.has(name);
    if (!PRINTABLE.test(value) || (isNew && this.#cookies.size >= MAX_COOKIES)) return;
    this.#cookies.set(name, value);
    if (value.length >= SHORTEST_SESSION) this.#seal(value);
    const header = ECHOED_COOKIES.find(([pattern]) => pattern.test(name))?.[1];
    if (header !== undefined) this.#echo(header, decoded(value));
  }

  #echo(header: string, token: string): void {
    if (!ECHOED_HEADER.test(header) || !PRINTABLE.test(token)) return;
    this.#echoed.set(header, token);
    if (token.length >= SHORTEST_SESSION) this.#seal(token);
  }
}
