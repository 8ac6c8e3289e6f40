/**
 * Writes the resource types of src/resources/list.ts into schemas/plan.schema.json.
 *
 *   node scripts/generate-plan-schema.ts [--check]      --check: only tells (exit status 1) whether something would change
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TYPE_NAMES } from '../src/resources/list.ts';

const FILE = join(import.meta.dirname, '..', 'schemas', 'plan.schema.json');
const ENUM = /("description": "Kind of resource\.",\n( *)"enum": \[)[^\]]*\]/;

/** @throws Error when the schema has no place for them */
export function withTypes(text: string, names: readonly string[] = TYPE_NAMES): string {
  if (!ENUM.test(text))
    throw new Error('schemas/plan.schema.json needs the enum with the description "Kind of resource."');
  return text.replace(ENUM, (_all, head: string, indent: string) => {
    const lines = names.map((name) => `${indent}  ${JSON.stringify(name)}`);
    return `${head}\n${lines.join(',\n')}\n${indent}]`;
  });
}

function main(check: boolean): number {
  const before = readFileSync(FILE, 'utf8');
  const after = withTypes(before);
  if (before === after) return 0;
  if (!check) writeFileSync(FILE, after);
  console.log(
    check
      ? 'schemas/plan.schema.json has other resource types than src/resources/list.ts: run npm run generate-schema'
      : 'schemas/plan.schema.json written',
  );
  return check ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv.includes('--check'));
}
