import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createAuthority } from './certificates.ts';
import { authority, closing, destination, HOST } from './probing.ts';
import { startProxy, startWebServer } from './servers.ts';

const use = closing();
const SOURCE = join(import.meta.dirname, '../../../src/adapters/network/probe.ts');

/** Node reads NODE_EXTRA_CA_CERTS at its start, so these tests need a separate process. */
const SCRIPT = `
const { probe } = await import(process.env.SOURCE);
const found = await probe(JSON.parse(process.env.DESTINATIONS), {
  environment: process.env,
  endpoints: new Map(),
  stop: new AbortController().signal,
  now: new Date(),
  lookup: async () => [{ address: '127.0.0.1', family: 4 }],
});
console.log(JSON.stringify(found.map(({ outcome }) => outcome)));
`;

async function outcomes(destinations: unknown, environment: Readonly<Record<string, string>>): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
  const NODE_EXTRA_CA_CERTS = join(directory, 'authority.pem');
  writeFileSync(NODE_EXTRA_CA_CERTS, authority.pem);
  const env = { SOURCE, DESTINATIONS: JSON.stringify(destinations), NODE_EXTRA_CA_CERTS, ...environment };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', SCRIPT], { env });
    return stdout.trim();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

it('NODE_EXTRA_CA_CERTS counts, alone and together with an authority of the destination', async () => {
  const { port } = await use(startWebServer(authority.issue({ hosts: [HOST] })));
  const { certificateAuthority: _, ...plain } = destination({ port });
  const other = createAuthority('Authority of the Configuration Server').pem;
  const destinations = [plain, { ...plain, certificateAuthority: other }];
  expect(await outcomes(destinations, {})).toBe('["passed","passed"]');
  expect(await outcomes(destinations, { NODE_EXTRA_CA_CERTS: '' })).toBe('["failed","failed"]');
});

it('a proxy with TLS of its own is trusted by it too', async () => {
  const { port: to } = await use(startWebServer(authority.issue({ hosts: [HOST] })));
  const identity = authority.issue({ hosts: ['proxy.acme.example'] });
  const { port, asked } = await use(startProxy({ to, identity }));
  const HTTPS_PROXY = `https://proxy.acme.example:${port}`;
  expect(await outcomes([destination()], { HTTPS_PROXY })).toBe('["passed"]');
  expect(asked).toEqual([`${HOST}:443`]);
});
