import type { ValidateFunction } from 'ajv/dist/2020.js';
import { HybridError, HybridErrors, type Place } from '../errors.ts';
import { claimedTwice } from './across.ts';
import { clearSecrets } from './clear-secrets.ts';
import { parseTenantDocument, type TenantDocument, type TenantSource } from './document.ts';
import { HiddenFileError, TenantFileError } from './file-error.ts';
import { fillTenant } from './fill.ts';
import { type Broken, RULES } from './rules.ts';
import { compileSchema, nearestPlace, schemaProblems } from './schema-check.ts';
import type { Tenant } from './tenant.ts';
import type { WrittenTenant } from './written.ts';

/** Of one file. */
const MOST_ERRORS = 100;
const LONGEST_MESSAGE = 300;

interface Loaded {
  readonly document: TenantDocument;
  readonly tenant: Tenant;
}

function whereOf({ file, places }: TenantDocument, pointer: string): Place {
  return nearestPlace(places, pointer) ?? { file, line: 1, column: 1 };
}

function fileError(document: TenantDocument, { pointer, code, message, fix }: Broken): TenantFileError {
  const cut = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  return new TenantFileError({ code, message: cut, fix, where: whereOf(document, pointer) }, document.text);
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

function byPlace(one: Place, other: Place): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

function inOrder({ where: one }: HybridError, { where: other }: HybridError): number {
  return one && other ? byPlace(one, other) : 0;
}

/** A file of a hundred mistakes is not mended from a list, and a hostile one could have a million. */
function listed(document: TenantDocument, problems: readonly Broken[]): readonly HybridError[] {
  const placed = problems.map((problem) => ({ problem, where: whereOf(document, problem.pointer) }));
  const sorted = placed.sort((one, other) => byPlace(one.where, other.where));
  // Cut before errors are made: each of them reads the whole file for its excerpt.
  const errors: HybridError[] = sorted.slice(0, MOST_ERRORS).map(({ problem }) => fileError(document, problem));
  const where = sorted[MOST_ERRORS]?.where;
  if (!where) return errors;
  return [
    ...errors,
    new HybridError({ code: 'tenant.more', message: `and ${sorted.length - MOST_ERRORS} more`, where }),
  ];
}

interface Checked {
  readonly errors: readonly HybridError[];
  /** Also of a file with errors, as far as it can be compared with others. */
  readonly loaded?: Loaded;
}

/** A rule speaks only where the schema has said nothing: once is enough for one place. */
function check(document: TenantDocument, validate: ValidateFunction): Checked {
  const hidden = secretErrors(document);
  const problems = schemaProblems(validate, document.data);
  const hasShape = problems.every(({ keepsShape }) => keepsShape);
  const written = document.data as WrittenTenant;
  const taken = new Set(hidden.map(({ where }) => JSON.stringify(where)));
  const free = (where: Place) => !taken.has(JSON.stringify(where));
  const found = problems.filter(({ pointer }) => free(whereOf(document, pointer)));
  for (const { pointer } of found) taken.add(JSON.stringify(whereOf(document, pointer)));
  const broken = hasShape ? RULES.flatMap((rule) => rule(written)) : [];
  const kept = broken.filter(({ pointer }) => free(whereOf(document, pointer)));
  const errors = [...hidden, ...listed(document, [...found, ...kept])];
  if (!hasShape) return { errors };
  return { errors, loaded: { document, tenant: fillTenant(written, document.file, document.places) } };
}

/**
 * Checks tenant files. Reads nothing itself.
 * @throws HybridErrors with everything that is wrong with all of them, in the order of files and lines
 */
export function loadTenants(sources: readonly TenantSource[]): readonly Tenant[] {
  const errors: HybridError[] = [];
  const validate = compileSchema();
  const loaded = sources.flatMap((source): readonly Loaded[] => {
    const document = parseTenantDocument(source, (error) => errors.push(error));
    if (!document) return [];
    const checked = check(document, validate);
    errors.push(...checked.errors);
    return checked.loaded ? [checked.loaded] : [];
  });
  const documents = new Map(loaded.map(({ document, tenant }) => [tenant, document]));
  const tenants = [...documents.keys()];
  for (const { tenant, broken } of claimedTwice(tenants)) {
    const document = documents.get(tenant);
    if (document) errors.push(fileError(document, broken));
  }
  if (errors.length === 0) return tenants;
  throw new HybridErrors(
    errors.sort(inOrder),
    `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in tenant files`,
  );
}
