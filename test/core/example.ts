import { Secret } from '../../src/base/secret.ts';
import type { Comparison } from '../../src/core/diff.ts';
import { Known } from '../../src/core/known.ts';
import type { Change, TenantPlan } from '../../src/core/plan.ts';
import type { Tenant } from '../../src/tenant/tenant.ts';

/** A tenant with everything that the pure parts read; tests change the values that they are about. */
export function exampleTenant(over: Partial<Tenant> = {}): Tenant {
  return {
    name: 'acme',
    file: 'tenants/acme.yaml',
    deployment: 'multi-tenant',
    secrets: { store: 'vault', path: 'genesys/acme' },
    organization: {
      domain: 'mypurecloud.de',
      shortName: 'acme-hybrid',
      id: '5d3a6f0e-0000-4000-8000-000000000001',
      credentials: { store: 'vault', path: 'genesys/acme/provisioner' },
    },
    clients: [
      {
        key: 'pacing',
        name: 'Engage Agent Pacing',
        grant: 'client-credentials',
        description: 'Agent Pacing',
        tokenLifetime: 86400,
        roles: [{ role: 'admin', division: 'Home' }],
        resetLostSecret: false,
        grace: 7,
      },
    ],
    services: [{ name: 'agent-pacing', section: 'ewt', client: 'pacing', secretOption: 'password', options: {} }],
    identityProvider: {
      name: 'Genesys Multicloud CX',
      issuer: 'https://www.genesys.com/pureengage',
      target: 'https://app.mypurecloud.de',
      disabled: false,
      certificate: { days: 3652, keySize: 2048, renewBefore: 60, subject: 'acme', format: 'traditional', grace: 7 },
    },
    administrators: [],
    transaction: {
      name: 'hybrid_integration',
      server: {
        driver: 'gax',
        passwordMode: 'plain',
        url: 'https://gax.acme.example:8443/gax/api',
        credentials: { store: 'vault', path: 'genesys/acme/gax' },
      },
      tenant: 'acme',
      folder: 'Transactions',
      acknowledged: [],
      options: { general: { default_agent_role_name: 'employee' } },
    },
    prune: false,
    places: {
      '': { file: 'tenants/acme.yaml', line: 1, column: 1 },
      '/clients/pacing': { file: 'tenants/acme.yaml', line: 12, column: 3 },
    },
    ...over,
  };
}

export const FINGERPRINT_KEY = new Secret('fingerprint key of the tests');

export function exampleComparison(over: Partial<Comparison> = {}): Comparison {
  return {
    tenant: exampleTenant(),
    known: new Known(),
    fingerprint: (secret) => secret.fingerprint(FINGERPRINT_KEY),
    ...over,
  };
}

export function exampleChange(over: Partial<Change> = {}): Change {
  return {
    address: 'role/employee',
    kind: 'role',
    action: 'update',
    title: 'role "employee"',
    fields: [],
    risk: 'none',
    notes: [],
    ...over,
  };
}

export function examplePlan(over: Partial<TenantPlan> = {}): TenantPlan {
  return { tenant: 'acme', file: 'tenants/acme.yaml', changes: [], findings: [], ...over };
}
