import { asHybridError } from '../../base/errors.ts';
import { hasWildcard } from '../../core/organization/permissions.ts';
import type {
  AuditAnswer,
  AuditQuestion,
  Division,
  GenesysCloudReader,
  IdentityProvider,
  OAuthClient,
  Organization,
  Permission,
  Role,
  Subject,
  User,
} from '../../core/ports/genesys-cloud.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { reasonText } from '../http/error.ts';
import { listAll, listByNext } from './answers/paging.ts';
import {
  parseClient,
  parseDivision,
  parseOrganization,
  parsePermissions,
  parseProvider,
  parsePureEngage,
  parseRole,
  parseSubject,
} from './answers/parse.ts';
import type { PlatformApi } from './api.ts';
import { auditEntries, auditPlaces } from './audit.ts';
import { listClients, searchUsers, uniqueById } from './lists.ts';
import { clientUsage } from './usage.ts';

/** Reads through an opened organization. It has no way to change anything, whatever its login may do. */
export function createReader(api: PlatformApi): GenesysCloudReader {
  return new Reader(api);
}

class Reader implements GenesysCloudReader {
  readonly #api: PlatformApi;

  constructor(api: PlatformApi) {
    this.#api = api;
  }

  async organization(): Promise<Organization> {
    return parseOrganization(await this.#api.get('/api/v2/organizations/me'));
  }

  async roles(): Promise<readonly Role[]> {
    return uniqueById((await listAll(this.#api, '/api/v2/authorization/roles')).map(parseRole));
  }

  async divisions(): Promise<readonly Division[]> {
    return uniqueById((await listAll(this.#api, '/api/v2/authorization/divisions')).map(parseDivision));
  }

  clients(): Promise<readonly OAuthClient[]> {
    return listClients(this.#api);
  }

  async client(id: string): Promise<OAuthClient | undefined> {
    const fields = await this.#api.find(`/api/v2/oauth/clients/${encodeURIComponent(id)}`);
    return fields && parseClient(fields.about(id));
  }

  usage(clientId: string, days: number): Promise<number | undefined> {
    return clientUsage(this.#api, clientId, days);
  }

  async pureEngage(): Promise<IdentityProvider | undefined> {
    const fields = await this.#api.find('/api/v2/identityproviders/pureengage');
    return fields && parsePureEngage(fields);
  }

  async identityProviders(): Promise<readonly IdentityProvider[]> {
    return (await listByNext(this.#api, '/api/v2/identityproviders')).map(parseProvider);
  }

  async administrators({ administrators }: Pick<Tenant, 'administrators'>): Promise<readonly User[]> {
    return administrators.length === 0 ? [] : this.users(administrators.map(({ email }) => email));
  }

  users(emails: readonly string[]): Promise<readonly User[]> {
    return searchUsers(this.#api, [...new Set(emails)].sort());
  }

  async permissions(domain: string): Promise<readonly Permission[]> {
    const query = new URLSearchParams({ queryType: 'domain', query: domain });
    const found = await listAll(this.#api, `/api/v2/authorization/permissions?${query}`);
    const ofDomain = found.flatMap(parsePermissions).filter((permission) => permission.startsWith(`${domain}:`));
    return [...new Set(ofDomain)].filter((permission) => !hasWildcard(permission)).sort();
  }

  async subject(): Promise<Subject> {
    return parseSubject(await this.#api.get('/api/v2/authorization/subjects/me'));
  }

  async audits(questions: readonly AuditQuestion[]): Promise<readonly AuditAnswer[]> {
    if (questions.length === 0) return [];
    try {
      const places = await auditPlaces(this.#api);
      return await Promise.all(questions.map((each) => auditEntries(this.#api, places, each).catch(asHybridError)));
    } catch (error) {
      return questions.map(() => asHybridError(error));
    }
  }

  async person(userId: string): Promise<Pick<User, 'name' | 'email'> | undefined> {
    const fields = await this.#api.find(`/api/v2/users/${encodeURIComponent(userId)}`);
    const text = (name: string) => reasonText(fields?.optionalText(name) ?? '');
    return fields && { name: text('name'), email: text('email') };
  }

  clockAhead(): number | undefined {
    return this.#api.clockAhead();
  }

  serviceTime(): Date | undefined {
    return this.#api.serviceTime();
  }

  close(): Promise<void> {
    return this.#api.close();
  }
}
