import { HybridError } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { checkDoubled, type PropertyRow } from '../options.ts';
import { dbidIn, type FolderRow } from '../place.ts';
import { webPage } from './refusals.ts';

/** An object of the Configuration Layer as GAX writes it: keys in lower case, every scalar a text. */
export type ConfigurationObject = Readonly<Record<string, unknown>>;

/** A row of `userproperties.property`, and how GAX wrote it. */
interface GaxRow extends PropertyRow {
  readonly written: ConfigurationObject;
}

export const LIST_TYPE = 'CFGTRTList';

function isObject(value: unknown): value is ConfigurationObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isWebPage({ body }: HttpResponse): boolean {
  return typeof body === 'string' && /<html|<!doctype/i.test(body);
}

/** Some versions write numbers as numbers. */
export function textOf(object: ConfigurationObject, name: string): string | undefined {
  const value = object[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** The user of `user/info`; undefined when nobody is logged in. */
export function userOf({ status, body }: HttpResponse): string | undefined {
  return status === 200 && isObject(body) ? textOf(body, 'username') : undefined;
}

/** The objects of a list answer. @throws HybridError when it is something else */
export function objectsOf(answer: HttpResponse, what: string): readonly ConfigurationObject[] {
  const { body, status } = answer;
  if (status === 204) return [];
  if (Array.isArray(body)) return body.filter(isObject);
  if (isWebPage(answer)) throw webPage(what);
  throw new HybridError({
    code: 'gax.answer',
    message: `GAX answered something else than a list when asked for ${what}`,
    fix: 'Check the version of GAX and transaction.server.url.',
  });
}

/** An empty value may be left out. What is neither text nor number is not understood. */
function rowOf(row: unknown): GaxRow | undefined {
  if (!isObject(row)) return undefined;
  const { section, key, value } = row;
  if (typeof section !== 'string' || typeof key !== 'string') return undefined;
  const text = value === null || value === undefined ? '' : textOf(row, 'value');
  return text === undefined ? undefined : { section, key, value: text, written: row };
}

/** The options of an object. @throws HybridError for rows that are not understood: they would be lost by the next write */
export function rowsOfObject(object: ConfigurationObject): readonly GaxRow[] {
  const properties = object.userproperties;
  const rows = isObject(properties) ? properties.property : undefined;
  if (rows === undefined || rows === null) return [];
  const list = (Array.isArray(rows) ? rows : [rows]).map(rowOf);
  const known = list.filter((row) => row !== undefined);
  if (known.length < list.length) {
    throw new HybridError({
      code: 'gax.rows',
      message: 'the options of the transaction object have a form that is not known',
      fix: 'Nothing is written, so that none is lost. Look for binary options in the object.',
    });
  }
  checkDoubled(known);
  return known;
}

function isAsWritten(row: GaxRow): boolean {
  return rowOf(row.written)?.value === row.value;
}

/** Rows to write: what was not changed goes back as it came, numbers as numbers and unknown attributes too. */
function writtenRows(rows: readonly (GaxRow | PropertyRow)[]): readonly ConfigurationObject[] {
  return rows.map((row) => {
    if (!('written' in row)) return { ...row };
    return isAsWritten(row) ? row.written : { ...row.written, value: row.value };
  });
}

/** The object with other options, and nothing else of it touched: GAX takes a PUT as the whole object. */
export function withRows(
  object: ConfigurationObject,
  rows: readonly (GaxRow | PropertyRow)[],
  enable: boolean,
): ConfigurationObject {
  const properties = isObject(object.userproperties) ? object.userproperties : {};
  const state = enable ? { state: 'CFGEnabled' } : {};
  return { ...object, ...state, userproperties: { ...properties, property: writtenRows(rows) } };
}

export function isList(object: ConfigurationObject): boolean {
  return textOf(object, 'subtype') === LIST_TYPE;
}

export function folderRow(folder: ConfigurationObject): FolderRow {
  return {
    dbid: dbidIn(folder.dbid),
    ownerDbid: dbidIn(folder.ownerdbid),
    ownedByTenant: (textOf(folder, 'ownertype') ?? 'CFGTenant') === 'CFGTenant',
    holdsTransactions: textOf(folder, 'subtype') === 'CFGTransaction',
  };
}
