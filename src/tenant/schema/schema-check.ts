import type { ErrorObject } from 'ajv/dist/2020.js';
import { pointerPart } from '../../base/json-pointer.ts';
import type { Told } from '../../base/told.ts';
import { isWrittenTenant } from '../generated/is-written-tenant.ts';
import { sentenceOf } from './schema-sentence.ts';

export interface SchemaProblem {
  readonly pointer: string;
  /** On demand: a hostile file has thousands of mistakes, and only some are told. */
  readonly tell: () => Told;
  /** The data has the type of a written tenant nevertheless, so the rules can be asked too. */
  readonly keepsShape: boolean;
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
  'uniqueItems',
];

/** What only leads to another error that says more. */
function isEcho({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword === 'if' || (keyword === 'pattern' && schemaPath.includes('/propertyNames/'));
}

function pointerOf({ keyword, params, instancePath }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `${instancePath}/${pointerPart(String(params.additionalProperty))}`;
  if (keyword === 'propertyNames') return `${instancePath}/${pointerPart(String(params.propertyName))}`;
  return instancePath;
}

/** An empty text has no pattern, and what must be one of some words says its type with them: once is enough. */
function saysItAgain({ keyword, instancePath }: ErrorObject, index: number, all: readonly ErrorObject[]): boolean {
  const same = (at: number, word: string) => all[at]?.keyword === word && all[at].instancePath === instancePath;
  if (keyword === 'pattern') return same(index - 1, 'minLength');
  return keyword === 'type' && same(index + 1, 'enum');
}

/** Everything that the schema has against a file. */
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
