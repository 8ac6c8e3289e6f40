import { hasWildcard } from '../../core/organization/permissions.ts';
import type {
  AuditEntry,
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
import { type AuditPlace, auditEntries, auditPlaces } from './audit.ts';
import { listClients, searchUsers, uniqueById } from './lists.ts';
import { clientUsage } from './usage.ts';

/** Reads through an opened organization. It has no way to change anything, whatever its login may do. */
export function createReader(api: PlatformApi): GenesysCloudReader {
  return new Reader(api);
}

/** What was answered, by question. A question that failed may be asked again. */
class Answers<T> {
  readonly #kept = new Map<string, Promise<T>>();

  of(question: string, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(question);
    if (kept) return kept;
    const asked = ask();
    this.#kept.set(question, asked);
    asked.catch(() => this.#kept.delete(question));
    return asked;
  }
}

class Reader implements GenesysCloudReader {
  readonly #api: PlatformApi;
  readonly #organization = new Answers<Organization>();
  readonly #roles = new Answers<readonly Role[]>();
  readonly #divisions = new Answers<readonly Division[]>();
  readonly #clients = new Answers<readonly OAuthClient[]>();
  readonly #client = new Answers<OAuthClient | undefined>();
  readonly #usage = new Answers<number | undefined>();
  readonly #pureEngage = new Answers<IdentityProvider | undefined>();
  readonly #providers = new Answers<readonly IdentityProvider[]>();
  readonly #users = new Answers<readonly User[]>();
  readonly #permissions = new Answers<readonly Permission[]>();
  readonly #subject = new Answers<Subject>();
  readonly #auditPlaces = new Answers<readonly AuditPlace[]>();
  readonly #person = new Answers<Pick<User, 'name' | 'email'> | undefined>();

  constructor(api: PlatformApi) {
    this.#api = api;
  }

  organization(): Promise<Organization> {
    return this.#organization.of('', async () => parseOrganization(await this.#api.get('/api/v2/organizations/me')));
  }

  roles(): Promise<readonly Role[]> {
    const ask = async () => uniqueById((await listAll(this.#api, '/api/v2/authorization/roles')).map(parseRole));
    return this.#roles.of('', ask);
  }

  divisions(): Promise<readonly Division[]> {
    const ask = async () =>
      uniqueById((await listAll(this.#api, '/api/v2/authorization/divisions')).map(parseDivision));
    return this.#divisions.of('', ask);
  }

  clients(): Promise<readonly OAuthClient[]> {
    return this.#clients.of('', () => listClients(this.#api));
  }

  client(id: string): Promise<OAuthClient | undefined> {
    return this.#client.of(id, async () => {
      const fields = await this.#api.find(`/api/v2/oauth/clients/${encodeURIComponent(id)}`);
      return fields && parseClient(fields.about(id));
    });
  }

  usage(clientId: string, days: number): Promise<number | undefined> {
    return this.#usage.of(`${clientId} ${days}`, () => clientUsage(this.#api, clientId, days));
  }

  pureEngage(): Promise<IdentityProvider | undefined> {
    return this.#pureEngage.of('', async () => {
      const fields = await this.#api.find('/api/v2/identityproviders/pureengage');
      return fields && parsePureEngage(fields);
    });
  }

  identityProviders(): Promise<readonly IdentityProvider[]> {
    const ask = async () => (await listByNext(this.#api, '/api/v2/identityproviders')).map(parseProvider);
    return this.#providers.of('', ask);
  }

  users(emails: readonly string[]): Promise<readonly User[]> {
    const wanted = [...new Set(emails)].sort();
    return this.#users.of(wanted.join('\n'), () => searchUsers(this.#api, wanted));
  }

  permissions(domain: string): Promise<readonly Permission[]> {
    return this.#permissions.of(domain, async () => {
      const query = new URLSearchParams({ queryType: 'domain', query: domain });
      const found = await listAll(this.#api, `/api/v2/authorization/permissions?${query}`);
      const ofDomain = found.flatMap(parsePermissions).filter((permission) => permission.startsWith(`${domain}:`));
      return [...new Set(ofDomain)].filter((permission) => !hasWildcard(permission)).sort();
    });
  }

  subject(): Promise<Subject> {
    return this.#subject.of('', async () => parseSubject(await this.#api.get('/api/v2/authorization/subjects/me')));
  }

  /** Asked anew each time: what is asked about an audit is its newest entry. */
  async audits(question: AuditQuestion): Promise<readonly AuditEntry[] | undefined> {
    const places = await this.#auditPlaces.of('', () => auditPlaces(this.#api));
    return auditEntries(this.#api, places, question);
  }

  person(userId: string): Promise<Pick<User, 'name' | 'email'> | undefined> {
    return this.#person.of(userId, async () => {
      const fields = await this.#api.find(`/api/v2/users/${encodeURIComponent(userId)}`);
      const text = (name: string) => reasonText(fields?.optionalText(name) ?? '');
      return fields && { name: text('name'), email: text('email') };
    });
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
