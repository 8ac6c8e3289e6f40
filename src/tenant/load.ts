import { type HybridError, HybridErrors, type Place, placeText, problem } from '../base/errors.ts';
import type { Message } from '../base/message.ts';
import { plural } from '../base/text.ts';
import { findClashes } from './clashes.ts';
import { clearSecrets, pointerName } from './clear-secrets.ts';
import { TenantFileError } from './file-error.ts';
import { fillTenant } from './fill.ts';
import type { WrittenTenant } from './generated/tenant.ts';
import { CLIENT_RULES } from './rules/clients.ts';
import { PLACE_RULES, region } from './rules/places.ts';
import type { BrokenRule, Rule } from './rules/rule.ts';
import { SERVICE_RULES } from './rules/services.ts';
import { spellingProblems, TEXT_RULES } from './rules/texts.ts';
import { type SchemaProblem, schemaProblems } from './schema/schema-check.ts';
import { placeOf, type Tenant } from './tenant.ts';
import { parseTenantDocument, type TenantDocument, type TenantSource } from './yaml/document.ts';

/** Rules for one file that the schema cannot express. */
const RULES: readonly Rule[] = [region, ...TEXT_RULES, ...CLIENT_RULES, ...SERVICE_RULES, ...PLACE_RULES];

/** Maximum number of errors of one file. */
const MOST_ERRORS = 100;
/** Maximum length of a pointer at the maximum depth of a file. */
const LONGEST_NAME = 300;

interface Problem {
  readonly where: Place;
  readonly tell: () => Message;
}

/** Tenants so far, also of files with errors if they can be compared with others. */
type Loaded = Map<Tenant, TenantDocument>;

function fileError({ lines }: TenantDocument, { where, tell }: Problem): TenantFileError {
  return new TenantFileError({ ...tell(), where }, lines);
}

function problemOf(document: TenantDocument, found: BrokenRule | SchemaProblem): Problem {
  return { where: placeOf(document, found.pointer), tell: 'tell' in found ? found.tell : () => found };
}

/** Neither message nor excerpt shows the line, because it contains the secret. */
function secretErrors(document: TenantDocument): readonly HybridError[] {
  const secrets = clearSecrets(document.data).slice(0, MOST_ERRORS);
  return secrets.map(({ pointer, meant }) => {
    const at = { where: placeOf(document, pointer) };
    const name = pointerName(pointer).slice(0, LONGEST_NAME);
    return meant === undefined
      ? problem('tenant.secret-in-clear', { name }, at)
      : problem('tenant.reference', { name, meant }, at);
  });
}

function byPlace(one: Place, other: Place): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

function inOrder({ where: one }: HybridError, { where: other }: HybridError): number {
  return one && other ? byPlace(one, other) : 0;
}

/** Limits the errors of a file: a list of hundreds helps no reader, and a hostile file could have thousands. */
function listed(document: TenantDocument, problems: readonly Problem[]): readonly HybridError[] {
  const sorted = problems.toSorted((one, other) => byPlace(one.where, other.where));
  // Cut first, because building the sentences takes longer than finding the errors.
  const errors = sorted.slice(0, MOST_ERRORS).map((problem) => fileError(document, problem));
  const where = sorted[MOST_ERRORS]?.where;
  return where ? [...errors, problem('tenant.more', { count: sorted.length - MOST_ERRORS }, { where })] : errors;
}

/** Rules run only if the schema found no errors, and the schema only if `before` is empty. */
function check(document: TenantDocument, before: readonly HybridError[], loaded: Loaded): readonly HybridError[] {
  const hidden = secretErrors(document);
  const said = new Set([...before, ...hidden].map(({ where }) => where && placeText(where)));
  const unsaid = (found: readonly (BrokenRule | SchemaProblem)[]) => {
    const kept = found.map((each) => problemOf(document, each)).filter(({ where }) => !said.has(placeText(where)));
    for (const { where } of kept) said.add(placeText(where));
    return kept;
  };
  const problems = schemaProblems(document.data);
  const found = unsaid(problems);
  if (!problems.every(({ keepsShape }) => keepsShape)) return [...hidden, ...listed(document, found)];
  const written = document.data as WrittenTenant;
  const broken = [...RULES.flatMap((rule) => rule(written)), ...spellingProblems(document.spellings)];
  loaded.set(fillTenant(written, document.file, document.places), document);
  return [...hidden, ...listed(document, [...found, ...unsaid(broken)])];
}

function load(source: TenantSource, loaded: Loaded): readonly HybridError[] {
  if (source.problem) return [source.problem];
  const errors: HybridError[] = [];
  const document = parseTenantDocument(source, (error) => errors.push(error));
  return document ? [...errors, ...check(document, errors, loaded)] : errors;
}

/**
 * Checks tenant files without reading any file.
 * @throws HybridErrors with all errors of all files, in the order of files and lines
 */
export function loadTenants(sources: readonly TenantSource[]): readonly Tenant[] {
  const loaded: Loaded = new Map();
  const errors = sources.flatMap((source) => load(source, loaded));
  const tenants = [...loaded.keys()];
  for (const { tenant, broken } of findClashes(tenants)) {
    const document = loaded.get(tenant);
    if (document) errors.push(fileError(document, problemOf(document, broken)));
  }
  if (errors.length === 0) return tenants;
  throw new HybridErrors(errors.sort(inOrder), `${plural(errors.length, 'error')} in tenant files`);
}
