/** An error of a JSON schema validator. */
export interface SchemaMismatch {
  readonly keyword: string;
  /** Place in the value, as a JSON pointer. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Uses only the content of the schema, not the message of the validator or the value. */
const WORDS: Readonly<Record<string, (params: SchemaMismatch['params']) => string>> = {
  required: ({ missingProperty }) => `lacks "${missingProperty}"`,
  type: ({ type }) => `must be ${[type].flat().join(' or ')}`,
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  enum: ({ allowedValues }) => `must be ${[allowedValues].flat().join(' or ')}`,
  pattern: () => 'does not match the pattern in the schema',
  additionalProperties: () => 'has an unknown key',
};

/** Describes the mismatch in one sentence, for a file that a program wrote. */
export function mismatchText({ keyword, instancePath, params }: SchemaMismatch): string {
  return `${instancePath || 'the document'} ${WORDS[keyword]?.(params) ?? 'is invalid'}`;
}
