import type { Context } from '../../../base/context.ts';
import { problem, refusal } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { isRecord, valueAt } from '../../../base/json.ts';
import type { Secret } from '../../../base/secret.ts';
import type { Entry, SecretWriter } from '../../../core/ports/store.ts';
import { HttpError, reasonText } from '../../http/error.ts';
import { throwUnclear } from '../unclear-write.ts';
import { isAbsent, isPassing, reasonIn, refused, throwExplained } from './errors.ts';
import { urlPath, type VaultRequest } from './location.ts';
import type { VaultSession } from './session.ts';
import { isKept, isSame, VaultValues } from './values.ts';

type EngineVersion = 1 | 2;

type Sending = Pick<VaultRequest, 'duringStop'>;

/** The statuses of a version 1 engine for the longer path of version 2, which depend on its policy and its entries. */
const MAY_BE_VERSION_1: readonly number[] = [200, 403, 404];

/**
 * HashiCorp Vault and OpenBao, key-value engine of version 1 or 2. A read assumes version 2, so that it needs one request. Version 1 has
 * no compare-and-set, so a write compares the values first; of two writers at the same moment the last one wins.
 */
export class VaultStore implements SecretWriter {
  readonly #log: Context['log'];
  readonly #session: VaultSession;
  readonly #mount: string;
  readonly #values: VaultValues;
  #engine: EngineVersion | undefined;
  /** The reads under way. Their answers may show the version of the engine. */
  readonly #reads = new Set<Promise<unknown>>();
  /** The entries that this run first read or last wrote, by path. */
  readonly #seen = new Map<string, Entry | undefined>();

  constructor({ context, session, mount }: { context: Context; session: VaultSession; mount: string }) {
    this.#log = context.log;
    this.#session = session;
    this.#mount = mount;
    this.#values = new VaultValues(context);
  }

  get description(): string {
    return `mount \`${this.#mount}\` of ${this.#session.description}`;
  }

  async read(path: string): Promise<Entry | undefined> {
    const entry = await this.#read(path, {});
    if (!this.#seen.has(path)) this.#seen.set(path, entry);
    return entry;
  }

  async checkWritable(path: string): Promise<void> {
    await this.#knownEngine({});
    const full = this.#fullPath(path);
    const body = { json: { paths: [full] } };
    const response = await this.#ask({ method: 'POST', path: 'sys/capabilities-self', body, repeatable: true });
    if (response.status === 403) {
      this.#log.debug(`Vault does not show the capabilities of this login for ${full}`);
      return;
    }
    if (response.status !== 200) throw refused(response, `show the capabilities for ${full}`);
    const held = valueAt(response.body, 'data', full) ?? valueAt(response.body, full);
    if (!Array.isArray(held)) throw problem('vault.answer', { what: 'capabilities' });
    if (!held.includes('root') && !(held.includes('create') && held.includes('update')))
      throw refusal('store.not-writable#vault', { path: full });
  }

  async write(path: string, values: Readonly<Record<string, Secret>>, expected: number): Promise<Entry> {
    const engine = await this.#knownEngine({ duringStop: true });
    if (engine === 1 && (await this.#isChanged(path, expected))) throw refusal('store.conflict', { path });
    const data = this.#values.toWrite(values);
    const json = engine === 2 ? { options: { cas: expected }, data } : data;
    // 503 does not say whether the write took effect, so the entry is read back.
    const accept = [400, 403, 404, 405, 501];
    const request = { method: 'POST', path: this.#urlPath(path), body: { json }, duringStop: true, accept } as const;
    try {
      const response = await this.#session.send(request);
      if (isOutdated(response)) return await this.#readBack(path, values, () => true);
      if (response.status === 403) throw problem('vault.denied', { path: this.#fullPath(path), capability: 'update' });
      if (response.status !== 200 && response.status !== 204) throw refused(response, `write ${path}`);
    } catch (error) {
      if (!(error instanceof HttpError && error.unclear)) throwExplained(error);
    }
    return this.#readBack(path, values, ({ version }) => this.#engine === 2 && version > expected);
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  async #read(path: string, sending: Sending): Promise<Entry | undefined> {
    const assumed = this.#engine ?? 2;
    const request = this.#ask({ method: 'GET', path: this.#urlPath(path), ...sending });
    const answer = request.then((response) => ({ response, entry: this.#entry(response, assumed) }));
    this.#reads.add(answer);
    const { response, entry } = await answer.finally(() => this.#reads.delete(answer));
    if (this.#engine === undefined && !entry && MAY_BE_VERSION_1.includes(response.status))
      await this.#findEngine(sending);
    // Found out by this read, or by another one while this one was under way.
    if (this.#engine === 1 && assumed === 2) return this.#read(path, sending);
    if (entry) return entry;
    if (isAbsent(response)) return undefined;
    if (response.status === 200) throw problem('vault.answer', { what: 'entry' });
    throw response.status === 403
      ? problem('vault.denied', { path: this.#fullPath(path), capability: 'read' })
      : refused(response, `read ${path}`);
  }

  /** An entry with a deleted last version has a version and no values. */
  #entry({ status, body }: HttpResponse, assumed: EngineVersion): Entry | undefined {
    if (assumed === 1) {
      const data = valueAt(body, 'data');
      return status === 200 && isRecord(data) ? { values: this.#values.read(data), version: 1 } : undefined;
    }
    const version = valueAt(body, 'data', 'metadata', 'version');
    if ((status !== 200 && status !== 404) || typeof version !== 'number') return undefined;
    this.#engine ??= 2;
    const data = valueAt(body, 'data', 'data');
    return { values: isRecord(data) ? this.#values.read(data) : {}, version };
  }

  async #isChanged(path: string, expected: number): Promise<boolean> {
    const entry = await this.#read(path, { duringStop: true });
    if ((entry?.version ?? 0) !== expected) return true;
    return this.#seen.has(path) && !isSame(this.#seen.get(path), entry);
  }

  /** A write ends with a read, also during a stop. A write that was retried after a 429 may find its own result. */
  async #readBack(path: string, values: Entry['values'], isOther: (found: Entry) => boolean): Promise<Entry> {
    const entry = await this.#read(path, { duringStop: true }).catch(throwUnclear);
    if (entry && isKept(values, entry)) {
      this.#seen.set(path, entry);
      return entry;
    }
    if (isOther(entry ?? { values: {}, version: 0 })) throw refusal('store.conflict', { path });
    throw problem('store.not-kept', { path, store: this.description });
  }

  /** When Vault does not tell the version, it is 2, the default of the mount `secret`. */
  async #knownEngine(sending: Sending): Promise<EngineVersion> {
    return (await this.#findEngine(sending)) ?? 2;
  }

  /** An absent entry does not show the version. Other reads may, so the mount is asked only when no read under way does. */
  async #findEngine(sending: Sending): Promise<EngineVersion | undefined> {
    if (this.#engine !== undefined) return this.#engine;
    const unknown = new Error('this answer does not show the version');
    const versions = [...this.#reads].map((read) => read.then(() => this.#engine ?? Promise.reject(unknown)));
    const found = await Promise.any(versions).catch(() => this.#askEngine(sending));
    this.#engine ??= found;
    return this.#engine;
  }

  async #askEngine(sending: Sending): Promise<EngineVersion | undefined> {
    const path = `sys/internal/ui/mounts/${urlPath(this.#mount)}`;
    const { status, body } = await this.#ask({ method: 'GET', path, ...sending });
    if (status !== 200) return undefined;
    const type = valueAt(body, 'data', 'type');
    if (type === 'kv' || type === 'generic') return valueAt(body, 'data', 'options', 'version') === '2' ? 2 : 1;
    const found = typeof type === 'string' ? ` but ${reasonText(type)}` : '';
    throw problem('vault.mount#engine', { vault: this.description, found });
  }

  #fullPath(path: string): string {
    return this.#engine === 1 ? `${this.#mount}/${path}` : `${this.#mount}/data/${path}`;
  }

  #urlPath(path: string): string {
    urlPath(path);
    return urlPath(this.#fullPath(path));
  }

  async #ask(request: VaultRequest): Promise<HttpResponse> {
    return this.#session.send({ ...request, isRateLimit: isPassing }).catch(throwExplained);
  }
}

/** Another write came first, which may be an earlier try of this one. */
function isOutdated(response: HttpResponse): boolean {
  return response.status === 400 && /check-and-set parameter did not match/.test(reasonIn(response));
}
