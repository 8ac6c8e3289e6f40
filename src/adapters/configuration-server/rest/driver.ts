import type { Context } from '../../../base/context.ts';
import { HybridError, problem, refusal } from '../../../base/errors.ts';
import type * as Port from '../../../core/ports/configuration-server.ts';
import { HttpError } from '../../http/error.ts';
import { changedSince, differences, isUnchanged, mergeRows, optionsOf, rowsOf, someOf } from '../options.ts';
import { type Json, SessionEnded } from './answer.ts';
import type { Change, Dialect, Query, RestAccess, RestRequest, SentWrite } from './dialect.ts';
import {
  dbidIn,
  folderOf,
  type LocatedObject,
  locateObject,
  type ObjectTarget,
  onlyTenant,
  type Place,
  type Written,
} from './place.ts';
import { RestSession } from './session.ts';

/** GAX and queries by name do not list the tenant Environment. Its DBID is the same on every server. */
const ENVIRONMENT = { name: 'Environment', dbid: '1' };

export interface RestTarget extends RestAccess, ObjectTarget {}

/** What a reader opened and found, for the writer of the same target. */
interface Opened {
  readonly session: RestSession;
  readonly place?: Promise<Place> | undefined;
}

/** Without a shared session, the reader has a login of its own, which `close` ends. */
export class RestReader implements Port.ConfigurationReader {
  protected readonly context: Context;
  protected readonly dialect: Dialect;
  protected readonly target: RestTarget;
  protected readonly session: RestSession;
  readonly #isShared: boolean;
  #place: Promise<Place> | undefined;

  constructor(context: Context, dialect: Dialect, target: RestTarget, shared?: Opened) {
    this.context = context;
    this.dialect = dialect;
    this.target = target;
    this.session = shared?.session ?? new RestSession(context, dialect, target);
    this.#place = shared?.place;
    this.#isShared = shared !== undefined;
  }

  /**
   * A writer with the session and the place of this reader. DBIDs are never used again, so what the plan found still names the
   * same tenant and folder; whether the object is there is asked anew before each write.
   */
  writer(): RestWriter {
    return new RestWriter(this.context, this.dialect, this.target, { session: this.session, place: this.#place });
  }

  async locate(): Promise<Port.Location> {
    const { place, written, elsewhere } = this.dialect.listsAllTenants
      ? await this.#lookEverywhere()
      : await this.look();
    return { ...place, found: written && this.transaction(written), elsewhere };
  }

  async close(): Promise<void> {
    if (!this.#isShared) await this.session.close();
  }

  /** Asks only for the objects of this tenant: one server may have a thousand objects of this name, each with a private key. */
  protected async look(): Promise<LocatedObject<Json>> {
    const place = await this.#placeOnce();
    return this.#lookedAt(place, await this.session.list({ ...this.#transactions, tenantDbid: place.tenantDbid }));
  }

  /** For an object that should exist: a server that cannot search by tenant is asked for the objects of all tenants. */
  protected async lookTwice(): Promise<LocatedObject<Json>> {
    const looked = await this.look();
    if (looked.written || !this.dialect.listsAllTenants) return looked;
    return this.#lookedAt(looked.place, await this.session.list(this.#transactions));
  }

  protected transaction({ dbid, object }: Written<Json>): Port.TransactionObject {
    const { name = '', alias = '', isEnabled, ...fields } = this.dialect.fieldsOf(object);
    const place = { tenantDbid: dbidIn(fields.tenantDbid) ?? '', folderDbid: dbidIn(fields.folderDbid) };
    return {
      dbid,
      ...place,
      name,
      alias,
      enabled: isEnabled,
      options: optionsOf(this.dialect.rowsOf(object), this.context.seal),
      link: this.dialect.linkOf?.(this.session.base, place, dbid),
    };
  }

  async #lookEverywhere(): Promise<LocatedObject<Json>> {
    const [place, objects] = await Promise.all([this.#placeOnce(), this.#list(this.#transactions)]);
    return this.#lookedAt(place, objects);
  }

  get #transactions(): Query {
    return { collection: 'transaction', name: this.target.objectName };
  }

  #lookedAt(place: Place, objects: readonly Json[]): LocatedObject<Json> {
    return locateObject(place, this.target.objectName, { objects, identityOf: this.dialect.fieldsOf });
  }

  #placeOnce(): Promise<Place> {
    this.#place ??= this.#findPlace();
    return this.#place;
  }

  async #findPlace(): Promise<Place> {
    const [tenantDbid, folders] = await Promise.all([this.#tenant(), this.#folders(), this.session.checkUser()]);
    const folderDbid = this.target.folderDbid ?? folderOf(folders.map(this.dialect.folderOf), tenantDbid);
    return { tenantDbid, folderDbid };
  }

  async #tenant(): Promise<string> {
    const { tenantName: name, tenantDbid } = this.target;
    const known = tenantDbid ?? (name === ENVIRONMENT.name ? ENVIRONMENT.dbid : undefined);
    if (known !== undefined) return known;
    const tenants = await this.session.list({ collection: 'tenant', name });
    return onlyTenant(tenants.map(this.dialect.fieldsOf), name);
  }

  /** A server may hide its folders: the Configuration Server has a default folder for each type. */
  async #folders(): Promise<readonly Json[]> {
    if (this.target.folderDbid !== undefined) return [];
    try {
      return await this.#list({ collection: 'folder', name: this.target.folderName });
    } catch (error) {
      if (!(error instanceof HybridError) || error.code !== this.dialect.hiddenFolders) throw error;
      const { name } = this.dialect;
      this.context.log.debug(`This ${name} does not list folders, so the default folder of the tenant is used`);
      return [];
    }
  }

  #list(query: Query): Promise<readonly Json[]> {
    return this.#isShared ? this.session.listOnce(query) : this.session.list(query);
  }
}

type Expected = Pick<SentWrite, 'action'> & Pick<Change, 'wanted' | 'enable'>;

export class RestWriter extends RestReader implements Port.ConfigurationWriter {
  create(options: Port.Options): Promise<Port.TransactionObject> {
    return overAfterLogin(async () => {
      const { place, written } = await this.look();
      if (written) throw refusal('transaction.changed', { what: 'appeared' });
      const wanted = rowsOf(options);
      const request = this.dialect.creation(this.target.objectName, place, wanted);
      return this.#write(request, { action: 'create', wanted, enable: true });
    });
  }

  update(dbid: string, update: Port.TransactionUpdate): Promise<Port.TransactionObject> {
    return overAfterLogin(async () => {
      const { written } = await this.lookTwice();
      if (written?.dbid !== dbid) throw refusal('transaction.changed', { what: 'is gone' });
      const { object } = written;
      const rows = this.dialect.rowsOf(object);
      const changed = changedSince(rows, update);
      if (changed.length > 0) throw refusal('transaction.changed', { what: `was changed in ${someOf(changed)}` });
      const wanted = mergeRows(rows, update.set);
      const enable = update.enable && !this.dialect.fieldsOf(object).isEnabled;
      if (!enable && isUnchanged(rows, wanted)) return this.transaction(written);
      const request = this.dialect.change({ dbid, object, rows, wanted, enable });
      return this.#write(request, { action: 'change', wanted, enable });
    });
  }

  /** Answers differ between versions and say little, so the result is read back. */
  async #write(request: RestRequest, { action, ...expected }: Expected): Promise<Port.TransactionObject> {
    const doubt = await this.#send(request, { action, objectName: this.target.objectName, rows: expected.wanted });
    const { written } = await this.lookTwice();
    const fault = written ? this.#faultOf(written.object, expected) : 'is not there';
    if (written && fault === '') return this.transaction(written);
    const id = action === 'change' ? this.dialect.changeNotKept : 'transaction.not-kept';
    const unclear = doubt ? `; the write had no clear answer: ${doubt.message}` : '';
    throw problem(id, { what: fault, doubt: unclear }, { cause: doubt });
  }

  /** What differs from what was written, or ''. Compares other options too: a write must not lose one. */
  #faultOf(object: Json, { wanted, enable }: Omit<Expected, 'action'>): string {
    const lost = differences(this.dialect.rowsOf(object), wanted);
    if (lost.length > 0) return `does not have ${someOf(lost)} as it was written`;
    return enable && !this.dialect.fieldsOf(object).isEnabled ? 'is still disabled' : '';
  }

  async #send(request: RestRequest, write: SentWrite): Promise<HybridError | undefined> {
    try {
      return this.dialect.doubtOf(await this.session.write(request), write);
    } catch (error) {
      if (error instanceof HttpError && error.unclear) return error;
      throw error;
    }
  }
}

/** When the session ended in between, repeats everything once: the reads and the write. */
async function overAfterLogin<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw error;
    return attempt();
  }
}
