import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, runChild } from '../simulators/child.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { runAction } from '../simulators/runner/runner.ts';
import { SHIPPED, type Simulators, startSimulators, type TenantSimulators } from '../simulators/simulators.ts';

const ACME = SHIPPED[0] as TenantSimulators;
let simulators: Simulators;
let directory: string;
beforeEach(async () => {
  simulators = await startSimulators([{ ...ACME, gwsHost: 'gws.acme.example' }]);
  directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-'));
});
afterEach(async () => {
  await simulators.close();
  rmSync(directory, { recursive: true });
});

const run = (...words: readonly string[]) => runChild(words, { environment: simulators.environment, directory });

function tenantWith(server: string): void {
  writeFileSync(join(directory, 'acme.yaml'), acmeFile({ transaction: `{ tenant: acme, server: ${server} }` }));
}

describe('the driver gws', () => {
  it('applies and verifies, and keeps the values of other tools in the object', async () => {
    tenantWith('{ driver: gws, url: "https://gws.acme.example", credentials: "vault:genesys/acme/gax" }');
    expect((await run('apply', 'acme.yaml')).status).toBe(0);
    expect((await run('verify', 'acme.yaml')).status).toBe(0);
    simulators.gws.acme?.setOption('102', 'agent_state_sync', 'client_secret', 'somebody else’s');
    simulators.gws.acme?.setOption('102', 'saml', 'issuer', 'https://elsewhere');
    expect((await run('drift', 'acme.yaml')).stdout).toContain('saml/issuer');
    expect((await run('apply', 'acme.yaml')).status).toBe(0);
    expect(simulators.options('acme')).toMatchObject({
      'agent_state_sync/client_secret': 'somebody else’s',
      'saml/issuer': 'https://www.genesys.com/pureengage',
    });
    expect((await run('plan', 'acme.yaml')).status).toBe(0);
    expect(simulators.gax.acme?.requests).toEqual([]);
  });
});

describe('the driver file', () => {
  const kit = () => join(directory, 'kits', 'acme');
  const read = (name: string) => readFileSync(join(kit(), name), 'utf8');
  beforeEach(() => tenantWith('{ driver: file }'));

  it('writes an import kit for a person, without secrets, and then plans no changes', async () => {
    expect((await run('apply', 'acme.yaml')).status).toBe(0);
    const secrets = simulators.organization('acme').clients.map(({ secret }) => secret);
    for (const name of readdirSync(kit())) {
      expect(statSync(join(kit(), name)).mode & 0o077).toBe(0);
      for (const secret of secrets) expect(read(name)).not.toContain(secret);
    }
    expect(read('README.md')).toContain('hybrid_integration');
    expect((await run('plan', 'acme.yaml')).status).toBe(0);
    expect((await run('verify', 'acme.yaml')).stdout).toContain('verify --file');
  });

  it('compares a later export with the recorded object', async () => {
    await run('apply', 'acme.yaml');
    expect((await run('kit', 'acme.yaml', '--with-secrets')).status).toBe(0);
    // The options that a person imported, and exports again.
    writeFileSync(join(directory, 'exported.cfg'), read('hybrid_integration.cfg'));
    expect((await run('verify', 'acme.yaml', '--file', 'exported.cfg')).status).toBe(0);
    writeFileSync(join(directory, 'cut.cfg'), read('hybrid_integration.cfg').replace(/^(pkey=.{2000}).*$/m, '$1'));
    const { status, stdout } = await run('verify', 'acme.yaml', '--file', 'cut.cfg');
    expect(status).toBe(1);
    expect(stdout).toMatch(/failed\s+saml\/pkey/);
    expect(stdout).toContain('cut');
    writeFileSync(join(directory, 'broken.cfg'), '[saml\nissuer=x');
    expect((await run('verify', 'acme.yaml', '--file', 'broken.cfg')).stderr).toContain('broken.cfg:1:');
    expect((await run('verify', 'acme.yaml', '--file', 'none.cfg')).stderr).toMatch(
      /Cannot read none\.cfg.*\(export\.unreadable\)/,
    );
  });

  it('does not write secrets to disk inside Actions, where a folder becomes an artifact', async () => {
    await run('apply', 'acme.yaml');
    const { VAULT_TOKEN = '', ...environment } = simulators.environment;
    const inputs = { command: 'kit', tenants: 'acme.yaml', 'vault-token': VAULT_TOKEN };
    const { exitCode } = await runAction({ directory: ROOT, workspace: directory, inputs, environment });
    expect(exitCode).toBe(0);
    for (const { secret } of simulators.organization('acme').clients)
      expect(read('hybrid_integration.cfg')).not.toContain(secret);
  });
});

describe('options that a command does not accept', () => {
  it('are refused and not ignored: apply with --dry-run must not apply', async () => {
    tenantWith('{ driver: file }');
    const { status, stderr } = await run('apply', 'acme.yaml', '--dry-run');
    expect(status).toBe(1);
    expect(stderr).toContain('To see what apply would change, run plan.');
    expect(simulators.all.flatMap(({ requests }) => requests)).toEqual([]);
  });
});
