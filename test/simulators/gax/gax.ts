import { type SimulatedAnswer, type SimulatedRequest, type Simulator, startSimulator } from '../server.ts';
import { create, list, one, replace } from './objects.ts';
import { isForged, LOGIN_PAGE, login, logout, notLoggedIn, sessionOf } from './sessions.ts';
import { type GaxObject, type GaxState, type Row, seed, usualBehaviour } from './state.ts';

export interface GaxSimulator extends Simulator {
  readonly state: GaxState;
  /** The list object of that name in that tenant. */
  object(tenantDbid: string, name?: string): GaxObject | undefined;
  /** `section/option` -> its value; undefined when there is none. */
  options(tenantDbid: string, name?: string): Readonly<Record<string, string>> | undefined;
  /** A manual change. */
  setOption(tenantDbid: string, section: string, key: string, value: Row['value'] | undefined): void;
}

function user({ user: username }: { readonly user: string }): SimulatedAnswer {
  const body = { username, userType: 'CFGAgent', sessionTimeout: '900', isDefaultUser: 'false', writeDefault: 'false' };
  return { status: 200, body };
}

function answer(state: GaxState, request: SimulatedRequest): SimulatedAnswer {
  const { path, method } = request;
  if (state.behaviour.html) return { status: 200, body: LOGIN_PAGE };
  const base = `/${state.contextPath}/api/`;
  if (!path.startsWith(base)) return { status: 404, body: '<html>Not found</html>' };
  const route = path.slice(base.length);
  if (route === 'session/login' && method === 'POST') return login(state, request);
  const session = sessionOf(state, request);
  if (!session) return notLoggedIn(state);
  if (route === 'session/logout') return logout(state, request);
  if (isForged(state, request, session)) return { status: 403 };
  if (route === 'user/info') return user(session);
  if (route === 'cfg/objects') return method === 'POST' ? create(state, request) : list(state, request);
  const [, type, dbid] = /^cfg\/objects\/(\w+)\/(\d+)$/.exec(route) ?? [];
  if (type === undefined || dbid === undefined) return { status: 404 };
  return method === 'PUT' ? replace(state, request, type, dbid) : one(state, type, dbid);
}

export interface GaxOptions {
  readonly port?: number;
  readonly tenants: readonly string[];
  readonly users: Readonly<Record<string, string>>;
  /** The context path, which customers change. */
  readonly contextPath?: string;
}

function find({ objects }: GaxState, tenantDbid: string, name: string): GaxObject | undefined {
  return objects.find(
    (each) =>
      each.type === 'CfgTransaction' &&
      each.subtype === 'CFGTRTList' &&
      each.tenantdbid === tenantDbid &&
      each.name === name,
  );
}

/** GAX, as far as public programs show its interface. */
export async function startGaxSimulator({
  port,
  tenants,
  users,
  contextPath = 'gax',
}: GaxOptions): Promise<GaxSimulator> {
  const state: GaxState = {
    contextPath,
    objects: seed(tenants),
    users: { ...users },
    sessions: new Map(),
    behaviour: usualBehaviour(),
    nextDbid: 30_000,
  };
  const object: GaxSimulator['object'] = (tenantDbid, name = 'hybrid_integration') => find(state, tenantDbid, name);
  const setOption: GaxSimulator['setOption'] = (tenantDbid, section, key, value) => {
    const found = object(tenantDbid);
    if (!found) throw new Error('there is no such object');
    const rows = found.userproperties?.property ?? [];
    const others = rows.filter((row) => row.section !== section || row.key !== key);
    found.userproperties = { property: value === undefined ? others : [...others, { section, key, value }] };
  };
  const options: GaxSimulator['options'] = (tenantDbid, name) => {
    const rows = object(tenantDbid, name)?.userproperties?.property;
    return rows && Object.fromEntries(rows.map(({ section, key, value }) => [`${section}/${key}`, String(value)]));
  };
  const simulator = await startSimulator({
    ...(port !== undefined && { port }),
    answer: (request) => answer(state, request),
    control: {
      state: () => ({ objects: state.objects, behaviour: state.behaviour }),
      behave: (json) => Object.assign(state.behaviour, json),
      'end-sessions': () => state.sessions.clear(),
      'set-option': (json) => {
        const { tenantdbid, section, key, value } = json as Row & { tenantdbid: string };
        setOption(tenantdbid, section, key, value);
      },
    },
  });
  return Object.assign(simulator, { state, object, options, setOption });
}
