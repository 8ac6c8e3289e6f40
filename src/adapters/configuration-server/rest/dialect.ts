import type { Context } from '../../../base/context.ts';
import type { HybridError } from '../../../base/errors.ts';
import type { HttpMethod, HttpRequest, HttpResponse } from '../../../base/http-types.ts';
import type { Secret } from '../../../base/secret.ts';
import type { PropertyRow } from '../options.ts';
import type { Json } from './answer.ts';
import type { FolderRow, Identity, Place } from './place.ts';

/** Where a server is and who logs in to it. */
export interface RestAccess {
  /** `https://gax.acme.example:8443/gax/api` with the context path, which a customer may have changed; `https://gws.acme.example`. */
  readonly url: string;
  readonly username: Secret;
  readonly password: Secret;
  /** How GAX gets the password; plain where it is left out. */
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
  /** The rows as they shall be, from mergeRows: those of `rows` first, in their order. */
  readonly wanted: readonly PropertyRow[];
  readonly enable: boolean;
}

export interface SentWrite {
  readonly action: 'create' | 'change';
  readonly objectName: string;
  /** The rows that were sent: a secret of them must not come back in a message. */
  readonly rows: readonly PropertyRow[];
}

/** How one product speaks: paths, forms of requests and answers, login and error texts. It keeps no state. */
export interface Dialect {
  readonly name: 'GAX' | 'GWS';
  /** The address that paths are below, without a slash at its end. */
  baseOf(url: string): string;

  /** Statuses other than 2xx of a read that are told apart here; the HTTP client asks again after a 500. */
  readonly readStatuses: readonly number[];
  readonly writeStatuses: readonly number[];
  /** Sent as long as the server has set no cookie. */
  authorization?(access: RestAccess, seal: Context['seal']): Secret;
  logIn(send: Send, access: RestAccess, context: Context): Promise<void>;
  /** Absent where a login ends by itself only. */
  readonly logOut?: RestRequest;
  /** Tells who is logged in, where a server may answer well to a login that failed. */
  readonly user?: { readonly path: string; check(answer: HttpResponse, access: RestAccess): void };
  hasEnded(request: RestRequest, answer: HttpResponse, send: Send): Promise<boolean>;

  /** @throws HybridError for a name that cannot be asked for */
  listPath(query: Query): string;
  /** @throws HybridError when the answer is something else than a list */
  objectsOf(answer: HttpResponse, collection: Collection): readonly Json[];
  /** The code of the error that means no more than that this version does not list folders. */
  readonly hiddenFolders?: string;
  /** Whether a list without a tenant has the objects of all tenants. */
  readonly listsAllTenants: boolean;

  fieldsOf(object: Json): ObjectFields;
  /** The options of an object. @throws HybridError for rows that are not understood, where the next write would lose them */
  rowsOf(object: Json): readonly PropertyRow[];
  folderOf(folder: Json): FolderRow;
  /** A page for people. */
  linkOf?(base: string, place: Place, dbid: string): string;

  creation(name: string, place: Place, rows: readonly PropertyRow[]): RestRequest;
  change(change: Change): RestRequest;
  /** How it is told that a change was not kept. */
  readonly changeNotKept: 'transaction.not-kept' | 'transaction.not-kept#gws';
  /** The doubt that an answer leaves about what was done. @throws SessionEnded @throws HybridError for a refusal */
  doubtOf(answer: HttpResponse, write: SentWrite): HybridError | undefined;
}
