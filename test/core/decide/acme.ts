import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCertificate } from '../../../src/core/saml/certificate.ts';
import { loadTenants } from '../../../src/tenant/load.ts';
import type { ClientDescription, Tenant } from '../../../src/tenant/tenant.ts';
import { PRIVATE_KEY } from './rsa-key.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The time at which every situation of these tests is evaluated. */
export const NOW = new Date('2026-11-24T08:00:00.000Z');

/** That many days from now; negative: ago. */
export function day(days: number): Date {
  return new Date(NOW.getTime() + days * DAY);
}

export function isoDay(days: number): string {
  return day(days).toISOString();
}

const FILE = join(import.meta.dirname, '../../../tenants/acme.yaml');
const [LOADED] = loadTenants([{ file: 'tenants/acme.yaml', bytes: readFileSync(FILE) }]);

/** The tenant of tenants/acme.yaml. */
export function acme(over: Partial<Tenant> = {}): Tenant {
  if (!LOADED) throw new Error('tenants/acme.yaml has no tenant');
  return { ...LOADED, ...over };
}

type ClientKeys = Partial<Pick<ClientDescription, 'name' | 'maxAge' | 'grace' | 'resetLostSecret'>>;

/** acme, with changed keys of its client "pacing" or "desktop". */
export function acmeWith(key: 'pacing' | 'desktop', over: ClientKeys, of: Tenant = acme()): Tenant {
  return { ...of, clients: of.clients.map((client) => (client.key === key ? { ...client, ...over } : client)) };
}

/** acme, with changed settings of its certificate. */
export function acmeCertificate(over: Partial<Tenant['identityProvider']['certificate']>): Tenant {
  const { identityProvider } = acme();
  const certificate = { ...identityProvider.certificate, ...over };
  return acme({ identityProvider: { ...identityProvider, certificate } });
}

/** acme, whose transaction object a person imports. */
export function acmeWithDriverFile(of: Tenant = acme()): Tenant {
  return { ...of, transaction: { ...of.transaction, server: { driver: 'file', directory: 'kits/acme' } } };
}

/** acme without one of its clients, and without the service that uses it. */
export function acmeWithout(key: 'pacing' | 'desktop', over: Partial<Tenant> = {}): Tenant {
  const { clients, services } = acme();
  return acme({
    clients: clients.filter((client) => client.key !== key),
    services: services.filter(({ client }) => client !== key),
    ...over,
  });
}

/** A certificate that is valid from that many days from now to that many days from now. */
export function certificate(subject: string, { from = -400, to = 2000 } = {}): string {
  const random = { bytes: (count: number) => randomBytes(count) };
  return makeCertificate({ privateKey: PRIVATE_KEY, subject, days: to - from, now: day(from), random });
}
