import {
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulator,
  type SimulatorParts,
  startSimulator,
} from '../server.ts';
import { workflowClaims } from './identity.ts';
import { isGone, keyValue, softDelete, writeCapability } from './key-value.ts';
import { administerLogins, login } from './logins.ts';
import { capabilitiesOf, DENIED, may } from './policies.ts';
import {
  answered,
  type Call,
  done,
  emptyVault,
  isWrite,
  type LoginMethod,
  refused,
  type Token,
  type VaultState,
} from './state.ts';
import { answerWithoutPolicy, mountOf, system } from './system.ts';

export { ROOT_TOKEN, type VaultState } from './state.ts';

export interface VaultSimulator extends Simulator {
  readonly state: VaultState;
  /** Writes an entry as an administrator would. */
  put(path: string, data: Readonly<Record<string, unknown>>): void;
  get(path: string): Readonly<Record<string, unknown>> | undefined;
  /** Deletes an entry like `vault kv delete`; `forever` with all its versions. */
  delete(path: string, options?: { readonly forever?: boolean }): void;
}

const CAPABILITIES: Readonly<Record<string, string>> = { GET: 'read', DELETE: 'delete', LIST: 'list', PATCH: 'patch' };

function loginMethodOf({ state, path, namespace }: Call): { method: LoginMethod; rest: string } | undefined {
  const below = path.slice(namespace.length).replace(/^auth\//, '');
  const found = Object.entries(state.logins).find(([mount]) => `${namespace}${below}`.startsWith(`${mount}/`));
  return found && { method: found[1], rest: `${namespace}${below}`.slice(found[0].length + 1) };
}

function ownToken({ state, token: text, path, namespace }: Call, token: Token): SimulatedAnswer {
  const action = path.slice(namespace.length + 'auth/token/'.length);
  if (action === 'lookup-self') return answered({ policies: token.policies, ttl: token.seconds ?? 0 });
  if (action !== 'revoke-self') return refused(404, '1 error occurred:\n\t* unsupported path\n\n');
  if (token.isBatch) return refused(400, 'batch tokens cannot be revoked');
  state.tokens.delete(text);
  return done;
}

function asked(call: Call, token: Token): SimulatedAnswer {
  const { state, path, namespace } = call;
  const below = path.slice(namespace.length);
  const free = answerWithoutPolicy(call, token);
  if (free) return free;
  const mount = mountOf(state, path);
  const write = mount === undefined ? 'update' : writeCapability(call, mount);
  const capability = isWrite(call) ? write : (CAPABILITIES[call.method] ?? 'sudo');
  if (!may(capabilitiesOf(state, token, path), capability)) return refused(403, DENIED);
  if (below.startsWith('auth/token/')) return ownToken(call, token);
  if (below.startsWith('sys/')) return system(call, token);
  const administered = below.startsWith('auth/') ? loginMethodOf(call) : undefined;
  if (administered) return administerLogins(call, administered.method, administered.rest);
  if (mount !== undefined) return keyValue(call, mount);
  return refused(404, `no handler for route "${path}". route entry not found.`);
}

/** The namespace comes as a header, as the start of the path, or both. */
function callOf(state: VaultState, request: SimulatedRequest): Call | SimulatedAnswer {
  const path = decodeURIComponent(request.path.slice('/v1/'.length));
  if (path.split('/').includes('..')) return refused(400, 'relative paths not supported');
  const header = request.headers['x-vault-namespace']?.replace(/\/*$/, '/') ?? '';
  if (header !== '' && !state.namespaces.has(header)) return refused(404, 'namespace not found');
  const full = `${header}${path}`;
  const namespaces = [...state.namespaces].filter((each) => full.startsWith(each));
  const namespace = namespaces.sort((one, other) => other.length - one.length)[0] ?? '';
  const { method, query, headers } = request;
  const json = typeof request.json === 'object' && request.json !== null ? { ...request.json } : {};
  return { state, method, path: full, namespace, json, query, token: headers['x-vault-token'] ?? '' };
}

function answer(state: VaultState, request: SimulatedRequest): SimulatedAnswer {
  if (request.path === '/_oidc/token') {
    return { status: 200, body: { value: state.identity.token(workflowClaims(request.query.get('audience'))) } };
  }
  if (state.sealed) return refused(503, 'Vault is sealed');
  const call = callOf(state, request);
  if ('status' in call) return call;
  const method = loginMethodOf(call);
  if (method?.rest === 'login') return login(call, method.method);
  const token = state.tokens.get(call.token);
  return token ? asked(call, token) : refused(403, 'permission denied');
}

/** Actions of an administrator at Vault itself. */
function administration(state: VaultState): Pick<VaultSimulator, 'put' | 'get' | 'delete'> {
  const isVersioned = (path: string) => state.mounts[mountOf(state, path) ?? ''] === 2;
  return {
    put: (path, data) => {
      const before = isVersioned(path) ? (state.entries.get(path) ?? []) : [];
      state.entries.set(path, [...before, { data, created: new Date().toISOString() }]);
    },
    get: (path) => {
      const last = state.entries.get(path)?.at(-1);
      return last && !isGone(last) ? (last.data ?? undefined) : undefined;
    },
    delete: (path, { forever = false } = {}) => {
      if (forever || !isVersioned(path)) state.entries.delete(path);
      else softDelete(state, path);
    },
  };
}

type Control = NonNullable<SimulatorParts['control']>;

function control(state: VaultState, { put, delete: remove }: ReturnType<typeof administration>): Control {
  return {
    state: () => ({ sealed: state.sealed, entries: Object.fromEntries(state.entries), tokens: state.tokens.size }),
    tokens: () => ({ count: state.tokens.size }),
    seal: () => {
      state.sealed = true;
    },
    unseal: () => {
      state.sealed = false;
    },
    put: (json) => {
      const { path, data } = json as { path: string; data: Record<string, unknown> };
      put(path, data);
    },
    delete: (json) => {
      const { path, forever = false } = json as { path: string; forever?: boolean };
      remove(path, { forever });
    },
  };
}

/** Vault by its documentation and the sources of OpenBao, compared with real servers by test/contract/vault. */
export async function startVaultSimulator(options: { readonly port?: number } = {}): Promise<VaultSimulator> {
  const state = emptyVault();
  const own = administration(state);
  const parts = { answer: (request: SimulatedRequest) => answer(state, request), control: control(state, own) };
  return Object.assign(await startSimulator({ ...options, ...parts }), { state, ...own });
}
