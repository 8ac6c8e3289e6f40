import { randomUUID } from 'node:crypto';
import type { AuditRecord, ClientRecord, Json, OrganizationState, PropertyChange, UserRecord } from '../records.ts';

/** Who made the change, where and when: the call of an operation, or a person at the control port. */
export interface AuditedChange {
  readonly organization: OrganizationState;
  readonly client?: Pick<ClientRecord, 'id'> | undefined;
  readonly user?: Pick<UserRecord, 'id'> | undefined;
  readonly now: number;
}

export interface Change {
  readonly entityType: EntityType;
  readonly action: 'Create' | 'Update' | 'Delete';
  readonly entity: { readonly id: string; readonly name: string };
  /** The values before and after, as in answers: an audit contains no secret. */
  readonly before?: Json;
  readonly after?: Json;
  /** Changed fields that are recorded without their values. */
  readonly hidden?: readonly string[];
}

/**
 * The services that record changes. OAuthClient under PeoplePermissions matches public samples; the other names are guesses,
 * so a reader of audits must use the service mapping.
 */
export const SERVICES = {
  PeoplePermissions: ['OAuthClient', 'Role', 'User'],
  SingleSignOn: ['IdentityProvider'],
} as const;

export type EntityType = (typeof SERVICES)[keyof typeof SERVICES][number];

/** Addresses for documentation: the one of operations, and the one of a person. */
const OPERATION_ADDRESS = '192.0.2.10';
const PERSON_ADDRESS = '198.51.100.7';

/** The fields that every change changes. */
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
export function audit({ organization, client, user, now }: AuditedChange, change: Change): void {
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
