import type { RoleGrant, Tenant } from '../tenant/tenant.ts';
import type { AdoptFacts } from './adopt/acceptable.ts';
import type { Address, Change, KindName } from './plan.ts';
import type { AuditEntry, Permission } from './ports/genesys-cloud.ts';
import type { Snapshot } from './snapshot.ts';

/** Permissions of which any one is sufficient, as in the official definition of the operation. */
export type AnyOf = readonly Permission[];

/** A role that the provisioning client must have itself before it can make a change. */
export interface GrantedRole {
  readonly address: Address;
  readonly pointer: string;
  /** A role in the file, or a current role of the client in the form of a plan: `admin in Home`. */
  readonly role: RoleGrant | string;
}

interface AuditedType {
  /**
   * Matches the entity name of the service mapping, in lower case and with only letters. The name of OAuth clients is known from
   * published samples; the others are not documented, and for identity providers there is not even a good guess.
   */
  readonly entity: RegExp;
  /** Name for people: `OAuth clients`. */
  readonly words: string;
  /** Matches entries of the resource if the audit log does not use its ID. Absent: the ID is used. */
  recognise?(snapshot: Snapshot, tenant: Tenant): (entry: AuditEntry) => boolean;
}

/**
 * Facts about a resource type for other parts: order, split runs, permissions, audit log, `adopt` and the enum of
 * the plan schema. No other file names a type.
 */
export interface TypeFacts extends AdoptFacts {
  /** The side of a split run that makes its changes. */
  readonly side: 'cloud' | 'engage' | 'both';
  /** Types whose changes finish before a change of this type starts. */
  readonly needs: readonly KindName[];
  /** Deletes of all types wait for the same types as this one, because until then something may refer to the deleted resource. */
  readonly isStageOfDeletions?: true;

  /** Permissions for the requests of a change. Absent: none. */
  permissions?(change: Change): readonly AnyOf[];
  /** Permissions to read the type. */
  views?(tenant: Tenant): readonly AnyOf[];
  /** Roles that changes of this type grant, or that their clients have. */
  grants?(changes: readonly Change[], tenant: Tenant): readonly GrantedRole[];

  /** Whether the change creates a secret that the store has to keep. */
  keepsSecret?(change: Change): boolean;
  /** Whether all its changes are announced in the store, so that the write permission is checked early. */
  readonly alwaysAnnounces?: true;

  readonly audited?: AuditedType;
  /** IDs of earlier resources, by the address of the change that creates them again. */
  gone?(created: readonly Change[], snapshot: Snapshot): ReadonlyMap<Address, readonly string[]>;
  /** Whether its changes happen by time, such as a step of a rotation, so that no person caused them. */
  readonly comesByTime?: true;
  /** Fields whose desired value may change without the file or a manual change: through another role, or with time. */
  readonly movingFields?: readonly string[];
}
