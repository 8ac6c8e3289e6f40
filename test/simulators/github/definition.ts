import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { SimulatedAnswer } from '../server.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const FILE = join(import.meta.dirname, '../../contract/definitions/github-openapi.json');
const ROOT = '/repos/{owner}/{repo}';
const JSON_TYPE = 'application/json';

/** The answers of GitHub where the description of an operation names no form for a status: 401, a limit, an outage. */
const BASIC_ERROR: Schema & { required: readonly string[] } = {
  type: 'object',
  properties: { message: { type: 'string' }, documentation_url: { type: 'string' }, status: { type: 'string' } },
  required: ['message', 'documentation_url', 'status'],
};

/**
 * OpenAPI 3.0 as JSON Schema. `oneOf` is read as `anyOf`: the description has alternatives that overlap, such as the forms of an
 * invalid value, each of which may be null.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, oneOf, ...rest } = value as Schema;
  const entries = Object.entries({ ...rest, ...(Array.isArray(oneOf) && { anyOf: oneOf }) });
  const schema = Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** The official description of GitHub, as far as this project uses it: requests and answers. It judges this simulator. */
export class GitHubDefinition {
  readonly #description: Description = JSON.parse(readFileSync(FILE, 'utf8'));
  readonly #ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  readonly #compiled = new Map<Schema, ValidateFunction>();

  constructor() {
    this.#ajv.addFormat('uri', (text) => URL.canParse(text));
    this.#ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    this.#ajv.addSchema({ $id: 'github', components: plain(this.#description.components) as object });
  }

  /** `GET issues/{issue_number}` -> the statuses that the description names. */
  get operations(): Readonly<Record<string, readonly string[]>> {
    const all = Object.entries(this.#description.paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => [
        `${method.toUpperCase()} ${template.slice(ROOT.length + 1)}`,
        Object.keys(responses),
      ]),
    );
    return Object.fromEntries(all);
  }

  /** Why GitHub would reject a body, in its words; unknown properties are not reported. */
  bodyProblems(operation: string, json: unknown): readonly string[] {
    const schema = this.#operation(operation).requestBody?.content?.[JSON_TYPE]?.schema;
    return schema ? this.#errors(schema, json ?? {}).map((error) => sentence(error, json)) : [];
  }

  /** Parameters of the query with an invalid value. */
  queryProblems(operation: string, query: URLSearchParams): readonly string[] {
    const known = this.#queryOf(operation);
    return [...query].flatMap(([name, value]) => {
      const allowed = known.find((each) => each.name === name)?.schema.enum;
      return allowed && !allowed.includes(value) ? [name] : [];
    });
  }

  /** Parameters that the operation does not know, and GitHub would ignore. */
  unknownProblems(operation: string, query: URLSearchParams, json: unknown): readonly string[] {
    const known = this.#queryOf(operation).map(({ name }) => name);
    const schema = this.#operation(operation).requestBody?.content?.[JSON_TYPE]?.schema;
    const inBody = schema
      ? this.#unknown(schema, json, 'body')
      : json === undefined
        ? []
        : ['a body where none is taken'];
    const inQuery = [...query.keys()].filter((name) => !known.includes(name));
    return [...inQuery.map((name) => `unknown query parameter ${name}`), ...inBody];
  }

  /** The objections of the description to an answer. */
  answerProblems(operation: string, { status, body }: SimulatedAnswer): readonly string[] {
    const declared = this.#operation(operation).responses[String(status)];
    const isError = status >= 400;
    if (!declared && !isError) return [`status ${status} is not declared`];
    const schema = declared?.content?.[JSON_TYPE]?.schema ?? (isError ? BASIC_ERROR : undefined);
    if (!schema) return body === undefined ? [] : ['a body where none is declared'];
    if (body === undefined) return ['no body where one is declared'];
    const errors = this.#errors(schema, body).map(
      ({ instancePath, message }) => `${instancePath || 'body'} ${message}`,
    );
    return isError ? errors : [...errors, ...this.#unknown(schema, body, 'body')];
  }

  #operation(operation: string): Operation {
    const [method = '', below = ''] = operation.split(' ');
    const template = below === '' ? ROOT : `${ROOT}/${below}`;
    const found = this.#description.paths[template]?.[method.toLowerCase()];
    if (!found) throw new Error(`the description has no ${operation}`);
    return found;
  }

  #queryOf(operation: string): readonly Parameter[] {
    return (this.#operation(operation).parameters ?? []).filter((each) => each.in === 'query');
  }

  #errors(schema: Schema, value: unknown): readonly ErrorObject[] {
    const text = JSON.stringify(plain(schema)).replaceAll('"#/components/', '"github#/components/');
    const validate = this.#compiled.get(schema) ?? this.#ajv.compile(JSON.parse(text));
    this.#compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []);
  }

  /** At every level, which the schemas alone do not require. */
  #unknown(schema: Schema, value: unknown, place: string): readonly string[] {
    const pieces = this.#pieces(schema);
    if (Array.isArray(value)) {
      const items = pieces.flatMap((piece) => piece.items ?? []);
      return items.length === 0 ? [] : value.flatMap((each) => this.#unknown({ anyOf: items }, each, place));
    }
    if (typeof value !== 'object' || value === null) return [];
    const isOpen = !pieces.some(({ properties }) => properties) || pieces.some((piece) => piece.additionalProperties);
    return Object.entries(value).flatMap(([key, inner]) => {
      const known = pieces.flatMap(({ properties }) => properties?.[key] ?? []);
      if (known.length > 0) return this.#unknown({ anyOf: known }, inner, key);
      return isOpen ? [] : [`unknown property ${key} of ${place}`];
    });
  }

  /** A schema and everything that it is composed of. */
  #pieces(schema: Schema): readonly Schema[] {
    const name = schema.$ref?.split('/').at(-1);
    const named = name === undefined ? undefined : this.#description.components.schemas[name];
    const inner = [
      ...(named ? [named] : []),
      ...(schema.allOf ?? []),
      ...(schema.anyOf ?? []),
      ...(schema.oneOf ?? []),
    ];
    return [schema, ...inner.flatMap((each) => this.#pieces(each))];
  }
}

function sentence({ keyword, params, instancePath }: ErrorObject, json: unknown): string {
  if (keyword === 'required') return `"${params.missingProperty}" wasn't supplied.`;
  if (keyword === 'additionalProperties') return `"${params.additionalProperty}" is not a permitted key.`;
  const keys = instancePath.split('/').slice(1);
  const value = keys.reduce<unknown>((inner, key) => Object(inner)[key], json);
  const shown = JSON.stringify(value) ?? 'nil';
  const place = keys.length === 0 ? 'links/0/schema' : `properties/${keys.join('/')}`;
  if (keyword === 'enum') return `For '${place}', ${shown} is not a member of ${JSON.stringify(params.allowedValues)}.`;
  if (keyword === 'type') return `For '${place}', ${shown} is not a ${params.type}.`;
  return `For '${place}', ${shown} is not what is asked for.`;
}

const shared: { definition?: GitHubDefinition } = {};

/** One for all simulators of a process: it never changes, and compiling takes longer than a scenario. */
export function gitHubDefinition(): GitHubDefinition {
  shared.definition ??= new GitHubDefinition();
  return shared.definition;
}
