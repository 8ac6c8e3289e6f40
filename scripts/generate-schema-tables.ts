/** Tables of the keys of a JSON Schema, for docs/reference/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, code, table } from './markdown.ts';

export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxProperties?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
}

/** Patterns in words. A pattern without words is shown as it is. */
const PATTERNS: Readonly<Record<string, string>> = {
  '^[a-z0-9][a-z0-9-]{0,62}$': 'lower-case letters, digits and hyphens, at most 63',
  '^[a-z][a-z0-9-]{0,62}$': 'lower-case letters, digits and hyphens, at most 63, beginning with a letter',
  '^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$': 'a path without a slash at its ends',
  '^https://[^\\s@?#]+$': 'an https URL without a user, a query and a fragment',
  '^https://[^\\s@]+$': 'an https URL without a user',
  '^[a-z0-9-]+(\\.[a-z0-9-]+)+$': 'a domain name',
  '^[A-Za-z0-9][A-Za-z0-9_-]*$': 'letters, digits, hyphens and underscores',
  '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$': 'a UUID',
  '^(vault|env|file|github):[^\\s]+$': 'a secret reference',
  '^[^\\s,]+$': 'no blanks and commas',
  '^[A-Za-z0-9][A-Za-z0-9_.-]*$': 'letters, digits, dots, hyphens and underscores',
  '^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$': 'no `=`, `[` and `]`',
  '^[A-Za-z0-9]+:[A-Za-z0-9*]+:[A-Za-z0-9*]+$': '`domain:entity:action`',
  '^[a-z][a-z0-9+.-]*:[^\\s]+$': 'a URI',
  '^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$': 'an e-mail address',
  '^[1-9][0-9]*$': 'a DBID',
  '^[A-Za-z]{2,63}$': 'letters',
  '^[0-9a-f]{64}$': '64 hexadecimal digits',
  '^[0-9a-f]{16}$': '16 hexadecimal digits',
  '^[0-9a-f]{7,64}$': 'a Git commit',
  '^(/.*)?$': 'a JSON pointer',
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$': 'a time in UTC, ISO 8601',
};

function rangeText({ minimum, maximum }: Schema): readonly string[] {
  if (minimum !== undefined && maximum !== undefined) return [`${minimum} to ${maximum}`];
  return minimum === undefined || minimum === 0 ? [] : [`at least ${minimum}`];
}

/** What a value has to keep to. */
export function limitsOf(schema: Schema): readonly string[] {
  const { pattern, maxLength, minItems, uniqueItems, maxProperties, propertyNames } = schema;
  return [
    ...(pattern === undefined ? [] : [PATTERNS[pattern] ?? code(pattern)]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...rangeText(schema),
    ...(minItems === undefined ? [] : [`at least ${minItems} item${minItems === 1 ? '' : 's'}`]),
    ...(uniqueItems ? ['each once'] : []),
    ...(maxProperties === undefined ? [] : [`at most ${maxProperties}`]),
    ...(propertyNames?.pattern === undefined ? [] : [`names: ${PATTERNS[propertyNames.pattern]}`]),
  ];
}

interface Found {
  readonly schema: Schema;
  readonly from: string;
  /** `check` of `#/$defs/check`. */
  readonly name?: string;
}

/** `report.schema.json#/$defs/check` and `#/$defs/check` of any schema. */
export class Schemas {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  read(name: string): Schema {
    return JSON.parse(readFileSync(join(this.#directory, `${name}.schema.json`), 'utf8'));
  }

  /** The schema that a reference leads to, with what the referring one says besides. */
  resolve(schema: Schema, from: string): Found {
    if (schema.$ref === undefined) return { schema, from };
    const [, file = from, pointer = ''] = /^(?:([\w-]+)\.schema\.json)?#(.*)$/.exec(schema.$ref) ?? [];
    const parts = pointer.split('/').slice(1);
    const found = parts.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], this.read(file));
    const { $ref: _, ...own } = schema;
    const end = this.resolve(found as Schema, file);
    const name = parts[0] === '$defs' ? parts[1] : end.name;
    return { schema: { ...end.schema, ...own }, from: end.from, ...(name !== undefined && { name }) };
  }
}

/** `string`, `list of strings`, `object`. */
export function typeText(schema: Schema): string {
  const { type, items, enum: values, const: only, anyOf } = schema;
  if (only !== undefined) return code(JSON.stringify(only));
  if (values) return values.map((value) => code(String(value))).join(', ');
  if (type === 'array') return items?.enum ? `list of ${typeText(items)}` : `list of ${items?.type ?? 'object'}s`;
  if (type === undefined) return anyOf ? 'value' : 'object';
  return typeof type === 'string' ? type : type.join(' or ');
}

/** A table of the keys of an object. */
export function keyTable(head: string, rows: readonly (readonly [key: string, type: string, text: string])[]): string {
  return table(
    [head, 'Type', 'Description'],
    rows.map(([key, type, text]) => [code(key), type, cell(text)]),
  );
}
