import type { SimulatedAnswer } from '../server.ts';
import { type BoxKeys, createBoxKeys } from './sealed-box.ts';

export type PermissionName = 'secrets' | 'variables' | 'environments';

export interface Token {
  readonly kind: 'installation' | 'personal';
  /** Full names of the repositories that it sees. */
  readonly repositories: readonly string[];
  readonly permissions: Readonly<Partial<Record<PermissionName, 'read' | 'write'>>>;
}

export interface Stored {
  value: string;
  readonly created_at: string;
  updated_at: string;
}

/** What a repository has, and each of its environments. Names are in upper case. */
export interface Scope {
  readonly keys: BoxKeys;
  readonly secrets: Map<string, Stored>;
  readonly variables: Map<string, Stored>;
}

export interface Repository extends Scope {
  readonly environments: Map<string, Scope>;
}

export interface GitHubState {
  /** By full name, in lower case. */
  readonly repositories: Map<string, Repository>;
  readonly tokens: Map<string, Token>;
}

/** An App's installation token that may do everything this store needs. */
export const APP_TOKEN = 'ghs_SimulatorApp0000000000000000000000000';
/** The GITHUB_TOKEN of a job: whatever its workflow grants, secrets and variables are not among it. */
export const JOB_TOKEN = 'ghs_SimulatorJob0000000000000000000000000';

export function createScope(): Scope {
  return { keys: createBoxKeys(), secrets: new Map(), variables: new Map() };
}

export function createRepository(environments: readonly string[]): Repository {
  return { ...createScope(), environments: new Map(environments.map((name) => [name, createScope()])) };
}

export function createState(repositories: Readonly<Record<string, readonly string[]>>): GitHubState {
  const names = Object.keys(repositories);
  const all = { secrets: 'write', variables: 'write', environments: 'write' } as const;
  return {
    repositories: new Map(names.map((name) => [name.toLowerCase(), createRepository(repositories[name] ?? [])])),
    tokens: new Map<string, Token>([
      [APP_TOKEN, { kind: 'installation', repositories: names, permissions: all }],
      [JOB_TOKEN, { kind: 'installation', repositories: names, permissions: {} }],
    ]),
  };
}

/** One request that is allowed. */
export interface Call {
  readonly scope: Scope;
  /** The last piece of the path, in upper case. */
  readonly name: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
}

export function keep(stored: Map<string, Stored>, name: string, value: string): void {
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const before = stored.get(name);
  stored.set(name, { value, created_at: before?.created_at ?? now, updated_at: now });
}

export function refused(status: number, message: string): SimulatedAnswer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

export const notFound: SimulatedAnswer = refused(404, 'Not Found');
