import { asHybridError, HybridError } from '../../base/errors.ts';
import { getOrCreate } from '../../base/get-or-create.ts';
import { hasWildcard } from '../../core/organization/permissions.ts';
import type { GenesysCloudReader, OAuthClient, Permission, User } from '../../core/ports/genesys-cloud.ts';
import { HttpError } from '../http/error.ts';
import type { Fields } from './answers/answer.ts';
import { allPages, listAll, listByNext, PAGE_SIZE } from './answers/paging.ts';
import {
  grantTypeOf,
  parseClient,
  parseDivision,
  parseOrganization,
  parsePermissions,
  parseProvider,
  parsePureEngage,
  parseRole,
  parseSubject,
  parseUser,
} from './answers/parse.ts';
import type { PlatformApi } from './api.ts';
import { auditEntries, auditPlaces, shown } from './audit.ts';

/** Reads an organization. It cannot change anything, independent of the permissions of its login. */
export function createReader(api: PlatformApi): GenesysCloudReader {
  const catalogues = new Map<string, Promise<readonly Permission[]>>();
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
    permissions: (domain) => getOrCreate(catalogues, domain, () => listPermissions(api, domain)),
    subject: async () => parseSubject(await api.get('/api/v2/authorization/subjects/me')),
    audits: async (questions) => {
      if (questions.length === 0) return [];
      const places = auditPlaces(api);
      return Promise.all(questions.map((each) => auditEntries(api, places, each).catch(asHybridError)));
    },
    person: async (userId) => {
      const fields = await api.find(`/api/v2/users/${encodeURIComponent(userId)}`);
      return fields && { name: shown(fields, 'name'), email: shown(fields, 'email') };
    },
    clockAhead: () => api.clockAhead,
    serviceTime: () => api.serviceTime,
    close: () => api.close(),
  };
}

/** Without duplicates from moving pages, sorted by ID, because a plan must always be the same. */
function uniqueById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const unique = [...new Map(items.map((item) => [item.id, item])).values()];
  return unique.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function hasKnownGrant(api: PlatformApi, fields: Fields): boolean {
  if (grantTypeOf(fields.text('authorizedGrantType')) !== undefined) return true;
  api.context.log.warn(`Ignored an OAuth client with an unknown grant type`);
  return false;
}

export async function listClients(api: PlatformApi): Promise<readonly OAuthClient[]> {
  const found = await listByNext(api, '/api/v2/oauth/clients');
  return uniqueById(found.filter((fields) => hasKnownGrant(api, fields)).map(parseClient));
}

/** Users with exactly these addresses, in every state. A search is a POST that changes nothing, so it may be repeated. */
async function searchUsers(api: PlatformApi, emails: readonly string[]): Promise<readonly User[]> {
  if (emails.length === 0) return [];
  const query = [
    { type: 'EXACT', fields: ['email'], values: emails },
    { type: 'EXACT', fields: ['state'], values: ['active', 'inactive', 'deleted'] },
  ];
  const page = (pageNumber: number) => {
    const json = { pageSize: PAGE_SIZE, pageNumber, expand: ['authorization'], query };
    return api.ask({ method: 'POST', path: '/api/v2/users/search', json, repeatable: true });
  };
  const found = await allPages(page, 'results');
  const wanted = new Set(emails.map((email) => email.toLowerCase()));
  const isWanted = (fields: Fields) => wanted.has(fields.optionalText('email')?.toLowerCase() ?? '');
  return uniqueById(found.filter(isWanted).map(parseUser));
}

async function listPermissions(api: PlatformApi, domain: string): Promise<readonly Permission[]> {
  const query = new URLSearchParams({ queryType: 'domain', query: domain });
  const found = await listAll(api, `/api/v2/authorization/permissions?${query}`);
  const ofDomain = found.flatMap(parsePermissions).filter((permission) => permission.startsWith(`${domain}:`));
  return [...new Set(ofDomain)].filter((permission) => !hasWildcard(permission)).sort();
}

/** Milliseconds between checks of a running query. */
const PAUSES = [500, 1_000, 2_000, 4_000];
const COUNTS = ['status200', 'status300', 'status400', 'status429', 'status500'] as const;

/** Whether Genesys Cloud answered and refused this request. */
function isRefused(error: unknown): boolean {
  const asked = error instanceof HybridError && error.cause instanceof HttpError ? error.cause : error;
  return asked instanceof HttpError && asked.status !== undefined && asked.status !== 401;
}

/** Requests with the tokens of a client in the last days; undefined if Genesys Cloud does not report them, or not in time. */
async function clientUsage(api: PlatformApi, clientId: string, days: number): Promise<number | undefined> {
  try {
    return await askedUsage(api, clientId, days);
  } catch (error) {
    // Only the retirement of a client depends on it: the rest of the tenant continues.
    if (!isRefused(error)) throw error;
    api.context.log.debug(`Could not read the usage of the client ${clientId}`);
    return undefined;
  }
}

async function askedUsage(api: PlatformApi, clientId: string, days: number): Promise<number | undefined> {
  const path = `/api/v2/oauth/clients/${encodeURIComponent(clientId)}/usage`;
  const started = await api.get(`${path}/summary?days=${days}`);
  const execution = encodeURIComponent(started.text('executionId'));
  for (const pause of [0, ...PAUSES]) {
    if (pause > 0) await api.context.clock.sleep(pause);
    const answer = await api.get(`${path}/query/results/${execution}`);
    const status = answer.text('queryStatus');
    if (status === 'Failed') return undefined;
    if (status !== 'Complete') continue;
    const rows = answer.optionalRecords('results') ?? [];
    const sumOf = (row: Fields) => COUNTS.reduce((sum, name) => sum + (row.optionalInteger(name) ?? 0), 0);
    return rows.reduce((sum, row) => sum + (row.optionalInteger('requests') ?? sumOf(row)), 0);
  }
  return undefined;
}
