import { randomBytes } from 'node:crypto';
import { Secret } from '../../../src/base/secret.ts';
import { makeResponse } from '../../../src/core/saml/assertion.ts';
import { decryptPrivateKey } from '../../../src/core/saml/encrypted-key.ts';
import { pemBody, pemOfOption } from '../../../src/core/saml/pem.ts';
import type { Pair } from '../../core/saml/fixtures.ts';
import type { Simulators } from '../../simulators/simulators.ts';

const CUSTODY = 'secret/genesys/acme/custody';
const AGENT = 'agent.smith@acme.example';
const SAML2_BEARER = 'urn:ietf:params:oauth:grant-type:saml2-bearer';

export function optionsOf(simulators: Simulators): Readonly<Record<string, string>> {
  return simulators.options('acme') ?? {};
}

export function setSaml(simulators: Simulators, values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) simulators.gax.acme?.setOption('102', 'saml', name, value);
}

/** The key pair in the transaction object, which a component keeps in memory until it reads the object again. */
export function pairOf(simulators: Simulators): Pair {
  const options = optionsOf(simulators);
  const encrypted = new Secret(pemOfOption(options['saml/pkey'] ?? ''));
  return {
    certificate: pemOfOption(options['saml/certificate'] ?? ''),
    privateKey: decryptPrivateKey(encrypted, new Secret(options['saml/password'] ?? '')),
  };
}

/** Whether Genesys Cloud gives a desktop a token for a response that a component signed with this pair. */
export async function canLogIn(simulators: Simulators, { certificate, privateKey }: Pair): Promise<boolean> {
  const options = optionsOf(simulators);
  const assertion = makeResponse({
    issuer: options['saml/issuer'] ?? '',
    certificatePem: certificate,
    privateKey,
    organizationShortName: 'acme-hybrid',
    email: AGENT,
    audience: 'https://login.mypurecloud.de/saml',
    recipient: 'https://login.mypurecloud.de/saml',
    now: new Date(),
    random: { bytes: randomBytes },
  });
  const login = `${options['saml_auth/client_id']}:${options['saml_auth/password']}`;
  const { status } = await fetch(`${simulators.genesysCloud.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(login).toString('base64')}` },
    body: new URLSearchParams({ grant_type: SAML2_BEARER, orgName: 'acme-hybrid', assertion }),
  });
  return status === 200;
}

/** The certificates that the identity provider trusts: base64 of the DER. */
export function trusted(simulators: Simulators): readonly string[] {
  return (simulators.organization('acme').providers.get('pureengage')?.certificates ?? []) as string[];
}

export function isTrusted(simulators: Simulators, certificate: string): boolean {
  return trusted(simulators).includes(pemBody(certificate));
}

/** Changes by a person in Genesys Cloud. */
export function trustOnly(simulators: Simulators, certificates: readonly string[]): void {
  Object.assign(simulators.organization('acme').providers.get('pureengage') ?? {}, {
    certificates: certificates.map(pemBody),
  });
}

export function storeEntry(simulators: Simulators): Readonly<Record<string, string>> {
  return (simulators.vault.get(CUSTODY) ?? {}) as Readonly<Record<string, string>>;
}

export function putStoreEntry(simulators: Simulators, values: Readonly<Record<string, string>>): void {
  simulators.vault.put(CUSTODY, values);
}

export function withoutValue(entry: Readonly<Record<string, string>>, name: string) {
  return Object.fromEntries(Object.entries(entry).filter(([each]) => each !== name));
}

/** The store entry loses every SAML key, as if a person had created the key in the object. */
export function forgetKeys(simulators: Simulators): void {
  const { state = '', ...values } = storeEntry(simulators);
  const others = Object.entries(values).filter(([name]) => !name.startsWith('saml_key_'));
  const without = { ...JSON.parse(state), samlKey: { generations: [] } };
  putStoreEntry(simulators, { ...Object.fromEntries(others), state: JSON.stringify(without) });
}

/**
 * The retiring certificate is made that many days older in the secret store, because the clock of the command is the real one.
 */
export function retiredDaysAgo(simulators: Simulators, days: number): void {
  const { state = '', ...values } = storeEntry(simulators);
  const time = new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
  const { samlKey, ...rest } = JSON.parse(state);
  const generations = samlKey.generations.map((each: { retiredAt?: string }) =>
    each.retiredAt === undefined ? each : { ...each, retiredAt: time },
  );
  putStoreEntry(simulators, { ...values, state: JSON.stringify({ ...rest, samlKey: { ...samlKey, generations } }) });
}
