import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { INPUTS } from '../../src/app/options.ts';
import { HybridErrors } from '../../src/base/errors.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import { fillPlaces } from '../workflows/files.ts';
import { actionlint, languageService } from '../workflows/lint.ts';
import { type Block, ROOT } from './pages.ts';

type Map = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);

const PATH = /^# (\.?[\w./-]+\.ya?ml)$/m;
/** The path that a block names in its first line. */
export function pathOf({ text }: Pick<Block, 'text'>): string | undefined {
  const [, path] = PATH.exec(text.split('\n', 1).join()) ?? [];
  return path;
}

export const isTenantFile = (text: string) => /^tenant:/m.test(text);

const EXAMPLE: Map = parse(readFileSync(join(ROOT, 'tenants/acme.yaml'), 'utf8'));
const SCHEMA: { readonly properties: Map } = JSON.parse(readFileSync(join(ROOT, 'schemas/tenant.schema.json'), 'utf8'));

function tenantProblems(text: string, file: string): readonly string[] {
  try {
    loadTenants([{ file, bytes: Buffer.from(text) }]);
    return [];
  } catch (error) {
    const errors = error instanceof HybridErrors ? error.errors : [error];
    return errors.map((each) => String(each instanceof Error ? each.message : each));
  }
}

function merged(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over;
  return {
    ...base,
    ...Object.fromEntries(Object.entries(over).map(([key, value]) => [key, merged(base[key], value)])),
  };
}

/** A part may add to what the example says, or say it in another way. */
function tenantPartProblems(part: Map): readonly string[] {
  const [first = [], second = []] = [merged(EXAMPLE, part), { ...EXAMPLE, ...part }].map((whole) =>
    tenantProblems(stringify(whole), 'acme.yaml'),
  );
  return first.length === 0 || second.length === 0 ? [] : first;
}

/** Every step below a value that uses the Action. */
function stepsOf(value: unknown): readonly Map[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(stepsOf);
  return isMap(value) && /genesys-hybrid@|^\.\/$|^\$\/\.$/.test(String(value.uses)) ? [value, ...inner] : inner;
}

const NAMES: readonly string[] = INPUTS.map(({ name }) => name);

async function workflowProblems(text: string): Promise<readonly string[]> {
  const file = { file: '.github/workflows/page.yml', text };
  const inputs = stepsOf(parse(text)).flatMap(({ with: given }) => (isMap(given) ? Object.keys(given) : []));
  const unknown = inputs.filter((name) => !NAMES.includes(name)).map((name) => `the Action has no input ${name}`);
  return [...unknown, ...(await actionlint(file)), ...(await languageService(file))];
}

const PARTS = ['on', 'jobs', 'steps', 'env', 'permissions', 'concurrency'];
const STEP_PARTS = ['uses', 'with', 'env', 'run', 'name', 'id', 'if', 'shell'];
const STEP = { uses: fillPlaces('OWNER/genesys-hybrid@COMMIT') };
const JOB = { 'runs-on': 'ubuntu-latest', steps: [{ run: 'true' }] };

/** A part of a workflow with the rest around it. */
function wholeWorkflow(part: Map): Map {
  const { steps, ...rest } = part;
  const job = steps === undefined ? JOB : { ...JOB, steps };
  return { on: { workflow_dispatch: null }, jobs: { job }, ...rest };
}

/** What is wrong with a YAML block. */
export async function yamlProblems({ text }: Pick<Block, 'text'>): Promise<readonly string[]> {
  if (isTenantFile(text)) return tenantProblems(text, 'tenant.yaml');
  const ready = fillPlaces(text);
  try {
    const data: unknown = parse(ready);
    if (Array.isArray(data)) return workflowProblems(stringify(wholeWorkflow({ steps: data })));
    if (!isMap(data)) return ['no map and no list'];
    const keys = Object.keys(data);
    if (keys.includes('on') && keys.includes('jobs')) return workflowProblems(ready);
    if (keys.every((key) => PARTS.includes(key))) return workflowProblems(stringify(wholeWorkflow(data)));
    if (keys.every((key) => STEP_PARTS.includes(key)))
      return workflowProblems(
        stringify(wholeWorkflow({ steps: [data.run === undefined ? { ...STEP, ...data } : data] })),
      );
    if (keys.every((key) => Object.hasOwn(SCHEMA.properties, key))) return tenantPartProblems(data);
    return [`neither a tenant file nor a workflow, nor a part of one: ${keys.join(', ')}`];
  } catch (error) {
    return [String(error)];
  }
}
