/**
 * Generates files from other files:
 * - from src/app/options.yaml and src/app/verbs.yaml: their module, inputs and outputs in action.yml, the completion scripts, docs/reference/options.md
 * - from src/base/messages/: the modules of messages and meanings, docs/reference/errors.md
 * - from src/resources/list.ts: the resource types in schemas/plan.schema.json
 * - from schemas/: the type, the defaults and the validators under src/.../generated/
 * - from all of these: docs/reference/
 *
 *   node scripts/generate.ts [--check] [--root DIRECTORY]
 *     --check   only reports changes (exit status 1)
 *     --root    uses another copy of the sources
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { errorsPage } from './generate-errors-page.ts';
import { meaningsModule, messagesModule } from './generate-messages.ts';
import { withTypes } from './generate-plan-schema.ts';
import { tablesModule } from './generate-tables.ts';
import { tenantModule } from './generate-tenant.ts';
import { type Validator, validatorModule } from './generate-validator.ts';

/** `then` of the tenant schema requires keys that are defined outside of it. Messages need errors with their data. */
const TENANT_OPTIONS = { strict: true, strictRequired: false, allErrors: true, verbose: true } as const;

const VALIDATORS: readonly Validator[] = [
  {
    schema: 'tenant',
    file: 'src/tenant/generated/is-written-tenant.ts',
    name: 'isWrittenTenant',
    type: 'WrittenTenant',
    typeFrom: './tenant.ts',
    options: TENANT_OPTIONS,
  },
  {
    schema: 'plan',
    file: 'src/app/commands/generated/is-plan.ts',
    name: 'isPlan',
    type: 'Plan',
    typeFrom: '../../../core/plan.ts',
  },
  {
    schema: 'receipt',
    file: 'src/app/commands/generated/is-receipt.ts',
    name: 'isReceipt',
    type: 'Receipt',
    typeFrom: '../../../core/receipt.ts',
  },
];

type GeneratedFile = readonly [file: string, text: string];

/** The module of tables. Written first, because the other generators import it. */
function tables(root: string): GeneratedFile {
  const text = tablesModule(join(root, 'src/app'));
  return ['src/app/generated/tables.ts', `// Written by npm run generate from src/app/*.yaml.\n${text}`];
}

/** All other generated files with their content. */
async function generatedFiles(root: string): Promise<readonly GeneratedFile[]> {
  const { withGeneratedPart } = await import('./generate-action.ts');
  const { completionsModule } = await import('./generate-completion.ts');
  const { actionPage } = await import('./generate-action-page.ts');
  const { optionsPage } = await import('./generate-options-page.ts');
  const { reportPage } = await import('./generate-report-page.ts');
  const { tenantPage } = await import('./generate-tenant-page.ts');
  const { typesPage } = await import('./generate-types-page.ts');
  const planSchema = withTypes(readFileSync(join(root, 'schemas/plan.schema.json'), 'utf8'));
  const schemaOf = (name: string) =>
    JSON.parse(name === 'plan' ? planSchema : readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
  const messages = join(root, 'src/base/messages');
  const sources = [
    ['src/base/generated/messages.ts', messagesModule(messages), 'src/base/messages/'] as const,
    ['src/app/generated/completions.ts', completionsModule(), 'src/app/options.yaml'] as const,
    ['src/app/generated/meanings.ts', meaningsModule(messages), 'src/base/messages/'] as const,
    ['src/tenant/generated/tenant.ts', tenantModule(schemaOf('tenant')), 'schemas/tenant.schema.json'] as const,
    ...VALIDATORS.map((each) => {
      const text = validatorModule(schemaOf(each.schema), each);
      return [each.file, text, `schemas/${each.schema}.schema.json`] as const;
    }),
  ];
  const files = sources.map(
    ([file, text, source]) => [file, `// Written by npm run generate from ${source}.\n${text}`] as const,
  );
  const action = withGeneratedPart(readFileSync(join(root, 'action.yml'), 'utf8'));
  const pages = [
    ['docs/reference/action.md', actionPage()],
    ['docs/reference/errors.md', errorsPage(messages)],
    ['docs/reference/options.md', optionsPage()],
    ['docs/reference/report.md', reportPage(root)],
    ['docs/reference/resource-types.md', typesPage()],
    ['docs/reference/tenant-file.md', tenantPage(root)],
  ] as const;
  return [['action.yml', action], ['schemas/plan.schema.json', planSchema], ...files, ...pages];
}

function currentText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    root: { type: 'string', default: `${import.meta.dirname}/..` },
  },
});
function write([file, text]: GeneratedFile): void {
  const path = join(values.root, file);
  if (currentText(path) === text) return;
  console.log(values.check ? `${file} is not up to date: run npm run generate` : `${file} written`);
  if (values.check) process.exitCode = 1;
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

write(tables(values.root));
for (const file of await generatedFiles(values.root)) write(file);
