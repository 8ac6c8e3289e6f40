/** Escapes a key for a JSON pointer (RFC 6901). */
export function pointerPart(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** The keys of a JSON pointer. */
export function pointerKeys(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1);
  return pointer.includes('~') ? parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')) : parts;
}
