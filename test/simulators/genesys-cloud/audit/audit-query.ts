import { bodyOf, failure, type Handler, isJson, pageOf, slice } from '../answers.ts';
import type { AuditRecord, Json, OrganizationState } from '../records.ts';
import { SERVICES } from './audit.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Older records are only in the query that runs in the background. */
const REALTIME = 14 * DAY;
const ACTIONS = ['Create', 'Update', 'Delete'];

/** The value that a filter of that name compares. */
const FILTERS: Readonly<Record<string, (record: AuditRecord) => string | undefined>> = {
  UserId: ({ userId }) => userId,
  ClientId: ({ clientId }) => clientId,
  Action: ({ action }) => action,
  EntityType: ({ entityType }) => entityType,
  EntityId: ({ entity }) => entity.id,
};

/** From and to, `undefined` when they are not two instants in order. */
function intervalOf(text: unknown): readonly [number, number] | undefined {
  const [from = Number.NaN, to = Number.NaN, ...more] = String(text).split('/').map(Date.parse);
  return from <= to && more.length === 0 ? [from, to] : undefined;
}

function fits(record: AuditRecord, filters: readonly Json[]): boolean {
  return filters.every(({ property, value }) => FILTERS[String(property)]?.(record) === value);
}

function shown(record: AuditRecord, { users }: OrganizationState, withUser: boolean): Json {
  const { at, userId, clientId, ...rest } = record;
  const name = withUser ? users.find(({ id }) => id === userId)?.name : undefined;
  return {
    ...rest,
    ...(userId && { user: { id: userId, ...(name && { name }), selfUri: `/api/v2/users/${userId}` } }),
    ...(clientId && { client: { id: clientId, selfUri: `/api/v2/oauth/clients/${clientId}` } }),
    level: 'USER',
    eventDate: new Date(at).toISOString(),
    status: 'SUCCESS',
  };
}

const query: Handler = (call) => {
  const { organization, now, request } = call;
  const { interval, serviceName, filters, sort, pageSize, pageNumber } = bodyOf(call);
  const [from, to] = intervalOf(interval) ?? [];
  if (from === undefined || to === undefined)
    return failure(400, 'invalid.value', 'Value [{value}] is not valid for field type [interval].', {
      value: String(interval),
    });
  const found = organization.audits
    .filter(({ at }) => at >= from && at <= to && at > now - REALTIME)
    .filter((record) => serviceName === undefined || record.serviceName === serviceName)
    .filter((record) => fits(record, Array.isArray(filters) ? filters.filter(isJson) : []));
  const ascending = Array.isArray(sort) && sort.some((each) => isJson(each) && each.sortOrder === 'ascending');
  const ordered = ascending ? found : found.toReversed();
  const withUser = request.query.getAll('expand').includes('user');
  const { items, counts } = slice(ordered, pageOf(pageSize, pageNumber));
  return { status: 200, body: { entities: items.map((each) => shown(each, organization, withUser)), ...counts } };
};

const serviceMapping: Handler = () => ({
  status: 200,
  body: {
    services: Object.entries(SERVICES).map(([name, entities]) => ({
      name,
      entities: entities.map((entity) => ({ name: entity, actions: ACTIONS })),
    })),
  },
});

export const AUDITS: Readonly<Record<string, Handler>> = {
  'POST /api/v2/audits/query/realtime': query,
  'GET /api/v2/audits/query/realtime/servicemapping': serviceMapping,
};
