/** docs/reference/report.md from the schemas of reports, plans and receipts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsJson } from '../src/render/json.ts';
import { loadTenants } from '../src/tenant/load.ts';
import { keyTable, limitsOf, type Schema, Schemas, typeText } from './generate-schema-tables.ts';
import { anchorOf, code, generatedFrom } from './markdown.ts';

/** An object that has a section of its own: `Change` of the plan. */
interface Part {
  readonly title: string;
  readonly schema: Schema;
  readonly from: string;
}

const TITLES: Readonly<Record<string, string>> = { tenantPlan: 'Tenant of a plan', tenant: 'Tenant of a receipt' };

const titleOf = (name: string) => TITLES[name] ?? name.replace(/^./, (letter) => letter.toUpperCase());

/** Too small for a section of their own. */
const SIMPLE: readonly string[] = ['address', 'code', 'sentence', 'instant', 'value', 'reference'];

/** The receipt in a report has the keys of a receipt, and one more. */
const OF_ANOTHER = /^receipt\.schema\.json#\/properties\//;

type Row = readonly [key: string, type: string, text: string];

/** Makes the tables, and remembers the objects that they lead to. */
class Writer {
  readonly #schemas: Schemas;
  readonly #parts = new Map<string, Part>();

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
  }

  get parts(): readonly Part[] {
    return [...this.#parts.values()];
  }

  /** The rows of an object and of the objects inside it that have no name. */
  rows(schema: Schema, from: string, prefix = ''): readonly Row[] {
    const own = Object.entries(schema.properties ?? {}).filter(([, { $ref = '' }]) => !OF_ANOTHER.test($ref));
    return own.flatMap(([name, child]) =>
      this.#rowsOf(`${prefix}${name}`, child, from, schema.required?.includes(name) ?? false),
    );
  }

  #rowsOf(key: string, written: Schema, parent: string, isRequired: boolean): readonly Row[] {
    const { schema, from, name } = this.#schemas.resolve(written, parent);
    const item = schema.items && this.#schemas.resolve(schema.items, from);
    const named = this.#link(schema, from, name) ?? (item && this.#link(item.schema, item.from, item.name));
    const limits = [...limitsOf(schema), ...(isRequired ? [] : ['optional'])];
    const hasMore = Object.values(schema.properties ?? {}).some(({ $ref = '' }) => OF_ANOTHER.test($ref));
    const more = hasMore ? ' With all keys of a [receipt](#receipt).' : '';
    const base =
      named === undefined
        ? typeText(schema.items ? { ...schema, ...(item && { items: item.schema }) } : schema)
        : named;
    const type = schema.type === 'array' && named !== undefined ? `list of ${named}` : base;
    const own: Row = [key, [type, ...limits].join('; '), `${schema.description ?? ''}${more}`];
    if (named !== undefined) return [own];
    if (schema.properties) return [own, ...this.rows(schema, from, `${key}.`)];
    return item?.schema.properties ? [own, ...this.rows(item.schema, item.from, `${key}[].`)] : [own];
  }

  /** A link to the section of a named object. */
  #link(schema: Schema, from: string, name: string | undefined): string | undefined {
    if (name === undefined || !schema.properties || SIMPLE.includes(name)) return undefined;
    const title = titleOf(name);
    if (!this.#parts.has(title)) this.#parts.set(title, { title, schema, from });
    return `[${title}](#${anchorOf(title)})`;
  }
}

function statuses({ properties = {} }: Schema): string {
  const text = properties.result?.description ?? '';
  const rows = [...text.matchAll(/(?:^| )(\w+): (.*?)\.(?= \w+: |$)/g)].map(
    ([, status = '', meaning = '']): Row => [status, '', meaning],
  );
  return rows.map(([status, , meaning]) => `- ${code(status)}: ${meaning}`).join('\n');
}

/** What `validate --json` prints of a file with an error. */
function failureOf(file: string, root: string): unknown {
  const text = readFileSync(join(root, file), 'utf8').replace('deployment: multi-tenant', 'deployment: multi-tennant');
  try {
    loadTenants([{ file, bytes: Buffer.from(text) }]);
  } catch (error) {
    return errorsJson(error);
  }
  throw new Error(`${file} has no error`);
}

/** The whole page. */
export function reportPage(root: string): string {
  const schemas = new Schemas(join(root, 'schemas'));
  const writer = new Writer(schemas);
  const { $defs: { report = {}, failure = {} } = {}, description = '' } = schemas.read('report');
  const [plan, receipt] = [schemas.read('plan'), schemas.read('receipt')];
  const section = (title: string, schema: Schema, from: string) =>
    `## ${title}\n\n${schema.description ?? ''}\n\n${keyTable('Key', writer.rows(schema, from))}`;
  const first = [
    section('Report', report, 'report'),
    section('Failure', failure, 'report'),
    section('Plan', plan, 'plan'),
    section('Receipt', receipt, 'receipt'),
  ];
  const others: string[] = [];
  // A section may lead to further ones.
  for (let done = 0; done < writer.parts.length; done += 1) {
    const part = writer.parts[done];
    if (part) others.push(section(part.title, part.schema, part.from));
  }
  return `${generatedFrom('schemas/')}

# Reports, plans and receipts

${description}

\`--report FILE\` writes the report to a file. \`plan --out FILE\` writes a [plan](#plan), and \`apply --receipt FILE\` a
[receipt](#receipt). New keys may be added in later versions, so ignore keys that you do not know. Everything else that a command
prints, such as progress, goes to stderr.

The schemas: [report](../../schemas/report.schema.json), [plan](../../schemas/plan.schema.json),
[receipt](../../schemas/receipt.schema.json).

A command that stops before it starts prints a [failure](#failure):

\`\`\`json
${JSON.stringify(failureOf('tenants/acme.yaml', root), null, 2)}
\`\`\`

## Results

${statuses(report)}

The [exit status](options.md#exit-status) follows from the result.

${[...first, ...others].join('\n\n')}
`;
}
