import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../simulators/child.ts';

/** The searched part of a schema: `default` and the path to it. */
export interface SchemaPart {
  default?: unknown;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: boolean | SchemaPart;
  readonly items?: SchemaPart;
}

/** A copy of the sources, for a test that changes the schema there. */
export function copyOfSources(): string {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-sources-'));
  for (const name of ['src', 'schemas', 'tenants', 'package.json', 'action.yml', 'docs'])
    cpSync(join(ROOT, name), join(directory, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(directory, 'node_modules'));
  return directory;
}

export function changeTenantSchema(directory: string, change: (schema: SchemaPart) => void): void {
  const file = join(directory, 'schemas', 'tenant.schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  change(schema);
  writeFileSync(file, JSON.stringify(schema));
}

export function generate(
  root: string,
  ...words: readonly string[]
): { readonly status: number | null; readonly said: string } {
  const script = join(ROOT, 'scripts', 'generate.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--root', root, ...words], {
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}
