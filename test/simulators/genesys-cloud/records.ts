export type Json = Record<string, unknown>;

export interface Policy {
  domain: string;
  entityName: string;
  actionSet: string[];
  [name: string]: unknown;
}

export interface RoleRecord {
  id: string;
  name: string;
  defaultRoleId?: string;
  permissionPolicies: Policy[];
  [name: string]: unknown;
}

export interface RoleDivision {
  roleId: string;
  divisionId: string;
}

export interface ClientRecord {
  id: string;
  name: string;
  authorizedGrantType: string;
  state: string;
  secret: string;
  roleDivisions: RoleDivision[];
  scope: string[];
  accessTokenValiditySeconds: number;
  /** The time from which the client is in lists and reads. */
  visibleAt: number;
  /** The time from which its secret gets tokens. */
  usableAt?: number;
  /** An inactive client is gone after this instant. */
  dateToDelete?: string;
  [name: string]: unknown;
}

export interface UserRecord {
  id: string;
  name: string;
  email: string;
  state: string;
  version: number;
  divisionId: string;
  roleIds: string[];
  invited: number;
  /** The time from which the search finds the user. */
  visibleAt?: number;
}

export interface TokenRecord {
  readonly clientId: string;
  readonly userId: string | undefined;
  readonly expires: number;
}

export interface PropertyChange {
  readonly property: string;
  readonly oldValues: readonly string[];
  readonly newValues: readonly string[];
}

export interface AuditRecord {
  readonly id: string;
  readonly serviceName: string;
  readonly entityType: string;
  readonly action: string;
  readonly entity: { readonly id: string; readonly name: string };
  readonly at: number;
  readonly userId: string | undefined;
  readonly clientId: string | undefined;
  readonly remoteIp: readonly string[];
  readonly propertyChanges: readonly PropertyChange[];
}

/** One request with a token, as the usage of its client counts it. */
export interface UsageRecord {
  readonly clientId: string;
  readonly userId: string | undefined;
  readonly at: number;
  readonly httpMethod: string;
  readonly templateUri: string;
  readonly status: number;
}

export interface UsageQuery {
  readonly clientId: string;
  readonly since: number;
  /** The number of times that it will still be running. */
  running: number;
}

/** One organization, as the service stores it. */
export interface OrganizationState {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly divisions: { id: string; name: string; homeDivision: boolean }[];
  readonly roles: RoleRecord[];
  readonly clients: ClientRecord[];
  readonly users: UserRecord[];
  /** By type: `pureengage`, `okta`, or the id of a custom one. */
  readonly providers: Map<string, Json>;
  /** The provider that a GET still shows, and for how long. */
  readonly staleProviders: Map<string, { readonly until: number; readonly shown: Json | undefined }>;
  readonly tokens: Map<string, TokenRecord>;
  readonly audits: AuditRecord[];
  readonly usage: UsageRecord[];
  readonly usageQueries: Map<string, UsageQuery>;
}
