/** section -> option -> text. Created only by fromEntries, so that a section may have any name. */
export type UserProperties = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A transaction in the form of GWS: camel case, every scalar as text, enums as numbers. */
export interface GwsTransaction {
  readonly DBID: string;
  readonly tenantDBID: string;
  readonly folderDBID: string;
  readonly type: string;
  name: string;
  alias: string;
  state: string;
  recordPeriod: string;
  description: string;
  userProperties: UserProperties;
}

export interface GwsTenant {
  readonly DBID: string;
  readonly name: string;
  readonly state: string;
}

export interface GwsFolder {
  readonly DBID: string;
  readonly name: string;
  /** The CfgObjectType of its content. */
  readonly type: string;
  readonly ownerID: { readonly CSID: string; readonly DBID: string; readonly type: string };
}

/** Differences between versions and sites, and faults. */
export interface GwsBehaviour {
  csrf: boolean;
  /** Without sessions, each request must contain the login itself. */
  keepsSessions: boolean;
  /** Requests after which a session ends; 0: never. */
  sessionRequests: number;
  /** The effect of an update: `replaces` treats the added options as the whole list. */
  delta: 'taken' | 'refused' | 'ignored' | 'replaces';
  readFeature: boolean;
  writeFeature: boolean;
  /** Whether folders are a collection of this version. */
  folders: boolean;
  /** Longer values are truncated, as by a database column. */
  valueLimit: number;
  /** A section that every write loses. */
  forgets: string;
  /** The user must change the password first. */
  passwordChange: boolean;
}

export interface GwsSession {
  readonly csrf: string;
  left: number;
}

export interface GwsState {
  readonly transactions: GwsTransaction[];
  readonly tenants: GwsTenant[];
  readonly folders: GwsFolder[];
  readonly users: Record<string, string>;
  readonly sessions: Map<string, GwsSession>;
  readonly behaviour: GwsBehaviour;
  nextDbid: number;
}

export const LIST = '21';
const MACRO = '22';
export const TENANT = '7';
export const TRANSACTION = '16';
const SCRIPT = '12';
const SWITCH = '1';

export function transaction(
  over: Partial<GwsTransaction> & Pick<GwsTransaction, 'DBID' | 'tenantDBID'>,
): GwsTransaction {
  return {
    name: 'hybrid_integration',
    alias: over.name ?? 'hybrid_integration',
    type: LIST,
    state: '1',
    recordPeriod: '0',
    description: '',
    folderDBID: `${over.tenantDBID}1`,
    userProperties: {},
    ...over,
  };
}

function folders(tenantDbid: string): GwsFolder[] {
  const folder = (at: number, name: string, type: string, owner: string) => ({
    DBID: `${tenantDbid}${at}`,
    name,
    type,
    ownerID: { CSID: '0', DBID: tenantDbid, type: owner },
  });
  return [
    folder(1, 'Transactions', TRANSACTION, TENANT),
    folder(2, 'Scripts', SCRIPT, TENANT),
    folder(3, 'Transactions', SCRIPT, SWITCH),
  ];
}

/** Tenants with their folders, and decoys: a macro of the same name, another list, a folder of a switch with the same name. */
export function seed(names: readonly string[]): Pick<GwsState, 'tenants' | 'folders' | 'transactions'> {
  const all = ['Environment', ...names].map((name, index) => ({
    DBID: index === 0 ? '1' : String(100 + index),
    name,
    state: '1',
  }));
  return {
    tenants: all,
    folders: all.flatMap(({ DBID }) => folders(DBID)),
    transactions: all.flatMap(({ DBID: tenantDBID }) => [
      transaction({ DBID: `${tenantDBID}01`, tenantDBID, type: MACRO }),
      transaction({ DBID: `${tenantDBID}02`, tenantDBID, name: 'business_hours' }),
    ]),
  };
}

export function usualBehaviour(): GwsBehaviour {
  return {
    csrf: true,
    keepsSessions: true,
    sessionRequests: 0,
    delta: 'taken',
    readFeature: true,
    writeFeature: true,
    folders: true,
    valueLimit: 4000,
    forgets: '',
    passwordChange: false,
  };
}
