import { type HybridError, HybridErrors, type Place } from '../errors.ts';
import { claimedTwice } from './across.ts';
import { clearSecrets } from './clear-secrets.ts';
import { parseTenantDocument, type TenantDocument, type TenantSource } from './document.ts';
import { HiddenFileError, TenantFileError } from './file-error.ts';
import { fillTenant } from './fill.ts';
import { type Broken, RULES } from './rules.ts';
import { compileSchema, nearestPlace, schemaProblems } from './schema-check.ts';
import type { Tenant } from './tenant.ts';
import type { WrittenTenant } from './written.ts';

interface Loaded {
  readonly document: TenantDocument;
  readonly tenant: Tenant;
}

function whereOf({ file, places }: TenantDocument, pointer: string): Place {
  return nearestPlace(places, pointer) ?? { file, line: 1, column: 1 };
}

function fileError(document: TenantDocument, { pointer, ...details }: Broken): TenantFileError {
  return new TenantFileError({ ...details, where: whereOf(document, pointer) }, document.text);
}

/** Neither message nor excerpt shows the line: it holds the secret. */
function secretErrors(document: TenantDocument): readonly HybridError[] {
  return clearSecrets(document.data).map(
    (pointer) =>
      new HiddenFileError({
        code: 'tenant.secret-in-clear',
        message: `${pointer.slice(1).replaceAll('/', '.')} looks like a secret in clear`,
        where: whereOf(document, pointer),
        fix: 'Put it into the store and write where it is: vault:PATH. What was ever committed must be replaced.',
      }),
  );
}

/** Places and errors in the order of files and lines. */
function inOrder(one: HybridError, other: HybridError): number {
  const [a, b] = [one.where, other.where];
  if (!a || !b) return 0;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

/**
 * Checks tenant files. Reads nothing itself.
 * @throws HybridErrors with everything that is wrong with all of them, in the order of files and lines
 */
export function loadTenants(sources: readonly TenantSource[]): readonly Tenant[] {
  const errors: HybridError[] = [];
  const validate = compileSchema();
  const loaded = sources.flatMap((source): Loaded[] => {
    const document = parseTenantDocument(source, (error) => errors.push(error));
    if (!document) return [];
    const hidden = secretErrors(document);
    const secretPlaces = new Set(hidden.map(({ where }) => JSON.stringify(where)));
    const found = schemaProblems(validate, document.data).map((problem) => fileError(document, problem));
    errors.push(...hidden, ...found.filter(({ where }) => !secretPlaces.has(JSON.stringify(where))));
    if (found.length > 0 || hidden.length > 0) return [];
    const written = document.data as WrittenTenant;
    const broken = RULES.flatMap((rule) => rule(written));
    errors.push(...broken.map((each) => fileError(document, each)));
    return broken.length > 0 ? [] : [{ document, tenant: fillTenant(written, source.file, document.places) }];
  });
  const tenants = loaded.map(({ tenant }) => tenant);
  for (const { tenant, broken } of claimedTwice(tenants)) {
    const document = loaded.find((each) => each.tenant === tenant)?.document;
    if (document) errors.push(fileError(document, broken));
  }
  if (errors.length === 0) return tenants;
  throw new HybridErrors(
    errors.sort(inOrder),
    `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in tenant files`,
  );
}
