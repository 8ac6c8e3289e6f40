import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../../schemas/tenant.schema.json' with { type: 'json' };
import { pointerPart } from '../tenant.ts';
import { type Sentence, sentenceOf } from './schema-sentence.ts';

export interface SchemaProblem {
  readonly pointer: string;
  readonly code: string;
  /** Made on demand: a hostile file has thousands of mistakes, and only some are told. */
  readonly sentence: () => Sentence;
  /** The data has the type of a written tenant nevertheless, so the rules can be asked too. */
  readonly keepsShape: boolean;
}

/** Compiled when the first file is read: compiling takes longer than everything else at start-up. */
export function compileSchema(): ValidateFunction {
  // What `then` requires is described beside it.
  // That the schema is one is a test's question: to compile the schema of schemas takes as long as ours, in every run.
  const options = { strict: true, strictRequired: false, allowUnionTypes: true, validateSchema: false } as const;
  // To optimise the code takes longer than it saves, with a thousand files too.
  return new Ajv2020({ allErrors: true, verbose: true, code: { optimize: false }, ...options }).compile(schema);
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
  const same = (other: ErrorObject | undefined, word: string) =>
    other?.keyword === word && other.instancePath === instancePath;
  return (
    (keyword === 'pattern' && same(all[index - 1], 'minLength')) || (keyword === 'type' && same(all[index + 1], 'enum'))
  );
}

/** Everything that the schema has against a file. */
export function schemaProblems(validate: ValidateFunction, data: unknown): readonly SchemaProblem[] {
  if (validate(data)) return [];
  return (validate.errors ?? [])
    .filter((error, index, all) => !isEcho(error) && !saysItAgain(error, index, all))
    .map((error) => ({
      pointer: pointerOf(error),
      code: error.keyword === 'additionalProperties' ? 'tenant.unknown-key' : 'tenant.schema',
      keepsShape: SHAPELESS.includes(error.keyword),
      sentence: () => sentenceOf(error),
    }));
}
