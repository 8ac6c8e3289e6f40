import { basename } from 'node:path';
import { textAt } from '../base/json.ts';
import { parseTenantDocument, type TenantSource } from './yaml/document.ts';

/** As in the schema. A path has a dot or a slash, which a name cannot have. */
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

export function isTenantName(text: string): boolean {
  return NAME.test(text);
}

/** The name of the tenant in a file; undefined if it cannot be read. */
export function tenantNameIn(source: TenantSource): string | undefined {
  if (source.problem) return undefined;
  return textAt(parseTenantDocument(source, () => {})?.data, 'tenant');
}

/**
 * Whether a file belongs to this tenant. If its errors hide the name, the file name counts, so that these errors are shown
 * instead of "no such tenant".
 */
export function isOfTenant(source: TenantSource, name: string): boolean {
  const isNamedAfter = basename(source.file).replace(/\.ya?ml$/, '') === name;
  // Parsing a thousand files takes seconds; searching them for the name does not.
  if (!isNamedAfter && !Buffer.from(source.bytes).includes(name)) return false;
  const found = tenantNameIn(source);
  return found !== undefined && isTenantName(found) ? found === name : isNamedAfter;
}
