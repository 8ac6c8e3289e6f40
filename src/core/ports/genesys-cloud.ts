import type { HybridError } from '../../base/errors.ts';
import type { HttpRequest } from '../../base/http-types.ts';
import type { Secret } from '../../base/secret.ts';
import type { Tenant } from '../../tenant/tenant.ts';

/** As Genesys Cloud spells it in answers; `SAML2BEARER` and underscores are normalised to this when read. */
export type GrantType = 'CODE' | 'TOKEN' | 'SAML2-BEARER' | 'PASSWORD' | 'CLIENT-CREDENTIALS';

export interface Organization {
  readonly id: string;
  readonly name: string;
  /** `thirdPartyOrgName`: what the UI calls the short name. */
  readonly shortName: string;
  readonly productPlatform: string | undefined;
}

export interface PermissionPolicy {
  readonly domain: string;
  readonly entityName: string;
  readonly actionSet: readonly string[];
}

/** Unknown properties stay in `raw`, which is what a PUT starts from. */
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

/** A client just made, or whose secret was just reset: the only time its secret is shown. */
export interface OAuthClientWithSecret extends OAuthClient {
  readonly secret: Secret;
}

export interface OAuthClientFields extends Omit<OAuthClient, 'id' | 'state' | 'tokenLifetime' | 'raw'> {
  /** Left out: as it is. A client that somebody set inactive is going to be deleted unless it is set active again. */
  readonly state?: 'active';
  readonly tokenLifetime: number;
}

export interface IdentityProvider {
  readonly id: string | undefined;
  readonly name: string;
  readonly disabled: boolean;
  /** `undefined` in the list of all providers, which does not tell. */
  readonly autoProvisionUsers: boolean | undefined;
  readonly issuer: string | undefined;
  readonly target: string | undefined;
  /** Base64 of the DER on one line; `certificate` and `certificates` united. Unreadable texts are as they came. */
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

/** What the caller itself holds: a grant for each role in a division, with the policies behind it. */
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
  /** Fits the names of the entities that are asked for, letters only and in lower case. */
  readonly entity: RegExp;
  /** Absent: every object of these entities. */
  readonly id?: string;
}

/** One change as the audit tells it. Its texts are one line and not long; they are still from outside. */
export interface AuditEntry {
  readonly entity: Pick<User, 'id' | 'name'>;
  readonly action: string;
  readonly at: Date;
  readonly user: Pick<User, 'id' | 'name'> | undefined;
  readonly clientId: string | undefined;
  readonly addresses: readonly string[];
  /** Names of the properties that became others. */
  readonly properties: readonly string[];
}

/** Entries, nothing where the audit does not tell of the kind, or why it could not be asked. */
export type AuditAnswer = readonly AuditEntry[] | HybridError | undefined;

/** domain:entity:action */
export type Permission = string;

/** What a snapshot reads of one organization. Each is asked once for a tenant, and is a field of the snapshot by its name. */
export interface OrganizationReads {
  organization(): Promise<Organization>;
  roles(): Promise<readonly Role[]>;
  divisions(): Promise<readonly Division[]>;
  clients(): Promise<readonly OAuthClient[]>;
  /** The provider of kind pureengage; `undefined` when there is none. */
  pureEngage(): Promise<IdentityProvider | undefined>;
  identityProviders(): Promise<readonly IdentityProvider[]>;
  /** The administrators of the tenant file, deleted ones too, with their roles. */
  administrators(tenant: Pick<Tenant, 'administrators'>): Promise<readonly User[]>;
  subject(): Promise<Subject>;
}

export interface GenesysCloudReader extends OrganizationReads {
  client(id: string): Promise<OAuthClient | undefined>;
  /** Requests that its tokens made in the last days; `undefined` when Genesys Cloud does not tell. */
  usage(clientId: string, days: number): Promise<number | undefined>;
  /** Users of exactly these addresses, deleted ones too, with their roles. */
  users(emails: readonly string[]): Promise<readonly User[]>;
  /** Every permission of a domain that the organization knows; asked once. */
  permissions(domain: string): Promise<readonly Permission[]>;
  /** Changes of the last 14 days for each question, newest first. */
  audits(questions: readonly AuditQuestion[]): Promise<readonly AuditAnswer[]>;
  /** Name and address of an active user, one short line each; `undefined` when there is none of this id, as for one of another organization. */
  person(userId: string): Promise<Pick<User, 'name' | 'email'> | undefined>;
  /** The service's clock at its last answer, by its Date header. */
  serviceTime(): Date | undefined;
  /** Milliseconds that the clock here was ahead when the last answer came. */
  clockAhead(): number | undefined;
  /** Ends the token; never throws. */
  close(): Promise<void>;
}

/** Changes one organization. Every method that replaces reads the object afresh first and keeps what it does not know. */
export interface GenesysCloudWriter {
  /** Not idempotent: after an unclear answer the caller must look. What `fields` does not say is as in the predecessor. */
  createClient(fields: OAuthClientFields, predecessorId?: string): Promise<OAuthClientWithSecret>;
  updateClient(id: string, fields: Partial<OAuthClientFields>): Promise<OAuthClient>;
  /** @throws Refusal for the client that this run logs in with */
  resetClientSecret(id: string): Promise<OAuthClientWithSecret>;
  /** Sets the client inactive, then deletes it, unless it is gone. @throws Refusal for the client that this run logs in with */
  deleteClient(id: string): Promise<void>;
  /** Adds permissions to the role's own; everything else of the role is kept. Gives the role read back. */
  addPermissions(roleId: string, permissions: readonly Permission[]): Promise<Role>;
  /** PUT pureengage over what is there, unknown properties kept; gives the provider read back. */
  putPureEngage(fields: IdentityProviderFields): Promise<IdentityProvider>;
  createUser(user: NewUser): Promise<User>;
  /** A deleted or inactive user becomes active again. */
  restoreUser(id: string): Promise<User>;
  inviteUser(id: string): Promise<void>;
  addRoleToUser(roleId: string, userId: string): Promise<void>;
  /** The same client list as the reader's, asked anew, for looking after an unclear answer. */
  findClients(): Promise<readonly OAuthClient[]>;
}

export interface AccessToken {
  readonly headers: { readonly Authorization: Secret };
  /** By which the token's requests are counted; not the token itself. */
  readonly budget: string;
  /** Seconds. */
  readonly expiresIn: number;
  /** The request that ends it; one object for each login, by which `Logins` knows it. */
  readonly ending: HttpRequest;
}
