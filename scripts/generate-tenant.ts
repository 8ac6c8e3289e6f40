/** Generates TypeScript from schemas/tenant.schema.json: the type of a tenant file, and the defaults of its keys. */

/** The part of JSON Schema that has an equivalent type. */
export interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly if?: Schema;
  readonly then?: Schema;
}

/** Keywords that do not change the type. */
const WITHOUT_TYPE: readonly string[] = [
  ...['$schema', '$id', 'title', 'examples', 'pattern', 'propertyNames'],
  ...['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'uniqueItems', 'maxProperties'],
];
const WITH_TYPE: readonly string[] = [
  ...[
    'description',
    'type',
    'enum',
    'default',
    'items',
    'properties',
    'required',
    'additionalProperties',
    'if',
    'then',
  ],
];

const indented = (depth: number) => '  '.repeat(depth);
const union = (parts: readonly string[]) => parts.join(' | ');
const literals = (values: readonly unknown[]) =>
  union(values.map((value) => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value))));

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
};

function propertiesText({ properties = {}, required = [] }: Schema, depth: number): string {
  const lines = Object.entries(properties).flatMap(([key, child]) => [
    `${indented(depth + 1)}/** ${child.description ?? ''} */`,
    `${indented(depth + 1)}readonly ${key}${required.includes(key) ? '' : '?'}: ${typeText(child, depth + 1)};`,
  ]);
  return ['{', ...lines, `${indented(depth)}}`].join('\n');
}

/** `if` and `then` give two types, which the property in `if` distinguishes. */
function objectText(schema: Schema, depth: number): string {
  const { properties, required = [], additionalProperties, if: condition, then } = schema;
  if (!properties && typeof additionalProperties === 'object')
    return `Readonly<Record<string, ${typeText(additionalProperties, depth)}>>`;
  if (!condition) return propertiesText(schema, depth);
  const [[key, { enum: chosen = [] }] = ['', {}]] = Object.entries(condition.properties ?? {});
  const all = properties?.[key]?.enum ?? [];
  const variant = (values: readonly unknown[], more: readonly string[]) => {
    const narrowed = { ...properties, [key]: { ...properties?.[key], enum: values } };
    return propertiesText({ properties: narrowed, required: [...required, ...more] }, depth);
  };
  const others = all.filter((value) => !chosen.includes(value));
  return union([variant(chosen, then?.required ?? []), variant(others, [])]);
}

function ofOneType(schema: Schema, type: string | undefined, depth: number): string {
  if (type === 'object') return objectText(schema, depth);
  const items = type === 'array' && schema.items ? typeText(schema.items, depth) : undefined;
  const text = items === undefined ? SIMPLE[type ?? ''] : `readonly ${/[|]/.test(items) ? `(${items})` : items}[]`;
  if (text === undefined) throw new Error(`no TypeScript for the type ${type}: teach it to scripts/generate-tenant.ts`);
  return text;
}

/** @throws Error for a keyword that it cannot translate, so that none is ignored */
export function typeText(schema: Schema, depth = 0): string {
  const unknown = Object.keys(schema).filter((key) => ![...WITHOUT_TYPE, ...WITH_TYPE].includes(key));
  if (unknown.length > 0) throw new Error(`no TypeScript for ${unknown}: teach it to scripts/generate-tenant.ts`);
  if (schema.enum) return literals(schema.enum);
  return union([schema.type].flat().map((type) => ofOneType(schema, type, depth)));
}

type Defaults = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The defaults of each map by its path; `*` is any key of a map or item of a list. */
export function defaultsIn({ properties = {}, additionalProperties, items }: Schema, path = ''): Defaults {
  const own = Object.entries(properties).flatMap(([key, child]) => ('default' in child ? [[key, child.default]] : []));
  const under = (key: string) => (path === '' ? key : `${path}.${key}`);
  const children = Object.entries(properties).map(([key, child]) => defaultsIn(child, under(key)));
  const any = [additionalProperties, items].filter((each) => typeof each === 'object');
  const here = own.length > 0 ? { [path]: Object.fromEntries(own) } : {};
  return Object.assign(here, ...children, ...any.map((each) => defaultsIn(each, under('*'))));
}

export function tenantModule(schema: Schema): string {
  return [
    `/** ${schema.description} Before defaults. */`,
    `export interface WrittenTenant ${typeText(schema)}`,
    '',
    '/** The defaults of omitted keys, by the path of their map; `*` is any key of a map or item of a list. */',
    `export const DEFAULTS = ${JSON.stringify(defaultsIn(schema), null, 2)} as const;`,
    '',
  ].join('\n');
}
