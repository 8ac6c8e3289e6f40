/** The prefix of the environment variables of `env:PATH`. Several spellings of a path have the same prefix. */
export function variablePrefix(path: string): string {
  return `${path.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_`;
}
