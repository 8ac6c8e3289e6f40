import type { Context } from '../../../base/context.ts';
import { problem } from '../../../base/errors.ts';
import type { HttpRequest, HttpResponse } from '../../../base/http-types.ts';
import { textAt } from '../../../base/json.ts';
import { GitHubRest, type RestRequest } from '../../github/rest.ts';
import { type GitHubLocation, placeText, storeHelp } from './location.ts';

export type Sending = Pick<HttpRequest, 'duringStop'>;

const SUCCESS = Array.from({ length: 100 }, (_, index) => 200 + index);

/** Secrets and variables of one repository or environment. A write that has begun completes during a stop. */
export class GitHubApi {
  readonly #rest: GitHubRest;
  readonly #location: GitHubLocation;

  constructor(context: Pick<Context, 'clock' | 'http' | 'log'>, location: GitHubLocation) {
    this.#location = location;
    this.#rest = new GitHubRest(context, location);
  }

  /** The text of a variable, or undefined. A 404 counts as missing only when the token can list variables. */
  async variable(name: string, sending: Sending): Promise<string | undefined> {
    const request = { action: `show the variable ${name}`, good: [200, 404] };
    const { status, body } = await this.#send({ method: 'GET', path: `variables/${name}`, ...request, ...sending });
    if (status === 404) {
      const list = { path: 'variables?per_page=1', action: 'show the variables', good: [200] };
      await this.#send({ method: 'GET', ...list, ...sending });
      return undefined;
    }
    const value = textAt(body, 'value');
    if (value !== undefined) return value;
    throw problem('github.answer', { what: 'variable' });
  }

  /** The caller reads the variable back: GitHub answers 409 to a repeated POST that had an effect. */
  async writeVariable(name: string, value: string, { isNew }: { readonly isNew: boolean }): Promise<void> {
    // A repeated write has the same result. The cost: a write of another run between two tries is overwritten.
    const repeated = { json: { name, value }, repeatable: true, duringStop: true };
    // A success may come from a proxy, so the caller reads back after any of them.
    const request = { ...repeated, action: `keep the variable ${name}`, good: [...SUCCESS, 409] };
    await (isNew
      ? this.#send({ method: 'POST', path: 'variables', ...request })
      : this.#send({ method: 'PATCH', path: `variables/${name}`, ...request }));
  }

  /** The key in base64, and its ID. */
  async publicKey(sending: Sending): Promise<{ readonly id: string; readonly key: string }> {
    const request = { path: 'secrets/public-key', action: 'show the public key for secrets', good: [200] };
    const { body } = await this.#send({ method: 'GET', ...request, ...sending });
    const id = textAt(body, 'key_id');
    const key = textAt(body, 'key');
    if (id !== undefined && key !== undefined) return { id, key };
    throw problem('github.answer', { what: 'public key' });
  }

  async writeSecret(name: string, box: string, keyId: string): Promise<void> {
    const request = { path: `secrets/${name}`, action: `keep the secret ${name}`, good: [201, 204] };
    await this.#send({ method: 'PUT', ...request, json: { encrypted_value: box, key_id: keyId }, duringStop: true });
  }

  async deleteSecret(name: string): Promise<void> {
    const request = { path: `secrets/${name}`, action: `delete the secret ${name}`, good: [204, 404] };
    await this.#send({ method: 'DELETE', ...request, duringStop: true });
  }

  #send({ path, action, ...request }: Omit<RestRequest, 'help'>): Promise<HttpResponse> {
    const { repository, environment } = this.#location;
    const below = environment === undefined ? 'actions' : `environments/${encodeURIComponent(environment)}`;
    return this.#rest.send({
      ...request,
      path: `repos/${repository}/${below}/${path}`,
      action: `${action} in ${placeText(this.#location)}`,
      help: storeHelp(this.#location),
    });
  }
}
