import { randomUUID } from 'node:crypto';
import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';
import type { Behaviour, ClientRecord, Json, OrganizationState } from './state.ts';

/** Everything an operation works with. */
export interface Call {
  readonly request: SimulatedRequest;
  readonly parameters: Readonly<Record<string, string>>;
  readonly organization: OrganizationState;
  /** The client whose token the request carries. */
  readonly client: ClientRecord;
  readonly token: string;
  readonly behaviour: Behaviour;
  readonly now: number;
}

export type Handler = (call: Call) => SimulatedAnswer;

/** An error in the form of ErrorBody. */
export function failure(status: number, code: string, message: string): SimulatedAnswer {
  return { status, body: { message, code, status, contextId: randomUUID(), details: [], errors: [] } };
}

export function bodyOf({ request }: Call): Json {
  return typeof request.json === 'object' && request.json !== null ? (request.json as Json) : {};
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A page of a list, by pageNumber and pageSize. */
export function paged({ request }: Call, items: readonly Json[]): SimulatedAnswer {
  const pageSize = Math.min(100, Number(request.query.get('pageSize') ?? 25));
  const pageNumber = Number(request.query.get('pageNumber') ?? 1);
  const entities = items.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
  const pageCount = Math.max(1, Math.ceil(items.length / pageSize));
  return { status: 200, body: { entities, pageSize, pageNumber, pageCount, total: items.length } };
}

export function audit(
  { organization, client, now }: Call,
  entityType: string,
  action: string,
  entity: { id: string; name: string },
): void {
  const eventDate = new Date(now).toISOString();
  organization.audits.push({
    id: randomUUID(),
    serviceName: 'PeoplePermissions',
    entityType,
    action,
    entity,
    client: { id: client.id },
    eventDate,
    status: 'SUCCESS',
    remoteIp: ['192.0.2.10'],
  });
}
