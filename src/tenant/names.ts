import { basename } from 'node:path';
import { textAt } from '../base/json.ts';
import { parseTenantDocument, type TenantSource } from './yaml/document.ts';

/** As the schema has it. A path has a dot or a slash, which no name has. */
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

export function isTenantName(text: string): boolean {
  return NAME.test(text);
}

/** The name of the tenant in a file; undefined where it cannot be read. */
export function tenantNameIn(source: TenantSource): string | undefined {
  if (source.problem) return undefined;
  return textAt(parseTenantDocument(source, () => {})?.data, 'tenant');
}

/**
 * Whether a file is of this tenant. One with an error may not tell; then the name of the file counts, so that the error is shown
 * and not that there is no such tenant.
 */
export function isOfTenant(source: TenantSource, name: string): boolean {
  const isNamedAfter = basename(source.file).replace(/\.ya?ml$/, '') === name;
  // Parsing a thousand files takes seconds; looking for the name in them does not.
  if (!isNamedAfter && !Buffer.from(source.bytes).includes(name)) return false;
  const found = tenantNameIn(source);
  return found !== undefined && isTenantName(found) ? found === name : isNamedAfter;
}
