import { problem } from '../../../base/errors.ts';
import type { Namesake } from '../../../core/ports/configuration-server.ts';

export interface ObjectTarget {
  readonly objectName: string;
  readonly tenantName: string;
  readonly tenantDbid?: string | undefined;
  readonly folderName: string;
  readonly folderDbid?: string | undefined;
}

/** Without a limit, each of a thousand tenants would hold the other 999. */
const MOST_NAMESAKES = 10;

export interface Place {
  readonly tenantDbid: string;
  readonly folderDbid: string | undefined;
}

export interface Written<Row> {
  readonly dbid: string;
  readonly object: Row;
}

export interface LocatedObject<Row> {
  readonly place: Place;
  readonly written: Written<Row> | undefined;
  readonly elsewhere: readonly Namesake[];
}

/** The fields that identify an object; DBIDs as the server wrote them. */
export interface Identity {
  readonly dbid: unknown;
  readonly tenantDbid: unknown;
  readonly name: string | undefined;
  readonly isList: boolean;
}

/** A DBID of an answer, which may be a number or a text. */
export function dbidIn(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
}

/** Sorted, because servers answer in any order, and one state must always have the same message. */
function namedDbids(dbids: readonly string[]): string {
  return dbids.toSorted().join(' and ');
}

/** @throws HybridError `transaction.no-tenant` or `transaction.tenant-ambiguous` */
export function onlyTenant(found: readonly Pick<Identity, 'name' | 'dbid'>[], tenant: string): string {
  const dbids = found.filter(({ name }) => name === tenant).flatMap(({ dbid }) => dbidIn(dbid) ?? []);
  const [dbid, another] = dbids;
  if (dbid !== undefined && another === undefined) return dbid;
  if (another === undefined) throw problem('transaction.no-tenant', { tenant });
  throw problem('transaction.tenant-ambiguous', { tenant, dbids: namedDbids(dbids) });
}

export interface FolderRow extends Pick<Identity, 'dbid' | 'tenantDbid'> {
  readonly holdsTransactions: boolean;
}

/** The folder of the tenant; of several, the one for transactions. Undefined means the default folder of the tenant. */
export function folderOf(folders: readonly FolderRow[], tenantDbid: string): string | undefined {
  const own = folders.filter((folder) => dbidIn(folder.tenantDbid) === tenantDbid);
  const fitting = own.length > 1 ? own.filter(({ holdsTransactions }) => holdsTransactions) : own;
  return fitting.length === 1 ? dbidIn(fitting[0]?.dbid) : undefined;
}

/**
 * Separates the object of this tenant from other objects of the name: a name is unique for one type in one tenant.
 * @throws HybridError `transaction.ambiguous`
 */
export function locateObject<Row>(
  place: Place,
  objectName: string,
  { objects, identityOf }: { readonly objects: readonly Row[]; readonly identityOf: (object: Row) => Identity },
): LocatedObject<Row> {
  const named = objects.flatMap((object): (Written<Row> & Namesake)[] => {
    const { name, isList, ...written } = identityOf(object);
    const [dbid, tenantDbid] = [dbidIn(written.dbid), dbidIn(written.tenantDbid)];
    const isNamed = dbid !== undefined && tenantDbid !== undefined && name === objectName;
    return isNamed ? [{ dbid, tenantDbid, isList, object }] : [];
  });
  const isOwn = (each: Namesake) => each.tenantDbid === place.tenantDbid && each.isList;
  const others = named.filter((each) => !isOwn(each)).sort((one, other) => Number(other.isList) - Number(one.isList));
  const elsewhere = others.slice(0, MOST_NAMESAKES).map(({ object: _object, ...namesake }) => namesake);
  const own = named.filter(isOwn);
  if (own.length <= 1) return { place, written: own[0], elsewhere };
  throw problem('transaction.ambiguous', { object: objectName, dbids: namedDbids(own.map(({ dbid }) => dbid)) });
}
