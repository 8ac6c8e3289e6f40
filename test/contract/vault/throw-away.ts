import { randomBytes } from 'node:crypto';
import { vaultLocation } from '../../../src/adapters/stores/vault/location.ts';
import type { HttpMethod } from '../../../src/base/http-types.ts';
import { Secret } from '../../../src/base/secret.ts';
import { testContext } from '../../adapters/stores/context.ts';
import type { VaultServer } from './servers.ts';

interface Inside {
  readonly namespace?: string;
}

export interface RequestParts extends Inside {
  readonly json?: unknown;
  /** Default: the token with all permissions. */
  readonly token?: string;
}

type Data = Readonly<Record<string, unknown>> | null;

export interface AnswerBody {
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[] | null;
  readonly data?: Data;
  readonly auth?: Data;
}

export interface VaultAnswer {
  readonly status: number;
  readonly body: AnswerBody | undefined;
}

export interface AppRoleCredentials {
  readonly roleId: string;
  readonly secretId: string;
}

const ANY_ANSWER = [307, 400, 403, 404, 405, 412, 415, 429, 500, 501, 503];

/** The objects that the contract creates on a server: each has a unique name, and is removed at the end. */
export class ThrowAway {
  readonly #server: VaultServer;
  readonly #made: (() => Promise<unknown>)[] = [];

  constructor(server: VaultServer) {
    this.#server = server;
  }

  async ask(method: HttpMethod, path: string, { json, token, namespace }: RequestParts = {}): Promise<VaultAnswer> {
    const { address, token: root } = this.#server;
    const environment = { VAULT_ADDR: address, VAULT_CACERT: process.env.VAULT_CACERT };
    const { certificateAuthority } = vaultLocation({ environment }, { store: 'vault' });
    const headers = {
      'X-Vault-Token': new Secret(token ?? root),
      ...(namespace !== undefined && { 'X-Vault-Namespace': namespace }),
    };
    const { status, body } = await testContext(environment).http.send({
      ...{ method, url: `${address}/v1/${path}`, headers, accept: ANY_ANSWER },
      ...(json !== undefined && { body: { json } }),
      ...(certificateAuthority !== undefined && { certificateAuthority }),
    });
    if (body !== undefined && (typeof body !== 'object' || body === null)) throw new Error(`${path} gave no JSON`);
    return { status, body };
  }

  name(): string {
    return `genesys-hybrid-contract-${randomBytes(6).toString('hex')}`;
  }

  async mount(version: 1 | 2, inside: Inside = {}): Promise<string> {
    const mount = this.name();
    await this.#make(`sys/mounts/${mount}`, { type: 'kv', options: { version: String(version) } }, inside);
    const probe = () => this.ask('GET', `${mount}/data/none`, inside);
    // A new mount of version 2 answers 400 until its setup is complete.
    for (let turn = 0; turn < 200 && (await probe()).status === 400; turn += 1);
    return mount;
  }

  /** Takes the policy text and returns the name. */
  async policy(policy: string): Promise<string> {
    const name = this.name();
    await this.#make(`sys/policies/acl/${name}`, { policy });
    return name;
  }

  async loginMethod(type: 'approle' | 'jwt'): Promise<string> {
    const mount = this.name();
    await this.#make(`sys/auth/${mount}`, { type });
    return mount;
  }

  /** A role at an AppRole mount with a new secret id; removed with the mount. */
  async appRole(mount: string, role: object = {}, secretId: object = {}): Promise<AppRoleCredentials> {
    const path = `auth/${mount}/role/${this.name()}`;
    await this.ask('POST', path, { json: role });
    const id = await this.ask('GET', `${path}/role-id`);
    const secret = await this.ask('POST', `${path}/secret-id`, { json: secretId });
    return { roleId: String(id.body?.data?.role_id), secretId: String(secret.body?.data?.secret_id) };
  }

  /** Undefined where the server has no namespaces. */
  async namespace(): Promise<string | undefined> {
    const name = this.name();
    return this.#make(`sys/namespaces/${name}`, {}).then(
      () => name,
      () => undefined,
    );
  }

  async removeAll(): Promise<void> {
    for (const remove of this.#made.splice(0).reverse()) await remove();
  }

  async #make(path: string, json: object, inside: Inside = {}): Promise<void> {
    const { status, body } = await this.ask('POST', path, { json, ...inside });
    if (status >= 300) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
    this.#made.push(() => this.ask('DELETE', path, inside));
  }
}
