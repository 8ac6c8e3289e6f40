import { isRecord } from '../../../base/json.ts';
import { bySection, type PropertyRow } from '../options.ts';
import { type Json, textOf } from '../rest/answer.ts';
import type { Change, ObjectFields } from '../rest/dialect.ts';
import type { FolderRow, Place } from '../rest/place.ts';

// An object of the Configuration Layer as GWS writes it: its own camel case, every scalar a text, enums as numbers.

/** CfgTransactionType, CfgObjectState and CfgObjectType of the Platform SDK. */
const LIST = '21';
const ENABLED = '1';
const TENANT = '7';
const TRANSACTION = '16';

export function fieldsOf(object: Json): ObjectFields {
  return {
    dbid: object.DBID,
    tenantDbid: object.tenantDBID,
    folderDbid: object.folderDBID,
    name: textOf(object, 'name'),
    alias: textOf(object, 'alias'),
    isList: textOf(object, 'type') === LIST,
    isEnabled: (textOf(object, 'state') ?? ENABLED) === ENABLED,
  };
}

/** A value that is not text is a binary or a list of another tool: it is compared as a whole, and a delta never sends it. */
function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** `userProperties`, section by section. */
export function rowsOfObject({ userProperties }: Json): readonly PropertyRow[] {
  if (!isRecord(userProperties)) return [];
  return Object.entries(userProperties).flatMap(([section, options]) =>
    Object.entries(isRecord(options) ? options : {}).map(([key, value]) => ({ section, key, value: valueText(value) })),
  );
}

export function folderRow(folder: Json): FolderRow {
  // The owner is an object, which some classes put into another object.
  const outer = isRecord(folder.ownerID) ? folder.ownerID : {};
  const owner = Object.values(outer).find(isRecord) ?? outer;
  return {
    dbid: folder.DBID,
    tenantDbid: (textOf(owner, 'type') ?? TENANT) === TENANT ? owner.DBID : undefined,
    holdsTransactions: textOf(folder, 'type') === TRANSACTION,
  };
}

const valueOfRow = ({ value }: PropertyRow) => value;

export function newObject(name: string, { tenantDbid, folderDbid }: Place, rows: readonly PropertyRow[]): Json {
  return {
    transaction: {
      name,
      alias: name,
      description: 'Genesys Cloud hybrid integration',
      type: LIST,
      tenantDBID: tenantDbid,
      ...(folderDbid !== undefined && { folderDBID: folderDbid }),
      recordPeriod: '0',
      state: ENABLED,
      userProperties: bySection(rows, valueOfRow),
    },
  };
}

/** New options inside the object, changed ones beside it. Inferred from other classes, so the result is read back after the write. */
export function delta({ dbid, rows, wanted, enable }: Change): Json {
  const changed = wanted.slice(0, rows.length).filter((row, index) => row !== rows[index]);
  const added = wanted.slice(rows.length);
  return {
    'delta-transaction': {
      CfgTransaction: {
        DBID: dbid,
        ...(enable && { state: ENABLED }),
        ...(added.length > 0 && { userProperties: bySection(added, valueOfRow) }),
      },
      ...(changed.length > 0 && { changedUserProperties: bySection(changed, valueOfRow) }),
    },
  };
}
