import { type BoxKeys, createBoxKeys } from './actions-secrets/sealed-box.ts';
import { timestamp } from './answers.ts';
import type { Quota } from './faults.ts';
import type { Conversation } from './issues/conversation.ts';
import { ACTIONS_BOT, type Addresses, APP_BOT, numberOf, type Person } from './people.ts';
import { createHistory, type History } from './repository/commits.ts';

/** With the names of the API: `pull-requests` of a workflow is `pull_requests` here. */
export type PermissionName =
  | 'contents'
  | 'environments'
  | 'issues'
  | 'metadata'
  | 'pull_requests'
  | 'secrets'
  | 'variables';

export type Permissions = Readonly<Partial<Record<PermissionName, 'read' | 'write'>>>;

export interface Token {
  readonly kind: 'installation' | 'personal';
  /** Full names of the repositories that it can see. */
  readonly repositories: readonly string[];
  readonly permissions: Permissions;
  /** The user that it writes as; the bot of GitHub Actions when omitted. */
  readonly person?: Person;
  /** Requests in an hour; 1000 when omitted, like the token of a job. */
  readonly hourly?: number;
}

export interface Stored {
  value: string;
  readonly created_at: string;
  updated_at: string;
}

/** The content of a repository, and of each of its environments. Names are in upper case. */
export interface Scope {
  readonly keys: BoxKeys;
  readonly secrets: Map<string, Stored>;
  readonly variables: Map<string, Stored>;
}

export interface RepositorySettings {
  hasIssues: boolean;
  /** "Allow GitHub Actions to create and approve pull requests": off in a new organization. */
  actionsMayOpenPulls: boolean;
  isPrivate: boolean;
  /** Full name of the parent of this fork. */
  forkOf: string | undefined;
  defaultBranch: string;
  /** Branches that accept changes by pull request only. */
  protectedBranches: readonly string[];
  /** Entries of a tree that are shown at once; GitHub shows 100,000. */
  mostTreeEntries: number;
  /** Diffs take so long that GitHub gives none. */
  hasHugeDiffs: boolean;
}

export interface Repository extends Scope {
  readonly id: number;
  readonly fullName: string;
  readonly madeAt: string;
  readonly environments: Map<string, Scope>;
  readonly settings: RepositorySettings;
  readonly history: History;
  /** Issues and pull requests, which share their numbers. */
  readonly conversations: Map<number, Conversation>;
  /** Numbers of deleted issues. */
  readonly deleted: Set<number>;
}

export interface GitHubState {
  /** By full name, in lower case. */
  readonly repositories: Map<string, Repository>;
  /** Old full name -> its current repository, both in lower case. */
  readonly renamed: Map<string, string>;
  readonly tokens: Map<string, Token>;
  /** By token. */
  readonly quotas: Map<string, Quota>;
}

/** An installation token of an App with all permissions that this project needs. */
export const APP_TOKEN = 'ghs_SimulatorApp0000000000000000000000000';
/** The GITHUB_TOKEN of a job: whatever its workflow grants, it has no access to secrets and variables. */
export const JOB_TOKEN = 'ghs_SimulatorJob0000000000000000000000000';

/** The repository of tests, and the key that seals reviews in it. */
export const REPOSITORY = 'acme/hybrid';
export const REVIEW_KEY = 'a review key of more than thirty-two characters';

export function createScope(): Scope {
  return { keys: createBoxKeys(), secrets: new Map(), variables: new Map() };
}

export function createRepository(fullName: string, environments: readonly string[]): Repository {
  return {
    ...createScope(),
    id: numberOf(fullName),
    fullName,
    madeAt: timestamp(),
    environments: new Map(environments.map((name) => [name, createScope()])),
    settings: {
      hasIssues: true,
      actionsMayOpenPulls: true,
      isPrivate: true,
      forkOf: undefined,
      defaultBranch: 'main',
      protectedBranches: [],
      mostTreeEntries: 100_000,
      hasHugeDiffs: false,
    },
    history: createHistory(),
    conversations: new Map(),
    deleted: new Set(),
  };
}

const ALL = ['contents', 'environments', 'issues', 'pull_requests', 'secrets', 'variables'] as const;

export function createState(repositories: Readonly<Record<string, readonly string[]>>): GitHubState {
  const names = Object.keys(repositories);
  const all = Object.fromEntries(ALL.map((name) => [name, 'write' as const]));
  const app: Token = { kind: 'installation', repositories: names, permissions: all, person: APP_BOT, hourly: 5000 };
  return {
    repositories: new Map(names.map((name) => [name.toLowerCase(), createRepository(name, repositories[name] ?? [])])),
    renamed: new Map(),
    tokens: new Map<string, Token>([
      [APP_TOKEN, app],
      [JOB_TOKEN, { kind: 'installation', repositories: names, permissions: {}, person: ACTIONS_BOT }],
    ]),
    quotas: new Map(),
  };
}

/** One request that is allowed. */
export interface Call {
  readonly state: GitHubState;
  readonly repository: Repository;
  /** The repository, or the environment of the path. */
  readonly scope: Scope;
  /** Parts of the path, by their names in the official description. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly json: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
  readonly token: Token;
  readonly addresses: Addresses;
  /** The path below the repository, as it was sent. */
  readonly below: string;
}

export function keep(stored: Map<string, Stored>, name: string, value: string): void {
  const now = timestamp();
  const before = stored.get(name);
  stored.set(name, { value, created_at: before?.created_at ?? now, updated_at: now });
}
