import { afterEach, describe, expect, it } from 'vitest';
import {
  openConfigurationReader,
  openConfigurationWriter,
  type ServerAccess,
} from '../../../src/adapters/configuration-server/open.ts';
import { createContext } from '../../../src/app/system.ts';
import type { Context } from '../../../src/base/context.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { SecretReader, SecretWriter } from '../../../src/core/ports/store.ts';
import type { TransactionDescription } from '../../../src/tenant/tenant.ts';
import { exampleTenant } from '../../core/example.ts';
import type { Simulator } from '../../simulators/server.ts';
import { testContext } from '../stores/context.ts';
import { startGax, startGws } from './servers.ts';

const { transaction } = exampleTenant();
const kit = { recordPath: 'genesys/acme/transaction', directory: 'kits/acme', withSecrets: false };
const CREDENTIALS = { username: new Secret('hybrid'), password: new Secret('correct horse') };
const HOST = 'https://engage.acme.example';

function access(server: object, over: Partial<ServerAccess> = {}): ServerAccess {
  const description = { ...transaction, server: { ...transaction.server, ...server } } as TransactionDescription;
  return { context: testContext(), transaction: description, credentials: CREDENTIALS, kit, ...over };
}

/** As in a run, where addresses are redirected to simulators. */
function contextWith(endpoints: Readonly<Record<string, string>>): Context {
  return createContext({
    environment: { GENESYS_HYBRID_ENDPOINTS: JSON.stringify(endpoints) },
    log: { info: () => {}, warn: () => {}, debug: () => {} },
    mask: () => {},
    stop: new AbortController().signal,
  });
}

/** The drivers of a server need no store. */
const store = {} as SecretReader & SecretWriter;

const open: Simulator[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

describe('opening the driver of a server', () => {
  it.each([
    ['gax', startGax, '/gax/api'],
    ['gws', startGws, ''],
  ] as const)('uses what the tenant file says to %s', async (driver, start, path) => {
    const server = await start();
    open.push(server);
    const context = contextWith({ 'engage.acme.example': server.url });
    const parts = access({ driver, url: `${HOST}${path}`, tenantDbid: '101' }, { context });
    const reader = openConfigurationReader(parts, store);
    expect((await reader.locate()).found).toBeUndefined();
    const asked = server.requests.length;
    const created = await openConfigurationWriter(parts, store, reader).create({ ewt: { password: new Secret('s') } });
    // The read, the write and the read back: the login, the tenant and its folder are not requested again.
    expect(server.requests.length - asked).toBe(3);
    expect((await reader.locate()).found?.dbid).toBe(created.dbid);
    expect(created.link ?? HOST).toMatch(/^https:\/\/engage\.acme\.example/);
  });

  it.each(['gax', 'gws'] as const)('needs user name and password: %s', (driver) => {
    const { username, password } = CREDENTIALS;
    const without = (credentials: ServerAccess['credentials']) => () =>
      openConfigurationReader(access({ driver }, { credentials }), store);
    expect(without({ username })).toThrow('`vault:genesys/acme/gax` has no value `password`');
    expect(without({ password })).toThrow('has no value `username`');
  });
});
