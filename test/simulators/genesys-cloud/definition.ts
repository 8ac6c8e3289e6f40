import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: object;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly schema?: object }>>;
  readonly 'x-inin-requires-permissions'?: { readonly type: 'ANY' | 'ALL'; readonly permissions: readonly string[] };
}

interface Definition {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly definitions: Readonly<Record<string, object>>;
}

export interface Route {
  readonly template: string;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

const FILE = join(import.meta.dirname, '../../contract/definitions/genesys-cloud-openapi.json');

/** The official definition: what may be asked, and what may be answered. The judge of this simulator. */
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

  /** What the definition has against a request. */
  requestProblems({ template, operation }: Route, { method, query, json }: SimulatedRequest): readonly string[] {
    const parameters = operation.parameters ?? [];
    const known = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    const unknown = [...query.keys()]
      .filter((name) => !known.includes(name))
      .map((name) => `unknown query parameter ${name}`);
    const missing = parameters
      .filter((each) => each.in === 'query' && each.required && !query.has(each.name))
      .map(({ name }) => `missing query parameter ${name}`);
    const body = parameters.find((each) => each.in === 'body');
    if (!body?.schema || (json === undefined && !body.required)) return [...unknown, ...missing];
    const unknownProperties = this.#unknownProperties(body.schema, json);
    return [
      ...unknown,
      ...missing,
      ...unknownProperties,
      ...this.#problems(`${method} ${template} body`, body.schema, json),
    ];
  }

  /** What the definition has against an answer. */
  answerProblems({ template, operation }: Route, method: string, { status, body }: SimulatedAnswer): readonly string[] {
    const response = operation.responses[String(status)] ?? (status < 300 ? operation.responses.default : undefined);
    if (!response) return [`status ${status} is not declared`];
    if (!response.schema || body === undefined) return [];
    return this.#problems(`${method} ${template} ${status}`, response.schema, body);
  }

  #unknownProperties(schema: object, value: unknown): readonly string[] {
    const name = '$ref' in schema ? String(schema.$ref).split('/').at(-1) : undefined;
    const definition = name === undefined ? undefined : this.#definition.definitions[name];
    if (!definition || !('properties' in definition) || typeof value !== 'object' || value === null) return [];
    const known = Object.keys(definition.properties as object);
    return Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key) => `unknown property ${key} of ${name}`);
  }

  #problems(key: string, schema: object, value: unknown): readonly string[] {
    const text = JSON.stringify(schema).replaceAll('#/definitions/', 'official#/definitions/');
    const validate = this.#compiled.get(key) ?? this.#ajv.compile(JSON.parse(text));
    this.#compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'body'} ${message}`);
  }
}
