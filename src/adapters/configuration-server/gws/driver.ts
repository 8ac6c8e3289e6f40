import type { Context } from '../../../base/context.ts';
import { HybridError } from '../../../base/errors.ts';
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
  wordsWithout,
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
import type { GwsAnswer } from './answer.ts';
import {
  type ConfigurationObject,
  creation,
  delta,
  folderRow,
  isEnabled,
  isList,
  rowsOfObject,
  textOf,
} from './objects.ts';
import {
  BY_HAND,
  createRefused,
  csrfRefused,
  deltaRefused,
  forbidden,
  sessionLost,
  unexpected,
  webPage,
} from './refusals.ts';
import { type GwsAccess, GwsSession, hasEnded } from './session.ts';

/** What to look for, where, and with which login. */
export interface GwsTarget extends GwsAccess, ObjectTarget {}

type Look = Looked<ConfigurationObject>;

function identityOf(object: ConfigurationObject): Identity {
  return {
    dbid: object.DBID,
    tenantDbid: object.tenantDBID,
    name: textOf(object, 'name'),
    isList: isList(object),
  };
}

interface Write {
  readonly method: 'POST' | 'PUT';
  readonly json: unknown;
  readonly wanted: readonly PropertyRow[];
}

/** Quotes make GWS compare a text; without them digits are taken for a number. */
function nameQuery(name: string): string {
  if (!name.includes('"')) return `name=${encodeURIComponent(`"${name}"`)}`;
  throw new HybridError({
    code: 'gws.name',
    message: 'GWS cannot be asked for a name that has a double quote in it',
    fix: 'Give transaction.server.tenantDbid and folderDbid instead of names, or use driver: gax.',
  });
}

class GwsReader implements ConfigurationReader {
  protected readonly context: Context;
  protected readonly target: GwsTarget;
  protected readonly session: GwsSession;
  #place: Promise<Place> | undefined;

  constructor(context: Context, target: GwsTarget) {
    this.context = context;
    this.target = target;
    this.session = new GwsSession(context, target);
  }

  async locate(): Promise<Location> {
    const { place, written, elsewhere } = await this.look();
    return { ...place, found: written && this.transaction(written), elsewhere };
  }

  async close(): Promise<void> {
    // Nothing to end: see GwsSession.
  }

  /** The place is asked for once; the object is asked for in its tenant, so one step later. */
  protected async look(): Promise<Look> {
    this.#place ??= this.#findPlace();
    const place = await this.#place;
    const { objectName } = this.target;
    const transactions = await this.session.list(
      'transactions',
      `${nameQuery(objectName)}&tenant_dbid=${place.tenantDbid}`,
    );
    return lookedAt(place, objectName, { objects: transactions, identityOf });
  }

  protected transaction({ dbid, object }: Written<ConfigurationObject>): TransactionObject {
    return {
      dbid,
      tenantDbid: dbidIn(object.tenantDBID) ?? '',
      folderDbid: dbidIn(object.folderDBID),
      name: textOf(object, 'name') ?? '',
      alias: textOf(object, 'alias') ?? '',
      enabled: isEnabled(object),
      options: optionsOf(rowsOfObject(object), this.context.seal),
      // GWS has no page for people.
      link: undefined,
    };
  }

  async #findPlace(): Promise<Place> {
    const [tenantDbid, folders] = await Promise.all([this.#tenant(), this.#folders()]);
    return { tenantDbid, folderDbid: this.target.folderDbid ?? folderOf(folders.map(folderRow), tenantDbid) };
  }

  async #tenant(): Promise<string> {
    const known = knownTenant(this.target);
    if (known !== undefined) return known;
    const { tenantName } = this.target;
    const tenants = await this.session.list('tenants', nameQuery(tenantName));
    const dbids = tenants.filter((each) => textOf(each, 'name') === tenantName).map(({ DBID }) => dbidIn(DBID));
    return onlyTenant(
      dbids.filter((dbid) => dbid !== undefined),
      this.target,
    );
  }

  /** A GWS that does not show folders is no hindrance: the Configuration Server has a default folder for each type. */
  async #folders(): Promise<readonly ConfigurationObject[]> {
    if (this.target.folderDbid !== undefined) return [];
    try {
      return await this.session.list('folders', nameQuery(this.target.folderName));
    } catch (error) {
      if (!(error instanceof HybridError) || error.code !== 'gws.not-found') throw error;
      this.context.log.debug('this GWS does not show folders; the default folder of the tenant is used');
      return [];
    }
  }
}

class GwsWriter extends GwsReader implements ConfigurationWriter {
  create(options: Options): Promise<TransactionObject> {
    return overAfterLogin(async () => {
      const { place, written } = await this.look();
      if (written) throw changedMeanwhile('appeared');
      const wanted = rowsOf(options);
      const json = creation({ name: this.target.objectName, ...place, options });
      const sent = await this.#send({ method: 'POST', json, wanted });
      return sent instanceof SessionEnded ? sent : this.#readBack({ wanted, enable: true, ...sent });
    });
  }

  update(dbid: string, update: TransactionUpdate): Promise<TransactionObject> {
    return overAfterLogin(async () => {
      const { written } = await this.look();
      if (written?.dbid !== dbid) throw changedMeanwhile('is gone');
      const rows = rowsOfObject(written.object);
      const wanted = updatedRows(rows, update);
      const enable = update.enable && !isEnabled(written.object);
      if (!enable && isUnchanged(rows, wanted)) return this.transaction(written);
      const sent = await this.#send({ method: 'PUT', json: delta({ dbid, rows, wanted, enable }), wanted });
      const fix = `Look at the object: a value may be cut, or this version of GWS understands such an update otherwise. ${BY_HAND}`;
      return sent instanceof SessionEnded ? sent : this.#readBack({ wanted, enable, fix, ...sent });
    });
  }

  async #send({ method, json, wanted }: Write): Promise<WriteDoubt | SessionEnded> {
    let answer: GwsAnswer;
    try {
      const given = await this.session.write(method, json);
      answer = { ...given, reason: wordsWithout(wanted, given.reason) };
    } catch (error) {
      if (error instanceof HttpError && error.unclear) return { doubt: error };
      throw error;
    }
    if (answer.meaning === 'done') return { doubt: undefined };
    if (answer.meaning === 'unclear') return { doubt: unexpected(answer, 'whether it was done') };
    const refusal = refusalOf(answer, method, this.target.objectName);
    if (hasEnded(answer)) return new SessionEnded(refusal);
    throw refusal;
  }

  async #readBack(expected: Omit<ReadBack, 'rows' | 'enabled'>): Promise<TransactionObject> {
    const { written } = await this.look();
    if (!written) throw notKept('is not there', expected);
    const { object } = written;
    checkKept({ ...expected, rows: rowsOfObject(object), enabled: isEnabled(object) });
    return this.transaction(written);
  }
}

function refusalOf(answer: GwsAnswer, method: Write['method'], objectName: string): HybridError {
  switch (answer.meaning) {
    case 'not-logged-in':
      return sessionLost();
    case 'csrf':
      return csrfRefused(answer);
    case 'forbidden':
      return forbidden(answer, 'write');
    case 'web-page':
      return webPage(answer.status);
    case 'duplicate':
      return duplicate(objectName);
    case 'no-object':
      return method === 'PUT' ? changedMeanwhile('is gone') : createRefused(answer);
    default:
      return method === 'PUT' ? deltaRefused(answer) : createRefused(answer);
  }
}

export function createGwsReader(context: Context, target: GwsTarget): ConfigurationReader {
  return new GwsReader(context, target);
}

export function createGwsWriter(context: Context, target: GwsTarget): ConfigurationWriter {
  return new GwsWriter(context, target);
}
