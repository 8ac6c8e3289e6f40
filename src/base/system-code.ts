/** `ENOENT`, `ENOSPC`: what the operating system, or Node, calls an error; `unknown` where neither gives it a name. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
