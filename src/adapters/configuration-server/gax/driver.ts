import type { Context } from '../../../base/context.ts';
import type {
  ConfigurationReader,
  ConfigurationWriter,
  Location,
  Options,
  TransactionObject,
  TransactionUpdate,
} from '../../../core/ports/configuration-server.ts';
import { HttpError } from '../../http/error.ts';
import {
  changedMeanwhile,
  checkKept,
  isUnchanged,
  notKept,
  optionsOf,
  type PropertyRow,
  type ReadBack,
  rowsOf,
  updatedRows,
  type WriteDoubt,
} from '../options.ts';
import {
  dbidIn,
  duplicate,
  folderOf,
  type Identity,
  knownTenant,
  type Looked,
  lookedAt,
  type ObjectTarget,
  onlyTenant,
  type Place,
  type Written,
} from '../place.ts';
import { overAfterLogin, SessionEnded } from '../shared-login.ts';
import {
  type ConfigurationObject,
  folderRow,
  isList,
  LIST_TYPE,
  objectsOf,
  rowsOfObject,
  textOf,
  withRows,
} from './answer.ts';
import { isDuplicate, refusedWrite } from './refusals.ts';
import { type GaxAccess, type GaxRequest, GaxSession } from './session.ts';
import type { GaxSessions } from './sessions.ts';

/** What to look for, where, and with which login. */
export interface GaxTarget extends GaxAccess, ObjectTarget {}

type Look = Looked<ConfigurationObject>;

function identityOf(object: ConfigurationObject): Identity {
  return {
    dbid: object.dbid,
    tenantDbid: object.tenantdbid,
    name: textOf(object, 'name'),
    isList: isList(object),
  };
}

interface Query {
  readonly type: string;
  readonly name: string;
  readonly tenantdbid?: string;
}

function query(parameters: Query): string {
  return `cfg/objects?${new URLSearchParams({ brief: 'false', ...parameters }).toString()}`;
}

class GaxReader implements ConfigurationReader {
  protected readonly context: Context;
  protected readonly target: GaxTarget;
  protected readonly session: GaxSession;
  readonly #isShared: boolean;
  #place: Promise<Place> | undefined;

  constructor(context: Context, target: GaxTarget, sessions: GaxSessions | undefined) {
    this.context = context;
    this.target = target;
    this.session = sessions?.at(target) ?? new GaxSession(context, target);
    this.#isShared = sessions !== undefined;
  }

  async locate(): Promise<Location> {
    const [place, objects] = await Promise.all([this.place(), this.#shared(this.#transactions)]);
    const { written, elsewhere } = this.#lookedAt(place, objects);
    return { ...place, found: written && this.transaction(written), elsewhere };
  }

  async close(): Promise<void> {
    if (!this.#isShared) await this.session.close();
  }

  /** Who, tenant and folder are asked once. */
  protected place(): Promise<Place> {
    this.#place ??= this.#findPlace();
    return this.#place;
  }

  /** As it is now, asked for in its own tenant: one GAX may hold a thousand objects of that name, each with a key in it. */
  protected async look(): Promise<Look> {
    const place = await this.place();
    return this.#lookedAt(place, await this.#list({ ...this.#transactions, tenantdbid: place.tenantDbid }));
  }

  /** For what should be there: a version that cannot be asked by tenant is asked for all. */
  protected async lookTwice(): Promise<Look> {
    const looked = await this.look();
    return looked.written ? looked : this.#lookedAt(looked.place, await this.#list(this.#transactions));
  }

  get #transactions(): Query {
    return { type: 'CfgTransaction', name: this.target.objectName };
  }

  #lookedAt(place: Place, objects: readonly ConfigurationObject[]): Look {
    return lookedAt(place, this.target.objectName, { objects, identityOf });
  }

  protected transaction({ dbid, object }: Written<ConfigurationObject>): TransactionObject {
    const tenantDbid = dbidIn(object.tenantdbid) ?? '';
    const folderDbid = dbidIn(object.folderid);
    return {
      dbid,
      tenantDbid,
      folderDbid,
      name: textOf(object, 'name') ?? '',
      alias: textOf(object, 'alias') ?? '',
      enabled: isEnabled(object),
      options: optionsOf(rowsOfObject(object), this.context.seal),
      link: this.#link({ tenantDbid, folderDbid }, dbid),
    };
  }

  async #findPlace(): Promise<Place> {
    const [tenantDbid, folders] = await Promise.all([
      this.#tenant(),
      this.target.folderDbid === undefined ? this.#shared({ type: 'CfgFolder', name: this.target.folderName }) : [],
      this.session.whoAmI(),
    ]);
    return { tenantDbid, folderDbid: this.target.folderDbid ?? folderOf(folders.map(folderRow), tenantDbid) };
  }

  async #tenant(): Promise<string> {
    const known = knownTenant(this.target);
    if (known !== undefined) return known;
    const { tenantName } = this.target;
    const tenants = await this.#list({ type: 'CfgTenant', name: tenantName });
    const named = tenants.filter((tenant) => textOf(tenant, 'name') === tenantName);
    const dbids = named.map(({ dbid }) => dbidIn(dbid)).filter((dbid) => dbid !== undefined);
    return onlyTenant(dbids, this.target);
  }

  async #list(parameters: Query): Promise<readonly ConfigurationObject[]> {
    return objectsOf(await this.session.ask(query(parameters)), parameters.type);
  }

  /** A list of all tenants, asked for once where they share a session. */
  async #shared(parameters: Query): Promise<readonly ConfigurationObject[]> {
    if (!this.#isShared) return this.#list(parameters);
    return objectsOf(await this.session.askOnce(query(parameters)), parameters.type);
  }

  #link({ tenantDbid, folderDbid }: Place, dbid: string): string {
    const base = this.session.url.replace(/\/api$/, '');
    const folder = folderDbid === undefined ? '' : `CfgFolder:${folderDbid}/`;
    return `${base}/#/!/view:com.cm.details/${tenantDbid}/CfgTransaction/${folder}CfgTransaction:${dbid}/gax:options`;
  }
}

function isEnabled(object: ConfigurationObject): boolean {
  return textOf(object, 'state') !== 'CFGDisabled';
}

class GaxWriter extends GaxReader implements ConfigurationWriter {
  create(options: Options): Promise<TransactionObject> {
    return overAfterLogin(async () => {
      const { place, written } = await this.look();
      if (written) throw changedMeanwhile('appeared');
      const json = newObject(this.target.objectName, place, options);
      const wanted = rowsOf(options);
      const sent = await this.#send({ method: 'POST', path: 'cfg/objects', json }, wanted);
      return sent instanceof SessionEnded ? sent : this.#readBack({ wanted, enable: true, ...sent });
    });
  }

  update(dbid: string, update: TransactionUpdate): Promise<TransactionObject> {
    return overAfterLogin(async () => {
      const { written } = await this.lookTwice();
      if (written?.dbid !== dbid) throw changedMeanwhile('is gone');
      const { object } = written;
      const rows = rowsOfObject(object);
      const wanted = updatedRows(rows, update);
      const enable = update.enable && !isEnabled(object);
      if (!enable && isUnchanged(rows, wanted)) return this.transaction(written);
      const json = withRows(object, wanted, enable);
      const sent = await this.#send({ method: 'PUT', path: `cfg/objects/CfgTransaction/${dbid}`, json }, wanted);
      return sent instanceof SessionEnded ? sent : this.#readBack({ wanted, enable, ...sent });
    });
  }

  /** Answers differ by version and say little: what happened is read afterwards. */
  async #send(request: GaxRequest, rows: readonly PropertyRow[]): Promise<WriteDoubt | SessionEnded> {
    const action = request.method === 'POST' ? 'create' : 'change';
    try {
      const answer = await this.session.write(request);
      if (answer instanceof SessionEnded) return answer;
      if (answer.status < 400) return { doubt: undefined };
      if (action === 'create' && isDuplicate(answer)) throw duplicate(this.target.objectName);
      const refusal = refusedWrite({ answer, action, rows });
      if (answer.status < 500) throw refusal;
      return { doubt: refusal };
    } catch (error) {
      if (error instanceof HttpError && error.unclear) return { doubt: error };
      throw error;
    }
  }

  async #readBack(expected: Omit<ReadBack, 'rows' | 'enabled'>): Promise<TransactionObject> {
    const { written } = await this.lookTwice();
    if (!written) throw notKept('is not there', expected);
    const { object } = written;
    checkKept({ ...expected, rows: rowsOfObject(object), enabled: isEnabled(object) });
    return this.transaction(written);
  }
}

function newObject(name: string, { tenantDbid, folderDbid }: Place, options: Options): ConfigurationObject {
  return {
    type: 'CfgTransaction',
    subtype: LIST_TYPE,
    name,
    alias: name,
    description: 'Genesys Cloud hybrid integration',
    state: 'CFGEnabled',
    recordperiod: '0',
    tenantdbid: tenantDbid,
    ...(folderDbid !== undefined && { folderid: folderDbid }),
    userproperties: { property: rowsOf(options) },
  };
}

/** Without `sessions` it has a login of its own, which `close` ends. */
export function createGaxReader(context: Context, target: GaxTarget, sessions?: GaxSessions): ConfigurationReader {
  return new GaxReader(context, target, sessions);
}

/** As the reader. */
export function createGaxWriter(context: Context, target: GaxTarget, sessions?: GaxSessions): ConfigurationWriter {
  return new GaxWriter(context, target, sessions);
}
