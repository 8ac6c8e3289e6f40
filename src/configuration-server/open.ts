import type { Context } from '../context.ts';
import { HybridError } from '../errors.ts';
import type { Secret } from '../secrets/secret.ts';
import type { TransactionDescription } from '../tenant/tenant.ts';
import { createGaxReader, createGaxWriter, type GaxTarget } from './gax/driver.ts';
import type { ConfigurationReader, ConfigurationWriter } from './types.ts';

type Credentials = Readonly<Record<string, Secret>>;

function targetOf(
  { name, server, tenant, folder }: TransactionDescription,
  { username, password }: Credentials,
): GaxTarget {
  if (server.driver !== 'gax') {
    const message = `the driver ${server.driver} is not part of this version`;
    throw new HybridError({ code: 'driver.unknown', message, fix: 'Use driver: gax.' });
  }
  if (!username || !password) {
    const { store, path } = server.credentials;
    const message = `the entry ${store}:${path} has no value "${username ? 'password' : 'username'}"`;
    throw new HybridError({
      code: 'credentials.incomplete',
      message,
      fix: 'It needs username and password of an account that logs in to GAX.',
    });
  }
  const { url, certificateAuthority, tenantDbid, folderDbid } = server;
  const authority = certificateAuthority === undefined ? {} : { certificateAuthority };
  return {
    url,
    username,
    password,
    ...authority,
    objectName: name,
    tenantName: tenant,
    tenantDbid,
    folderName: folder,
    folderDbid,
  };
}

/** @throws HybridError when the credentials are not whole or the driver is not known */
export function openConfigurationReader(
  context: Context,
  description: TransactionDescription,
  credentials: Credentials,
): ConfigurationReader {
  return createGaxReader(context, targetOf(description, credentials));
}

/** As the reader, with the right to change; only apply opens one. */
export function openConfigurationWriter(
  context: Context,
  description: TransactionDescription,
  credentials: Credentials,
): ConfigurationWriter {
  return createGaxWriter(context, targetOf(description, credentials));
}
