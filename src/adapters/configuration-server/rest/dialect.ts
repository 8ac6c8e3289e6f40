import type { Context } from '../../../base/context.ts';
import type { HybridError } from '../../../base/errors.ts';
import type { HttpMethod, HttpRequest, HttpResponse } from '../../../base/http-types.ts';
import type { Secret } from '../../../base/secret.ts';
import type { PropertyRow } from '../options.ts';
import type { Json } from './answer.ts';
import type { FolderRow, Identity, Place } from './place.ts';

/** The address of a server, and the account. */
export interface RestAccess {
  /** `https://gax.acme.example:8443/gax/api` with the context path, which a customer may have changed; `https://gws.acme.example`. */
  readonly url: string;
  readonly username: Secret;
  readonly password: Secret;
  /** How GAX gets the password; the default is plain. */
  readonly passwordMode?: 'plain' | 'obfuscated';
  readonly certificateAuthority?: string;
}

export interface RestRequest {
  readonly method: HttpMethod;
  /** Below the base of the interface, with its query: `cfg/objects?type=CfgTenant`. */
  readonly path: string;
  readonly json?: unknown;
}

/** Sends with the cookies of the session. */
export type Send = (request: RestRequest, extra?: Partial<HttpRequest>) => Promise<HttpResponse>;

type Collection = 'tenant' | 'folder' | 'transaction';

export interface Query {
  readonly collection: Collection;
  readonly name: string;
  readonly tenantDbid?: string;
}

/** What the driver reads of a transaction object besides its options. */
export interface ObjectFields extends Identity {
  readonly folderDbid: unknown;
  readonly alias: string | undefined;
  readonly isEnabled: boolean;
}

export interface Change {
  readonly dbid: string;
  readonly object: Json;
  readonly rows: readonly PropertyRow[];
  /** The desired rows, from mergeRows: those of `rows` first, in their order. */
  readonly wanted: readonly PropertyRow[];
  readonly enable: boolean;
}

export interface SentWrite {
  readonly action: 'create' | 'change';
  readonly objectName: string;
  /** The rows that were sent: no message may quote a secret of them. */
  readonly rows: readonly PropertyRow[];
}

/** The API of one product: paths, requests and answers, login and errors. It has no state. */
export interface Dialect {
  readonly name: 'GAX' | 'GWS';
  /** The address before each path, without a slash at its end. */
  baseOf(url: string): string;

  /** Statuses of a read, other than 2xx, that the dialect interprets; the HTTP client retries after a 500. */
  readonly readStatuses: readonly number[];
  readonly writeStatuses: readonly number[];
  /** Sent until the server sets a cookie. */
  authorization?(access: RestAccess, seal: Context['seal']): Secret;
  logIn(send: Send, access: RestAccess, context: Context): Promise<void>;
  /** Absent where a login has no request that ends it. */
  readonly logOut?: RestRequest;
  /** Checks the account, for a server that may answer a failed login with a success. */
  readonly user?: { readonly path: string; check(answer: HttpResponse, access: RestAccess): void };
  hasEnded(request: RestRequest, answer: HttpResponse, send: Send): Promise<boolean>;

  /** @throws HybridError for a name that the server cannot search for */
  listPath(query: Query): string;
  /** @throws HybridError when the answer is not a list */
  objectsOf(answer: HttpResponse, collection: Collection): readonly Json[];
  /** The code of the error of a version that does not list folders. */
  readonly hiddenFolders?: string;
  /** Whether a search without a tenant finds the objects of all tenants. */
  readonly listsAllTenants: boolean;

  fieldsOf(object: Json): ObjectFields;
  /** The options of an object. @throws HybridError for rows of an unknown form, when the next write would lose them */
  rowsOf(object: Json): readonly PropertyRow[];
  folderOf(folder: Json): FolderRow;
  /** The page of the object, for people. */
  linkOf?(base: string, place: Place, dbid: string): string;

  creation(name: string, place: Place, rows: readonly PropertyRow[]): RestRequest;
  change(change: Change): RestRequest;
  /** The message for a change that the server did not keep. */
  readonly changeNotKept: 'transaction.not-kept' | 'transaction.not-kept#gws';
  /** An error when the answer does not say whether the write took effect. @throws SessionEnded @throws HybridError for a refusal */
  doubtOf(answer: HttpResponse, write: SentWrite): HybridError | undefined;
}
