import type { Simulators } from './simulators.ts';

/** Base64 of the DER, whatever the frame around it. */
function bare(certificate: string): string {
  return certificate.replaceAll(/-----(BEGIN|END) CERTIFICATE-----|\s/g, '');
}

/** The failing logins of this moment, with the transaction object of a tenant. */
export function failingLogins(simulators: Simulators, tenant: string): readonly string[] {
  const options = simulators.options(tenant);
  if (!options) return [];
  const { clients, providers } = simulators.organization(tenant);
  const found: string[] = [];
  for (const [section, secretOption] of [
    ['ewt', 'password'],
    ['saml_auth', 'password'],
  ] as const) {
    const id = options[`${section}/client_id`];
    if (id === undefined) continue;
    const client = clients.find((each) => each.id === id);
    if (client?.state !== 'active') found.push(`[${section}] has a client that is ${client?.state ?? 'not there'}`);
    else if (client.secret !== options[`${section}/${secretOption}`])
      found.push(`[${section}] has a secret that is not the client's`);
  }
  const trusted = ((providers.get('pureengage')?.certificates ?? []) as string[]).map(bare);
  const certificate = bare(Buffer.from(options['saml/certificate'] ?? '', 'base64').toString());
  if (!trusted.includes(certificate)) found.push('[saml] has a certificate that the identity provider does not trust');
  if (trusted.length === 0) found.push('the identity provider trusts no certificate');
  return found;
}

/** Checks when each request arrives, and so after every earlier request. Returns every failed login. */
export function watchLogins(
  simulators: Simulators,
  tenant: string,
): { readonly problems: ReadonlySet<string>; readonly looked: () => number } {
  const problems = new Set<string>();
  let looks = 0;
  const look = (what: string) => {
    looks += 1;
    for (const problem of failingLogins(simulators, tenant)) problems.add(`before ${what}: ${problem}`);
  };
  for (const simulator of simulators.all) simulator.watchers.push(({ method, path }) => look(`${method} ${path}`));
  return { problems, looked: () => looks };
}
