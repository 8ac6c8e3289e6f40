import { HybridError, HybridErrors, type Place } from '../base/errors.ts';
import { clashes } from './across.ts';
import { HiddenFileError, TenantFileError } from './file-error.ts';
import { fillTenant } from './fill.ts';
import { clearSecrets } from './in-clear/clear-secrets.ts';
import { pointerName } from './pointer.ts';
import { RULES } from './rules/all.ts';
import type { Broken } from './rules/rule.ts';
import { spellingProblems } from './rules/spelling.ts';
import { schemaProblems } from './schema/schema-check.ts';
import type { Sentence } from './schema/schema-sentence.ts';
import { placeOf, type Tenant } from './tenant.ts';
import type { WrittenTenant } from './written.ts';
import { parseTenantDocument, type TenantDocument, type TenantSource } from './yaml/document.ts';

/** Of one file. */
const MOST_ERRORS = 100;
/** Of a pointer with as many keys as a file may have within one another. */
const LONGEST_NAME = 300;

interface Problem {
  readonly where: Place;
  readonly code: string;
  readonly sentence: () => Sentence;
}

interface Loaded {
  readonly document: TenantDocument;
  readonly tenant: Tenant;
}

function fileError({ lines }: TenantDocument, { where, code, sentence }: Problem): TenantFileError {
  const { message, fix } = sentence();
  return new TenantFileError({ code, message, fix, where }, lines);
}

function problemOf(document: TenantDocument, broken: Broken): Problem {
  return { where: placeOf(document, broken.pointer), code: broken.code, sentence: () => broken };
}

/** Neither message nor excerpt shows the line: it holds the secret. */
function secretErrors(document: TenantDocument): readonly HybridError[] {
  return clearSecrets(document.data)
    .slice(0, MOST_ERRORS)
    .map(({ pointer, meant }) => {
      const where = placeOf(document, pointer);
      const name = pointerName(pointer).slice(0, LONGEST_NAME);
      if (meant !== undefined) {
        const fix = 'Write STORE:PATH without a blank, such as vault:genesys/acme/provisioner.';
        const message = `${name} is no reference to a secret; did you mean "${meant}:"?`;
        return new HiddenFileError({ code: 'tenant.reference', message, where, fix });
      }
      return new HiddenFileError({
        code: 'tenant.secret-in-clear',
        message: `${name} looks like a secret in clear`,
        where,
        fix: 'Put it into the store and write where it is: vault:PATH. What was ever committed must be replaced.',
      });
    });
}

function byPlace(one: Place, other: Place): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

function inOrder({ where: one }: HybridError, { where: other }: HybridError): number {
  return one && other ? byPlace(one, other) : 0;
}

/** A file of a hundred mistakes is not mended from a list, and a hostile one could have thousands. */
function listed(document: TenantDocument, problems: readonly Problem[]): readonly HybridError[] {
  const sorted = problems.toSorted((one, other) => byPlace(one.where, other.where));
  // Cut before the sentences are made: they take longer than to find that there is something to say.
  const errors = sorted.slice(0, MOST_ERRORS).map((problem) => fileError(document, problem));
  const where = sorted[MOST_ERRORS]?.where;
  if (!where) return errors;
  const more = new HybridError({
    code: 'tenant.more',
    message: `and ${sorted.length - MOST_ERRORS} more`,
    where,
    fix: 'Mend those above first.',
  });
  return [...errors, more];
}

/** Keeps what is about a place that nothing was said about yet: once is enough. */
function unsaid(said: Set<string>, problems: readonly Problem[]): readonly Problem[] {
  const kept = problems.filter(({ where }) => !said.has(JSON.stringify(where)));
  for (const { where } of kept) said.add(JSON.stringify(where));
  return kept;
}

interface Checked {
  readonly errors: readonly HybridError[];
  /** Also of a file with errors, as far as it can be compared with others. */
  readonly loaded?: Loaded;
}

/** A rule speaks only where the schema has said nothing, and the schema where `before` has not. */
function check(document: TenantDocument, before: readonly HybridError[]): Checked {
  const hidden = secretErrors(document);
  const said = new Set([...before, ...hidden].map(({ where }) => JSON.stringify(where)));
  const problems = schemaProblems(document.data);
  const found = unsaid(
    said,
    problems.map(({ pointer, code, sentence }) => ({ where: placeOf(document, pointer), code, sentence })),
  );
  const hasShape = problems.every(({ keepsShape }) => keepsShape);
  if (!hasShape) return { errors: [...hidden, ...listed(document, found)] };
  const written = document.data as WrittenTenant;
  const broken = [...RULES.flatMap((rule) => rule(written)), ...spellingProblems(document.spellings)];
  const kept = unsaid(
    said,
    broken.map((each) => problemOf(document, each)),
  );
  const tenant = fillTenant(written, document.file, document.places);
  return { errors: [...hidden, ...listed(document, [...found, ...kept])], loaded: { document, tenant } };
}

function load(source: TenantSource): Checked {
  if (source.problem) return { errors: [source.problem] };
  const errors: HybridError[] = [];
  const document = parseTenantDocument(source, (error) => errors.push(error));
  if (!document) return { errors };
  const checked = check(document, errors);
  return { ...checked, errors: [...errors, ...checked.errors] };
}

/**
 * Checks tenant files. Reads nothing itself.
 * @throws HybridErrors with everything that is wrong with all of them, in the order of files and lines
 */
export function loadTenants(sources: readonly TenantSource[]): readonly Tenant[] {
  const checked = sources.map((source) => load(source));
  const documents = new Map(
    checked.flatMap(({ loaded }) => (loaded ? [[loaded.tenant, loaded.document] as const] : [])),
  );
  const tenants = [...documents.keys()];
  const clashing = clashes(tenants).flatMap(({ tenant, broken }) => {
    const document = documents.get(tenant);
    return document ? [fileError(document, problemOf(document, broken))] : [];
  });
  const errors = [...checked.flatMap((each) => each.errors), ...clashing];
  if (errors.length === 0) return tenants;
  throw new HybridErrors(
    errors.sort(inOrder),
    `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in tenant files`,
  );
}
