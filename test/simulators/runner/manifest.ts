import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Manifest {
  readonly name: string;
  /** Name to default; a missing default is an empty text. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: readonly string[];
  readonly main: string;
  readonly post?: string;
  readonly postIf: string;
}

interface Written {
  readonly name?: string;
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs?: Readonly<Record<string, string>>;
}

/** Reads action.yml. @throws Error where a current runner could not run it */
export function readManifest(directory: string): Manifest {
  const {
    name = '',
    inputs = {},
    outputs = {},
    runs = {},
  } = parse(readFileSync(join(directory, 'action.yml'), 'utf8')) as Written;
  if (runs.using !== 'node24') throw new Error(`runs.using is ${runs.using}; only node24 is simulated`);
  if (!runs.main) throw new Error('runs.main is missing');
  if (runs.pre) throw new Error('runs.pre does not run for an action in the same repository');
  const defaults = Object.entries(inputs).map(([input, written]) => [input, String(written?.default ?? '')] as const);
  return {
    name,
    inputs: Object.fromEntries(defaults),
    outputs: Object.keys(outputs),
    main: runs.main,
    ...(runs.post && { post: runs.post }),
    postIf: runs['post-if'] ?? 'always()',
  };
}

/** The INPUT_ variables of a step. Names of `with:` are not case-sensitive; undeclared ones are passed on all the same. */
export function inputVariables(manifest: Manifest, given: Readonly<Record<string, string>>): Record<string, string> {
  const all = new Map(Object.entries(manifest.inputs).map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, value] of Object.entries(given)) all.set(name.trim().toLowerCase(), value);
  return Object.fromEntries(
    [...all].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

export function unexpectedInputs(manifest: Manifest, given: Readonly<Record<string, string>>): readonly string[] {
  const known = new Set(Object.keys(manifest.inputs).map((name) => name.toLowerCase()));
  return Object.keys(given).filter((name) => !known.has(name.trim().toLowerCase()));
}
