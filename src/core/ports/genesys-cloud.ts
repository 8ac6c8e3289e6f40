import type { HybridError } from '../../base/errors.ts';
import type { HttpRequest } from '../../base/http-types.ts';
import type { Secret } from '../../base/secret.ts';
import type { Tenant } from '../../tenant/tenant.ts';

/** As Genesys Cloud spells it in responses; `SAML2BEARER` and underscores are normalized on reading. */
export type GrantType = 'CODE' | 'TOKEN' | 'SAML2-BEARER' | 'PASSWORD' | 'CLIENT-CREDENTIALS';

export interface Organization {
  readonly id: string;
  readonly name: string;
  /** `thirdPartyOrgName`: the short name in the UI. */
  readonly shortName: string;
  readonly productPlatform: string | undefined;
}

export interface PermissionPolicy {
  readonly domain: string;
  readonly entityName: string;
  readonly actionSet: readonly string[];
}

/** Unknown properties stay in `raw`, the base of a PUT. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly defaultRoleId: string | undefined;
  readonly policies: readonly PermissionPolicy[];
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface Division {
  readonly id: string;
  readonly name: string;
  readonly home: boolean;
}

export interface RoleDivision {
  readonly roleId: string;
  readonly divisionId: string;
}

export interface OAuthClient {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly grantType: GrantType;
  readonly state: string;
  readonly tokenLifetime: number | undefined;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly roleDivisions: readonly RoleDivision[];
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A client after its create or a reset: its secret is returned only now. */
export interface OAuthClientWithSecret extends OAuthClient {
  readonly secret: Secret;
}

export interface OAuthClientFields extends Omit<OAuthClient, 'id' | 'state' | 'tokenLifetime' | 'raw'> {
  /** Absent: unchanged. An inactive client is going to be deleted unless it is set active again. */
  readonly state?: 'active';
  readonly tokenLifetime: number;
}

export interface IdentityProvider {
  readonly id: string | undefined;
  readonly name: string;
  readonly disabled: boolean;
  /** `undefined` in the list of all providers, which does not contain it. */
  readonly autoProvisionUsers: boolean | undefined;
  readonly issuer: string | undefined;
  readonly target: string | undefined;
  /** Base64 of the DER on one line, from `certificate` and `certificates`. Unreadable texts stay as they are. */
  readonly certificates: readonly string[];
  readonly raw: Readonly<Record<string, unknown>>;
}

export type IdentityProviderFields = {
  readonly [Name in Exclude<keyof IdentityProvider, 'id' | 'raw'>]: NonNullable<IdentityProvider[Name]>;
};

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: string;
  readonly version: number;
  readonly divisionId: string | undefined;
  readonly roleIds: readonly string[];
}

export interface NewUser extends Pick<User, 'name' | 'email'> {
  readonly divisionId: string;
}

/** The permissions of the caller: its roles with their divisions and policies. */
export interface Subject {
  readonly id: string;
  readonly grants: readonly {
    readonly roleId: string;
    readonly roleName: string;
    readonly divisionId: string;
    readonly divisionName: string;
    readonly policies: readonly PermissionPolicy[];
  }[];
}

export interface AuditQuestion {
  /** Matches the names of the entities, in lower case and with only letters. */
  readonly entity: RegExp;
  /** Absent: all objects of these entities. */
  readonly id?: string;
}

/** One change in the audit log. Its texts are single short lines, and still untrusted. */
export interface AuditEntry {
  readonly entity: Pick<User, 'id' | 'name'>;
  readonly action: string;
  readonly at: Date;
  readonly user: Pick<User, 'id' | 'name'> | undefined;
  readonly clientId: string | undefined;
  readonly addresses: readonly string[];
  /** Names of the changed properties. */
  readonly properties: readonly string[];
}

/** Entries; undefined if the log does not cover the entity; or the error of the request. */
export type AuditAnswer = readonly AuditEntry[] | HybridError | undefined;

/** domain:entity:action */
export type Permission = string;

/** Reads of one organization for a snapshot. Each runs once per tenant, and its name is a field of the snapshot. */
export interface OrganizationReads {
  organization(): Promise<Organization>;
  roles(): Promise<readonly Role[]>;
  divisions(): Promise<readonly Division[]>;
  clients(): Promise<readonly OAuthClient[]>;
  /** The provider of kind pureengage; `undefined` if there is none. */
  pureEngage(): Promise<IdentityProvider | undefined>;
  identityProviders(): Promise<readonly IdentityProvider[]>;
  /** The administrators of the tenant file, including deleted ones, with their roles. */
  administrators(tenant: Pick<Tenant, 'administrators'>): Promise<readonly User[]>;
  subject(): Promise<Subject>;
}

export interface GenesysCloudReader extends OrganizationReads {
  client(id: string): Promise<OAuthClient | undefined>;
  /** Requests with its tokens in the last days; `undefined` if Genesys Cloud does not report them. */
  usage(clientId: string, days: number): Promise<number | undefined>;
  /** Users with exactly these addresses, including deleted ones, with their roles. */
  users(emails: readonly string[]): Promise<readonly User[]>;
  /** All permissions of a domain that the organization has; requested once. */
  permissions(domain: string): Promise<readonly Permission[]>;
  /** Changes of the last 14 days for each question, newest first. */
  audits(questions: readonly AuditQuestion[]): Promise<readonly AuditAnswer[]>;
  /** Name and address of an active user, in one short line each; `undefined` if there is none with this ID in this organization. */
  person(userId: string): Promise<Pick<User, 'name' | 'email'> | undefined>;
  /** The time of the service in its last response, from the Date header. */
  serviceTime(): Date | undefined;
  /** Milliseconds that the local clock was ahead at the last response. */
  clockAhead(): number | undefined;
  /** Ends the token; never throws. */
  close(): Promise<void>;
}

/** Changes one organization. Methods that replace an object read it first and keep unknown properties. */
export interface GenesysCloudWriter {
  /** Not idempotent: after an unclear response the caller must check. Fields that are not given come from the predecessor. */
  createClient(fields: OAuthClientFields, predecessorId?: string): Promise<OAuthClientWithSecret>;
  updateClient(id: string, fields: Partial<OAuthClientFields>): Promise<OAuthClient>;
  /** @throws Refusal for the client that this run logs in with */
  resetClientSecret(id: string): Promise<OAuthClientWithSecret>;
  /** Sets the client inactive, then deletes it, unless it is already gone. @throws Refusal for the client that this run logs in with */
  deleteClient(id: string): Promise<void>;
  /** Adds permissions to a role, and keeps everything else. Returns the role after reading it back. */
  addPermissions(roleId: string, permissions: readonly Permission[]): Promise<Role>;
  /** Updates pureengage, and keeps unknown properties. Returns the provider after reading it back. */
  putPureEngage(fields: IdentityProviderFields): Promise<IdentityProvider>;
  createUser(user: NewUser): Promise<User>;
  /** A deleted or inactive user becomes active again. */
  restoreUser(id: string): Promise<User>;
  inviteUser(id: string): Promise<void>;
  addRoleToUser(roleId: string, userId: string): Promise<void>;
  /** The client list, requested again, to check after an unclear response. */
  findClients(): Promise<readonly OAuthClient[]>;
}

export interface AccessToken {
  readonly headers: { readonly Authorization: Secret };
  /** Identifies the rate limit of the token; not the token itself. */
  readonly budget: string;
  /** Seconds. */
  readonly expiresIn: number;
  /** The request that ends it; a separate object for each login, which identifies it in `Logins`. */
  readonly ending: HttpRequest;
}
