import type { Context } from '../../context.ts';
import { HybridError } from '../../errors.ts';
import type { HttpResponse } from '../../http/types.ts';
import { differences, doubledRows, mergeRows, optionsOf, type PropertyRow, rowsOf } from '../options.ts';
import type {
  ConfigurationReader,
  ConfigurationWriter,
  Location,
  Options,
  TransactionObject,
  TransactionUpdate,
} from '../types.ts';
import {
  type ConfigurationObject,
  isList,
  LIST_TYPE,
  objectsOf,
  refusedWrite,
  rowsOfObject,
  textOf,
} from './answer.ts';
import { type GaxAccess, GaxSession } from './session.ts';

/** What to look for, and where. */
export interface GaxTarget extends GaxAccess {
  readonly objectName: string;
  readonly tenantName: string;
  readonly tenantDbid: string | undefined;
  readonly folderName: string;
  readonly folderDbid: string | undefined;
}

/** GAX does not list the tenant Environment; it has this DBID everywhere. */
const ENVIRONMENT = { name: 'Environment', dbid: '1' };

interface Found extends Location {
  readonly object: ConfigurationObject | undefined;
}

function query(parameters: Readonly<Record<string, string>>): string {
  return `cfg/objects?${new URLSearchParams({ brief: 'false', ...parameters }).toString()}`;
}

class GaxReader implements ConfigurationReader {
  protected readonly context: Context;
  protected readonly target: GaxTarget;
  protected readonly session: GaxSession;

  constructor(context: Context, target: GaxTarget) {
    this.context = context;
    this.target = target;
    this.session = new GaxSession(context, target);
  }

  async locate(): Promise<Location> {
    const { tenantDbid, folderDbid, found } = await this.find();
    return { tenantDbid, folderDbid, found };
  }

  close(): Promise<void> {
    return this.session.close();
  }

  /** Who, tenant, folder and object are asked side by side: the answers are put together here. */
  protected async find(): Promise<Found> {
    const { objectName, folderName } = this.target;
    const [, tenantDbid, folders, transactions] = await Promise.all([
      this.session.whoAmI(),
      this.#tenant(),
      this.#list({ type: 'CfgFolder', name: folderName }, 'folders'),
      this.#list({ type: 'CfgTransaction', name: objectName }, 'transactions'),
    ]);
    const folderDbid = this.target.folderDbid ?? folderOf(folders, tenantDbid);
    const object = this.#only(transactions, tenantDbid);
    return { tenantDbid, folderDbid, object, found: object && this.transaction(object) };
  }

  protected transaction(object: ConfigurationObject): TransactionObject {
    const rows = rowsOfObject(object);
    const doubled = doubledRows(rows);
    if (doubled.length > 0) {
      const message = `the transaction object has ${doubled.slice(0, 5).join(', ')} twice`;
      throw new HybridError({ code: 'transaction.doubled', message, fix: 'Delete one of each in GAX.' });
    }
    const dbid = textOf(object, 'dbid') ?? '';
    const tenantDbid = textOf(object, 'tenantdbid') ?? '';
    const folderDbid = textOf(object, 'folderid');
    return {
      dbid,
      tenantDbid,
      folderDbid,
      name: textOf(object, 'name') ?? '',
      alias: textOf(object, 'alias') ?? '',
      enabled: textOf(object, 'state') !== 'CFGDisabled',
      options: optionsOf(rows, this.context.seal),
      link: this.#link(tenantDbid, folderDbid, dbid),
    };
  }

  async #tenant(): Promise<string> {
    const { tenantDbid, tenantName } = this.target;
    if (tenantDbid !== undefined) return tenantDbid;
    if (tenantName === ENVIRONMENT.name) return ENVIRONMENT.dbid;
    const tenants = await this.#list({ type: 'CfgTenant', name: tenantName }, 'tenants');
    const named = tenants.filter((tenant) => textOf(tenant, 'name') === tenantName);
    const dbid = named[0] && textOf(named[0], 'dbid');
    if (dbid !== undefined && named.length === 1) return dbid;
    throw new HybridError({
      code: named.length > 1 ? 'gax.tenant-ambiguous' : 'gax.no-tenant',
      message:
        named.length > 1
          ? `several Engage tenants are named "${tenantName}"`
          : `there is no Engage tenant "${tenantName}", or this account does not see it`,
      fix: 'Check transaction.tenant and the rights of the account, or give transaction.server.tenantDbid.',
    });
  }

  async #list(parameters: Readonly<Record<string, string>>, what: string): Promise<readonly ConfigurationObject[]> {
    return objectsOf(await this.session.ask(query(parameters)), what);
  }

  /** Names are unique for a type and a tenant only, so all three are looked at. */
  #only(transactions: readonly ConfigurationObject[], tenantDbid: string): ConfigurationObject | undefined {
    const own = transactions.filter(
      (each) =>
        textOf(each, 'name') === this.target.objectName && textOf(each, 'tenantdbid') === tenantDbid && isList(each),
    );
    if (own.length <= 1) return own[0];
    const dbids = own.map((each) => textOf(each, 'dbid')).join(' and ');
    const message = `there are several transaction objects ${this.target.objectName} of type list in this tenant: DBID ${dbids}`;
    throw new HybridError({
      code: 'transaction.ambiguous',
      message,
      fix: 'Delete or rename the one that no component uses.',
    });
  }

  #link(tenantDbid: string, folderDbid: string | undefined, dbid: string): string {
    const base = this.session.url.replace(/\/api$/, '');
    const folder = folderDbid === undefined ? '' : `CfgFolder:${folderDbid}/`;
    return `${base}/#/!/view:com.cm.details/${tenantDbid}/CfgTransaction/${folder}CfgTransaction:${dbid}/gax:options`;
  }
}

function folderOf(folders: readonly ConfigurationObject[], tenantDbid: string): string | undefined {
  const own = folders.filter((folder) => textOf(folder, 'ownerdbid') === tenantDbid);
  return own[0] && textOf(own[0], 'dbid');
}

class GaxWriter extends GaxReader implements ConfigurationWriter {
  async create(options: Options): Promise<TransactionObject> {
    const { tenantDbid, folderDbid, found } = await this.find();
    if (found) throw this.#changed('appeared');
    const json = {
      type: 'CfgTransaction',
      subtype: LIST_TYPE,
      name: this.target.objectName,
      alias: this.target.objectName,
      description: 'Genesys Cloud hybrid integration',
      state: 'CFGEnabled',
      recordperiod: '0',
      tenantdbid: tenantDbid,
      ...(folderDbid !== undefined && { folderid: folderDbid }),
      userproperties: { property: rowsOf(options) },
    };
    await this.#sent({ method: 'POST', path: 'cfg/objects', json }, 'create');
    return this.#readBack(rowsOf(options));
  }

  async update(dbid: string, { set, enable }: TransactionUpdate): Promise<TransactionObject> {
    const { object, found } = await this.find();
    if (!object || !found || found.dbid !== dbid) throw this.#changed('is gone');
    const rows = mergeRows(rowsOfObject(object), set);
    const properties = typeof object.userproperties === 'object' ? object.userproperties : {};
    const state = enable ? { state: 'CFGEnabled' } : {};
    const json = { ...object, ...state, userproperties: { ...properties, property: rows } };
    if (JSON.stringify(json) === JSON.stringify(object)) return found;
    await this.#sent({ method: 'PUT', path: `cfg/objects/CfgTransaction/${encodeURIComponent(dbid)}`, json }, 'change');
    return this.#readBack(rows);
  }

  /** Answers differ by version and say little: what happened is read afterwards. */
  async #sent(request: { method: 'POST' | 'PUT'; path: string; json: unknown }, action: string): Promise<void> {
    let answer: HttpResponse;
    try {
      answer = await this.session.write(request);
    } catch (error) {
      if (error instanceof HybridError && 'unclear' in error && error.unclear === true) return;
      throw error;
    }
    const loggedOut = answer.status >= 300 && /login/i.test(answer.headers.location ?? '');
    if (answer.status >= 400 || loggedOut) throw refusedWrite(answer, action);
  }

  async #readBack(wanted: readonly PropertyRow[]): Promise<TransactionObject> {
    const { object, found } = await this.find();
    if (!object || !found) throw this.#notKept('is not there');
    const lost = differences(rowsOfObject(object), wanted);
    if (lost.length > 0) throw this.#notKept(`has another ${lost.slice(0, 5).join(', ')}`);
    return found;
  }

  #notKept(what: string): HybridError {
    return new HybridError({
      code: 'transaction.not-kept',
      message: `after the write the transaction object ${what}`,
      fix: 'Run again; if it stays, look at the object in GAX: a value may be cut, or the account may not change it.',
    });
  }

  #changed(what: string): HybridError {
    return new HybridError({
      code: 'transaction.changed',
      message: `the transaction object ${what} since it was looked at`,
      fix: 'Somebody else is at work; run again.',
    });
  }
}

export function createGaxReader(context: Context, target: GaxTarget): ConfigurationReader {
  return new GaxReader(context, target);
}

export function createGaxWriter(context: Context, target: GaxTarget): ConfigurationWriter {
  return new GaxWriter(context, target);
}
