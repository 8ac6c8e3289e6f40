/** Generates the resource types in schemas/plan.schema.json from src/resources/list.ts. */
import { TYPE_NAMES } from '../src/resources/list.ts';

const ENUM = /("description": "Resource type\.",\n( *)"enum": \[)[^\]]*\]/;

/** @throws Error if the schema has no enum for them */
export function withTypes(text: string, names: readonly string[] = TYPE_NAMES): string {
  if (!ENUM.test(text))
    throw new Error('schemas/plan.schema.json needs the enum with the description "Resource type."');
  return text.replace(ENUM, (_all, head: string, indent: string) => {
    const lines = names.map((name) => `${indent}  ${JSON.stringify(name)}`);
    return `${head}\n${lines.join(',\n')}\n${indent}]`;
  });
}
