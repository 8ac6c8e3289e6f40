import type { Context } from '../../base/context.ts';
import { Secret } from '../../base/secret.ts';

/**
 * Names whose values are no secrets. A masked id ruins the log ("client ***") and makes the runner drop every job
 * output that contains it. Only these names: a value that is masked for nothing harms less than one that is shown.
 */
const PUBLIC_NAME = /^(?:(?:.+_)?client_id|username|(?:.+_)?certificate|state)$/;

/** A certificate's file often holds its key too. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

export function isPublic(name: string, value: string): boolean {
  return PUBLIC_NAME.test(name) && !PRIVATE_KEY.test(value);
}

/** A value of a store's entry: sealed, unless its name says that it is no secret. */
export function entryValue({ seal }: Pick<Context, 'seal'>, name: string, value: string): Secret {
  return isPublic(name, value) ? new Secret(value) : seal(value);
}
