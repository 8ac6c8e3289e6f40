import type { Place } from '../base/errors.ts';
import type { WrittenTenant } from './generated/tenant.ts';

export type WrittenClient = NonNullable<WrittenTenant['clients']>[string];
export type WrittenService = NonNullable<WrittenTenant['services']>[string];
export type WrittenServer = WrittenTenant['transaction']['server'];
type WrittenProvider = NonNullable<WrittenTenant['identityProvider']>;
type WrittenCertificate = NonNullable<WrittenProvider['certificate']>;

/** The parts of `vault:genesys/acme/provisioner`, `env:ACME_PROVISIONER` or `file:provisioner`. */
export interface SecretReference {
  readonly store: WrittenTenant['secrets']['store'];
  readonly path: string;
}

export const STORES: readonly SecretReference['store'][] = ['vault', 'env', 'file', 'github'];

/** Undefined for text that is no reference, and may be a secret in clear. */
export function parseSecretReference(text: string): SecretReference | undefined {
  const [, word, path] = /^([a-z]+):(\S+)$/.exec(text) ?? [];
  const store = STORES.find((each) => each === word);
  return store === undefined || path === undefined ? undefined : { store, path };
}

export const referenceText = ({ store, path }: SecretReference): string => `${store}:${path}`;

/** The entry that only this tool writes: `vault:genesys/acme/custody`. */
export function entryOf({ secrets: { store, path } }: Tenant): SecretReference {
  return { store, path: store === 'env' ? path : `${path}/custody` };
}

/** The entries with the credential of the provisioning client. */
export function credentialsText({ organization: { credentials, planCredentials = credentials } }: Tenant): string {
  return [...new Set([credentials, planCredentials].map(referenceText))].join('` or `');
}

export type RoleGrant = Required<NonNullable<WrittenClient['roles']>[number]>;

/** The keys of a client of either grant type. Without `maxAge`, only the command rotate rotates it. */
type Client = Required<Pick<WrittenClient, 'name' | 'description' | 'tokenLifetime' | 'resetLostSecret' | 'grace'>> &
  Pick<WrittenClient, 'maxAge'> & { readonly key: string };

export type ClientCredentialsClient = Client & {
  readonly grant: 'client-credentials';
  readonly roles: readonly RoleGrant[];
};

type Saml2BearerClient = Client &
  Required<Pick<WrittenClient, 'redirectUris' | 'scopes'>> & { readonly grant: 'saml2-bearer' };

export type ClientDescription = ClientCredentialsClient | Saml2BearerClient;

/** A service that reads its own section of the transaction object. */
export interface SectionService extends Required<Pick<WrittenService, 'section' | 'client' | 'secretOption'>> {
  readonly name: string;
  /** Further options of the section, unchanged. */
  readonly options: Readonly<Record<string, string>>;
}

/** Either the role to copy `journey` permissions from, or a list of permissions. */
export type PredictiveEngagement = Required<Pick<WrittenService, 'grantTo'>> &
  Pick<WrittenService, 'permissions' | 'permissionsFrom'>;

export type IdentityProviderDescription = Required<Omit<WrittenProvider, 'certificate'>> & {
  /** `own`: reference to the customer's own PEM pair (`certificate`, `private_key`); otherwise this tool creates one. */
  readonly certificate: Required<Omit<WrittenCertificate, 'own'>> & { readonly own?: SecretReference };
};

export type Administrator = NonNullable<WrittenTenant['administrators']>[number];

interface ReachableServer {
  readonly url: string;
  readonly credentials: SecretReference;
  /** PEM of the certificate authority that signed the certificate of the server. */
  readonly certificateAuthority?: string;
  /** DBIDs, if the names do not identify the place. */
  readonly tenantDbid?: string;
  readonly folderDbid?: string;
}

export interface GaxServer extends ReachableServer, Required<Pick<WrittenServer, 'passwordMode'>> {
  readonly driver: 'gax';
}

export interface GwsServer extends ReachableServer {
  readonly driver: 'gws';
}

/** No server: an import kit is written below the working directory, and a person imports it. */
interface FileServer {
  readonly driver: 'file';
  readonly directory: string;
}

export type ServerDescription = GaxServer | GwsServer | FileServer;

export interface TransactionDescription
  extends Required<Pick<WrittenTenant['transaction'], 'tenant' | 'folder' | 'acknowledged'>> {
  /** `hybrid_integration`. */
  readonly name: string;
  readonly server: ServerDescription;
  /** section -> option -> value; only options that need no other resource. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Top-level keys of the file that need more than their defaults. All others are used unchanged. */
type FilledKey =
  | 'tenant'
  | 'deployment'
  | 'secrets'
  | 'organization'
  | 'clients'
  | 'services'
  | 'identityProvider'
  | 'administrators'
  | 'transaction'
  | 'prune'
  | 'verify';

/** A validated tenant file whose omitted keys are filled with the defaults. */
export interface Tenant
  extends Omit<WrittenTenant, FilledKey>,
    Required<Pick<WrittenTenant, 'deployment' | 'secrets' | 'administrators' | 'prune'>> {
  readonly name: string;
  readonly file: string;
  readonly organization: Pick<WrittenTenant['organization'], 'shortName' | 'id'> & {
    /** `mypurecloud.de`; hosts are login.DOMAIN, api.DOMAIN, apps.DOMAIN. */
    readonly domain: string;
    readonly credentials: SecretReference;
    readonly planCredentials?: SecretReference;
  };
  readonly clients: readonly ClientDescription[];
  readonly services: readonly SectionService[];
  readonly predictiveEngagement?: PredictiveEngagement;
  readonly identityProvider: IdentityProviderDescription;
  readonly transaction: TransactionDescription;
  /** User for the SAML login of `verify`: e-mail address of an existing user. */
  readonly verifyUser?: string;
  /** JSON pointer (`/clients/pacing/name`) -> place in the file. An omitted key has the place of its nearest parent. */
  readonly places: Readonly<Record<string, Place>>;
}

export interface PlacedReference {
  readonly pointer: string;
  readonly reference: SecretReference;
}

/** All references to secrets in a tenant file. The tenant's own entry in the secret store is not a reference. */
export function secretReferences(tenant: Tenant): readonly PlacedReference[] {
  const { organization, identityProvider } = tenant;
  const { server } = tenant.transaction;
  const { credentials, planCredentials } = organization;
  const found: readonly (readonly [pointer: string, reference: SecretReference | undefined])[] = [
    ['/organization/credentials', credentials],
    ['/organization/planCredentials', planCredentials],
    ['/identityProvider/certificate/own', identityProvider.certificate.own],
    ['/transaction/server/credentials', server.driver === 'file' ? undefined : server.credentials],
  ];
  return found.flatMap(([pointer, reference]) => (reference ? [{ pointer, reference }] : []));
}

type Placed = Pick<Tenant, 'file' | 'places'>;

/**
 * Place of `pointer` or of its nearest parent below the root. Undefined if only the root is left: then the value is a default,
 * and the first line of the file would not help.
 */
export function writtenAt({ places }: Pick<Placed, 'places'>, pointer: string): Place | undefined {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = places[path];
    if (place) return place;
  }
  return undefined;
}

/** Place of `pointer` or of its nearest parent in the file. */
export function placeOf(tenant: Placed, pointer: string): Place {
  return writtenAt(tenant, pointer) ?? { file: tenant.file, line: 1, column: 1 };
}
