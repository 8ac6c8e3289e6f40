import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileReader, FileWriter } from '../../../../src/adapters/configuration-server/file/driver.ts';
import type { FileTarget } from '../../../../src/adapters/configuration-server/file/target.ts';
import { refusal } from '../../../../src/base/errors.ts';
import { Secret } from '../../../../src/base/secret.ts';
import type { Options } from '../../../../src/core/ports/configuration-server.ts';
import type { Entry, SecretWriter } from '../../../../src/core/ports/store.ts';
import { testContext } from '../../stores/context.ts';

/** A store in memory with compare-and-set, which returns what was written. */
export class MemoryStore implements SecretWriter {
  readonly description = 'Vault https://vault.example, mount secret';
  readonly entries = new Map<string, Entry>();
  /** Runs before each write, as another writer would. */
  meanwhile: () => void = () => {};

  async read(path: string): Promise<Entry | undefined> {
    return this.entries.get(path);
  }

  async checkWritable(): Promise<void> {}

  async write(path: string, values: Entry['values'], expected: number): Promise<Entry> {
    this.meanwhile();
    if ((this.entries.get(path)?.version ?? 0) !== expected) throw refusal('store.conflict', { path: path });
    const entry = { values, version: expected + 1 };
    this.entries.set(path, entry);
    return entry;
  }

  async close(): Promise<void> {}
}

export const PATH = 'genesys/acme/transaction';
/** Both end in "=". */
export const CERTIFICATE = Buffer.from(`-----BEGIN CERTIFICATE-----\n${'c'.repeat(1001)}\n`).toString('base64');
export const KEY = Buffer.from(`-----BEGIN RSA PRIVATE KEY-----\n${'k'.repeat(1700)}\n`).toString('base64');

/** section -> option -> text, in the form that the drivers use. */
export function held(texts: Readonly<Record<string, Readonly<Record<string, string>>>>): Options {
  return Object.fromEntries(
    Object.entries(texts).map(([section, options]) => [
      section,
      Object.fromEntries(Object.entries(options).map(([option, text]) => [option, new Secret(text)])),
    ]),
  );
}

/** The same options as plain text. */
export function revealed(options: Options): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(options).map(([section, values]) => [
      section,
      Object.fromEntries(Object.entries(values).map(([option, value]) => [option, value.reveal()])),
    ]),
  );
}

export const OPTIONS = held({
  general: { organization_sname: 'acme-hybrid', base_auth_url: 'https://login.mypurecloud.de/oauth/token' },
  saml: {
    issuer: 'https://www.genesys.com/pureengage',
    certificate: CERTIFICATE,
    pkey: KEY,
    password: 'correct horse battery',
  },
  ewt: { client_id: '7c1f', password: 'staple-of-the-pacing-client' },
});

export const SECRETS: readonly string[] = [KEY, 'correct horse battery', 'staple-of-the-pacing-client'];

/** A machine with a folder for the kit, and a store. */
export function site(environment: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  const store = new MemoryStore();
  const context = testContext(environment);
  const directory = join(root, 'kits', 'acme');
  const target = (over: Partial<FileTarget<SecretWriter>> = {}): FileTarget<SecretWriter> => ({
    objectName: 'hybrid_integration',
    tenantName: 'acme',
    folderName: 'Transactions',
    record: { store, path: PATH },
    directory,
    withSecrets: false,
    ...over,
  });
  return {
    root,
    store,
    context,
    directory,
    target,
    reader: (over: Partial<FileTarget<SecretWriter>> = {}) => new FileReader(context, target(over)),
    writer: (over: Partial<FileTarget<SecretWriter>> = {}) => new FileWriter(context, target(over)),
    kit: (name: string) => readFileSync(join(directory, name), 'utf8'),
    names: () => readdirSync(directory).sort(),
    close: () => rmSync(root, { recursive: true }),
  };
}

export type Site = ReturnType<typeof site>;

export const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code,
  );
