import type { Context } from '../../base/context.ts';
import { problem } from '../../base/errors.ts';
import { pick } from '../../base/json.ts';
import type { Secret } from '../../base/secret.ts';
import type { ConfigurationReader, ConfigurationWriter } from '../../core/ports/configuration-server.ts';
import type { SecretReader, SecretWriter } from '../../core/ports/store.ts';
import { type GaxServer, type GwsServer, referenceText, type TransactionDescription } from '../../tenant/tenant.ts';
import { FileReader, FileWriter } from './file/driver.ts';
import type { FileTarget } from './file/target.ts';
import { GAX } from './gax/dialect.ts';
import type { GaxSessions } from './gax/sessions.ts';
import { GWS } from './gws/dialect.ts';
import { RestReader } from './rest/driver.ts';

type Credentials = Readonly<Record<string, Secret>>;

/** What only the driver `file` needs: the directory of the kit, and the place of its record. */
export type KitDescription = Omit<FileTarget, 'objectName' | 'tenantName' | 'folderName' | 'record'> & {
  readonly recordPath: string;
};

export interface ServerAccess {
  readonly context: Context;
  readonly transaction: TransactionDescription;
  /** `username` and `password`; empty for the driver `file`. */
  readonly credentials: Credentials;
  readonly kit: KitDescription;
  /** Logins that the tenants of a run share. */
  readonly gaxSessions?: GaxSessions | undefined;
}

function login({ url, credentials, driver }: GaxServer | GwsServer, given: Credentials) {
  const { username, password } = given;
  if (username && !username.isBlank && password && !password.isBlank) return { url, username, password };
  const field = username && !username.isBlank ? 'password' : 'username';
  const id = given[field] ? 'credentials.incomplete#server-empty' : 'credentials.incomplete#server';
  throw problem(id, {
    entry: referenceText(credentials),
    field,
    server: driver.toUpperCase(),
  });
}

function namesOf({ name: objectName, tenant: tenantName, folder: folderName }: TransactionDescription) {
  return { objectName, tenantName, folderName };
}

/** @throws HybridError when the credentials are incomplete */
function restParts(
  { context, transaction, credentials, gaxSessions }: ServerAccess,
  server: GaxServer | GwsServer,
): ConstructorParameters<typeof RestReader> {
  const place = pick(server, 'certificateAuthority', 'tenantDbid', 'folderDbid');
  const target = { ...login(server, credentials), ...namesOf(transaction), ...place };
  if (server.driver === 'gws') return [context, GWS, target];
  const gaxTarget = { ...target, passwordMode: server.passwordMode };
  return [context, GAX, gaxTarget, gaxSessions && { session: gaxSessions.at(gaxTarget) }];
}

export function kitTarget<Store extends SecretReader>(
  { transaction, kit }: Pick<ServerAccess, 'transaction' | 'kit'>,
  store: Store,
): FileTarget<Store> {
  const { recordPath, ...rest } = kit;
  return { ...rest, ...namesOf(transaction), record: { store, path: recordPath } };
}

/** @throws HybridError when the credentials are incomplete */
export function openConfigurationReader(access: ServerAccess, store: SecretReader): ConfigurationReader {
  const { server } = access.transaction;
  if (server.driver === 'file') return new FileReader(access.context, kitTarget(access, store));
  return new RestReader(...restParts(access, server));
}

/** The writer of what `reader` reads; only apply opens one. It uses the session of the reader, and the tenant and folder that the reader found. */
export function openConfigurationWriter(
  access: ServerAccess,
  store: SecretWriter,
  reader: ConfigurationReader,
): ConfigurationWriter {
  if (reader instanceof RestReader) return reader.writer();
  return new FileWriter(access.context, kitTarget(access, store));
}
