import { seemsSecret } from './in-clear/sensitive.ts';

const LONGEST_PART = 80;

function partName(part: string): string {
  const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
  return seemsSecret(key) ? '…' : key.slice(0, LONGEST_PART);
}

/** A pointer for people: `transaction.server.url`. */
export function pointerName(pointer: string): string {
  return pointer.split('/').slice(1).map(partName).join('.');
}
