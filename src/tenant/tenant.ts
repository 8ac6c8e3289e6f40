import type { Place } from '../base/errors.ts';
import type { WrittenTenant } from './generated/tenant.ts';

/** `vault:genesys/acme/provisioner`, `env:ACME_PROVISIONER`, `file:provisioner`, taken apart. */
export interface SecretReference {
  readonly store: WrittenTenant['secrets']['store'];
  readonly path: string;
}

export interface RoleGrant {
  readonly role: string;
  readonly division: string;
}

interface Client {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Seconds, 300 to 172800. */
  readonly tokenLifetime: number;
  /** Reset the secret when the client exists and nobody has its secret. */
  readonly resetLostSecret: boolean;
  /** Days after which the client is rotated; undefined: only when somebody asks. */
  readonly maxAge?: number;
  /** Days that the old client lives after a rotation. */
  readonly grace: number;
}

export interface ClientCredentialsClient extends Client {
  readonly grant: 'client-credentials';
  readonly roles: readonly RoleGrant[];
}

export interface Saml2BearerClient extends Client {
  readonly grant: 'saml2-bearer';
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
}

export type ClientDescription = ClientCredentialsClient | Saml2BearerClient;

/** A service that reads its own section of the transaction object. */
export interface SectionService {
  readonly name: string;
  readonly section: string;
  /** The key of a client in the same file. */
  readonly client: string;
  /** Name of the option that holds the client secret: `password`, or what the service wants (`client_secret`). */
  readonly secretOption: string;
  /** Further options of the section, as they are written. */
  readonly options: Readonly<Record<string, string>>;
}

export interface PredictiveEngagement {
  /** Names of the roles that get the permissions. */
  readonly grantTo: readonly string[];
  /** Either the name of the role to copy `journey` permissions from, or the permissions. */
  readonly permissionsFrom?: string;
  readonly permissions?: readonly string[];
}

export interface IdentityProviderDescription {
  readonly name: string;
  readonly issuer: string;
  readonly target: string;
  readonly disabled: boolean;
  readonly certificate: {
    readonly days: number;
    readonly keySize: 2048 | 3072 | 4096;
    /** Days before the end at which the certificate is renewed. */
    readonly renewBefore: number;
    readonly subject: string;
    /** How the private key stands in the transaction object: the article's PEM, or encrypted PKCS #8. */
    readonly format: 'traditional' | 'pkcs8';
    /** Days that the old certificate stays trusted after a rotation. */
    readonly grace: number;
    /** Where a customer's own PEM pair is (fields `certificate`, `private_key`); else one is made here. */
    readonly own?: SecretReference;
  };
}

export type Administrator = NonNullable<WrittenTenant['administrators']>[number];

interface ReachableServer {
  readonly url: string;
  readonly credentials: SecretReference;
  /** PEM of the certificate authority that signed the server's certificate. */
  readonly certificateAuthority?: string;
  /** DBIDs, where names do not find the place. */
  readonly tenantDbid?: string;
  readonly folderDbid?: string;
}

export interface GaxServer extends ReachableServer {
  readonly driver: 'gax';
  /** How the password is sent: as it is, or scrambled as GAX's own page does. */
  readonly passwordMode: 'plain' | 'obfuscated';
}

export interface GwsServer extends ReachableServer {
  readonly driver: 'gws';
}

/** No server: an import kit is written, and a person carries it. */
export interface FileServer {
  readonly driver: 'file';
  /** Where the kit goes, below the directory of the run. */
  readonly directory: string;
}

export type ServerDescription = GaxServer | GwsServer | FileServer;

export interface TransactionDescription {
  /** `hybrid_integration`. */
  readonly name: string;
  readonly server: ServerDescription;
  /** Name of the Engage tenant under which the object stands. */
  readonly tenant: string;
  readonly folder: string;
  /** section -> option -> value; only what the file and the article set and what needs no other resource. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a person has looked after and need not be told again. */
  readonly acknowledged: NonNullable<WrittenTenant['transaction']['acknowledged']>;
}

/** Top-level keys of the file that need more than their defaults. All others are taken as they are written. */
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

/** A tenant file, checked, with every word left out filled in with the article's value. */
export interface Tenant extends Omit<WrittenTenant, FilledKey> {
  readonly name: string;
  readonly file: string;
  readonly deployment: WrittenTenant['deployment'];
  readonly secrets: WrittenTenant['secrets'];
  readonly organization: {
    /** `mypurecloud.de`; hosts are login.DOMAIN, api.DOMAIN, apps.DOMAIN. */
    readonly domain: string;
    readonly shortName: string;
    readonly id: string;
    readonly credentials: SecretReference;
    readonly planCredentials?: SecretReference;
  };
  readonly clients: readonly ClientDescription[];
  readonly services: readonly SectionService[];
  readonly predictiveEngagement?: PredictiveEngagement;
  readonly identityProvider: IdentityProviderDescription;
  readonly administrators: readonly Administrator[];
  readonly transaction: TransactionDescription;
  /** Delete what carries our mark and is no longer in the file. */
  readonly prune: boolean;
  /** A user for the SAML exchange of `verify`: an e-mail address that exists in the organization. */
  readonly verifyUser?: string;
  /** JSON pointer (`/clients/pacing/name`) -> where it is written. A pointer left out has the place of its nearest parent. */
  readonly places: Readonly<Record<string, Place>>;
}

type Placed = Pick<Tenant, 'file' | 'places'>;

/**
 * Where `pointer`, or its nearest parent below the root, is written. Undefined where only the root is left: then the value
 * is one of ours, and the first line of the file would say nothing about it.
 */
export function writtenAt({ places }: Pick<Placed, 'places'>, pointer: string): Place | undefined {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = places[path];
    if (place) return place;
  }
  return undefined;
}

/** Where `pointer`, or its nearest parent that the file has, is written. */
export function placeOf(tenant: Placed, pointer: string): Place {
  return writtenAt(tenant, pointer) ?? { file: tenant.file, line: 1, column: 1 };
}
