import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Block, ROOT } from './pages.ts';

const NAMES = ['tenant', 'plan', 'receipt', 'report'];
const schemas = NAMES.map((name) => JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8')));
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true, schemas });

function schemaOf(data: unknown): string {
  const has = (key: string) => typeof data === 'object' && data !== null && key in data;
  if (has('planHash')) return 'receipt.schema.json';
  return has('hash') ? 'plan.schema.json' : 'report.schema.json';
}

/** What is wrong with a JSON block: a report, a plan, a receipt, or what its comment names. */
export function jsonProblems({ text, schema }: Pick<Block, 'text' | 'schema'>): readonly string[] {
  try {
    const data: unknown = JSON.parse(text);
    if (schema === 'none') return [];
    const name = schema ?? schemaOf(data);
    const validate = ajv.getSchema(name);
    if (!validate) return [`there is no schema ${name}`];
    validate(data);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${name}: ${instancePath} ${message}`);
  } catch (error) {
    return [String(error)];
  }
}
