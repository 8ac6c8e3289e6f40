import { keysOf } from '../base/json-pointer.ts';
import { seemsSecret } from './in-clear/sensitive.ts';

const LONGEST_KEY = 80;

function keyName(key: string): string {
  return seemsSecret(key) ? '…' : key.slice(0, LONGEST_KEY);
}

/** A pointer for people: `transaction.server.url`. */
export function pointerName(pointer: string): string {
  return keysOf(pointer).map(keyName).join('.');
}
