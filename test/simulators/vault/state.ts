import type { SimulatedAnswer } from '../server.ts';
import { createIdentity, type Identity } from './identity.ts';

export interface Version {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly created: string;
  /** The time of a deletion, which can be undone. Data of `null` means a deletion too. */
  readonly deleted?: string;
  readonly destroyed?: boolean;
}

export interface Token {
  readonly policies: readonly string[];
  /** The namespace of the login, with a slash at its end; empty for the root. */
  readonly namespace?: string;
  readonly isBatch?: boolean;
  readonly seconds?: number;
}

export interface JwtRole {
  readonly audiences: readonly string[];
  readonly claims: Readonly<Record<string, string>>;
  readonly policies: readonly string[];
  readonly userClaim?: string;
  readonly type?: 'jwt' | 'oidc';
}

export interface AppRole {
  readonly roleId: string;
  /** Secret id to its remaining logins; 0 is unlimited. */
  readonly secretIds: Record<string, number>;
  readonly policies: readonly string[];
  readonly isBatch?: boolean;
  readonly seconds?: number;
}

export type LoginMethod =
  | { readonly type: 'approle'; readonly roles: Record<string, AppRole> }
  | { readonly type: 'jwt'; keys: readonly string[] | undefined; readonly roles: Record<string, JwtRole> };

/** Capabilities by path; `*` at the end matches anything. */
export type Policy = Readonly<Record<string, readonly string[]>>;

export interface VaultState {
  /** Mounts of the key-value engine, with the namespace before them. */
  readonly mounts: Record<string, 1 | 2>;
  /** `cas_required` of a mount. */
  readonly casRequired: Set<string>;
  readonly entries: Map<string, Version[]>;
  readonly tokens: Map<string, Token>;
  readonly policies: Record<string, Policy>;
  readonly logins: Record<string, LoginMethod>;
  /** With a slash at the end. */
  readonly namespaces: Set<string>;
  /** The issuer that signs the identity tokens of /_oidc/token, which replaces the endpoint of GitHub. */
  readonly identity: Identity;
  sealed: boolean;
}

export const ROOT_TOKEN = 'hvs.simulator-root-token';

/** The permissions of every token unless its role says otherwise. */
const DEFAULT_POLICY: Policy = {
  'auth/token/lookup-self': ['read'],
  'auth/token/revoke-self': ['update'],
  'sys/capabilities-self': ['update'],
};

export function emptyVault(): VaultState {
  const identity = createIdentity();
  return {
    mounts: { secret: 2, old: 1 },
    casRequired: new Set(),
    entries: new Map(),
    tokens: new Map([[ROOT_TOKEN, { policies: ['root'] }]]),
    policies: { default: DEFAULT_POLICY },
    logins: { approle: { type: 'approle', roles: {} }, jwt: { type: 'jwt', keys: [identity.publicKey], roles: {} } },
    namespaces: new Set(),
    identity,
    sealed: false,
  };
}

/** One request to a Vault that is not sealed. */
export interface Call {
  readonly state: VaultState;
  readonly method: string;
  /** After /v1/, with the namespace before it. */
  readonly path: string;
  readonly namespace: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
  readonly token: string;
}

export const refused = (status: number, ...errors: readonly string[]): SimulatedAnswer => ({
  status,
  body: { errors },
});

/** The common form of every answer of an engine. */
export function answered(data: unknown, more: Readonly<Record<string, unknown>> = {}): SimulatedAnswer {
  const body = { request_id: crypto.randomUUID(), lease_id: '', renewable: false, lease_duration: 0, data };
  return { status: 200, body: { ...body, wrap_info: null, warnings: null, auth: null, ...more } };
}

export const done: SimulatedAnswer = { status: 204 };

export const isWrite = ({ method }: Pick<Call, 'method'>): boolean => method === 'POST' || method === 'PUT';
