/** What the names of the environment variables behind `env:PATH` begin with; several spellings of a path lead to the same ones. */
export function prefixOf(path: string): string {
  return `${path.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_`;
}
