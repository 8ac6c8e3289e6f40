import { HybridError, placeText } from '../base/errors.ts';
import { DEFAULTS } from './generated/tenant.ts';
import { type Broken, broken, repeats } from './rules/rule.ts';
import { placeOf, type Tenant } from './tenant.ts';

interface Claim {
  readonly pointer: string;
  readonly code: string;
  readonly what: string;
  readonly fix: string;
  /** Two tenants with the same key claim the same thing; undefined claims nothing. */
  readonly key: (tenant: Tenant) => string | undefined;
}

/** What holds the object: a Configuration Server, or the directory of the kit. */
function holder({ transaction: { server } }: Tenant): string {
  if (server.driver === 'file') return `file:${server.directory}`;
  return URL.canParse(server.url) ? new URL(server.url).host : server.url;
}

/**
 * Vault's own default stands for a mount left out, so that writing it does not make another place of it. Where the path
 * becomes the name of a variable, `a-b` and `a_b` are the same.
 */
function secretsPlace({
  secrets: { store, address = '', mount = DEFAULTS.secrets.mount, namespace = '', path },
}: Tenant): string {
  if (store === 'env' || store === 'github') return `${store}:${path.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
  if (store === 'file') return JSON.stringify([store, path]);
  const vault = URL.canParse(address) ? withoutSlashes(new URL(address).href) : address;
  return JSON.stringify([store, vault, withoutSlashes(mount), withoutSlashes(namespace), path]);
}

/** Vault takes a mount or a namespace with slashes at its ends for the same as without. */
function withoutSlashes(text: string): string {
  return text.replaceAll(/^\/+|\/+$/g, '');
}

type Environment = Readonly<Record<string, string | undefined>>;

/** As a run finds the entry: what the file leaves out comes from the environment. */
function withEnvironment({ secrets, ...tenant }: Tenant, environment: Environment): Tenant {
  const address = secrets.address ?? environment.VAULT_ADDR?.trim();
  const mount = secrets.mount ?? environment.VAULT_MOUNT;
  const namespace = secrets.namespace ?? environment.VAULT_NAMESPACE;
  return {
    ...tenant,
    secrets: { ...secrets, ...(address && { address }), ...(mount && { mount }), ...(namespace && { namespace }) },
  };
}

const ONE_FILE = 'Each has one file.';

const SAME_ORGANIZATION = { code: 'same-organization', what: 'this organization', fix: ONE_FILE };

const SAME_TRANSACTION = {
  code: 'same-transaction',
  what: 'this Engage tenant and its transaction object',
  fix: 'Two tenants may not share an object: each needs an organization of its own.',
};

const SAME_SECRETS: Claim = {
  pointer: '/secrets/path',
  code: 'same-secrets',
  what: 'this path in the store',
  fix: 'Each tenant keeps what is made for it under a path of its own.',
  key: secretsPlace,
};

const CLAIMS: readonly Claim[] = [
  { pointer: '/tenant', code: 'same-tenant', what: 'this tenant', fix: ONE_FILE, key: ({ name }) => name },
  { ...SAME_ORGANIZATION, pointer: '/organization/id', key: ({ organization }) => organization.id.toLowerCase() },
  {
    ...SAME_ORGANIZATION,
    pointer: '/organization/shortName',
    key: ({ organization }) => `${organization.domain}/${organization.shortName.toLowerCase()}`,
  },
  {
    ...SAME_TRANSACTION,
    pointer: '/transaction/tenant',
    // In any case: most databases under a Configuration Server do not tell them apart.
    key: (tenant) => JSON.stringify([holder(tenant), tenant.transaction.tenant.toLowerCase()]),
  },
  {
    ...SAME_TRANSACTION,
    pointer: '/transaction/server/tenantDbid',
    key: (tenant) => {
      const { server } = tenant.transaction;
      const dbid = server.driver === 'file' ? undefined : server.tenantDbid;
      return dbid === undefined ? undefined : JSON.stringify([holder(tenant), dbid]);
    },
  },
  {
    pointer: '/transaction/server/directory',
    code: 'same-directory',
    what: 'this directory',
    fix: 'The kit of one would replace the kit of the other.',
    key: ({ transaction: { server } }) => (server.driver === 'file' ? server.directory.toLowerCase() : undefined),
  },
  SAME_SECRETS,
];

interface Clash {
  readonly tenant: Tenant;
  readonly broken: Broken;
}

/** In a single-tenant deployment the object stands where all tenants of a multi-tenant one would see it. */
function mixedDeployments(tenants: readonly Tenant[]): readonly Clash[] {
  return repeats(tenants, holder)
    .filter(({ item, first }) => item.deployment !== first.deployment)
    .map(({ item, first }) => {
      const message = `${placeText(placeOf(first, '/deployment'))} says that this server has a ${first.deployment} deployment`;
      const fix = 'Correct the file that is wrong: one server has one deployment.';
      return { tenant: item, broken: broken('/deployment', 'mixed-deployment', message, fix) };
    });
}

/**
 * What two files must not both claim. The issuer is not among them: the article gives every tenant the same one. It has to
 * be unique within one organization, and no two files have the same organization; what else an organization trusts, only
 * the organization itself can tell.
 */
export function clashes(tenants: readonly Tenant[]): readonly Clash[] {
  const claimed = CLAIMS.flatMap(({ pointer, code, what, fix, key }) =>
    repeats(tenants, key).map(({ item, first }) => {
      const message = `${what} is claimed by ${placeText(placeOf(first, pointer))} already`;
      return { tenant: item, broken: broken(pointer, code, message, fix) };
    }),
  );
  return [...claimed, ...mixedDeployments(tenants)];
}

/**
 * Entries that two files share once the environment says what one of them leaves out.
 * @returns errors as of two files that write the same
 */
export function sharedEntries(tenants: readonly Tenant[], environment: Environment): readonly HybridError[] {
  const resolved = tenants.map((tenant) => withEnvironment(tenant, environment));
  return repeats(resolved, secretsPlace).map(({ item, first }) => {
    const message = `${SAME_SECRETS.what} is claimed by ${placeText(placeOf(first, '/secrets/path'))} already, with what the environment (VAULT_ADDR, VAULT_MOUNT, VAULT_NAMESPACE) adds to it`;
    const { code } = broken(SAME_SECRETS.pointer, SAME_SECRETS.code, message);
    return new HybridError({ code, message, fix: SAME_SECRETS.fix, where: placeOf(item, SAME_SECRETS.pointer) });
  });
}
