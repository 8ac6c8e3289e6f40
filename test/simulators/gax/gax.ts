import { randomUUID } from 'node:crypto';
import { type SimulatedAnswer, type SimulatedRequest, type Simulator, startSimulator } from '../server.ts';

export interface Row {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

/** An object as GAX writes it: keys in lower case, every scalar a text. */
export type GaxObject = {
  type: string;
  dbid: string;
  name: string;
  tenantdbid?: string;
  userproperties?: { property: Row[] };
} & Record<string, unknown>;

export interface GaxBehaviour {
  /** Some versions answer 200 to a login that failed. */
  loginAnswers200: boolean;
  /** Every answer is the login page of something in front of GAX. */
  html: boolean;
  createAnswers: 200 | 201 | 204 | 302;
  /** Requests after which a session ends; 0: never. */
  sessionRequests: number;
  csrf: boolean;
  /** Longer values are cut, as by a database column. */
  valueLimit: number;
}

export interface GaxState {
  readonly objects: GaxObject[];
  readonly users: Record<string, string>;
  readonly sessions: Map<string, { user: string; left: number; csrf: string }>;
  readonly behaviour: GaxBehaviour;
  nextDbid: number;
}

export interface GaxSimulator extends Simulator {
  readonly state: GaxState;
  /** `section/option` -> value of the list object of that name in that tenant; undefined when there is none. */
  options(tenantDbid: string, name?: string): Readonly<Record<string, string>> | undefined;
  /** A change by hand. */
  setOption(tenantDbid: string, section: string, key: string, value: string | undefined): void;
}

const LOGIN_PAGE = '<!DOCTYPE html><html><body>Genesys Administrator Extension: please log in</body></html>';

function cookieOf({ headers }: SimulatedRequest): string {
  return /JSESSIONID=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
}

function login(state: GaxState, { json }: SimulatedRequest): SimulatedAnswer {
  const {
    username = '',
    password = '',
    isPasswordEncrypted,
  } = (json ?? {}) as Record<string, string | boolean | undefined>;
  const plain = isPasswordEncrypted === true ? deobfuscated(String(password)) : String(password);
  if (state.users[String(username)] !== plain) return { status: state.behaviour.loginAnswers200 ? 200 : 401 };
  const id = randomUUID();
  const session = {
    user: String(username),
    left: state.behaviour.sessionRequests || Number.POSITIVE_INFINITY,
    csrf: randomUUID(),
  };
  state.sessions.set(id, session);
  const csrf = state.behaviour.csrf ? { 'X-CSRF-HEADER': 'X-CSRF-TOKEN', 'X-CSRF-TOKEN': session.csrf } : {};
  return { status: 204, headers: { 'Set-Cookie': [`JSESSIONID=${id}; Path=/gax; HttpOnly`], ...csrf } };
}

/** quickEncrypt of GAX's own JavaScript backwards: pairs of (character + r, r). */
function deobfuscated(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return codes
    .flatMap((code, index) =>
      index % 2 === 0 ? [String.fromCodePoint(Math.max(0, code - (codes[index + 1] ?? 0)))] : [],
    )
    .join('');
}

function list(state: GaxState, { query }: SimulatedRequest): SimulatedAnswer {
  const filters = [...query].filter(([name]) => name !== 'brief' && name !== 'type' && name !== 'filters');
  const found = state.objects.filter(
    (object) =>
      object.type === query.get('type') &&
      filters.every(([name, value]) => String(object[name.toLowerCase()]) === value),
  );
  // The tenant Environment is not listed.
  const visible = found.filter((object) => !(object.type === 'CfgTenant' && object.dbid === '1'));
  return { status: 200, body: visible };
}

function cutRows(state: GaxState, object: GaxObject): GaxObject {
  const rows = object.userproperties?.property ?? [];
  return {
    ...object,
    userproperties: {
      property: rows.map((row) => ({ ...row, value: row.value.slice(0, state.behaviour.valueLimit) })),
    },
  };
}

function create(state: GaxState, { json }: SimulatedRequest): SimulatedAnswer {
  const object = json as GaxObject;
  const tenant = state.objects.some((each) => each.type === 'CfgTenant' && each.dbid === object.tenantdbid);
  if (!tenant || !object.name || !object.type) return { status: 400, body: 'Invalid object' };
  const twin = state.objects.some(
    (each) =>
      each.type === object.type &&
      each.subtype === object.subtype &&
      each.tenantdbid === object.tenantdbid &&
      (each.name === object.name || each.alias === object.alias),
  );
  if (twin) return { status: 409, body: 'Uniqueness constraint violated' };
  const dbid = String(state.nextDbid);
  state.nextDbid += 1;
  const created = cutRows(state, { ...object, dbid });
  state.objects.push(created);
  const { createAnswers } = state.behaviour;
  if (createAnswers === 302)
    return { status: 302, headers: { Location: `/gax/api/cfg/objects/CfgTransaction/${dbid}` } };
  return createAnswers === 204 ? { status: 204 } : { status: createAnswers, body: created };
}

/** A PUT is the whole object: rows left out are deleted. Tenant, type and folder do not change. */
function replace(state: GaxState, { json }: SimulatedRequest, type: string, dbid: string): SimulatedAnswer {
  const index = state.objects.findIndex((each) => each.type === type && each.dbid === dbid);
  const before = state.objects[index];
  if (!before) return { status: 404 };
  const object = json as GaxObject;
  const fixed = ['dbid', 'tenantdbid', 'subtype', 'folderid', 'type'] as const;
  if (fixed.some((name) => object[name] !== before[name])) return { status: 400, body: 'Read-only attribute changed' };
  const names = (object.userproperties?.property ?? []).map(({ section, key }) => `${section}/${key}`);
  if (new Set(names).size < names.length) return { status: 400, body: 'Section and option must be unique' };
  state.objects[index] = cutRows(state, object);
  return { status: 200, body: state.objects[index] };
}

function answer(state: GaxState, request: SimulatedRequest): SimulatedAnswer {
  const { path, method } = request;
  if (state.behaviour.html) return { status: 200, body: LOGIN_PAGE };
  const route = path.replace(/^\/gax\/api\//, '');
  if (route === path) return { status: 404, body: '<html>Not found</html>' };
  if (route === 'session/login' && method === 'POST') return login(state, request);
  const session = state.sessions.get(cookieOf(request));
  if (!session || session.left <= 0) return { status: 401 };
  session.left -= 1;
  if (route === 'session/logout') {
    state.sessions.delete(cookieOf(request));
    return { status: 204 };
  }
  if (state.behaviour.csrf && method !== 'GET' && request.headers['x-csrf-token'] !== session.csrf)
    return { status: 403 };
  if (route === 'user/info')
    return {
      status: 200,
      body: {
        username: session.user,
        userType: 'CFGAgent',
        sessionTimeout: '900',
        isDefaultUser: 'false',
        writeDefault: 'false',
      },
    };
  if (route === 'cfg/objects') return method === 'POST' ? create(state, request) : list(state, request);
  const [, type, dbid] = /^cfg\/objects\/(\w+)\/(\d+)$/.exec(route) ?? [];
  if (type === undefined || dbid === undefined) return { status: 404 };
  if (method === 'PUT') return replace(state, request, type, dbid);
  const object = state.objects.find((each) => each.type === type && each.dbid === dbid);
  return object ? { status: 200, body: object } : { status: 404 };
}

function seed(tenants: readonly string[]): GaxObject[] {
  const all = [
    { name: 'Environment', dbid: '1' },
    ...tenants.map((name, index) => ({ name, dbid: String(101 + index) })),
  ];
  return all.flatMap(({ name, dbid }) => {
    const folder = (folderName: string, at: number): GaxObject => ({
      type: 'CfgFolder',
      dbid: String(Number(dbid) * 10 + at),
      name: folderName,
      ownerdbid: dbid,
      ownertype: 'CFGTenant',
      subtype: 'CFGFolder',
    });
    // Decoys: a macro of the same name, and a list of another.
    const transaction = (own: string, subtype: string, at: number): GaxObject => ({
      type: 'CfgTransaction',
      subtype,
      dbid: String(Number(dbid) * 100 + at),
      name: own,
      alias: own,
      state: 'CFGEnabled',
      recordperiod: '0',
      tenantdbid: dbid,
      folderid: String(Number(dbid) * 10 + 1),
      userproperties: { property: [] },
    });
    return [
      { type: 'CfgTenant', dbid, name },
      folder('Transactions', 1),
      folder('Scripts', 2),
      transaction('hybrid_integration', 'CFGTRTMacro', 1),
      transaction('business_hours', 'CFGTRTList', 2),
    ];
  });
}

export interface GaxOptions {
  readonly port?: number;
  readonly tenants: readonly string[];
  readonly users: Readonly<Record<string, string>>;
}

/** GAX as far as public programs show it. */
export async function startGaxSimulator({ port, tenants, users }: GaxOptions): Promise<GaxSimulator> {
  const behaviour: GaxBehaviour = {
    loginAnswers200: false,
    html: false,
    createAnswers: 200,
    sessionRequests: 0,
    csrf: false,
    valueLimit: 4000,
  };
  const state: GaxState = {
    objects: seed(tenants),
    users: { ...users },
    sessions: new Map(),
    behaviour,
    nextDbid: 30_000,
  };
  const find = (tenantDbid: string, name = 'hybrid_integration') =>
    state.objects.find(
      (each) =>
        each.type === 'CfgTransaction' &&
        each.subtype === 'CFGTRTList' &&
        each.tenantdbid === tenantDbid &&
        each.name === name,
    );
  const setOption: GaxSimulator['setOption'] = (tenantDbid, section, key, value) => {
    const object = find(tenantDbid);
    if (!object) throw new Error('there is no such object');
    const others = (object.userproperties?.property ?? []).filter((row) => row.section !== section || row.key !== key);
    object.userproperties = { property: value === undefined ? others : [...others, { section, key, value }] };
  };
  const simulator = await startSimulator({
    ...(port !== undefined && { port }),
    answer: (request) => answer(state, request),
    control: {
      state: () => ({ objects: state.objects, behaviour }),
      behave: (json) => Object.assign(behaviour, json),
      'set-option': (json) => {
        const { tenantdbid, section, key, value } = json as {
          tenantdbid: string;
          section: string;
          key: string;
          value?: string;
        };
        setOption(tenantdbid, section, key, value);
      },
    },
  });
  const options: GaxSimulator['options'] = (tenantDbid, name) => {
    const rows = find(tenantDbid, name)?.userproperties?.property;
    return rows && Object.fromEntries(rows.map(({ section, key, value }) => [`${section}/${key}`, value]));
  };
  return Object.assign(simulator, { state, options, setOption });
}
