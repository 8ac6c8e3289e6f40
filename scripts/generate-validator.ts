/** Generates the code of a validator with ajv at build time: no run compiles a schema, and dist/ does not contain ajv. */
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

export interface Validator {
  /** `tenant` of schemas/tenant.schema.json. */
  readonly schema: string;
  readonly file: string;
  /** Name of the function, a type guard. */
  readonly name: string;
  readonly type: string;
  /** The module that exports the type, relative to the file. */
  readonly typeFrom: string;
  readonly options?: Options;
}

/** Replaces a function of ajv: the number of characters, where a surrogate pair counts as one. */
const CHARACTERS = `(text) => {
let count = 0;
for (const _ of text) count += 1;
return count;
}`;

/** The code with which ajv collects an error: six of seven lines in the code of the tenant schema. */
const KEPT =
  /^const (err\d+) = (.*);\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}$/gm;

interface Identified {
  readonly $id: string;
  readonly $defs?: object;
}

/** Replaces copies of parts of the schema by references to the schema. */
function withoutCopies(code: string, schema: Identified): string {
  const parts = new Map(Object.entries(schema.$defs ?? {}).map(([key, part]) => [JSON.stringify(part), key]));
  return code.replaceAll(/^const (schema\d+) = (\{.*\});$/gm, (line, name: string, text: string) => {
    if (text === JSON.stringify(schema)) return `const ${name} = schema;`;
    const part = parts.get(text);
    return part === undefined ? line : `const ${name} = schema.$defs.${part};`;
  });
}

/** @throws Error if the code would need another package at run time */
export function validatorModule(schema: Identified, validator: Validator): string {
  const { name, type, typeFrom, options } = validator;
  const ajv = new Ajv2020({
    ...options,
    allowUnionTypes: true,
    // A shared definition becomes one function instead of several copies.
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(schema);
  const made = standalone.default(ajv, { [name]: schema.$id });
  const own = made
    .replace(/^"use strict";\n/, '')
    .replace(`export const ${name} =`, `export const ${name}: ValidateFunction<${type}> =`)
    .replaceAll(/^(const \w+ =) require\("ajv\/dist\/runtime\/ucs2length"\)\.default;$/gm, `$1 ${CHARACTERS};`)
    .replaceAll(KEPT, '(vErrors ??= []).push($2);')
    .replaceAll(/^\/\*# sourceURL=.*\n/gm, '');
  const code = withoutCopies(own, schema);
  if (/\brequire\s*\(/.test(code)) throw new Error(`the validator of ${validator.schema} would need a package`);
  return [
    '// @ts-nocheck as it is made: what it gives is typed.',
    `import type { ValidateFunction } from 'ajv/dist/2020.js';`,
    `import schema from '${'../'.repeat(validator.file.split('/').length - 1)}schemas/${validator.schema}.schema.json' with { type: 'json' };`,
    `import type { ${type} } from '${typeFrom}';`,
    '',
    code.trimEnd(),
    '',
  ].join('\n');
}
