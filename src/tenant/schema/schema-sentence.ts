import type { ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../../schemas/tenant.schema.json' with { type: 'json' };
import { isKeyOf } from '../../base/json.ts';
import { pointerKeys } from '../../base/json-pointer.ts';
import { formatMessage, type Message } from '../../base/message.ts';
import { pointerName, seemsSecret, shown } from '../clear-secrets.ts';
import { didYouMean } from '../suggestion.ts';
import { STORES } from '../tenant.ts';

/** Message for keys where the pattern itself would not help. A missing reference is reported earlier, as a secret in clear. */
const PATTERNS = [
  [/\/(url|address)$/, 'tenant.schema#url'],
  [/\/target$|redirectUris\/\d+$/, 'tenant.schema#target'],
  [/\/organization\/id$/, 'tenant.schema#id'],
  [/\/(email|user)$/, 'tenant.schema#email'],
  [/permissions\/\d+$/, 'tenant.schema#permission'],
  [/scopes\/\d+$/, 'tenant.schema#scope'],
  [/\/domain$/, 'tenant.schema#domain'],
  [/\/issuer$/, 'tenant.schema#uri'],
  [/\/(path|mount|directory)$/, 'tenant.schema#path'],
  [/Dbid$/, 'tenant.schema#dbid'],
  [/^\/tenant$/, 'tenant.schema#tenant'],
] as const;

const LIMITS = {
  minLength: 'tenant.schema#min-length',
  maxLength: 'tenant.schema#max-length',
  minItems: 'tenant.schema#min-items',
  uniqueItems: 'tenant.schema#unique-items',
  maxProperties: 'tenant.schema#max-properties',
  minimum: 'tenant.schema#minimum',
  maximum: 'tenant.schema#maximum',
} as const;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a map (key: value)',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** The message for a value of a wrong type. */
function typeMessage(types: readonly string[], data: unknown) {
  if (data === null) return types.includes('object') ? 'tenant.schema#empty-map' : 'tenant.schema#empty';
  const isText = typeof data === 'string';
  if (types.includes('boolean') && isText && /^(yes|on|y)$/i.test(data)) return 'tenant.schema#is-true';
  if (types.includes('boolean') && isText && /^(no|off|n)$/i.test(data)) return 'tenant.schema#is-false';
  if (types.includes('boolean') && isText && /^(true|false)$/i.test(data)) return 'tenant.schema#is-quoted';
  if (types.includes('integer') && isText && /^\d+$/.test(data)) return 'tenant.schema#is-quoted';
  if (types.includes('string') && ['number', 'boolean'].includes(typeof data)) return 'tenant.schema#is-unquoted';
  if (types.includes('array') && isText) return 'tenant.schema#is-list';
  const isReference = typeof data === 'object' && STORES.some((store) => Object.hasOwn(data ?? {}, store));
  return types.includes('string') && isReference ? 'tenant.schema#is-reference' : 'tenant.schema#type';
}

function wrongType({ params, data, instancePath }: ErrorObject): Message {
  const types = [params.type].flat().map(String);
  const words = types.map((type) => TYPE_WORDS[type] ?? type).join(' or ');
  return formatMessage(typeMessage(types, data), { name: nameOf(instancePath), words });
}

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
}

/** The part of the schema for a key of the file, by the path of keys. */
export function schemaNodeAt(path: readonly string[]): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, key) => {
    const { properties = {}, additionalProperties, items } = node ?? {};
    if (Object.hasOwn(properties, key)) return properties[key];
    return typeof additionalProperties === 'object' ? additionalProperties : items;
  }, schema);
}

function missingKey({ params, instancePath }: ErrorObject): Message {
  const key = String(params.missingProperty);
  const description = schemaNodeAt([...pointerKeys(instancePath), key])?.description ?? '';
  return formatMessage('tenant.schema#missing-key', { name: nameOf(instancePath), key, description });
}

/** The maps that have this key: `organization`, `transaction.server`, `clients.NAME`. */
function homesOf(key: string, node: SchemaNode, path: readonly string[] = []): readonly string[] {
  const { properties = {}, additionalProperties } = node;
  const here = Object.hasOwn(properties, key) && path.length > 0 ? [path.join('.')] : [];
  const children = Object.entries(properties).concat(
    typeof additionalProperties === 'object' ? [['NAME', additionalProperties]] : [],
  );
  return [...here, ...children.flatMap(([name, child]) => homesOf(key, child, [...path, name]))];
}

/** `password:hunter2` without a space is a key. */
function unknownKey({ params, parentSchema }: ErrorObject): Message {
  const key = String(params.additionalProperty);
  if (seemsSecret(key)) return formatMessage('tenant.unknown-key', { key: '' });
  const homes = homesOf(key, schema).join(' or ');
  const values = { key: ` ${shown(key)}${didYouMean(key, Object.keys(parentSchema?.properties ?? {}))}`, homes };
  return formatMessage(homes === '' ? 'tenant.unknown-key' : 'tenant.unknown-key#elsewhere', values);
}

function notAllowed({ params, data, instancePath, parentSchema }: ErrorObject): Message {
  const name = nameOf(instancePath);
  const allowed: readonly string[] = [params.allowedValues].flat().map(String);
  const words = allowed.join(' or ');
  if (data === null) return formatMessage('tenant.schema#empty', { name, words });
  // The content of a map or a list is not shown, because it may contain anything.
  if (typeof data === 'object') return formatMessage('tenant.schema#type', { name, words });
  const found = `, not ${shown(String(data))}${didYouMean(String(data), allowed)}`;
  return formatMessage(typeMessage([String(parentSchema?.type)], data), { name, words: words + found });
}

function badName({ params, instancePath }: ErrorObject): Message {
  const message = instancePath.endsWith('/options') ? 'tenant.schema#option-name' : 'tenant.schema#name';
  return formatMessage(message, { name: shown(String(params.propertyName)) });
}

function wrongPattern({ instancePath }: ErrorObject): Message {
  const [, message = 'tenant.schema#pattern'] = PATTERNS.find(([pattern]) => pattern.test(instancePath)) ?? [];
  return formatMessage(message, { name: nameOf(instancePath) });
}

function nameOf(pointer: string): string {
  return pointer === '' ? 'the file' : pointerName(pointer);
}

const SENTENCES: Readonly<Record<string, (error: ErrorObject) => Message>> = {
  additionalProperties: unknownKey,
  required: missingKey,
  enum: notAllowed,
  type: wrongType,
  propertyNames: badName,
  pattern: wrongPattern,
};

/** The message for an error of the validator, for the author of the file. */
export function sentenceOf(error: ErrorObject): Message {
  const { keyword, params, instancePath } = error;
  const message = isKeyOf(keyword, LIMITS) ? LIMITS[keyword] : 'tenant.schema';
  return SENTENCES[keyword]?.(error) ?? formatMessage(message, { name: nameOf(instancePath), limit: params.limit });
}
