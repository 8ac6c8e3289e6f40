import { describe, expect, it } from 'vitest';
import type { ChildResult } from '../../simulators/child.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { globexFile, twoTenants, VAULT_ADDRESS } from './two-tenants.ts';

const folder = twoTenants();

const ACME = '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f';
const GLOBEX = '7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b';
const ENTRY = 'genesys/acme/custody';

function custody(mount = 'secret') {
  return folder.simulators.vault.get(`${mount}/${ENTRY}`) as Record<string, string> | undefined;
}

function stateOf(values = custody()) {
  return JSON.parse(values?.state ?? '{}') as { owner?: unknown; samlKey: { generations: unknown[] } };
}

/** The entry as it was written before owners were recorded. */
function withoutOwner(): void {
  const { owner: _owner, ...state } = stateOf();
  folder.simulators.vault.put(`secret/${ENTRY}`, { ...custody(), state: JSON.stringify(state) });
}

function textOf({ stdout, stderr }: ChildResult): string {
  return `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
}

/** A mount of the key-value engine besides `secret`, with the credentials that both tenants need. */
function addMount(name: string): void {
  const { vault } = folder.simulators;
  vault.state.mounts[name] = 2;
  for (const path of ['acme/provisioner', 'acme/gax', 'globex/provisioner', 'globex/gax']) {
    vault.put(`${name}/genesys/${path}`, { ...vault.get(`secret/genesys/${path}`) });
  }
}

const SHARED = {
  address: { secrets: `{ store: vault, path: genesys/acme, address: "${VAULT_ADDRESS}" }`, mount: 'secret' },
  mount: { secrets: '{ store: vault, path: genesys/acme, mount: kv }', mount: 'kv' },
} as const;
const ENVIRONMENT = { address: { VAULT_ADDR: VAULT_ADDRESS }, mount: { VAULT_MOUNT: 'kv' } } as const;
const SPELLINGS = ['address', 'mount'] as const;

describe('an entry that two tenant files name in two spellings', () => {
  it.each(SPELLINGS)('is refused for the second tenant, whose file names the %s', async (spelling) => {
    if (spelling === 'mount') addMount('kv');
    folder.write('acme.yaml', acmeFile());
    folder.write('globex.yaml', globexFile({ secrets: SHARED[spelling].secrets }));
    const run = (...words: string[]) => folder.run(words, ENVIRONMENT[spelling]);
    expect((await run('apply', 'acme.yaml')).status).toBe(0);
    const before = custody(SHARED[spelling].mount);
    const refused = await run('apply', 'globex.yaml');
    expect(refused.status).toBe(3);
    expect(textOf(refused)).toContain(`vault:${ENTRY}\`: it belongs to the tenant acme in the organization ${ACME}`);
    expect(textOf(refused)).toContain('globex needs a path of its own');
    expect(folder.simulators.options('globex')).toBeUndefined();
    expect(custody(SHARED[spelling].mount)).toEqual(before);
    expect((await run('plan', 'acme.yaml')).status).toBe(0);
  });

  it.each(SPELLINGS)('is refused for the second tenant, when the first file names the %s', async (spelling) => {
    if (spelling === 'mount') addMount('kv');
    folder.write('acme.yaml', acmeFile());
    folder.write('globex.yaml', globexFile({ secrets: SHARED[spelling].secrets }));
    const run = (...words: string[]) => folder.run(words, ENVIRONMENT[spelling]);
    expect((await run('apply', 'globex.yaml')).status).toBe(0);
    expect(stateOf(custody(SHARED[spelling].mount)).owner).toEqual({ organizationId: GLOBEX, tenant: 'globex' });
    const refused = await run('apply', 'acme.yaml');
    expect(refused.status).toBe(3);
    expect(textOf(refused)).toContain('acme needs a path of its own');
    expect(folder.simulators.options('acme')).toBeUndefined();
  });

  it.each(SPELLINGS)('is found when the files are validated, where the environment names the %s', async (spelling) => {
    folder.write('acme.yaml', acmeFile());
    folder.write('globex.yaml', globexFile({ secrets: SHARED[spelling].secrets }));
    for (const command of ['validate', 'apply']) {
      const { status, stdout, stderr } = await folder.run([command, 'acme.yaml', 'globex.yaml'], ENVIRONMENT[spelling]);
      expect(status).toBe(1);
      expect(`${stdout}${stderr}`).toMatch(/acme\.yaml\S* already uses this path in the secret store/);
    }
    expect(custody()).toBeUndefined();
  });

  it('is never shared by one run that applies both, when the spellings are not known to be one Vault', async () => {
    folder.write('acme.yaml', acmeFile());
    folder.write('globex.yaml', globexFile({ secrets: SHARED.address.secrets }));
    const run = await folder.run(['apply', 'acme.yaml', 'globex.yaml']);
    expect(run.status).toBe(4);
    const { owner, samlKey } = stateOf() as { owner: { tenant: string }; samlKey: { generations: unknown[] } };
    const other = owner.tenant === 'acme' ? 'globex' : 'acme';
    expect(samlKey.generations).toHaveLength(1);
    expect(folder.simulators.options(owner.tenant)).toBeDefined();
    expect(folder.simulators.options(other)).toBeUndefined();
    expect((await folder.run(['plan', `${other}.yaml`])).status).toBe(3);
    expect((await folder.run(['plan', `${owner.tenant}.yaml`])).status).toBe(0);
  });

  it.each([
    ['without an entry', undefined],
    ['with an entry that has no owner', { note: 'written before owners were recorded' }],
  ])('is never shared by one run in a Vault of version 1, which has no compare-and-set, %s', async (_what, entry) => {
    folder.simulators.vault.state.mounts.secret = 1;
    if (entry) folder.simulators.vault.put(`secret/${ENTRY}`, entry);
    folder.write('acme.yaml', acmeFile());
    folder.write('globex.yaml', globexFile({ secrets: SHARED.address.secrets }));
    const run = await folder.run(['apply', 'acme.yaml', 'globex.yaml']);
    expect(run.status).not.toBe(0);
    const objects = ['acme', 'globex'].filter((tenant) => folder.simulators.options(tenant) !== undefined);
    expect(objects.length).toBeLessThan(2);
  });
});

describe('the entry of a tenant', () => {
  it('records organization and tenant with the first write', async () => {
    folder.write('acme.yaml', acmeFile());
    expect((await folder.run(['apply', 'acme.yaml'])).status).toBe(0);
    expect(stateOf().owner).toEqual({ organizationId: ACME, tenant: 'acme' });
  });

  it('gets an owner with the next write, where it has none, and is read before', async () => {
    folder.write('acme.yaml', acmeFile());
    await folder.run(['apply', 'acme.yaml']);
    withoutOwner();
    const before = custody();
    expect((await folder.run(['apply', 'acme.yaml'])).status).toBe(0);
    expect(custody()).toEqual(before);
    expect((await folder.run(['rotate', '--what', 'pacing', 'acme.yaml'])).status).toBe(0);
    expect(stateOf().owner).toEqual({ organizationId: ACME, tenant: 'acme' });
    expect((await folder.run(['plan', 'acme.yaml'])).status).toBe(0);
  });

  it('belongs to the same tenant when the file writes the id of the organization in capitals', async () => {
    folder.write('acme.yaml', acmeFile());
    await folder.run(['apply', 'acme.yaml']);
    folder.write('acme.yaml', acmeFile().replace(ACME, ACME.toUpperCase()));
    const plan = await folder.run(['plan', 'acme.yaml']);
    expect(textOf(plan)).not.toContain('belongs to');
  });
});

describe('a file that uses the entry of another tenant or organization', () => {
  const MOVED = acmeFile({
    organization:
      '{ region: us-east-1, shortName: globex-hybrid, id: 7b1f4c2a-3d5e-4f60-8a7b-9c0d1e2f3a4b, credentials: "vault:genesys/globex/provisioner" }',
    administrators: '[]',
    verify: '',
  });
  const RENAMED = acmeFile({ tenant: 'acme-emea' });

  it.each([
    [
      'another organization',
      MOVED,
      'Correct `organization.id` in the tenant file. If acme moved to another organization',
    ],
    ['another tenant name', RENAMED, 'If you renamed acme, write `tenant: acme` again'],
  ])('is refused by every command: %s', async (_what, text, fix) => {
    folder.write('acme.yaml', acmeFile());
    await folder.run(['apply', 'acme.yaml']);
    const [before, options] = [custody(), folder.simulators.options('acme')];
    const clients = () =>
      folder.simulators.organization('globex').clients.length + folder.simulators.organization('acme').clients.length;
    const made = clients();
    folder.write('acme.yaml', text);
    for (const words of [
      ['plan'],
      ['apply'],
      ['apply', '--only', 'cloud'],
      ['apply', '--only', 'engage'],
      ['drift'],
      ['rotate', '--what', 'all'],
      ['adopt'],
    ]) {
      const refused = await folder.run([...words, 'acme.yaml']);
      expect([words, refused.status]).toEqual([words, 3]);
      expect(textOf(refused)).toContain('belongs to the tenant acme');
      expect(textOf(refused)).toContain(fix);
    }
    const verified = await folder.run(['verify', 'acme.yaml']);
    expect(verified.status).toBe(1);
    expect(textOf(verified)).toContain('belongs to the tenant acme');
    expect([custody(), folder.simulators.options('acme'), clients()]).toEqual([before, options, made]);
  });

  it('is refused a kit of the recorded object', async () => {
    const file = (over = {}) => acmeFile({ transaction: '{ tenant: acme, server: { driver: file } }', ...over });
    folder.write('acme.yaml', file());
    await folder.run(['apply', 'acme.yaml']);
    folder.write('acme.yaml', file({ tenant: 'acme-emea' }));
    folder.write('exported.cfg', '[saml]\nissuer=x\n');
    for (const words of [
      ['kit', 'acme.yaml'],
      ['verify', 'acme.yaml', '--file', 'exported.cfg'],
    ]) {
      const refused = await folder.run(words);
      expect([words, refused.status]).toEqual([words, 3]);
      expect(textOf(refused)).toContain('belongs to the tenant acme');
    }
  });

  it('is reported in JSON with its code, and does not stop another tenant', async () => {
    folder.write('acme.yaml', acmeFile());
    await folder.run(['apply', 'acme.yaml']);
    folder.write('acme.yaml', RENAMED);
    folder.write('globex.yaml', globexFile({ secrets: '{ store: vault, path: genesys/globex }' }));
    const { status, stdout } = await folder.run(['apply', 'acme.yaml', 'globex.yaml', '--json']);
    expect(status).toBe(4);
    const { receipt } = JSON.parse(stdout) as {
      receipt: { tenants: { tenant: string; outcome: string; error?: { code: string } }[] };
    };
    expect(receipt.tenants.map(({ tenant, outcome, error }) => [tenant, outcome, error?.code])).toEqual([
      ['acme-emea', 'refused', 'custody.other-owner'],
      ['globex', 'changed', undefined],
    ]);
  });
});
