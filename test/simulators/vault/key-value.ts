import type { SimulatedAnswer } from '../server.ts';
import { answered, type Call, done, isWrite, refused, type VaultState, type Version } from './state.ts';

const VERBS: Readonly<Record<string, string>> = { GET: 'get', LIST: 'list', DELETE: 'delete' };

function wrongPath({ method }: Call): SimulatedAnswer {
  const warning = `Invalid path for a versioned K/V secrets engine. See the API docs for the appropriate API endpoints to use. If using the Vault CLI, use 'vault kv ${VERBS[method] ?? 'put'}' for this operation.`;
  return { ...answered(null, { warnings: [warning] }), status: 404 };
}

export function isGone({ data, deleted, destroyed }: Version): boolean {
  return data === null || deleted !== undefined || destroyed === true;
}

function metadataOf(version: Version): Readonly<Record<string, unknown>> {
  const { data, created, deleted, destroyed = false } = version;
  const deletion = deleted ?? (data === null && !destroyed ? created : '');
  return { created_time: created, custom_metadata: null, deletion_time: deletion, destroyed };
}

function readData(versions: readonly Version[], query: URLSearchParams): SimulatedAnswer {
  const number = Number(query.get('version') ?? 0) || versions.length;
  const version = versions[number - 1];
  if (!version) return refused(404);
  const metadata = { ...metadataOf(version), version: number };
  if (isGone(version)) return { ...answered({ data: null, metadata }), status: 404 };
  return answered({ data: version.data, metadata });
}

function casFault(call: Call, mount: string, versions: readonly Version[]): string | undefined {
  const { cas } = (call.json.options ?? {}) as { cas?: unknown };
  if (cas === undefined)
    return call.state.casRequired.has(mount) ? 'check-and-set parameter required for this call' : undefined;
  if (!Number.isInteger(Number(cas))) return 'error parsing check-and-set parameter';
  return Number(cas) === versions.length ? undefined : 'check-and-set parameter did not match the current version';
}

function writeData(call: Call, mount: string, key: string): SimulatedAnswer {
  const { state, json } = call;
  const versions = state.entries.get(key) ?? [];
  if (!('data' in json)) return refused(400, 'no data provided');
  const fault = casFault(call, mount, versions);
  if (fault !== undefined) return refused(400, fault);
  const version = { data: (json.data ?? {}) as Record<string, unknown>, created: new Date().toISOString() };
  state.entries.set(key, [...versions, version]);
  return answered({ ...metadataOf(version), version: versions.length + 1 });
}

/** Changes the versions that a request names; without a list, the last. */
function change(state: VaultState, key: string, numbers: unknown, edit: (version: Version) => Version): void {
  const versions = state.entries.get(key) ?? [];
  const chosen = Array.isArray(numbers) ? numbers.map(Number) : [versions.length];
  const edited = versions.map((version, index) => (chosen.includes(index + 1) ? edit(version) : version));
  if (versions.length > 0) state.entries.set(key, edited);
}

const deleted = (version: Version): Version => ({ ...version, deleted: new Date().toISOString() });

/** The effect of `vault kv delete`: the last version is hidden and can be restored. */
export function softDelete(state: VaultState, key: string): void {
  change(state, key, undefined, deleted);
}

function undeleted({ deleted: _, ...version }: Version): Version {
  return version;
}

function metadata({ state, method }: Call, mount: string, path: string): SimulatedAnswer {
  const key = `${mount}/${path}`;
  if (method === 'LIST') return list(state, key === `${mount}/` ? key : `${key}/`);
  const versions = state.entries.get(key);
  if (method === 'DELETE') {
    state.entries.delete(key);
    return done;
  }
  if (!versions) return refused(404);
  const numbered = versions.map((version, index) => [String(index + 1), metadataOf(version)]);
  return answered({ current_version: versions.length, versions: Object.fromEntries(numbered) });
}

function list(state: VaultState, prefix: string): SimulatedAnswer {
  const below = [...state.entries.keys()].filter((key) => key.startsWith(prefix));
  const names = new Set(below.map((key) => key.slice(prefix.length).replace(/\/.*$/, '/')));
  return names.size > 0 ? answered({ keys: [...names].sort() }) : refused(404);
}

function version2(call: Call, mount: string, path: string): SimulatedAnswer {
  const { state, method, json, query } = call;
  if (path === 'config' && isWrite(call)) {
    if (json.cas_required === true) state.casRequired.add(mount);
    else state.casRequired.delete(mount);
    return done;
  }
  const [, action, rest = ''] = /^(data|metadata|delete|undelete|destroy)(?:\/(.*))?$/.exec(path) ?? [];
  const key = `${mount}/${rest}`;
  if (action === 'metadata') return metadata(call, mount, rest);
  if (action === 'delete') change(state, key, json.versions, deleted);
  if (action === 'undelete') change(state, key, json.versions, undeleted);
  if (action === 'destroy')
    change(state, key, json.versions, (version) => ({ ...version, data: null, destroyed: true }));
  if (action === 'delete' || action === 'undelete' || action === 'destroy') return done;
  if (action !== 'data') return wrongPath(call);
  if (isWrite(call)) return writeData(call, mount, key);
  if (method === 'GET') return readData(state.entries.get(key) ?? [], query);
  if (method !== 'DELETE') return refused(405, '1 error occurred:\n\t* unsupported operation\n\n');
  softDelete(state, key);
  return done;
}

function version1(call: Call, mount: string, path: string): SimulatedAnswer {
  const { state, method, json } = call;
  const key = `${mount}/${path}`;
  if (method === 'LIST') return list(state, path === '' ? key : `${key}/`);
  if (method === 'DELETE') state.entries.delete(key);
  if (isWrite(call)) {
    if (Object.keys(json).length === 0) return refused(400, 'missing data fields');
    state.entries.set(key, [{ data: json, created: new Date().toISOString() }]);
  }
  if (method === 'DELETE' || isWrite(call)) return done;
  const last = state.entries.get(key)?.at(-1);
  return last ? answered(last.data, { lease_duration: 2_764_800 }) : refused(404);
}

export function keyValue(call: Call, mount: string): SimulatedAnswer {
  const path = call.path.slice(mount.length + 1);
  return call.state.mounts[mount] === 2 ? version2(call, mount, path) : version1(call, mount, path);
}

/** `create` for an absent entry, `update` for an existing one: policies distinguish them. */
export function writeCapability(call: Call, mount: string): 'create' | 'update' {
  const path = call.path.slice(mount.length + 1);
  if (call.state.mounts[mount] === 2 && !path.startsWith('data/')) return 'update';
  const name = call.state.mounts[mount] === 2 ? path.slice('data/'.length) : path;
  return call.state.entries.has(`${mount}/${name}`) ? 'update' : 'create';
}
