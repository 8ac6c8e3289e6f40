import type { ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../../schemas/tenant.schema.json' with { type: 'json' };
import { keysOf } from '../../base/json-pointer.ts';
import { pointerName, seemsSecret, shown } from '../in-clear.ts';
import { didYouMean } from '../suggestion.ts';
import { STORES } from '../tenant.ts';

export interface Sentence {
  readonly message: string;
  readonly fix?: string;
}

/** Keys that say it better than a pattern could. What is no reference to a secret is told before, as one in clear. */
const PATTERN_SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/\/(url|address)$/, 'must be an https address without a user and without ? or #'],
  [/\/target$|redirectUris\/\d+$/, 'must be an https address without a user in it'],
  [/\/organization\/id$/, 'must be an id such as 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f'],
  [/\/(email|user)$/, 'must be an e-mail address'],
  [/permissions\/\d+$/, 'must be a permission: domain:entity:action'],
  [/scopes\/\d+$/, 'must be one scope, such as users:readonly'],
  [/\/domain$/, 'must be the domain alone, such as mypurecloud.de'],
  [/\/issuer$/, 'must be a URI, such as https://www.genesys.com/pureengage'],
  [/\/(path|mount|directory)$/, 'must be a path such as genesys/acme, without a slash at its ends and without ..'],
  [/Dbid$/, 'must be a DBID: digits only'],
  [/^\/tenant$/, 'has characters that are not allowed here: it takes lower-case letters, digits and hyphens'],
];

function patternWords(pointer: string): string {
  return (
    PATTERN_SENTENCES.find(([pattern]) => pattern.test(pointer))?.[1] ?? 'has characters that are not allowed here'
  );
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a map (key: value)',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function typeFix(types: readonly string[], data: unknown): string | undefined {
  if (data === null) return types.includes('object') ? 'Write {} for the values of the article.' : undefined;
  const isText = typeof data === 'string';
  if (types.includes('boolean') && isText && /^(yes|on|y)$/i.test(data)) return 'Write true.';
  if (types.includes('boolean') && isText && /^(no|off|n)$/i.test(data)) return 'Write false.';
  if (types.includes('boolean') && isText && /^(true|false)$/i.test(data)) return 'Take the quotes away.';
  if (types.includes('integer') && isText && /^\d+$/.test(data)) return 'Take the quotes away.';
  if (types.includes('string') && ['number', 'boolean'].includes(typeof data)) return 'Put quotes around it.';
  if (types.includes('array') && isText) return 'Write [VALUE].';
  const isReference = typeof data === 'object' && STORES.some((store) => Object.hasOwn(data ?? {}, store));
  return types.includes('string') && isReference ? 'A reference has no blank: vault:PATH.' : undefined;
}

function typeSentence({ params, data, instancePath }: ErrorObject): Sentence {
  const types = [params.type].flat().map(String);
  const words = types.map((type) => TYPE_WORDS[type] ?? type).join(' or ');
  const name = nameOf(instancePath);
  const message = data === null ? `${name} is empty: it must be ${words}` : `${name} must be ${words}`;
  const fix = typeFix(types, data);
  return { message, ...(fix !== undefined && { fix }) };
}

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
}

/** What the schema says of a word of the file, by the keys that lead to it. */
export function schemaNodeAt(keys: readonly string[]): SchemaNode | undefined {
  return keys.reduce<SchemaNode | undefined>((node, key) => {
    const { properties = {}, additionalProperties, items } = node ?? {};
    if (Object.hasOwn(properties, key)) return properties[key];
    return typeof additionalProperties === 'object' ? additionalProperties : items;
  }, schema);
}

function missingKey({ params, instancePath }: ErrorObject): Sentence {
  const key = String(params.missingProperty);
  const description = schemaNodeAt([...keysOf(instancePath), key])?.description;
  const fix = description === undefined ? {} : { fix: `Add ${key}: ${description}` };
  return { message: `${nameOf(instancePath)} lacks the key "${key}"`, ...fix };
}

/** The maps with this key among their own: `organization`, `transaction.server`, `clients.NAME`. */
function homesOf(key: string, node: SchemaNode, path: readonly string[] = []): readonly string[] {
  const { properties = {}, additionalProperties } = node;
  const here = Object.hasOwn(properties, key) && path.length > 0 ? [path.join('.')] : [];
  const children = Object.entries(properties).concat(
    typeof additionalProperties === 'object' ? [['NAME', additionalProperties]] : [],
  );
  return [...here, ...children.flatMap(([name, child]) => homesOf(key, child, [...path, name]))];
}

/** `password:hunter2` without a blank is a key. */
function unknownKey({ params, parentSchema }: ErrorObject): Sentence {
  const key = String(params.additionalProperty);
  if (seemsSecret(key)) return { message: 'unknown key' };
  const meant = didYouMean(key, Object.keys(parentSchema?.properties ?? {}));
  const homes = homesOf(key, schema);
  const fix = homes.length > 0 ? { fix: `It belongs under ${homes.join(' or ')}.` } : {};
  return { message: `unknown key ${shown(key)}${meant}`, ...fix };
}

function notAllowed({ params, data, instancePath, parentSchema }: ErrorObject): Sentence {
  const name = nameOf(instancePath);
  const allowed: readonly string[] = [params.allowedValues].flat().map(String);
  if (data === null) return { message: `${name} is empty: it must be ${allowed.join(' or ')}` };
  const words = `${name} must be ${allowed.join(' or ')}`;
  // Nothing of a map or a list, which may hold anything.
  if (typeof data === 'object') return { message: words };
  const fix = typeFix([String(parentSchema?.type)], data);
  const message = `${words}, not ${shown(String(data))}${didYouMean(String(data), allowed)}`;
  return { message, ...(fix !== undefined && { fix }) };
}

function badName({ params, instancePath }: ErrorObject): Sentence {
  const isOption = instancePath.endsWith('/options');
  const words = isOption
    ? 'the name of an option has no =, # ; [ or ] and no blank at its ends'
    : 'a name here begins with a letter and has lower-case letters, digits and hyphens, 63 at most';
  return { message: `${shown(String(params.propertyName))}: ${words}` };
}

function nameOf(pointer: string): string {
  return pointer === '' ? 'the file' : pointerName(pointer);
}

/** A sentence about the value itself: what it must be, and how to make it so. */
function must(words: (limit: unknown) => string, fix?: string): (error: ErrorObject) => Sentence {
  return ({ params, instancePath }) => ({
    message: `${nameOf(instancePath)} ${words(params.limit)}`,
    ...(fix !== undefined && { fix }),
  });
}

const SENTENCES: Readonly<Record<string, (error: ErrorObject) => Sentence>> = {
  additionalProperties: unknownKey,
  required: missingKey,
  enum: notAllowed,
  type: typeSentence,
  propertyNames: badName,
  pattern: ({ instancePath }) => ({ message: `${nameOf(instancePath)} ${patternWords(instancePath)}` }),
  minLength: must(() => 'must not be empty'),
  maxLength: must((limit) => `must have ${limit} characters at most`),
  minItems: must(() => 'must not be empty', 'Add an item, or remove the key.'),
  uniqueItems: must(() => 'has the same item twice', 'Keep one.'),
  maxProperties: must((limit) => `must have ${limit} entries at most`),
  minimum: must((limit) => `must be ${limit} or more`),
  maximum: must((limit) => `must be ${limit} or less`),
};

/** What an error of the validator means to whoever wrote the file. */
export function sentenceOf(error: ErrorObject): Sentence {
  return SENTENCES[error.keyword]?.(error) ?? must(() => 'is not as it should be')(error);
}
