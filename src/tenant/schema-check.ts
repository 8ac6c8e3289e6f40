import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../schemas/tenant.schema.json' with { type: 'json' };
import type { Place } from '../errors.ts';
import { pointerPart } from './document.ts';
import { seemsSecret } from './sensitive.ts';
import { didYouMean } from './suggestion.ts';

export interface SchemaProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
  /** The data has the type of a written tenant nevertheless, so the rules can be asked too. */
  readonly keepsShape: boolean;
}

/** Compiled when the first file is read: compiling takes longer than everything else at start-up. */
export function compileSchema(): ValidateFunction {
  return new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true }).compile(schema);
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${(text ?? '').slice(0, 80)}"`;
}

function nameOf(pointer: string): string {
  return pointer === '' ? 'the file' : pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/');
}

/** Keys that say it better than a pattern could. */
const PATTERN_SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/credentials$|Credentials$|\/own$/, 'must say where the secret is: vault:PATH, env:PREFIX or file:NAME'],
  [/\/(url|target|address)$|redirectUris\/\d+$/, 'must be an https address without a user in it'],
  [/\/organization\/id$/, 'must be an id such as 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f'],
  [/\/(email|user)$/, 'must be an e-mail address'],
  [/permissions\/\d+$/, 'must be a permission: domain:entity:action'],
];

function patternSentence(pointer: string): string {
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

function describe(error: ErrorObject): { pointer: string; message: string } {
  const { keyword, params, instancePath: pointer, data, parentSchema } = error;
  const name = nameOf(pointer);
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys(parentSchema?.properties ?? {});
      const child = `${pointer}/${pointerPart(key)}`;
      // `password:hunter2` without a space is a key.
      const message = seemsSecret(key) ? 'unknown key' : `unknown key "${key.slice(0, 80)}"${didYouMean(key, known)}`;
      return { pointer: child, message };
    }
    case 'required':
      return { pointer, message: `${name} lacks the key "${params.missingProperty}"` };
    case 'enum': {
      const allowed: unknown[] = params.allowedValues;
      const meant = typeof data === 'string' ? didYouMean(data, allowed.map(String)) : '';
      return { pointer, message: `${name} must be ${allowed.join(' or ')}, not ${quoted(data)}${meant}` };
    }
    case 'type': {
      const words = [params.type].flat().map((type) => TYPE_WORDS[String(type)] ?? String(type));
      const hint = params.type === 'string' && typeof data === 'number' ? '; put quotes around it' : '';
      return { pointer, message: `${name} must be ${words.join(' or ')}${hint}` };
    }
    case 'pattern':
      return { pointer, message: `${name} ${patternSentence(pointer)}` };
    case 'propertyNames':
      return {
        pointer: `${pointer}/${pointerPart(String(params.propertyName))}`,
        message: `${seemsSecret(String(params.propertyName)) ? 'this key' : quoted(params.propertyName)}: a name here has lower-case letters, digits and hyphens`,
      };
    default:
      return { pointer, message: `${name} ${error.message ?? 'is not as it should be'}` };
  }
}

/** What these keywords find leaves every known word with its type. */
const SHAPELESS: readonly string[] = [
  'additionalProperties',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
];

/** Everything that the schema has against a file, in sentences. */
export function schemaProblems(validate: ValidateFunction, data: unknown): readonly SchemaProblem[] {
  if (validate(data)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword, schemaPath }) => !(keyword === 'pattern' && schemaPath.includes('/propertyNames/')))
    .map((error) => ({
      keepsShape: SHAPELESS.includes(error.keyword),
      code: error.keyword === 'additionalProperties' ? 'tenant.unknown-key' : 'tenant.schema',
      ...describe(error),
    }));
}

/** The place of a pointer, else of its nearest parent. */
export function nearestPlace(places: Readonly<Record<string, Place>>, pointer: string): Place | undefined {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    if (places[path]) return places[path];
  }
  return places[''];
}
