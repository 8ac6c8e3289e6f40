export interface Row {
  readonly section: string;
  readonly key: string;
  /** The Configuration Layer knows integers too. */
  readonly value: string | number;
}

/** An object in the form of GAX: keys in lower case, every scalar as text. */
export type GaxObject = {
  type: string;
  dbid: string;
  name: string;
  tenantdbid?: string;
  userproperties?: { property: Row[] };
} & Record<string, unknown>;

/** Differences between versions and sites. */
export interface GaxBehaviour {
  /** The answer to a login that succeeds. */
  loginAnswers: 200 | 204;
  /** The answer to a login that fails: `page` is the login page again, with status 200. */
  loginFails: 200 | 401 | 302 | 'page';
  /** `obfuscated`: a plain password is rejected. */
  passwords: 'any' | 'obfuscated';
  /** Every answer is a page of a proxy in front of GAX. */
  html: boolean;
  createAnswers: 200 | 201 | 204 | 302;
  /** Requests after which a session ends; 0: never. */
  sessionRequests: number;
  /** The answer after that. */
  sessionEnds: 401 | 302 | 'page';
  /** How the token of the CSRF filter is given. */
  csrf: 'off' | 'headers' | 'cookie';
  /** Scalars that are numbers are written as numbers. */
  numbers: boolean;
  /** Longer values are truncated, as by a database column. */
  valueLimit: number;
  /** The result of a query with a tenant: nothing, where a version does not know that parameter. */
  byTenant: 'objects' | 'nothing';
  /** A section that every write loses. */
  forgets: string;
}

export interface GaxSession {
  readonly user: string;
  readonly csrf: string;
  left: number;
}

export interface GaxState {
  readonly contextPath: string;
  readonly objects: GaxObject[];
  readonly users: Record<string, string>;
  readonly sessions: Map<string, GaxSession>;
  readonly behaviour: GaxBehaviour;
  nextDbid: number;
}

export function usualBehaviour(): GaxBehaviour {
  return {
    loginAnswers: 204,
    loginFails: 401,
    passwords: 'any',
    html: false,
    createAnswers: 200,
    sessionRequests: 0,
    sessionEnds: 401,
    csrf: 'off',
    numbers: false,
    valueLimit: 4000,
    byTenant: 'objects',
    forgets: '',
  };
}

interface Tenant {
  readonly name: string;
  readonly dbid: string;
}

function folder({ dbid }: Tenant, name: string, at: number, over: Partial<GaxObject> = {}): GaxObject {
  return {
    type: 'CfgFolder',
    dbid: String(Number(dbid) * 10 + at),
    name,
    ownerdbid: dbid,
    ownertype: 'CFGTenant',
    subtype: 'CFGTransaction',
    ...over,
  };
}

function transaction({ dbid }: Tenant, name: string, subtype: string, at: number): GaxObject {
  return {
    type: 'CfgTransaction',
    subtype,
    dbid: String(Number(dbid) * 100 + at),
    name,
    alias: name,
    state: 'CFGEnabled',
    recordperiod: '0',
    tenantdbid: dbid,
    folderid: String(Number(dbid) * 10 + 1),
    userproperties: { property: [] },
  };
}

/** Tenants with their folders, and decoys: a macro of the same name, another list, a folder of a switch with the same name. */
export function seed(tenants: readonly string[]): GaxObject[] {
  const all = [
    { name: 'Environment', dbid: '1' },
    ...tenants.map((name, index) => ({ name, dbid: String(101 + index) })),
  ];
  return all.flatMap((tenant) => [
    { type: 'CfgTenant', ...tenant },
    folder(tenant, 'Transactions', 1),
    folder(tenant, 'Scripts', 2, { subtype: 'CFGScript' }),
    folder(tenant, 'Transactions', 3, { ownertype: 'CFGSwitch', subtype: 'CFGDN' }),
    transaction(tenant, 'hybrid_integration', 'CFGTRTMacro', 1),
    transaction(tenant, 'business_hours', 'CFGTRTList', 2),
  ]);
}
