import { type HybridError, placeText, problem } from '../base/errors.ts';
import type { MessageId } from '../base/message.ts';
import { variablePrefix } from '../base/variable-prefix.ts';
import { DEFAULTS } from './generated/tenant.ts';
import { type BrokenRule, breakRule, findRepeated } from './rules/rule.ts';
import { placeOf, type Tenant } from './tenant.ts';

const SECRETS_POINTER = '/secrets/path';

interface Claim {
  readonly pointer: string;
  readonly message: Extract<MessageId, `tenant.same-${string}`>;
  /** Two tenants with the same key conflict; undefined never conflicts. */
  readonly key: (tenant: Tenant) => string | undefined;
}

/** Holder of the object: a Configuration Server, or the directory of the import kit. */
function holder({ transaction: { server } }: Tenant): string {
  if (server.driver === 'file') return `file:${server.directory}`;
  return URL.canParse(server.url) ? new URL(server.url).host : server.url;
}

/**
 * An omitted mount equals the default of Vault, so that writing it does not change the place. If the path
 * becomes the name of a variable, `a-b` and `a_b` are the same.
 */
function secretsPlace({ secrets }: Tenant): string {
  const { store, address = '', mount = DEFAULTS.secrets.mount, namespace = '', path } = secrets;
  if (store === 'env' || store === 'github') return `${store}:${variablePrefix(path)}`;
  if (store === 'file') return JSON.stringify([store, path]);
  const vault = URL.canParse(address) ? withoutSlashes(new URL(address).href) : address;
  return JSON.stringify([store, vault, withoutSlashes(mount), withoutSlashes(namespace), path]);
}

/** Vault ignores slashes at the ends of a mount or a namespace. */
function withoutSlashes(text: string): string {
  return text.replaceAll(/^\/+|\/+$/g, '');
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The place of the entry in a run: the environment fills keys that the file omits. */
function withEnvironment({ secrets, ...tenant }: Tenant, environment: Environment): Tenant {
  const address = environment.VAULT_ADDR?.trim();
  const { VAULT_MOUNT: mount, VAULT_NAMESPACE: namespace } = environment;
  const given = { ...(address && { address }), ...(mount && { mount }), ...(namespace && { namespace }) };
  return { ...tenant, secrets: { ...given, ...secrets } };
}

const CLAIMS: readonly Claim[] = [
  { pointer: '/tenant', message: 'tenant.same-tenant', key: ({ name }) => name },
  {
    pointer: '/organization/id',
    message: 'tenant.same-organization',
    key: ({ organization }) => organization.id.toLowerCase(),
  },
  {
    pointer: '/organization/shortName',
    message: 'tenant.same-organization',
    key: ({ organization }) => `${organization.domain}/${organization.shortName.toLowerCase()}`,
  },
  {
    pointer: '/transaction/tenant',
    message: 'tenant.same-transaction',
    // Case is ignored, as most databases of a Configuration Server do.
    key: (tenant) => JSON.stringify([holder(tenant), tenant.transaction.tenant.toLowerCase()]),
  },
  {
    pointer: '/transaction/server/tenantDbid',
    message: 'tenant.same-transaction',
    key: (tenant) => {
      const { server } = tenant.transaction;
      const dbid = server.driver === 'file' ? undefined : server.tenantDbid;
      return dbid === undefined ? undefined : JSON.stringify([holder(tenant), dbid]);
    },
  },
  {
    pointer: '/transaction/server/directory',
    message: 'tenant.same-directory',
    key: ({ transaction: { server } }) => (server.driver === 'file' ? server.directory.toLowerCase() : undefined),
  },
  { pointer: SECRETS_POINTER, message: 'tenant.same-secrets', key: secretsPlace },
];

interface Clash {
  readonly tenant: Tenant;
  readonly broken: BrokenRule;
}

/** In a single-tenant deployment, the object is where all tenants of a multi-tenant deployment would see it. */
function mixedDeployments(tenants: readonly Tenant[]): readonly Clash[] {
  return findRepeated(tenants, holder)
    .filter(({ item, first }) => item.deployment !== first.deployment)
    .map(({ item, first }) => {
      const values = { place: placeText(placeOf(first, '/deployment')), deployment: first.deployment };
      return { tenant: item, broken: breakRule('/deployment', 'tenant.mixed-deployment', values) };
    });
}

/**
 * Resources that two files must not share. The issuer is not among them: the provisioning guide gives every tenant the same one.
 * It has to be unique within one organization, and no two files have the same organization.
 */
export function findClashes(tenants: readonly Tenant[]): readonly Clash[] {
  const claimed = CLAIMS.flatMap(({ pointer, message, key }) =>
    findRepeated(tenants, key).map(({ item, first }) => {
      const place = placeText(placeOf(first, pointer));
      return { tenant: item, broken: breakRule(pointer, message, { place }) };
    }),
  );
  return [...claimed, ...mixedDeployments(tenants)];
}

/**
 * Entries that two files share if the environment fills the keys that one of them omits.
 * @returns the same errors as for two files with the same entry
 */
export function findSharedEntries(tenants: readonly Tenant[], environment: Environment): readonly HybridError[] {
  const resolved = tenants.map((tenant) => withEnvironment(tenant, environment));
  return findRepeated(resolved, secretsPlace).map(({ item, first }) => {
    const place = placeText(placeOf(first, SECRETS_POINTER));
    return problem('tenant.same-secrets#environment', { place }, { where: placeOf(item, SECRETS_POINTER) });
  });
}
