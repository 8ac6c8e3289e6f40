import type { Context } from '../../context.ts';
import { HybridError, Refusal } from '../../errors.ts';
import type { HttpFailure, HttpRequest, HttpResponse } from '../../http/types.ts';
import type { Secret } from '../secret.ts';
import type { Entry, SecretWriter } from '../store.ts';
import { conflict, denied, generalError, messagesOf } from './errors.ts';
import { type VaultPlace, type VaultToken, vaultHeaders, vaultLogin, vaultLogout, vaultRequest } from './login.ts';

export interface VaultLocation extends VaultPlace {
  /** Mount of the key-value engine. */
  readonly mount: string;
}

type EngineVersion = 1 | 2;

const ANSWERS = [400, 403, 404, 405, 501, 503] as const;

/** A property of something that came from outside. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null
        ? Object.entries(found).find(([key]) => key === name)?.[1]
        : undefined,
    value,
  );
}

/**
 * HashiCorp Vault and OpenBao, key-value engine of version 1 or 2. Version 2 is taken for granted until an answer says
 * otherwise, so that a read is one request. Version 1 has no versions to compare: there the last writer wins.
 */
export class VaultStore implements SecretWriter {
  readonly #context: Context;
  readonly #location: VaultLocation;
  #login: Promise<VaultToken> | undefined;
  #version: EngineVersion = 2;

  constructor(context: Context, location: VaultLocation) {
    this.#context = context;
    this.#location = location;
  }

  get description(): string {
    return `Vault ${this.#location.address}, mount ${this.#location.mount}`;
  }

  async read(path: string): Promise<Entry | undefined> {
    const response = await this.#send({ method: 'GET', url: this.#url(path) });
    if (response.status === 200) return this.#entry(response.body);
    if (response.status === 403) throw denied(this.#policyPath(path), 'read');
    if (response.status === 404 || response.status === 405 || response.status === 400)
      return this.#absent(path, response);
    throw generalError(response, `read ${path}`) ?? this.#unexpected(response, 'read', path);
  }

  async checkWritable(path: string): Promise<void> {
    const full = this.#policyPath(path);
    const response = await this.#send({
      method: 'POST',
      url: `${this.#location.address}/v1/sys/capabilities-self`,
      body: { json: { paths: [full] } },
      repeatable: true,
    });
    if (response.status === 403 || response.status === 404) {
      this.#context.log.debug(`Vault does not tell what this login may do with ${full}`);
      return;
    }
    const capabilities =
      at(response.body, full) ?? at(response.body, 'data', full) ?? at(response.body, 'capabilities');
    const held = Array.isArray(capabilities) ? capabilities : [];
    if (held.includes('root') || (held.includes('create') && held.includes('update'))) return;
    const { message, fix } = denied(full, 'create", "update');
    throw new Refusal({ code: 'store.not-writable', message: message.replace('create", "update', 'write'), fix });
  }

  async write(path: string, values: Readonly<Record<string, Secret>>, expected: number): Promise<Entry> {
    const json = this.#version === 2 ? { options: { cas: expected }, data: values } : values;
    try {
      const response = await this.#send({ method: 'POST', url: this.#url(path), body: { json }, duringStop: true });
      if (response.status !== 200 && response.status !== 204) throw this.#refusedWrite(path, response);
    } catch (error) {
      // After an unclear answer the entry itself tells whether the write took effect.
      if (!isUnclear(error)) throw error;
    }
    return this.#readBack(path, values, expected);
  }

  async close(): Promise<void> {
    const login = await this.#login?.catch(() => undefined);
    if (login) await vaultLogout(this.#context, login);
  }

  async #readBack(path: string, values: Readonly<Record<string, Secret>>, expected: number): Promise<Entry> {
    const entry = await this.read(path);
    const kept = entry && Object.entries(values).every(([name, value]) => entry.values[name]?.equals(value));
    if (entry && kept) return entry;
    if (entry && this.#version === 2 && entry.version > expected) throw conflict(path);
    throw new HybridError({
      code: 'store.not-kept',
      message: `${this.description} does not give back ${path} as it was written`,
      fix: 'Run again; if it stays, look at the audit log of the Vault.',
    });
  }

  #refusedWrite(path: string, response: HttpResponse): HybridError {
    const reason = messagesOf(response.body, 'errors').join('; ');
    if (response.status === 400 && /check-and-set parameter did not match/.test(reason)) return conflict(path);
    if (response.status === 403) return denied(this.#policyPath(path), 'update');
    return generalError(response, `write ${path}`) ?? this.#unexpected(response, 'write', path);
  }

  #unexpected(response: HttpResponse, action: string, path: string): HybridError {
    const reason = [...messagesOf(response.body, 'errors'), ...messagesOf(response.body, 'warnings')].join('; ');
    const message = `Vault answered ${response.status} when asked to ${action} ${path}${reason ? `: ${reason}` : ''}`;
    return new HybridError({ code: 'vault.status', message, fix: 'Check mount and path.' });
  }

  /** No entry, a deleted one, or the wrong kind of engine: they all answer 404, and differ in the body. */
  async #absent(path: string, response: HttpResponse): Promise<Entry | undefined> {
    const version = at(response.body, 'data', 'metadata', 'version');
    if (typeof version === 'number') return { values: {}, version };
    if (response.status === 404 && this.#version === 1) return undefined;
    if (this.#version === 2 && (await this.#engineVersion()) === 1) {
      this.#version = 1;
      return this.read(path);
    }
    if (response.status === 404 && messagesOf(response.body, 'warnings').length === 0) return undefined;
    throw this.#unexpected(response, 'read', path);
  }

  async #engineVersion(): Promise<EngineVersion | undefined> {
    const url = `${this.#location.address}/v1/sys/internal/ui/mounts/${this.#location.mount}`;
    const { status, body } = await this.#send({ method: 'GET', url });
    if (status !== 200) return undefined;
    return at(body, 'data', 'options', 'version') === '2' ? 2 : 1;
  }

  #entry(body: unknown): Entry {
    const data = this.#version === 2 ? at(body, 'data', 'data') : at(body, 'data');
    const version = this.#version === 2 ? at(body, 'data', 'metadata', 'version') : 1;
    if (typeof data !== 'object' || data === null || typeof version !== 'number') {
      throw new HybridError({
        code: 'vault.answer',
        message: 'the answer of Vault has no entry in it',
        fix: 'Check VAULT_ADDR.',
      });
    }
    const texts = Object.entries(data).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    return { version, values: Object.fromEntries(texts.map(([name, text]) => [name, this.#context.seal(text)])) };
  }

  #url(path: string): string {
    return `${this.#location.address}/v1/${this.#policyPath(path)}`;
  }

  #policyPath(path: string): string {
    const { mount } = this.#location;
    return this.#version === 2 ? `${mount}/data/${path}` : `${mount}/${path}`;
  }

  async #send(request: HttpRequest): Promise<HttpResponse> {
    this.#login ??= vaultLogin(this.#context, this.#location);
    const { token } = await this.#login;
    const headers = vaultHeaders(this.#location, token);
    return this.#context.http.send({ ...vaultRequest(this.#location), accept: ANSWERS, ...request, headers });
  }
}

function isUnclear(error: unknown): boolean {
  return error instanceof HybridError && 'unclear' in error && (error as HttpFailure).unclear;
}
