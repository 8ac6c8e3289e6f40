export interface Row {
  readonly section: string;
  readonly key: string;
  /** The Configuration Layer knows integers too. */
  readonly value: string | number;
}

/** An object as GAX writes it: keys in lower case, every scalar a text. */
export type GaxObject = {
  type: string;
  dbid: string;
  name: string;
  tenantdbid?: string;
  userproperties?: { property: Row[] };
} & Record<string, unknown>;

/** Ways in which versions and sites differ. */
export interface GaxBehaviour {
  /** What a login answers that succeeds. */
  loginAnswers: 200 | 204;
  /** What a login answers that fails: `page` is the login page again, with status 200. */
  loginFails: 200 | 401 | 302 | 'page';
  /** `obfuscated`: no plain password is taken. */
  passwords: 'any' | 'obfuscated';
  /** Every answer is a page of something in front of GAX. */
  html: boolean;
  createAnswers: 200 | 201 | 204 | 302;
  /** Requests after which a session ends; 0: never. */
  sessionRequests: number;
  /** What is answered then. */
  sessionEnds: 401 | 302 | 'page';
  /** How the word of the CSRF filter is told. */
  csrf: 'off' | 'headers' | 'cookie';
  /** Scalars that are numbers are written as numbers. */
  numbers: boolean;
  /** Longer values are cut, as by a database column. */
  valueLimit: number;
  /** What a question with a tenant in it finds: nothing, where a version does not know that word. */
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

/** Tenants with their folders, and decoys: a macro of the same name, a list of another, a switch's folder of the same name. */
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
