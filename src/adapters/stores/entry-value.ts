import type { Context } from '../../base/context.ts';
import { Secret } from '../../base/secret.ts';

/** Names whose values are no secrets: a masked id ruins the log ("client ***"), and the runner drops every output that has it. */
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
