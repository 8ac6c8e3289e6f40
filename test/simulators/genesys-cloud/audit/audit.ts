import { randomUUID } from 'node:crypto';
import type { AuditRecord, ClientRecord, Json, OrganizationState, PropertyChange, UserRecord } from '../records.ts';

/** Who did it, where and when. A call of an operation is one; so is a person at the control port. */
export interface Deed {
  readonly organization: OrganizationState;
  readonly client?: Pick<ClientRecord, 'id'> | undefined;
  readonly user?: Pick<UserRecord, 'id'> | undefined;
  readonly now: number;
}

export interface Change {
  readonly entityType: EntityType;
  readonly action: 'Create' | 'Update' | 'Delete';
  readonly entity: { readonly id: string; readonly name: string };
  /** As answers showed it before and after: an audit has no secret. */
  readonly before?: Json;
  readonly after?: Json;
  /** What changed and is told without its values. */
  readonly hidden?: readonly string[];
}

/**
 * Where changes are found. OAuthClient under PeoplePermissions is as public samples have it; the other names are guesses,
 * so whoever reads audits has to ask the service mapping for them.
 */
export const SERVICES = {
  PeoplePermissions: ['OAuthClient', 'Role', 'User'],
  SingleSignOn: ['IdentityProvider'],
} as const;

export type EntityType = (typeof SERVICES)[keyof typeof SERVICES][number];

/** Addresses for documentation: the one that operations come from, and a person's. */
const OPERATION_ADDRESS = '192.0.2.10';
const PERSON_ADDRESS = '198.51.100.7';

/** What every change changes. */
const NOISE: readonly string[] = ['dateModified', 'modifiedBy', 'version'];

function values(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
}

function propertyChanges(before: Json = {}, after: Json = {}): PropertyChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !NOISE.includes(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((property) => ({ property, oldValues: values(before[property]), newValues: values(after[property]) }));
}

function serviceOf(entityType: EntityType): string {
  return Object.entries(SERVICES).find(([, types]) => types.some((type) => type === entityType))?.[0] ?? '';
}

/** Every operation that changes something leaves one. */
export function audit({ organization, client, user, now }: Deed, change: Change): void {
  const { entityType, action, entity, before, after, hidden = [] } = change;
  const record: AuditRecord = {
    id: randomUUID(),
    serviceName: serviceOf(entityType),
    entityType,
    action,
    entity: { id: entity.id, name: entity.name },
    at: now,
    userId: user?.id,
    clientId: client?.id,
    remoteIp: [client ? OPERATION_ADDRESS : PERSON_ADDRESS],
    propertyChanges: [
      ...propertyChanges(before, after),
      ...hidden.map((property) => ({ property, oldValues: [], newValues: [] })),
    ],
  };
  organization.audits.push(record);
}
