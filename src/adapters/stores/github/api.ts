import type { Context } from '../../../base/context.ts';
import type { HttpRequest, HttpResponse } from '../../../base/http-types.ts';
import { at } from '../../../base/json.ts';
import { Secret } from '../../../base/secret.ts';
import { isRateLimit, lasting, noAnswerIn, refused } from './errors.ts';
import type { GitHubLocation } from './location.ts';

export interface PublicKey {
  readonly id: string;
  /** Base64. */
  readonly key: string;
}

export type Sending = Pick<HttpRequest, 'duringStop'>;

type GitHubRequest = Pick<HttpRequest, 'method' | 'body' | 'duringStop' | 'repeatable'> & {
  /** After the repository's or environment's own address. */
  readonly path: string;
};

/** Of the endpoints used here, and 301 and its like for a repository that was renamed. */
const ANSWERS = [301, 307, 308, 401, 403, 404, 409, 422] as const;
/** GitHub asks for a second between two requests that change something, and for one at a time. */
const PAUSE = 1_000;

/**
 * Secrets and variables of one repository or environment, over GitHub's REST API. A write that was begun is finished while
 * the run is being stopped, and then without pauses: a secondary limit does less harm than a lost secret.
 */
export class GitHubApi {
  readonly #context: Pick<Context, 'clock' | 'http'>;
  readonly #location: GitHubLocation;
  #last: Promise<unknown> = Promise.resolve();
  #lastAt = 0;

  constructor(context: Pick<Context, 'clock' | 'http'>, location: GitHubLocation) {
    this.#context = context;
    this.#location = location;
  }

  /** Its text; undefined when there is none, which is only believed where variables can be seen at all. */
  async variable(name: string, sending: Sending): Promise<string | undefined> {
    const response = await this.#send({ method: 'GET', path: `variables/${name}`, ...sending });
    if (response.status === 404) {
      const list = await this.#send({ method: 'GET', path: 'variables?per_page=1', ...sending });
      if (list.status === 200) return undefined;
      throw refused(list, 'show the variables', this.#location);
    }
    if (response.status !== 200) throw refused(response, `show the variable ${name}`, this.#location);
    const value = at(response.body, 'value');
    if (typeof value === 'string') return value;
    throw noAnswerIn('variable');
  }

  /** Whether it took effect must be looked at afterwards: a repeated POST that did is answered with 409. */
  async writeVariable(name: string, value: string, { isNew }: { readonly isNew: boolean }): Promise<void> {
    // The same text twice is the same text. Price: what another run writes between two tries of ours is overwritten.
    const request = { body: { json: { name, value } }, repeatable: true, duringStop: true };
    const response = isNew
      ? await this.#change({ method: 'POST', path: 'variables', ...request })
      : await this.#change({ method: 'PATCH', path: `variables/${name}`, ...request });
    // Any good answer may be of something in between, too, and is looked at as well.
    if (response.status < 300 || response.status === 409) return;
    throw refused(response, `keep the variable ${name}`, this.#location);
  }

  async publicKey(sending: Sending): Promise<PublicKey> {
    const response = await this.#send({ method: 'GET', path: 'secrets/public-key', ...sending });
    if (response.status !== 200) throw refused(response, 'give the key to seal secrets with', this.#location);
    const id = at(response.body, 'key_id');
    const key = at(response.body, 'key');
    if (typeof id === 'string' && typeof key === 'string') return { id, key };
    throw noAnswerIn('public key');
  }

  async writeSecret(name: string, box: string, { id }: PublicKey): Promise<void> {
    const body = { json: { encrypted_value: box, key_id: id } };
    const response = await this.#change({ method: 'PUT', path: `secrets/${name}`, body, duringStop: true });
    if (response.status === 201 || response.status === 204) return;
    throw refused(response, `keep the secret ${name}`, this.#location);
  }

  async deleteSecret(name: string): Promise<void> {
    const response = await this.#change({ method: 'DELETE', path: `secrets/${name}`, duringStop: true });
    if (response.status === 204 || response.status === 404) return;
    throw refused(response, `delete the secret ${name}`, this.#location);
  }

  /** One after the other, also those of several entries. */
  #change(request: GitHubRequest): Promise<HttpResponse> {
    const change = this.#last.then(async () => {
      const pause = this.#lastAt + PAUSE - this.#context.clock.now().getTime();
      if (pause > 0) await this.#context.clock.sleep(pause).catch(() => {});
      return this.#send(request).finally(() => {
        this.#lastAt = this.#context.clock.now().getTime();
      });
    });
    this.#last = change.catch(() => {});
    return change;
  }

  async #send({ path, ...request }: GitHubRequest): Promise<HttpResponse> {
    const { api, repository, environment, token } = this.#location;
    const below = environment === undefined ? 'actions' : `environments/${encodeURIComponent(environment)}`;
    const headers = {
      Accept: 'application/vnd.github+json',
      'X-GitHub-Api-Version': '2022-11-28',
      'User-Agent': 'genesys-hybrid',
      Authorization: new Secret(`Bearer ${token.reveal()}`),
    };
    const url = `${api}/repos/${repository}/${below}/${path}`;
    return this.#context.http
      .send({ ...request, url, headers, accept: ANSWERS, isRateLimit })
      .catch((error: unknown) => {
        throw lasting(error) ?? error;
      });
  }
}
