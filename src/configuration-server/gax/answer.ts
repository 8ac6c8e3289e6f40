import { HybridError } from '../../errors.ts';
import { reasonText } from '../../http/error.ts';
import type { HttpResponse } from '../../http/types.ts';
import type { PropertyRow } from '../options.ts';

/** An object of the Configuration Layer as GAX writes it: keys in lower case, every scalar a text. */
export type ConfigurationObject = Readonly<Record<string, unknown>>;

export const LIST_TYPE = 'CFGTRTList';

function isObject(value: unknown): value is ConfigurationObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Some versions write numbers as numbers. */
export function textOf(object: ConfigurationObject, name: string): string | undefined {
  const value = object[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

export function webPage(what: string): HybridError {
  return new HybridError({
    code: 'gax.web-page',
    message: `GAX answered a web page when asked for ${what}`,
    fix: 'Check transaction.server.url: it ends in the context path and /api, such as https://host:8443/gax/api. A single sign-on in front of it must let this account through.',
  });
}

/** The objects of a list answer. @throws HybridError when it is something else */
export function objectsOf({ body, status }: HttpResponse, what: string): readonly ConfigurationObject[] {
  if (status === 204 || body === undefined) return [];
  if (Array.isArray(body)) return body.filter(isObject);
  if (typeof body === 'string' && /<html|<!doctype/i.test(body)) throw webPage(what);
  throw new HybridError({
    code: 'gax.answer',
    message: `GAX answered something else than a list when asked for ${what}`,
    fix: 'Check the version of GAX and transaction.server.url.',
  });
}

function isRow(row: unknown): row is PropertyRow {
  if (!isObject(row)) return false;
  return typeof row.section === 'string' && typeof row.key === 'string' && typeof row.value === 'string';
}

/** The options of an object. @throws HybridError for rows that are not understood: they would be lost by the next write */
export function rowsOfObject(object: ConfigurationObject): readonly PropertyRow[] {
  const properties = object.userproperties;
  const rows = isObject(properties) ? properties.property : undefined;
  if (rows === undefined || rows === null) return [];
  const list = Array.isArray(rows) ? rows : [rows];
  if (list.every(isRow)) return list;
  throw new HybridError({
    code: 'gax.rows',
    message: 'the options of the transaction object have a form that is not known',
    fix: 'Nothing is written, so that none is lost. Look for binary options in the object.',
  });
}

export function isList(object: ConfigurationObject): boolean {
  return textOf(object, 'subtype') === LIST_TYPE;
}

/** A refusal of a write, in GAX's own words as far as it has some. */
export function refusedWrite({ status, body }: HttpResponse, action: string): HybridError {
  const csrf = status === 403 ? ' A CSRF filter may also be active.' : '';
  const reason = typeof body === 'string' && !/</.test(body) ? `: ${reasonText(body)}` : '';
  return new HybridError({
    code: status === 401 || status === 403 ? 'gax.denied' : 'gax.refused',
    message: `GAX refused to ${action} the transaction object with status ${status}${reason}`,
    fix: `The account needs Create and Change on transactions of this tenant, and the role privileges for them in GAX.${csrf}`,
  });
}
