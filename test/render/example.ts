import type { Change, Plan, TenantPlan } from '../../src/core/plan.ts';
import type { Receipt } from '../../src/core/receipt.ts';

const file = 'tenants/acme.yaml';

function at(line: number) {
  return { file, line, column: 5 };
}

export const newClient: Change = {
  address: 'oauth-client/pacing#1',
  kind: 'oauth-client',
  action: 'create',
  title: 'OAuth client "Engage Agent Pacing"',
  risk: 'none',
  notes: ['Its secret is shown once and goes into the store genesys/acme.'],
  where: at(20),
  fields: [
    { field: 'grant', after: 'client-credentials', where: at(22) },
    { field: 'name', after: 'Engage Agent Pacing', where: at(21) },
    { field: 'roles', after: ['admin in Home', 'employee in Home'], where: at(23) },
    { field: 'tokenLifetime', after: 86400, where: at(20) },
  ],
};

export const changedRole: Change = {
  address: 'role/employee',
  kind: 'role',
  action: 'update',
  title: 'role employee',
  id: '2f9c',
  risk: 'none',
  notes: [],
  fields: [
    {
      field: 'permissions',
      before: ['journey:event:view', 'old:thing:view'],
      after: ['journey:event:view', 'journey:session:view'],
      where: at(34),
    },
  ],
};

export const changedProvider: Change = {
  address: 'identity-provider',
  kind: 'identity-provider',
  action: 'update',
  title: 'identity provider "Genesys Multicloud CX"',
  risk: 'login',
  notes: [],
  fields: [
    {
      field: 'certificate',
      before: { secret: '1a2b3c4d5e6f7081' },
      after: { secret: '99aabbccddeeff00' },
      where: at(44),
    },
    { field: 'disabled', before: true, after: false, where: at(40) },
    { field: 'issuerURI', before: 'https://old.example', after: 'https://www.genesys.com/pureengage', where: at(41) },
  ],
};

export const deletedClient: Change = {
  address: 'oauth-client/old#1',
  kind: 'oauth-client',
  action: 'delete',
  title: 'OAuth client "Old"',
  id: '7b1e',
  risk: 'destructive',
  notes: [],
  fields: [],
  where: at(19),
};

export const newTransaction: Change = {
  address: 'transaction',
  kind: 'transaction',
  action: 'create',
  title: 'transaction object hybrid_integration',
  risk: 'login',
  notes: [],
  fields: [
    { field: 'ewt/client_id', after: { ref: 'oauth-client/pacing#1', field: 'id' }, where: at(20) },
    {
      field: 'ewt/password',
      after: { secret: null, from: { ref: 'oauth-client/pacing#1', field: 'secret' } },
      where: at(20),
    },
  ],
};

export const verifiedClient: Change = {
  address: 'oauth-client/pacing#1',
  kind: 'oauth-client',
  action: 'prove',
  title: 'a token for OAuth client "Engage Agent Pacing"',
  risk: 'none',
  notes: [],
  fields: [],
};

export const acme: TenantPlan = {
  tenant: 'acme',
  file,
  changes: [changedRole, newClient, changedProvider, newTransaction],
  findings: [
    {
      severity: 'warn',
      code: 'certificate.ends-soon',
      address: 'saml-key#1',
      message: 'the certificate ends in 41 days',
      fix: 'The next apply renews it.',
      where: at(44),
    },
  ],
};

export const clean: TenantPlan = { tenant: 'globex', file: 'tenants/globex.yaml', changes: [], findings: [] };

export const refused: TenantPlan = {
  tenant: 'initech',
  file: 'tenants/initech.yaml',
  changes: [deletedClient],
  findings: [
    {
      severity: 'refuse',
      code: 'organization.id',
      address: 'organization',
      message: 'the credentials belong to another organization',
      fix: 'Check the credentials.',
      where: { file: 'tenants/initech.yaml', line: 9, column: 3 },
    },
  ],
};

export const failed: TenantPlan = {
  tenant: 'umbrella',
  file: 'tenants/umbrella.yaml',
  changes: [],
  findings: [],
  failure: { code: 'vault.sealed', message: 'the vault is sealed', fix: 'Unseal it, then run again.' },
};

export function planOf(...tenants: readonly TenantPlan[]): Plan {
  return { format: 1, tenants, hash: 'c0ffee00c0ffee00' };
}

export const receipt: Receipt = {
  format: 1,
  tool: { name: 'genesys-hybrid', version: '1.0.0' },
  planHash: 'c0ffee00c0ffee00',
  started: '2026-11-24T13:05:00.000Z',
  finished: '2026-11-24T13:05:09.000Z',
  tenants: [
    {
      tenant: 'acme',
      file,
      outcome: 'partial',
      operations: [
        {
          address: 'oauth-client/pacing#1',
          title: newClient.title,
          action: 'create',
          outcome: 'done',
          correlationIds: ['7d1f'],
          fields: [],
          facts: ['client id 4e1c'],
        },
        {
          address: 'identity-provider',
          title: changedProvider.title,
          action: 'update',
          outcome: 'failed',
          correlationIds: [],
          fields: [],
          facts: [],
          error: { code: 'genesys-cloud.409', message: 'somebody else changed it', fix: 'Run plan again.' },
        },
        {
          address: 'transaction',
          title: newTransaction.title,
          action: 'create',
          outcome: 'not-started',
          correlationIds: [],
          fields: [],
          facts: [],
        },
      ],
    },
    { tenant: 'globex', file: 'tenants/globex.yaml', outcome: 'clean', operations: [] },
    {
      tenant: 'umbrella',
      file: 'tenants/umbrella.yaml',
      outcome: 'failed',
      operations: [],
      error: { code: 'vault.sealed', message: 'the vault is sealed', fix: 'Unseal it.' },
    },
  ],
};
