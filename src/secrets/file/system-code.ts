/** `ENOENT`, `ENOSPC`: what the operating system calls an error. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
