import { problem } from '../../../base/errors.ts';
import { isRecord, textAt, valueAt } from '../../../base/json.ts';
import { doubledRows, type PropertyRow, someOf } from '../options.ts';
import { type Json, textOf } from '../rest/answer.ts';
import type { Change, ObjectFields } from '../rest/dialect.ts';
import type { FolderRow, Place } from '../rest/place.ts';

// An object of the Configuration Layer as GAX writes it: keys in lower case, every scalar a text.

const LIST_TYPE = 'CFGTRTList';
const ENABLED = 'CFGEnabled';

export function fieldsOf(object: Json): ObjectFields {
  return {
    dbid: object.dbid,
    tenantDbid: object.tenantdbid,
    folderDbid: object.folderid,
    name: textOf(object, 'name'),
    alias: textOf(object, 'alias'),
    isList: textOf(object, 'subtype') === LIST_TYPE,
    isEnabled: textOf(object, 'state') !== 'CFGDisabled',
  };
}

export function folderRow(folder: Json): FolderRow {
  return {
    dbid: folder.dbid,
    tenantDbid: (textOf(folder, 'ownertype') ?? 'CFGTenant') === 'CFGTenant' ? folder.ownerdbid : undefined,
    holdsTransactions: textOf(folder, 'subtype') === 'CFGTransaction',
  };
}

/** `userproperties.property` as GAX wrote it: a single row may have no list around it. */
function writtenRows(object: Json): readonly unknown[] {
  const rows = valueAt(object, 'userproperties', 'property') ?? [];
  return Array.isArray(rows) ? rows : [rows];
}

/** GAX may omit an empty value. Values other than texts and numbers have an unknown meaning. */
function rowOf(row: unknown): PropertyRow | undefined {
  const [section, key, value] = [textAt(row, 'section'), textAt(row, 'key'), valueAt(row, 'value') ?? ''];
  const text = typeof value === 'number' ? String(value) : value;
  if (section === undefined || key === undefined || typeof text !== 'string') return undefined;
  return { section, key, value: text };
}

/** The options of an object. @throws HybridError for rows of an unknown form, which the next write would lose, and for duplicates */
export function rowsOfObject(object: Json): readonly PropertyRow[] {
  const written = writtenRows(object);
  const rows = written.map(rowOf).filter((row) => row !== undefined);
  if (rows.length < written.length) throw problem('gax.rows');
  const doubled = doubledRows(rows);
  if (doubled.length > 0) throw problem('transaction.doubled', { options: someOf(doubled) });
  return rows;
}

export function newObject(name: string, { tenantDbid, folderDbid }: Place, rows: readonly PropertyRow[]): Json {
  return {
    type: 'CfgTransaction',
    subtype: LIST_TYPE,
    name,
    alias: name,
    description: 'Genesys Cloud hybrid integration',
    state: ENABLED,
    recordperiod: '0',
    tenantdbid: tenantDbid,
    ...(folderDbid !== undefined && { folderid: folderDbid }),
    userproperties: { property: rows },
  };
}

/** The complete object, which GAX expects. Unchanged rows keep their form, numbers as numbers and unknown attributes too. */
export function changedObject({ object, rows, wanted, enable }: Omit<Change, 'dbid'>): Json {
  const written = writtenRows(object);
  const property = wanted.map((row, index) => {
    const before = written[index];
    if (!isRecord(before)) return row;
    return row === rows[index] ? before : { ...before, value: row.value };
  });
  const properties = isRecord(object.userproperties) ? object.userproperties : {};
  return { ...object, ...(enable && { state: ENABLED }), userproperties: { ...properties, property } };
}
