import type { RoleGrant, Tenant } from '../tenant/tenant.ts';
import type { AdoptFacts } from './adopt/acceptable.ts';
import type { Address, Change, KindName } from './plan.ts';
import type { AuditEntry, Permission } from './ports/genesys-cloud.ts';
import type { Snapshot } from './snapshot.ts';

/** Permissions of which any one suffices, as the official definition of the operation lists them. */
export type AnyOf = readonly Permission[];

/** A role that the provisioning client must hold itself before it can make a change. */
export interface GrantedRole {
  readonly address: Address;
  readonly pointer: string;
  /** A role that the file asks for, or one that the client has now, as a plan names it: `admin in Home`. */
  readonly role: RoleGrant | string;
}

interface AuditedType {
  /**
   * Fits the name of the entity in the service mapping, letters only and in lower case. That of OAuth clients is known from
   * published samples; the others are not documented, and that of identity providers not even to a good guess.
   */
  readonly entity: RegExp;
  /** For people: `OAuth clients`. */
  readonly words: string;
  /** Which entries are of the resource, where the audit does not name it by its id. Absent: it is asked for by id. */
  recognise?(snapshot: Snapshot, tenant: Tenant): (entry: AuditEntry) => boolean;
}

/**
 * What other parts know of a resource type. Order, split runs, permissions, the audit, what `adopt` may write and the enum of
 * the plan schema are read from here, so that no other file names a type.
 */
export interface TypeFacts extends AdoptFacts {
  /** The side of a split run that makes its changes. */
  readonly side: 'cloud' | 'engage' | 'both';
  /** Types whose changes are finished before a change of this type begins. */
  readonly needs: readonly KindName[];
  /** Deletions of every type wait for what this type waits for: until then something may refer to what is deleted. */
  readonly isStageOfDeletions?: true;

  /** What the requests behind a change need. Absent: nothing. */
  permissions?(change: Change): readonly AnyOf[];
  /** What reading the type needs. */
  views?(tenant: Tenant): readonly AnyOf[];
  /** Roles that changes of the type among these give, or that their clients have. */
  grants?(changes: readonly Change[], tenant: Tenant): readonly GrantedRole[];

  /** Whether the change gives a secret that the store has to keep. */
  keepsSecret?(change: Change): boolean;
  /** Every change of it is announced in the store, so the store is asked for its leave while the announcement is made. */
  readonly alwaysAnnounces?: true;

  readonly audited?: AuditedType;
  /** Ids of what was there before and is gone, by the address of the change that makes it anew. */
  gone?(created: readonly Change[], snapshot: Snapshot): ReadonlyMap<Address, readonly string[]>;
  /** Its changes come by themselves, such as a step of a rotation whose time has come: no one is to be named for them. */
  readonly comesByTime?: true;
  /** Fields whose desired value also changes without the file and without a manual change: by another role, and by time. */
  readonly movingFields?: readonly string[];
}
