import type { ErrorObject } from 'ajv/dist/2020.js';
import { pointerPart } from '../../base/json-pointer.ts';
import type { Message } from '../../base/message.ts';
import { isWrittenTenant } from '../generated/is-written-tenant.ts';
import { sentenceOf } from './schema-sentence.ts';

export interface SchemaProblem {
  readonly pointer: string;
  /** Called on demand: a hostile file has thousands of errors, and only some are reported. */
  readonly tell: () => Message;
  /** Whether the data still has the type of a written tenant, so that the rules can run too. */
  readonly keepsShape: boolean;
}

/** Keywords whose errors keep the type of all known keys. */
const SHAPELESS: readonly string[] = [
  'additionalProperties',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'uniqueItems',
];

/** Errors that only repeat a more specific error. */
function isEcho({ keyword, schemaPath }: ErrorObject): boolean {
  return (keyword === 'pattern' && schemaPath.includes('/propertyNames/')) || keyword === 'if';
}

function pointerOf({ keyword, params, instancePath }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `${instancePath}/${pointerPart(String(params.additionalProperty))}`;
  if (keyword === 'propertyNames') return `${instancePath}/${pointerPart(String(params.propertyName))}`;
  return instancePath;
}

/** Whether the same value already has an error: an empty text also fails its pattern, and an enum implies a type. */
function saysItAgain({ keyword, instancePath }: ErrorObject, index: number, all: readonly ErrorObject[]): boolean {
  const same = (at: number, word: string) => all[at]?.keyword === word && all[at].instancePath === instancePath;
  if (keyword === 'pattern') return same(index - 1, 'minLength');
  return same(index + 1, 'enum') && keyword === 'type';
}

/** All errors of the schema in a file. */
export function schemaProblems(data: unknown): readonly SchemaProblem[] {
  if (isWrittenTenant(data)) return [];
  return (isWrittenTenant.errors ?? [])
    .filter((error, index, all) => !isEcho(error) && !saysItAgain(error, index, all))
    .map((error) => ({
      pointer: pointerOf(error),
      keepsShape: SHAPELESS.includes(error.keyword),
      tell: () => sentenceOf(error),
    }));
}
