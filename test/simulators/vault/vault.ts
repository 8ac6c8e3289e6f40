import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { type SimulatedAnswer, type SimulatedRequest, type Simulator, startSimulator } from '../server.ts';

interface Version {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly created: string;
}

interface Token {
  readonly policies: readonly string[];
}

export interface JwtRole {
  readonly audiences: readonly string[];
  readonly claims: Readonly<Record<string, string>>;
  readonly policies: readonly string[];
}

/** capability list by path; `*` at the end matches anything. */
export type Policy = Readonly<Record<string, readonly string[]>>;

export interface VaultState {
  readonly mounts: Record<string, 1 | 2>;
  readonly entries: Map<string, Version[]>;
  readonly tokens: Map<string, Token>;
  readonly policies: Record<string, Policy>;
  readonly roles: Record<string, JwtRole>;
  readonly appRoles: Record<string, { secretId: string; policies: readonly string[] }>;
  readonly identityKey: string;
  sealed: boolean;
}

export interface VaultSimulator extends Simulator {
  readonly state: VaultState;
  /** Puts an entry there as an administrator would. */
  put(path: string, data: Readonly<Record<string, string>>): void;
  get(path: string): Readonly<Record<string, unknown>> | undefined;
}

const errors = (status: number, ...messages: readonly string[]): SimulatedAnswer => ({
  status,
  body: { errors: messages },
});

function may(state: VaultState, token: Token, path: string, capability: string): boolean {
  return token.policies.some((name) => {
    if (name === 'root') return true;
    return Object.entries(state.policies[name] ?? {}).some(([pattern, capabilities]) => {
      const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      return fits && capabilities.includes(capability);
    });
  });
}

function readV2(state: VaultState, mount: string, path: string): SimulatedAnswer {
  if (!path.startsWith('data/')) {
    return {
      status: 404,
      body: {
        errors: [],
        warnings: [
          'Invalid path for a versioned K/V secrets engine. See the API docs for the appropriate API endpoints to use.',
        ],
      },
    };
  }
  const versions = state.entries.get(`${mount}/${path.slice('data/'.length)}`) ?? [];
  const last = versions.at(-1);
  if (!last) return errors(404);
  const metadata = {
    created_time: last.created,
    custom_metadata: null,
    deletion_time: last.data ? '' : last.created,
    destroyed: false,
    version: versions.length,
  };
  return { status: last.data ? 200 : 404, body: { request_id: randomUUID(), data: { data: last.data, metadata } } };
}

function writeV2(state: VaultState, mount: string, path: string, json: unknown): SimulatedAnswer {
  const { options = {}, data } = (json ?? {}) as { options?: { cas?: number }; data?: Record<string, unknown> };
  if (!path.startsWith('data/')) return readV2(state, mount, path);
  if (!data) return errors(400, 'no data provided');
  const key = `${mount}/${path.slice('data/'.length)}`;
  const versions = state.entries.get(key) ?? [];
  if (options.cas !== undefined && options.cas !== versions.length) {
    return errors(400, 'check-and-set parameter did not match the current version');
  }
  const created = new Date().toISOString();
  state.entries.set(key, [...versions, { data, created }]);
  return {
    status: 200,
    body: { request_id: randomUUID(), data: { created_time: created, version: versions.length + 1 } },
  };
}

function keyValue(state: VaultState, request: SimulatedRequest, mount: string, path: string): SimulatedAnswer {
  const isWrite = request.method === 'POST' || request.method === 'PUT';
  if (state.mounts[mount] === 2) {
    if (isWrite) return writeV2(state, mount, path, request.json);
    if (request.method === 'GET') return readV2(state, mount, path);
    if (request.method !== 'DELETE') return errors(405, 'unsupported operation');
    const key = `${mount}/${path.slice('data/'.length)}`;
    state.entries.set(key, [
      ...(state.entries.get(key) ?? []).slice(0, -1),
      { data: null, created: new Date().toISOString() },
    ]);
    return { status: 204 };
  }
  const key = `${mount}/${path}`;
  if (isWrite) {
    state.entries.set(key, [{ data: request.json as Record<string, unknown>, created: '' }]);
    return { status: 204 };
  }
  const last = state.entries.get(key)?.at(-1);
  return last
    ? { status: 200, body: { request_id: randomUUID(), lease_duration: 2764800, data: last.data } }
    : errors(404);
}

function loggedIn(state: VaultState, policies: readonly string[]): SimulatedAnswer {
  const token = `hvs.${randomBytes(16).toString('base64url')}`;
  state.tokens.set(token, { policies });
  const auth = {
    client_token: token,
    accessor: randomBytes(8).toString('hex'),
    policies,
    metadata: {},
    lease_duration: 1200,
    renewable: true,
    token_type: 'service',
  };
  return { status: 200, body: { request_id: randomUUID(), auth } };
}

/** What the workflow's identity endpoint of GitHub gives: here signed with a key that only this simulator has. */
export function identityToken(key: string, claims: Readonly<Record<string, unknown>>): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `e30.${payload}.${createHmac('sha256', key).update(payload).digest('base64url')}`;
}

function jwtLogin(state: VaultState, json: unknown): SimulatedAnswer {
  const { role: name, jwt } = (json ?? {}) as { role?: string; jwt?: string };
  if (!name) return errors(400, 'missing role');
  const role = state.roles[name];
  if (!role) return errors(400, `role "${name}" could not be found`);
  if (!jwt) return errors(400, 'missing token');
  const payload = jwt.split('.')[1] ?? '';
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as Record<string, string>;
  if (jwt !== identityToken(state.identityKey, claims)) return errors(400, 'error validating token: invalid signature');
  if (role.audiences.length === 0) return errors(400, 'audience claim found in JWT but no audiences bound to the role');
  if (!role.audiences.includes(claims.aud ?? ''))
    return errors(
      400,
      'error validating token: invalid audience (aud) claim: audience claim does not match any bound audience',
    );
  const wrong = Object.entries(role.claims).find(([claim, value]) => claims[claim] !== value);
  return wrong
    ? errors(400, `error validating claims: claim "${wrong[0]}" does not match any associated bound claim values`)
    : loggedIn(state, role.policies);
}

function appRoleLogin(state: VaultState, json: unknown): SimulatedAnswer {
  const { role_id: id, secret_id: secret } = (json ?? {}) as { role_id?: string; secret_id?: string };
  if (!id) return errors(400, 'missing role_id');
  const role = state.appRoles[id];
  return role && role.secretId === secret ? loggedIn(state, role.policies) : errors(400, 'invalid role or secret ID');
}

function capabilities(state: VaultState, token: Token, json: unknown): SimulatedAnswer {
  const { paths = [] } = (json ?? {}) as { paths?: string[] };
  const all = ['create', 'read', 'update', 'patch', 'delete', 'list'];
  const held = (path: string) =>
    token.policies.includes('root') ? ['root'] : all.filter((each) => may(state, token, path, each));
  const found = Object.fromEntries(paths.map((path) => [path, held(path).length > 0 ? held(path) : ['deny']]));
  return { status: 200, body: { ...found, data: found } };
}

const CAPABILITIES: Readonly<Record<string, string>> = {
  GET: 'read',
  POST: 'update',
  PUT: 'update',
  DELETE: 'delete',
  LIST: 'list',
  PATCH: 'patch',
};

function answer(state: VaultState, request: SimulatedRequest): SimulatedAnswer {
  const { path, method, json, headers } = request;
  if (path === '/_oidc/token') {
    const claims = { aud: request.query.get('audience') ?? '', repository: 'acme/hybrid', ref: 'refs/heads/main' };
    return { status: 200, body: { value: identityToken(state.identityKey, claims) } };
  }
  if (state.sealed) return errors(503, 'Vault is sealed');
  if (path === '/v1/auth/jwt/login') return jwtLogin(state, json);
  if (path === '/v1/auth/approle/login') return appRoleLogin(state, json);
  const text = headers['x-vault-token'] ?? '';
  const token = state.tokens.get(text);
  if (!token) return errors(403, 'permission denied');
  if (path === '/v1/auth/token/revoke-self') {
    state.tokens.delete(text);
    return { status: 204 };
  }
  if (path === '/v1/sys/capabilities-self') return capabilities(state, token, json);
  const mounts = /^\/v1\/sys\/internal\/ui\/mounts\/(.+?)\/?$/.exec(path)?.[1];
  if (mounts !== undefined) {
    const version = state.mounts[mounts];
    if (!version)
      return errors(
        403,
        "preflight capability check returned 403, please ensure client's policies grant access to path",
      );
    return {
      status: 200,
      body: { data: { path: `${mounts}/`, type: 'kv', options: version === 2 ? { version: '2' } : null } },
    };
  }
  const full = path.slice('/v1/'.length);
  const mount = Object.keys(state.mounts).find((each) => full.startsWith(`${each}/`));
  if (!mount) return errors(403, 'permission denied');
  if (!may(state, token, full, CAPABILITIES[method] ?? 'sudo')) return errors(403, 'permission denied');
  return keyValue(state, request, mount, full.slice(mount.length + 1));
}

export const ROOT_TOKEN = 'hvs.simulator-root-token';

/** Vault as its documentation and the sources of OpenBao say: login, key-value engines 1 and 2, policies. */
export async function startVaultSimulator(options: { readonly port?: number } = {}): Promise<VaultSimulator> {
  const state: VaultState = {
    mounts: { secret: 2, old: 1 },
    entries: new Map(),
    tokens: new Map([[ROOT_TOKEN, { policies: ['root'] }]]),
    policies: {},
    roles: {},
    appRoles: {},
    identityKey: randomBytes(16).toString('hex'),
    sealed: false,
  };
  const put: VaultSimulator['put'] = (path, data) => {
    const at = path.indexOf('/');
    const mount = path.slice(0, at);
    state.entries.set(path, [
      ...(state.mounts[mount] === 2 ? (state.entries.get(path) ?? []) : []),
      { data, created: new Date().toISOString() },
    ]);
  };
  const simulator = await startSimulator({
    ...options,
    answer: (request) => answer(state, request),
    control: {
      state: () => ({ sealed: state.sealed, entries: Object.fromEntries(state.entries), tokens: state.tokens.size }),
      seal: () => {
        state.sealed = true;
      },
      unseal: () => {
        state.sealed = false;
      },
      put: (json) => {
        const { path, data } = json as { path: string; data: Record<string, string> };
        put(path, data);
      },
    },
  });
  return Object.assign(simulator, {
    state,
    put,
    get: (path: string) => state.entries.get(path)?.at(-1)?.data ?? undefined,
  });
}
