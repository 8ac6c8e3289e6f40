const CODE = /^[A-Z\d][A-Z\d_]{1,63}$/;

/** Code of an error of the operating system, Node or OpenSSL, such as `ENOENT`; `unknown` if it has no such code. */
export function systemCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return CODE.test(code) ? code : 'unknown';
}
