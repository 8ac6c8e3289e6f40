import { expect, it } from 'vitest';
import type { Tenant } from '../../src/tenant/tenant.ts';
import { acme, organization, server } from './loading.ts';

function filled({ places, ...tenant }: Tenant): Omit<Tenant, 'places'> {
  expect(places['/tenant']).toEqual({ file: 'tenants/1.yaml', line: 1, column: 1 });
  return tenant;
}

it('a minimal tenant file gets the defaults of the Genesys guide', () => {
  const clients = '{ desktop: { name: Desktops, grant: saml2-bearer, scopes: [users] } }';
  const least = acme({
    clients,
    services: '',
    administrators: '',
    verify: '',
    transaction: server({ driver: 'file' }),
  });
  expect(filled(least)).toMatchInlineSnapshot(`
    {
      "administrators": [],
      "clients": [
        {
          "description": "",
          "grace": 7,
          "grant": "saml2-bearer",
          "key": "desktop",
          "name": "Desktops",
          "redirectUris": [
            "https://apps.mypurecloud.de",
          ],
          "resetLostSecret": false,
          "scopes": [
            "users",
          ],
          "tokenLifetime": 86400,
        },
      ],
      "deployment": "multi-tenant",
      "file": "tenants/1.yaml",
      "identityProvider": {
        "certificate": {
          "days": 3652,
          "format": "traditional",
          "grace": 7,
          "keySize": 2048,
          "renewBefore": 60,
          "subject": "acme hybrid integration",
        },
        "disabled": false,
        "issuer": "https://www.genesys.com/pureengage",
        "name": "Genesys Multicloud CX",
        "target": "https://app.mypurecloud.de",
      },
      "name": "acme",
      "organization": {
        "credentials": {
          "path": "genesys/acme/provisioner",
          "store": "vault",
        },
        "domain": "mypurecloud.de",
        "id": "5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f",
        "shortName": "acme-hybrid",
      },
      "prune": false,
      "secrets": {
        "path": "genesys/acme",
        "store": "vault",
      },
      "services": [],
      "transaction": {
        "acknowledged": [],
        "folder": "Transactions",
        "name": "hybrid_integration",
        "options": {
          "general": {
            "base_auth_url": "https://login.mypurecloud.de/oauth/token",
            "base_service_url": "https://api.mypurecloud.de/api/",
            "default_admin_role_name": "admin",
            "default_agent_role_name": "employee",
            "organization_domain_suffix": "com",
          },
          "saml": {
            "expire_time": "24",
            "issuer": "https://www.genesys.com/pureengage",
          },
        },
        "server": {
          "directory": "kits/acme",
          "driver": "file",
        },
        "tenant": "acme",
      },
    }
  `);
});

it('a complete tenant file keeps all its values', () => {
  const everything = acme({
    secrets: '{ store: vault, path: a/b, address: "https://vault.example", mount: kv, namespace: team }',
    organization: organization({ planCredentials: '"env:READER"' }),
    clients: `{
      pacing: { name: P, grant: client-credentials, description: D, tokenLifetime: 300, resetLostSecret: true, roles: [{ role: r }, { role: s, division: Sales }] },
      desktop: { name: D, grant: saml2-bearer, scopes: [users], redirectUris: ["https://desktop.example"] } }`,
    services: `{
      agent-pacing: { client: pacing, secretOption: key },
      sync: { client: pacing, section: agent_state_sync },
      own: { client: pacing, section: own, options: { switch: true, number: 7 } },
      predictive-engagement: { grantTo: [supervisor], permissionsFrom: Journey } }`,
    identityProvider: `{ name: N, issuer: "urn:acme:engage", target: "https://target.example", disabled: true,
      certificate: { days: 90, keySize: 4096, renewBefore: 20, subject: S, format: pkcs8, grace: 3, own: "github:PAIR" } }`,
    administrators: '[{ name: Ada, email: ada@acme.example }]',
    transaction: server(
      {
        driver: 'gax',
        url: '"https://gax.acme.example"',
        credentials: '"file:gax"',
        certificateAuthority: '"-----BEGIN CERTIFICATE-----"',
        tenantDbid: '101',
        folderDbid: '"202"',
        passwordMode: 'obfuscated',
      },
      {
        folder: 'Objects',
        acknowledged: '[read-access]',
        options: `{ expire_time: 12, organization_domain_suffix: org, organization_domain_suffix_section: own,
          default_agent_role_name: agents, default_admin_role_name: admins }`,
      },
    ),
    prune: 'true',
    verify: '{ user: agent@acme.example }',
  });
  expect(filled(everything)).toMatchInlineSnapshot(`
    {
      "administrators": [
        {
          "email": "ada@acme.example",
          "name": "Ada",
        },
      ],
      "clients": [
        {
          "description": "D",
          "grace": 7,
          "grant": "client-credentials",
          "key": "pacing",
          "name": "P",
          "resetLostSecret": true,
          "roles": [
            {
              "division": "Home",
              "role": "r",
            },
            {
              "division": "Sales",
              "role": "s",
            },
          ],
          "tokenLifetime": 300,
        },
        {
          "description": "",
          "grace": 7,
          "grant": "saml2-bearer",
          "key": "desktop",
          "name": "D",
          "redirectUris": [
            "https://desktop.example",
          ],
          "resetLostSecret": false,
          "scopes": [
            "users",
          ],
          "tokenLifetime": 86400,
        },
      ],
      "deployment": "multi-tenant",
      "file": "tenants/1.yaml",
      "identityProvider": {
        "certificate": {
          "days": 90,
          "format": "pkcs8",
          "grace": 3,
          "keySize": 4096,
          "own": {
            "path": "PAIR",
            "store": "github",
          },
          "renewBefore": 20,
          "subject": "S",
        },
        "disabled": true,
        "issuer": "urn:acme:engage",
        "name": "N",
        "target": "https://target.example",
      },
      "name": "acme",
      "organization": {
        "credentials": {
          "path": "genesys/acme/provisioner",
          "store": "vault",
        },
        "domain": "mypurecloud.de",
        "id": "5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f",
        "planCredentials": {
          "path": "READER",
          "store": "env",
        },
        "shortName": "acme-hybrid",
      },
      "predictiveEngagement": {
        "grantTo": [
          "supervisor",
        ],
        "permissionsFrom": "Journey",
      },
      "prune": true,
      "secrets": {
        "address": "https://vault.example",
        "mount": "kv",
        "namespace": "team",
        "path": "a/b",
        "store": "vault",
      },
      "services": [
        {
          "client": "pacing",
          "name": "agent-pacing",
          "options": {},
          "secretOption": "key",
          "section": "ewt",
        },
        {
          "client": "pacing",
          "name": "sync",
          "options": {},
          "secretOption": "client_secret",
          "section": "agent_state_sync",
        },
        {
          "client": "pacing",
          "name": "own",
          "options": {
            "number": "7",
            "switch": "true",
          },
          "secretOption": "password",
          "section": "own",
        },
      ],
      "transaction": {
        "acknowledged": [
          "read-access",
        ],
        "folder": "Objects",
        "name": "hybrid_integration",
        "options": {
          "general": {
            "base_auth_url": "https://login.mypurecloud.de/oauth/token",
            "base_service_url": "https://api.mypurecloud.de/api/",
            "default_admin_role_name": "admins",
            "default_agent_role_name": "agents",
          },
          "own": {
            "number": "7",
            "organization_domain_suffix": "org",
            "switch": "true",
          },
          "saml": {
            "expire_time": "12",
            "issuer": "urn:acme:engage",
          },
        },
        "server": {
          "certificateAuthority": "-----BEGIN CERTIFICATE-----",
          "credentials": {
            "path": "gax",
            "store": "file",
          },
          "driver": "gax",
          "folderDbid": "202",
          "passwordMode": "obfuscated",
          "tenantDbid": "101",
          "url": "https://gax.acme.example",
        },
        "tenant": "acme",
      },
      "verifyUser": "agent@acme.example",
    }
  `);
});
