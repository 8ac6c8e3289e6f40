/** Generates one module from the tables src/app/*.yaml. The types of the module that imports it check the content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const NAMES = {
  'options.yaml': { inputs: 'SHARED', terminal: 'TERMINAL', environment: 'ENVIRONMENT', outputs: 'OUTPUT_TABLE' },
  'verbs.yaml': { commands: 'COMMANDS', general: 'GENERAL' },
};

export function tablesModule(directory: string): string {
  return Object.entries(NAMES)
    .flatMap(([file, tables]) => {
      const data: Readonly<Record<string, unknown>> = parse(readFileSync(join(directory, file), 'utf8'));
      return Object.entries(tables).map(
        ([table, name]) => `export const ${name} = ${JSON.stringify(data[table], null, 2)} as const;\n`,
      );
    })
    .join('\n');
}
