import { randomUUID } from 'node:crypto';
import { type SimulatedAnswer, type SimulatedRequest, type Simulator, startSimulator } from '../server.ts';
import * as answers from './answers.ts';
import { over, rowsOf, without } from './properties.ts';
import { type GwsSession, type GwsState, type GwsTransaction, LIST, seed, usualBehaviour } from './state.ts';
import { change, create } from './transactions.ts';

export interface GwsSimulator extends Simulator {
  readonly state: GwsState;
  /** The list object of that name in that tenant. */
  object(tenantDbid: string, name?: string): GwsTransaction | undefined;
  /** `section/option` -> its value; undefined when there is none. */
  options(tenantDbid: string, name?: string): Readonly<Record<string, string>> | undefined;
  /** A manual change. */
  setOption(tenantDbid: string, section: string, key: string, value: string | undefined): void;
}

const ROOT = '/api/v2/platform/configuration';

function hasLogin({ users }: GwsState, { headers }: SimulatedRequest): boolean {
  const [, pair = ''] = /^Basic (\S+)$/.exec(headers.authorization ?? '') ?? [];
  const [, name = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(pair, 'base64').toString()) ?? [];
  return name !== '' && users[name] === password;
}

function idOf({ headers }: SimulatedRequest): string {
  return /JSESSIONID=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
}

/** Starts a session, and returns its headers. */
function begin({ behaviour, sessions }: GwsState): Readonly<Record<string, string>> {
  if (!behaviour.keepsSessions) return {};
  const id = randomUUID();
  const csrf = randomUUID();
  sessions.set(id, { csrf, left: behaviour.sessionRequests || Number.POSITIVE_INFINITY });
  const told = behaviour.csrf ? { 'X-CSRF-HEADER': 'X-CSRF-TOKEN', 'X-CSRF-TOKEN': csrf } : {};
  return { 'Set-Cookie': `JSESSIONID=${id}; Path=/; HttpOnly`, ...told };
}

function sessionOf(state: GwsState, request: SimulatedRequest): GwsSession | undefined {
  const id = idOf(request);
  const session = state.sessions.get(id);
  if (!session) return undefined;
  session.left -= 1;
  if (session.left >= 0) return session;
  state.sessions.delete(id);
  return undefined;
}

/** The CSRF filter comes before the login: its token lives as long as the session. */
function isForged({ behaviour }: GwsState, { method, headers }: SimulatedRequest, session?: GwsSession): boolean {
  return behaviour.csrf && behaviour.keepsSessions && method !== 'GET' && headers['x-csrf-token'] !== session?.csrf;
}

const FILTERS: Readonly<Record<string, 'text' | 'number'>> = {
  name: 'text',
  dbid: 'number',
  tenant_dbid: 'number',
  object_type: 'number',
  state: 'number',
};
const ATTRIBUTES: Readonly<Record<string, string>> = {
  name: 'name',
  dbid: 'DBID',
  tenant_dbid: 'tenantDBID',
  object_type: 'type',
  state: 'state',
};

/** Quotes mark text; a number has none. */
function filterValue(name: string, value: string): string | undefined {
  if (FILTERS[name] === 'text') return /^"([^"]*)"$/.exec(value)?.[1];
  return FILTERS[name] === 'number' && /^\d+$/.test(value) ? value : undefined;
}

function list(collection: string, objects: readonly object[], { query }: SimulatedRequest): SimulatedAnswer {
  const filters = [...query].map(([name, value]) => ({ name, value: filterValue(name, value) }));
  const wrong = filters.find(({ value }) => value === undefined);
  if (wrong) return answers.failed(400, answers.PARAMETER_INVALID, `Invalid filter ${wrong.name}`);
  const at = (object: object, name: string): unknown => Object.entries(object).find(([key]) => key === name)?.[1];
  const found = objects.filter((object) =>
    filters.every(({ name, value }) => at(object, ATTRIBUTES[name] ?? '') === value),
  );
  return answers.done({ [collection]: found });
}

function configuration(state: GwsState, request: SimulatedRequest, path: string): SimulatedAnswer {
  const { method, json } = request;
  const feature = method === 'GET' ? state.behaviour.readFeature : state.behaviour.writeFeature;
  if (!feature) return answers.failed(403, answers.FORBIDDEN, 'The operation is forbidden');
  const [, collection = '', dbid] = /^\/([a-z-]+)(?:\/(\d+))?$/.exec(path) ?? [];
  const collections: Readonly<Record<string, readonly object[]>> = {
    transactions: state.transactions,
    tenants: state.tenants.filter(({ DBID }) => DBID !== '1'),
    ...(state.behaviour.folders && { folders: state.folders }),
  };
  const objects = collections[collection];
  if (!objects) return answers.failed(404, answers.NOT_FOUND, 'Resource not found');
  if (dbid === undefined && method === 'GET') return list(collection, objects, request);
  if (collection === 'transactions' && dbid === undefined && method === 'POST') return create(state, json);
  if (collection === 'transactions' && dbid === undefined && method === 'PUT') return change(state, json);
  if (method !== 'GET') return { status: 405 };
  const one = objects.find((object) => 'DBID' in object && object.DBID === dbid);
  return one
    ? answers.done({ [collection.slice(0, -1)]: one })
    : answers.failed(404, answers.NOT_FOUND, 'Resource not found');
}

function me(state: GwsState): SimulatedAnswer {
  if (state.behaviour.passwordChange)
    return answers.failed(403, answers.PASSWORD_CHANGE, 'Change password demanded for the user');
  const user = { userName: 'hybrid', roles: ['ROLE_ADMIN'], enabled: true, changePasswordOnFirstLogin: false };
  return answers.done({ user });
}

function answer(state: GwsState, request: SimulatedRequest): SimulatedAnswer {
  const known = sessionOf(state, request);
  if (isForged(state, request, known)) return { status: 403, body: 'Missing or invalid Csrf token' };
  if (!known && !hasLogin(state, request)) return answers.failed(401, answers.NOT_LOGGED_IN, 'Access denied');
  const headers = known ? {} : begin(state);
  const { path } = request;
  const given = path === '/api/v2/me' ? me(state) : undefined;
  const inside = path.startsWith(`${ROOT}/`) ? configuration(state, request, path.slice(ROOT.length)) : undefined;
  const found = given ?? inside ?? answers.failed(404, answers.NOT_FOUND, 'Resource not found');
  return { ...found, headers: { ...headers, ...found.headers } };
}

export interface GwsOptions {
  readonly port?: number;
  readonly tenants: readonly string[];
  readonly users: Readonly<Record<string, string>>;
}

/** The Platform Configuration API of GWS, as documented; updates are like those of other classes. */
export async function startGwsSimulator({ port, tenants, users }: GwsOptions): Promise<GwsSimulator> {
  const rest = { users: { ...users }, sessions: new Map(), behaviour: usualBehaviour(), nextDbid: 40_000 };
  const state: GwsState = { ...seed(tenants), ...rest };
  const object: GwsSimulator['object'] = (tenantDbid, name = 'hybrid_integration') =>
    state.transactions.find((each) => each.type === LIST && each.tenantDBID === tenantDbid && each.name === name);
  const setOption: GwsSimulator['setOption'] = (tenantDbid, section, key, value) => {
    const found = object(tenantDbid);
    if (!found) throw new Error('there is no such object');
    found.userProperties =
      value === undefined
        ? without(found.userProperties, [[section, key, '']])
        : over(found.userProperties, [[section, key, value]]);
  };
  const options: GwsSimulator['options'] = (tenantDbid, name) => {
    const found = object(tenantDbid, name);
    return (
      found &&
      Object.fromEntries(rowsOf(found.userProperties).map(([section, key, value]) => [`${section}/${key}`, value]))
    );
  };
  const simulator = await startSimulator({
    ...(port !== undefined && { port }),
    answer: (request) => answer(state, request),
    control: {
      state: () => ({
        transactions: state.transactions,
        tenants: state.tenants,
        folders: state.folders,
        behaviour: state.behaviour,
      }),
      behave: (json) => Object.assign(state.behaviour, json),
      'end-sessions': () => state.sessions.clear(),
      'set-option': (json) => {
        const { tenantDBID, section, key, value } = json as Record<'tenantDBID' | 'section' | 'key', string> & {
          value?: string;
        };
        setOption(tenantDBID, section, key, value);
      },
    },
  });
  return Object.assign(simulator, { state, object, options, setOption });
}
