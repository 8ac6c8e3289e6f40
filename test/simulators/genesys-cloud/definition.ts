import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly enum?: readonly string[];
  readonly items?: { readonly enum?: readonly string[] };
  readonly schema?: Schema;
}

interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}

interface Declared {
  readonly schema?: Schema;
  readonly 'x-inin-error-codes'?: readonly string[];
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, Declared>>;
  readonly 'x-inin-requires-permissions'?: { readonly type: 'ANY' | 'ALL'; readonly permissions: readonly string[] };
}

interface Definition {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

export interface Route {
  readonly template: string;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

const FILE = join(import.meta.dirname, '../../contract/definitions/genesys-cloud-openapi.json');

/** The official definition of requests and answers, which judges this simulator. */
export class OfficialDefinition {
  readonly #definition: Definition = JSON.parse(readFileSync(FILE, 'utf8'));
  readonly #ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #patterns: readonly { template: string; pattern: RegExp; names: readonly string[] }[];

  constructor() {
    this.#ajv.addSchema({ $id: 'official', definitions: this.#definition.definitions });
    const templates = Object.keys(this.#definition.paths).sort(
      (one, other) => Number(one.includes('{')) - Number(other.includes('{')),
    );
    this.#patterns = templates.map((template) => ({
      template,
      pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
      names: [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
    }));
  }

  route({ method, path }: SimulatedRequest): Route | undefined {
    for (const { template, pattern, names } of this.#patterns) {
      const match = pattern.exec(path);
      const operation = this.#definition.paths[template]?.[method.toLowerCase()];
      if (!match || !operation) continue;
      const parameters = Object.fromEntries(
        names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]),
      );
      return { template, operation, parameters };
    }
    return undefined;
  }

  /** The objections of the definition to a request. */
  requestProblems({ template, operation }: Route, { method, query, json }: SimulatedRequest): readonly string[] {
    const parameters = operation.parameters ?? [];
    const inQuery = queryProblems(
      parameters.filter((each) => each.in === 'query'),
      query,
    );
    const body = parameters.find((each) => each.in === 'body');
    if (!body?.schema) return json === undefined ? inQuery : [...inQuery, 'a body where none is taken'];
    if (json === undefined && !body.required) return inQuery;
    return [
      ...inQuery,
      ...this.#unknownProperties(body.schema, json),
      ...this.#problems(`${method} ${template} body`, body.schema, json),
    ];
  }

  /** The objections of the definition to an answer: to its status, its form, and for an error its code. */
  answerProblems({ template, operation }: Route, method: string, { status, body }: SimulatedAnswer): readonly string[] {
    const response = operation.responses[String(status)] ?? (status < 300 ? operation.responses.default : undefined);
    if (!response) return [`status ${status} is not declared`];
    // Some errors are declared by their codes only.
    if (!response.schema && status >= 300) return codeProblems(response, body);
    if (!response.schema) return body === undefined ? [] : ['a body where none is declared'];
    if (body === undefined) return ['no body where one is declared'];
    return [
      ...codeProblems(response, body),
      ...this.#unknownProperties(response.schema, body),
      ...this.#problems(`${method} ${template} ${status}`, response.schema, body),
    ];
  }

  /** At every level, which the schemas alone do not require. */
  #unknownProperties(schema: Schema, value: unknown): readonly string[] {
    const name = schema.$ref?.split('/').at(-1);
    const { properties, items, additionalProperties } = name ? (this.#definition.definitions[name] ?? {}) : schema;
    if (Array.isArray(value)) return items ? value.flatMap((each) => this.#unknownProperties(items, each)) : [];
    if (typeof value !== 'object' || value === null || !properties || additionalProperties) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const known = properties[key];
      return known ? this.#unknownProperties(known, inner) : [`unknown property ${key} of ${name ?? 'the body'}`];
    });
  }

  #problems(key: string, schema: Schema, value: unknown): readonly string[] {
    const text = JSON.stringify(schema).replaceAll('#/definitions/', 'official#/definitions/');
    const validate = this.#compiled.get(key) ?? this.#ajv.compile(JSON.parse(text));
    this.#compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'body'} ${message}`);
  }
}

function queryProblems(known: readonly Parameter[], query: URLSearchParams): readonly string[] {
  const asked = [...query].flatMap(([name, value]) => {
    const parameter = known.find((each) => each.name === name);
    if (!parameter) return [`unknown query parameter ${name}`];
    const allowed = parameter.enum ?? parameter.items?.enum;
    const wrong = value.split(',').filter((each) => allowed && !allowed.includes(each));
    return wrong.map((each) => `query parameter ${name} may not be ${each}`);
  });
  const missing = known.filter(({ name, required }) => required && !query.has(name));
  return [...asked, ...missing.map(({ name }) => `missing query parameter ${name}`)];
}

function codeProblems({ 'x-inin-error-codes': codes }: Declared, body: unknown): readonly string[] {
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : undefined;
  return !codes || code === undefined || codes.includes(code) ? [] : [`error code ${code} is not declared`];
}

const shared: { definition?: OfficialDefinition } = {};

/**
 * One for all simulators of a process: it never changes, and compiling the parts for a scenario takes longer than the scenario.
 */
export function officialDefinition(): OfficialDefinition {
  shared.definition ??= new OfficialDefinition();
  return shared.definition;
}
