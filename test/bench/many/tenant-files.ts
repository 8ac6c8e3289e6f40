import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acmeFile } from '../../simulators/in-process.ts';
import type { TenantSimulators } from '../../simulators/simulators.ts';

const GAX = 'gax.provider.example:8443';

/** Tenants of one provider: an organization for each, and one Configuration Server for all. */
export function manyTenants(count: number): readonly TenantSimulators[] {
  return [...Array(count).keys()].map((index) => {
    const number = String(index + 1).padStart(4, '0');
    return {
      name: `tenant-${number}`,
      organizationId: `5d3a6f0e-8a1b-4c2d-9e3f-00000000${number}`,
      shortName: `tenant-${number}-hybrid`,
      domain: 'mypurecloud.de',
      gaxHost: GAX,
      engageTenants: [`tenant-${number}`],
    };
  });
}

function fileOf({ name, organizationId, shortName }: TenantSimulators): string {
  return acmeFile({
    tenant: name,
    secrets: `{ store: vault, path: genesys/${name} }`,
    organization: `{ region: eu-central-1, shortName: ${shortName}, id: ${organizationId}, credentials: "vault:genesys/${name}/provisioner" }`,
    administrators: `[{ name: Ada Admin, email: ada@${name}.example }]`,
    transaction: `{ tenant: ${name}, acknowledged: [read-access], server: { driver: gax, url: "https://${GAX}/gax/api", credentials: "vault:genesys/${name}/gax" } }`,
    verify: '',
  });
}

/** A directory that contains `tenants/`. */
export function writeTenantFiles(tenants: readonly TenantSimulators[]): { readonly directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-bench-'));
  mkdirSync(join(directory, 'tenants'));
  for (const tenant of tenants) writeFileSync(join(directory, 'tenants', `${tenant.name}.yaml`), fileOf(tenant));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
