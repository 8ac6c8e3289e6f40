import { asHybridError } from '../../base/errors.ts';
import { hasWildcard } from '../../core/organization/permissions.ts';
import type { AuditAnswer, GenesysCloudReader, Permission } from '../../core/ports/genesys-cloud.ts';
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
  const users = (emails: readonly string[]) => searchUsers(api, [...new Set(emails)].sort());
  return {
    organization: async () => parseOrganization(await api.get('/api/v2/organizations/me')),
    roles: async () => uniqueById((await listAll(api, '/api/v2/authorization/roles')).map(parseRole)),
    divisions: async () => uniqueById((await listAll(api, '/api/v2/authorization/divisions')).map(parseDivision)),
    clients: () => listClients(api),
    client: async (id) => {
      const fields = await api.find(`/api/v2/oauth/clients/${encodeURIComponent(id)}`);
      return fields && parseClient(fields.about(id));
    },
    usage: (clientId, days) => clientUsage(api, clientId, days),
    pureEngage: async () => {
      const fields = await api.find('/api/v2/identityproviders/pureengage');
      return fields && parsePureEngage(fields);
    },
    identityProviders: async () => (await listByNext(api, '/api/v2/identityproviders')).map(parseProvider),
    administrators: async ({ administrators }) =>
      administrators.length === 0 ? [] : users(administrators.map(({ email }) => email)),
    users,
    permissions: (domain) => listPermissions(api, domain),
    subject: async () => parseSubject(await api.get('/api/v2/authorization/subjects/me')),
    audits: async (questions): Promise<readonly AuditAnswer[]> => {
      if (questions.length === 0) return [];
      try {
        const places = await auditPlaces(api);
        return await Promise.all(questions.map((each) => auditEntries(api, places, each).catch(asHybridError)));
      } catch (error) {
        return questions.map(() => asHybridError(error));
      }
    },
    person: async (userId) => {
      const fields = await api.find(`/api/v2/users/${encodeURIComponent(userId)}`);
      const text = (name: string) => reasonText(fields?.optionalText(name) ?? '');
      return fields && { name: text('name'), email: text('email') };
    },
    clockAhead: () => api.clockAhead,
    serviceTime: () => api.serviceTime,
    close: () => api.close(),
  };
}

async function listPermissions(api: PlatformApi, domain: string): Promise<readonly Permission[]> {
  const query = new URLSearchParams({ queryType: 'domain', query: domain });
  const found = await listAll(api, `/api/v2/authorization/permissions?${query}`);
  const ofDomain = found.flatMap(parsePermissions).filter((permission) => permission.startsWith(`${domain}:`));
  return [...new Set(ofDomain)].filter((permission) => !hasWildcard(permission)).sort();
}
