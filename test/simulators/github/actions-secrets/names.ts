const LARGEST = 48 * 1024;

/** Why GitHub rejects a name; undefined when it does not. `what` is `Secret` or `Variable`. */
export function nameProblem(name: string, what: 'Secret' | 'Variable'): string | undefined {
  if (name.startsWith('GITHUB_')) return `${what} names must not start with GITHUB_.`;
  if (/^[A-Z_][A-Z0-9_]*$/.test(name)) return undefined;
  return `${what} names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). Spaces are not allowed. Must start with a letter ([a-z], [A-Z]) or underscores (_).`;
}

export function isTooLarge(value: string): boolean {
  return Buffer.byteLength(value) > LARGEST;
}
