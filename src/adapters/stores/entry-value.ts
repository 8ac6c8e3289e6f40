import type { Context } from '../../base/context.ts';
import { Secret } from '../../base/secret.ts';

/** Names of values that are not secret: a masked ID makes the log useless ("client ***"), and the runner drops outputs that contain it. */
const PUBLIC_NAME = /^(?:(?:.+_)?client_id|username|(?:.+_)?certificate|state)$/;

/** The file of a certificate often holds its private key too. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

export function isPublic(name: string, value: string): boolean {
  return PUBLIC_NAME.test(name) && !PRIVATE_KEY.test(value);
}

/** A value of an entry: masked in the log, unless its name says that it is not secret. */
export function entryValue({ seal }: Pick<Context, 'seal'>, name: string, value: string): Secret {
  return isPublic(name, value) ? new Secret(value) : seal(value);
}
