const CODE = /^[A-Z\d][A-Z\d_]{1,63}$/;

/**
 * `ENOENT`, `ENOSPC`: what the operating system, Node or OpenSSL calls an error; `unknown` where none gives it such a name. Anything
 * else that a library keeps there is not shown.
 */
export function systemCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return CODE.test(code) ? code : 'unknown';
}
