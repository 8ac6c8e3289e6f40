import { randomUUID } from 'node:crypto';
import { failure, type Handler, notFound } from '../answers.ts';
import type { ClientRecord, Json, OrganizationState, UsageRecord } from '../records.ts';

const DAY = 24 * 60 * 60 * 1000;

function existing({ clients }: OrganizationState, clientId: string | undefined): ClientRecord | undefined {
  return clients.find(({ id }) => id === clientId);
}

const summary: Handler = ({ organization, parameters, request, now, behaviour }) => {
  const client = existing(organization, parameters.clientId);
  if (!client) return notFound();
  const days = Number(request.query.get('days') ?? 7);
  if (!(Number.isInteger(days) && days > 0))
    return failure(400, 'invalid.query.param.value', 'Value [{value}] is not valid for the parameter days.', {
      value: request.query.get('days') ?? '',
    });
  const executionId = randomUUID();
  const running = behaviour.usageRunning;
  organization.usageQueries.set(executionId, { clientId: client.id, since: now - days * DAY, running });
  const resultsUri = `/api/v2/oauth/clients/${client.id}/usage/query/results/${executionId}`;
  return { status: 202, body: { executionId, resultsUri } };
};

/** Statuses are counted by hundreds, and 429 separately. */
function statusField(status: number): string {
  return status === 429 ? 'status429' : `status${Math.trunc(status / 100)}00`;
}

/** A row for each operation, by day, user and client. */
function rows(records: readonly UsageRecord[], client: ClientRecord, organizationId: string): Json[] {
  const found = new Map<string, Json>();
  for (const { userId, at, httpMethod, templateUri, status } of records) {
    const date = `${new Date(at).toISOString().slice(0, 10)}T00:00:00.000Z`;
    const key = [date, userId, httpMethod, templateUri].join(' ');
    const row = found.get(key) ?? {
      ...{ clientId: client.id, clientName: client.name, organizationId, ...(userId && { userId }) },
      ...{ templateUri, httpMethod, date, requests: 0 },
    };
    const field = statusField(status);
    found.set(key, { ...row, requests: Number(row.requests) + 1, [field]: Number(row[field] ?? 0) + 1 });
  }
  return [...found.values()];
}

const results: Handler = ({ organization, parameters, behaviour }) => {
  const query = organization.usageQueries.get(parameters.executionId ?? '');
  const client = existing(organization, parameters.clientId);
  if (!query || !client || query.clientId !== client.id) return notFound();
  if (query.running > 0) {
    query.running -= 1;
    return { status: 200, body: { queryStatus: 'Running' } };
  }
  if (behaviour.usageFails) return { status: 200, body: { queryStatus: 'Failed' } };
  const counted = organization.usage.filter(({ clientId, at }) => clientId === client.id && at >= query.since);
  return { status: 200, body: { queryStatus: 'Complete', results: rows(counted, client, organization.id) } };
};

export const USAGE: Readonly<Record<string, Handler>> = {
  'GET /api/v2/oauth/clients/{clientId}/usage/summary': summary,
  'GET /api/v2/oauth/clients/{clientId}/usage/query/results/{executionId}': results,
};
