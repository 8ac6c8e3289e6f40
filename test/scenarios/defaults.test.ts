import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { SHIPPED, type Simulators, startSimulators } from '../simulators/simulators.ts';
import { changeTenantSchema, copyOfSources, generate, type SchemaPart } from '../tenant/changed-schema.ts';

/** Every part of a schema that has a default, with its key. */
function withDefault({
  properties = {},
  additionalProperties,
  items,
}: SchemaPart): readonly (readonly [string, SchemaPart])[] {
  const own = Object.entries(properties).filter(([, part]) => part.default !== undefined);
  const parts = [...Object.values(properties), additionalProperties, items].filter((part) => typeof part === 'object');
  return [...own, ...parts.flatMap(withDefault)];
}

/** A value that occurs nowhere else. */
function otherValue(value: unknown, index: number): unknown {
  if (Array.isArray(value)) return value.map((item) => otherValue(item, index));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, otherValue(each, index)]));
  if (typeof value === 'boolean') return !value;
  // Each number is far below the previous one.
  return typeof value === 'number' ? 10 ** 12 / 2 ** index : `changed-${index}`;
}

/** A file that omits every key with a default, and has each map that can contain one. */
const BARE = acmeFile({
  clients:
    '{ pacing: { name: Pacing, grant: client-credentials }, own: { name: Own, grant: client-credentials, roles: [{ role: admin }] }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
  services: '{ agent-pacing: { client: pacing }, own: { client: pacing, section: own }, predictive-engagement: {} }',
});

/** Loads the file, and shows where its Vault is. */
const LOADING = `
import { readFileSync } from 'node:fs';
import { vaultLocation } from './src/adapters/stores/vault/location.ts';
import { loadTenants } from './src/tenant/load.ts';
const [tenant] = loadTenants([{ file: 'acme.yaml', bytes: readFileSync('acme.yaml') }]);
const environment = { VAULT_ADDR: 'https://vault.example' };
console.log(JSON.stringify([tenant, vaultLocation({ environment }, tenant.secrets)]));
`;

/** Every value inside a value, with its path: `.transaction.folder=Transactions`. */
function valuesIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}=${value}`];
  return Object.entries(value).flatMap(([name, child]) => valuesIn(child, `${path}.${name}`));
}

let simulators: Simulators;
let directory: string;
beforeAll(async () => {
  simulators = await startSimulators(SHIPPED.slice(0, 1));
  directory = copyOfSources();
  writeFileSync(join(directory, 'acme.yaml'), BARE);
  writeFileSync(join(directory, 'loading.ts'), LOADING);
  writeFileSync(
    join(directory, 'run.ts'),
    "import { runCommandLine } from './src/index.ts';\nawait runCommandLine();\n",
  );
});
afterAll(async () => {
  await simulators.close();
  rmSync(directory, { recursive: true });
});

/** Runs a file of the copy; a plan with changes ends with status 2. */
async function run(file: string, ...words: readonly string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', ...simulators.environment };
  const given = promisify(execFile)(process.execPath, [file, ...words], { cwd: directory, env });
  return (await given.catch((error) => error)).stdout;
}

async function plannedFields(): Promise<readonly string[]> {
  const { plan }: { plan: Plan } = JSON.parse(await run('run.ts', 'plan', 'acme.yaml', '--json'));
  return plan.tenants.flatMap(({ changes }) =>
    changes.flatMap(({ address, fields }) => fields.map(({ field, after }) => `${address} ${field}=${after}`)),
  );
}

describe('a default that is changed in the schema', () => {
  it('changes the result of a plan, and nothing else of it', async () => {
    const before = await plannedFields();
    changeTenantSchema(directory, (schema) => {
      for (const [key, part] of withDefault(schema)) {
        if (key === 'tokenLifetime') part.default = 3600;
        if (key === 'expire_time') part.default = 12;
      }
    });
    expect(generate(directory).said).toBe(
      'src/tenant/generated/tenant.ts written\ndocs/reference/tenant-file.md written\n',
    );
    const after = await plannedFields();
    expect(after.filter((field) => !before.includes(field))).toEqual([
      'oauth-client/desktop#1 tokenLifetime=3600',
      'oauth-client/own#1 tokenLifetime=3600',
      'oauth-client/pacing#1 tokenLifetime=3600',
      'transaction saml/expire_time=12',
    ]);
    expect(after).toHaveLength(before.length);
  });

  it('is the only source for the program: no default is repeated in the code', async () => {
    const wanted: string[] = [];
    changeTenantSchema(directory, (schema) => {
      for (const [index, [key, part]] of withDefault(schema).entries()) {
        part.default = otherValue(part.default, index);
        const [value = ''] = valuesIn(part.default).map((each) => each.slice(each.indexOf('=') + 1));
        wanted.push(typeof part.default === 'boolean' ? `${key}=${value}` : value);
      }
    });
    expect(wanted.length).toBeGreaterThanOrEqual(25);
    generate(directory);
    const found = valuesIn(JSON.parse(await run('loading.ts')));
    const isFound = (each: string) =>
      found.some((value) => value.endsWith(`=${each}`) || value.endsWith(`.${each}`) || value.includes(`.${each}.`));
    expect(wanted.filter((each) => !isFound(each))).toEqual([]);
  });
});
