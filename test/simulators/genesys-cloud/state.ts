import { randomUUID } from 'node:crypto';

export type Json = Record<string, unknown>;

export interface Policy {
  domain: string;
  entityName: string;
  actionSet: string[];
}

export interface RoleRecord {
  id: string;
  name: string;
  defaultRoleId?: string;
  permissionPolicies: Policy[];
  [name: string]: unknown;
}

export interface ClientRecord {
  id: string;
  name: string;
  authorizedGrantType: string;
  state: string;
  secret: string;
  roleDivisions: { roleId: string; divisionId: string }[];
  scope: string[];
  accessTokenValiditySeconds: number;
  /** When the client appears in lists. */
  visibleAt: number;
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
}

export interface TokenRecord {
  readonly clientId: string;
  readonly userId: string | undefined;
  readonly expires: number;
}

/** One organization, as the service holds it. */
export interface OrganizationState {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly divisions: { id: string; name: string; homeDivision: boolean }[];
  readonly roles: RoleRecord[];
  readonly clients: ClientRecord[];
  readonly users: UserRecord[];
  /** By kind: `pureengage`, `okta`, or the id of a custom one. */
  readonly providers: Map<string, Json>;
  readonly tokens: Map<string, TokenRecord>;
  readonly audits: Json[];
}

export interface Behaviour {
  /** Milliseconds until what was made is seen in lists and reads. */
  visibilityDelay: number;
  /** Requests a minute that a token may make. */
  requestsPerMinute: number;
  /** The token endpoint answers its rate limit that many times. */
  tokenRateLimits: number;
  maximumClients: number;
}

export function makeRole(name: string, permissions: readonly string[], extra: Json = {}): RoleRecord {
  const policies = new Map<string, Policy>();
  for (const permission of permissions) {
    const [domain = '', entityName = '', action = ''] = permission.split(':');
    const policy = policies.get(`${domain}:${entityName}`) ?? { domain, entityName, actionSet: [] };
    policy.actionSet.push(action);
    policies.set(`${domain}:${entityName}`, policy);
  }
  return {
    id: randomUUID(),
    name,
    description: '',
    permissions: [],
    permissionPolicies: [...policies.values()],
    userCount: 0,
    ...extra,
  };
}

/** The permission strings of the `journey` domain that guard public operations. */
export const JOURNEY: readonly string[] = [
  ...['add', 'delete', 'edit', 'view'].map((action) => `journey:actionmap:${action}`),
  ...['edit', 'view'].map((action) => `journey:actiontarget:${action}`),
  ...['add', 'delete', 'edit', 'view'].map((action) => `journey:actiontemplate:${action}`),
  'journey:event:view',
  'journey:eventDefinition:view',
  ...['add', 'delete', 'edit', 'view'].map((action) => `journey:outcome:${action}`),
  'journey:outcomescores:view',
  ...['add', 'delete', 'edit', 'view'].map((action) => `journey:segment:${action}`),
  'journey:session:view',
];

export const PROVISIONING: readonly string[] = [
  ...['view', 'add', 'edit', 'delete'].map((action) => `oauth:client:${action}`),
  ...['view', 'add', 'edit', 'delete'].map((action) => `sso:provider:${action}`),
  ...['view', 'add', 'edit', 'delete'].map((action) => `authorization:role:${action}`),
  ...['view', 'add', 'delete'].map((action) => `authorization:grant:${action}`),
  ...['view', 'add', 'edit', 'setPassword'].map((action) => `directory:user:${action}`),
  'audits:audit:view',
];

export const VIEWING: readonly string[] = PROVISIONING.filter((permission) => permission.endsWith(':view'));

const AGENT: readonly string[] = [
  'journey:session:view',
  'journey:segment:view',
  'journey:outcome:view',
  'journey:outcomescores:view',
  'journey:event:view',
  'journey:actionmap:view',
];

export function permissionsOf(role: RoleRecord): readonly string[] {
  return role.permissionPolicies.flatMap(({ domain, entityName, actionSet }) =>
    actionSet.map((action) => `${domain}:${entityName}:${action}`),
  );
}

export interface OrganizationSeed {
  readonly id: string;
  readonly shortName: string;
  readonly name?: string;
  readonly provisioner: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly without?: readonly string[];
    readonly withoutAdmin?: boolean;
  };
  readonly reader?: { readonly clientId: string; readonly clientSecret: string };
  /** Addresses of agents who exist. */
  readonly agents?: readonly string[];
}

export function makeClient(fields: Partial<ClientRecord> & { name: string; id: string; secret: string }): ClientRecord {
  return {
    description: '',
    authorizedGrantType: 'CLIENT-CREDENTIALS',
    state: 'active',
    roleDivisions: [],
    scope: [],
    registeredRedirectUri: [],
    accessTokenValiditySeconds: 86400,
    visibleAt: 0,
    ...fields,
  };
}

/** An organization as it is when a hybrid integration has been bought, with a client that may provision it. */
export function hybridOrganization(seed: OrganizationSeed): OrganizationState {
  const { provisioner, reader } = seed;
  const home = { id: randomUUID(), name: 'Home', homeDivision: true };
  const allowed = PROVISIONING.filter((permission) => !provisioner.without?.includes(permission));
  const roles = [
    makeRole('employee', ['directory:organization:view'], { defaultRoleId: 'employee', default: true }),
    makeRole('admin', ['directory:organization:admin', ...JOURNEY], { defaultRoleId: 'admin', default: true }),
    makeRole('Master Admin', ['directory:organization:admin'], { default: true }),
    makeRole('AI Agent', AGENT),
    makeRole('Hybrid Provisioner', allowed),
    makeRole('Hybrid Reader', VIEWING),
  ];
  const roleId = (name: string) => roles.find((role) => role.name === name)?.id ?? '';
  const holds = (...names: readonly string[]) => names.map((name) => ({ roleId: roleId(name), divisionId: home.id }));
  const provisionerRoles = provisioner.withoutAdmin
    ? holds('Hybrid Provisioner')
    : holds('Hybrid Provisioner', 'admin');
  const clients = [
    makeClient({
      id: provisioner.clientId,
      secret: provisioner.clientSecret,
      name: 'PureEngage Client Credentials',
      roleDivisions: provisionerRoles,
    }),
    ...(reader
      ? [
          makeClient({
            id: reader.clientId,
            secret: reader.clientSecret,
            name: 'Hybrid Reader',
            roleDivisions: holds('Hybrid Reader'),
          }),
        ]
      : []),
  ];
  const users = (seed.agents ?? []).map((email) => ({
    id: randomUUID(),
    name: email,
    email,
    state: 'active',
    version: 1,
    divisionId: home.id,
    roleIds: [roleId('employee')],
    invited: 1,
  }));
  return {
    id: seed.id,
    shortName: seed.shortName,
    name: seed.name ?? seed.shortName,
    divisions: [home, { id: randomUUID(), name: 'Support', homeDivision: false }],
    roles,
    clients,
    users,
    providers: new Map(),
    tokens: new Map(),
    audits: [],
  };
}
