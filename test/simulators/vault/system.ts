import type { SimulatedAnswer } from '../server.ts';
import { canAccessMount, capabilitiesOf, parsePolicy } from './policies.ts';
import { answered, type Call, done, isWrite, refused, type Token, type VaultState } from './state.ts';

const UNSUPPORTED = refused(405, 'unsupported operation');

function removeBelow(names: Iterable<string>, prefix: string, remove: (name: string) => void): void {
  for (const name of [...names]) if (name === prefix || name.startsWith(`${prefix}/`)) remove(name);
}

function mounts({ state, method, json, namespace }: Call, name: string): SimulatedAnswer {
  const mount = `${namespace}${name}`;
  if (method === 'DELETE') {
    delete state.mounts[mount];
    state.casRequired.delete(mount);
    removeBelow(state.entries.keys(), mount, (key) => state.entries.delete(key));
    return done;
  }
  if (json.type !== 'kv') return refused(400, `plugin not found in the catalog: ${String(json.type)}`);
  if (state.mounts[mount]) return refused(400, `path is already in use at ${name}/`);
  const { version } = (json.options ?? {}) as { version?: unknown };
  state.mounts[mount] = version === '2' ? 2 : 1;
  return done;
}

function auth({ state, method, json, namespace }: Call, name: string): SimulatedAnswer {
  const mount = `${namespace}${name}`;
  if (method === 'DELETE') {
    delete state.logins[mount];
    return done;
  }
  if (state.logins[mount]) return refused(400, `path is already in use at auth/${name}/`);
  if (json.type === 'approle') state.logins[mount] = { type: 'approle', roles: {} };
  else if (json.type === 'jwt') state.logins[mount] = { type: 'jwt', keys: undefined, roles: {} };
  else return refused(400, `plugin not found in the catalog: ${String(json.type)}`);
  return done;
}

function policies(call: Call, name: string): SimulatedAnswer {
  const { state, method, json, namespace } = call;
  const key = `${namespace}${name}`;
  if (method === 'GET') return state.policies[key] ? answered({ name, policy: state.policies[key] }) : refused(404);
  if (method === 'DELETE') {
    if (name === 'root') return refused(400, 'cannot delete "root" policy');
    delete state.policies[key];
    return done;
  }
  const text = String(json.policy ?? '');
  if (text === '') return refused(400, "'policy' parameter not supplied or empty");
  const policy = parsePolicy(text);
  if (!policy) return refused(400, 'failed to parse policy: this simulator reads paths with capabilities');
  state.policies[key] = policy;
  return done;
}

function namespaces({ state, method, namespace }: Call, name: string): SimulatedAnswer {
  const path = `${namespace}${name}/`;
  if (method === 'DELETE') {
    const prefix = path.slice(0, -1);
    removeBelow(state.namespaces, path, (each) => state.namespaces.delete(each));
    removeBelow(Object.keys(state.mounts), prefix, (each) => delete state.mounts[each]);
    removeBelow(state.entries.keys(), prefix, (each) => state.entries.delete(each));
    return answered({ status: 'in-progress' });
  }
  if (isWrite({ method })) state.namespaces.add(path);
  return state.namespaces.has(path) ? answered({ path }) : refused(404);
}

function capabilities({ state, json, namespace }: Call, token: Token): SimulatedAnswer {
  const { paths } = json;
  if (!Array.isArray(paths) || paths.length === 0) return refused(400, 'paths must be supplied');
  const found = Object.fromEntries(
    paths.map((path) => [String(path), capabilitiesOf(state, token, `${namespace}${path}`)]),
  );
  // With one path it gives the same under a second name too.
  const data = paths.length === 1 ? { ...found, capabilities: found[String(paths[0])] } : found;
  return answered(data, data);
}

/** The key-value mount above a path. */
export function mountOf(state: VaultState, path: string): string | undefined {
  return Object.keys(state.mounts).find((mount) => path === mount || path.startsWith(`${mount}/`));
}

function mountInformation({ state, namespace, method }: Call, token: Token, path: string): SimulatedAnswer {
  if (method !== 'GET') return UNSUPPORTED;
  const mount = mountOf(state, `${namespace}${path}`);
  if (mount === undefined || !canAccessMount(state, token, mount)) {
    const first = `${path.split('/')[0]}/`;
    const text = `preflight capability check returned 403, please ensure client's policies grant access to path "${first}"`;
    return refused(403, text);
  }
  const options = { version: String(state.mounts[mount]) };
  return answered({ path: `${mount.slice(namespace.length)}/`, type: 'kv', options });
}

const AREAS: readonly [RegExp, (call: Call, name: string) => SimulatedAnswer][] = [
  [/^sys\/mounts\/(.+?)\/?$/, mounts],
  [/^sys\/auth\/(.+?)\/?$/, auth],
  [/^sys\/policies\/acl\/([^/]+)$/, policies],
  [/^sys\/namespaces\/([^/]+)\/?$/, namespaces],
];

/** The answer of sys/ to a token without a policy; undefined for anything else. */
export function answerWithoutPolicy(call: Call, token: Token): SimulatedAnswer | undefined {
  const [, path] = /^sys\/internal\/ui\/mounts\/(.+?)\/?$/.exec(call.path.slice(call.namespace.length)) ?? [];
  return path === undefined ? undefined : mountInformation(call, token, path);
}

/** The endpoints of sys/ in a namespace. */
export function system(call: Call, token: Token): SimulatedAnswer {
  const path = call.path.slice(call.namespace.length);
  if (path === 'sys/capabilities-self') return isWrite(call) ? capabilities(call, token) : UNSUPPORTED;
  for (const [pattern, act] of AREAS) {
    const [, name] = pattern.exec(path) ?? [];
    if (name !== undefined) return act(call, name);
  }
  return refused(404, '1 error occurred:\n\t* unsupported path\n\n');
}
