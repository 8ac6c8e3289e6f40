/** A tenant file of one tenant, `acme`; `over` replaces top-level pieces, as YAML. */
export function acmeFile(over: Readonly<Record<string, string>> = {}): string {
  const pieces: Readonly<Record<string, string>> = {
    tenant: 'acme',
    deployment: 'multi-tenant',
    secrets: '{ store: vault, path: genesys/acme }',
    organization:
      '{ region: eu-central-1, shortName: acme-hybrid, id: 5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f, credentials: "vault:genesys/acme/provisioner" }',
    clients:
      '{ pacing: { name: Engage Agent Pacing, grant: client-credentials }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
    services: '{ agent-pacing: { client: pacing }, workspace-desktop-edition: { client: desktop } }',
    transaction:
      '{ tenant: acme, server: { driver: gax, url: "https://gax.acme.example:8443/gax/api", credentials: "vault:genesys/acme/gax" } }',
    ...over,
  };
  return Object.entries(pieces)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}
