import { randomUUID } from 'node:crypto';
import { AGENT, JOURNEY, PROVISIONING, VIEWING } from './authorization/catalogue.ts';
import type { ClientRecord, Json, OrganizationState, Policy, RoleRecord, UserRecord } from './records.ts';

export type { OrganizationState } from './records.ts';

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
  /** Addresses of existing agents. */
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

function usualRoles(allowed: readonly string[]): RoleRecord[] {
  return [
    makeRole('employee', ['directory:organization:view'], { defaultRoleId: 'employee', default: true }),
    makeRole('admin', ['directory:organization:admin', ...JOURNEY], { defaultRoleId: 'admin', default: true }),
    makeRole('Master Admin', ['directory:organization:admin'], { default: true }),
    makeRole('AI Agent', AGENT),
    makeRole('Hybrid Provisioner', allowed),
    makeRole('Hybrid Reader', VIEWING),
  ];
}

type Holds = (...names: readonly string[]) => ClientRecord['roleDivisions'];

function usualClients({ provisioner, reader }: OrganizationSeed, holds: Holds): ClientRecord[] {
  const provisioning = makeClient({
    id: provisioner.clientId,
    secret: provisioner.clientSecret,
    name: 'PureEngage Client Credentials',
    roleDivisions: holds('Hybrid Provisioner', ...(provisioner.withoutAdmin ? [] : ['admin'])),
  });
  if (!reader) return [provisioning];
  const { clientId: id, clientSecret: secret } = reader;
  return [provisioning, makeClient({ id, secret, name: 'Hybrid Reader', roleDivisions: holds('Hybrid Reader') })];
}

export function makeUser(fields: Pick<UserRecord, 'name' | 'email' | 'divisionId' | 'roleIds'>): UserRecord {
  return { id: randomUUID(), state: 'active', version: 1, invited: 0, ...fields };
}

/** An organization after the order of a hybrid integration, with a client that may provision it. */
export function hybridOrganization(seed: OrganizationSeed): OrganizationState {
  const home = { id: randomUUID(), name: 'Home', homeDivision: true };
  const roles = usualRoles(PROVISIONING.filter((permission) => !seed.provisioner.without?.includes(permission)));
  const roleId = (name: string) => roles.find((role) => role.name === name)?.id ?? '';
  const holds: Holds = (...names) => names.map((name) => ({ roleId: roleId(name), divisionId: home.id }));
  return {
    id: seed.id,
    shortName: seed.shortName,
    name: seed.name ?? seed.shortName,
    divisions: [home, { id: randomUUID(), name: 'Support', homeDivision: false }],
    roles,
    clients: usualClients(seed, holds),
    users: (seed.agents ?? []).map((email) => ({
      ...makeUser({ name: email, email, divisionId: home.id, roleIds: [roleId('employee')] }),
      invited: 1,
    })),
    providers: new Map(),
    staleProviders: new Map(),
    tokens: new Map(),
    audits: [],
    usage: [],
    usageQueries: new Map(),
  };
}
