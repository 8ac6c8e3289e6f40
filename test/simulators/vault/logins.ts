import { randomBytes, randomUUID } from 'node:crypto';
import type { SimulatedAnswer } from '../server.ts';
import { verifiedClaims } from './identity.ts';
import {
  type AppRole,
  answered,
  type Call,
  done,
  isWrite,
  type JwtRole,
  type LoginMethod,
  refused,
  type Token,
} from './state.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const textsOf = (value: unknown): readonly string[] => {
  const list = typeof value === 'string' ? value.split(',') : value;
  return Array.isArray(list) ? list.map(String).filter((each) => each !== '') : [];
};

function grant({ state, namespace }: Call, token: Token): SimulatedAnswer {
  const text = `${token.isBatch ? 'hvb' : 'hvs'}.${randomBytes(16).toString('base64url')}`;
  const policies = ['default', ...token.policies];
  state.tokens.set(text, { ...token, policies, namespace });
  const auth = {
    client_token: text,
    accessor: token.isBatch ? '' : randomBytes(8).toString('hex'),
    policies,
    metadata: {},
    lease_duration: token.seconds ?? 1200,
    renewable: !token.isBatch,
    token_type: token.isBatch ? 'batch' : 'service',
  };
  return answered(null, { auth });
}

/** The errors of the claims, in the words of the libraries that Vault checks them with. */
function claimsFault(claims: Readonly<Record<string, unknown>>, role: JwtRole): string | undefined {
  if (role.audiences.length > 0 && !role.audiences.includes(String(claims.aud)))
    return 'error validating token: invalid audience (aud) claim: audience claim does not match any expected audience';
  if (Number(claims.exp) + 60 < Date.now() / 1000)
    return 'error validating token: invalid expiration time (exp) claim: token is expired';
  if (role.audiences.length === 0 && claims.aud !== undefined)
    return 'audience claim found in JWT but no audiences bound to the role';
  const user = role.userClaim ?? 'repository';
  if (claims[user] === undefined) return `claim "${user}" not found in token`;
  for (const [claim, value] of Object.entries(role.claims)) {
    if (claims[claim] === undefined) return `error validating claims: claim "${claim}" is missing`;
    if (claims[claim] !== value)
      return `error validating claims: claim "${claim}" does not match any associated bound claim values`;
  }
  return undefined;
}

function jwtLogin(call: Call, { keys, roles }: LoginMethod & { type: 'jwt' }): SimulatedAnswer {
  const [name, jwt] = [textOf(call.json.role), textOf(call.json.jwt)];
  if (!keys) return refused(400, 'could not load configuration');
  if (!name) return refused(400, 'missing role');
  const role = roles[name];
  if (!role) return refused(400, `role "${name}" could not be found`);
  if (role.type === 'oidc') return refused(400, 'role with oidc role_type is not allowed');
  if (!jwt) return refused(400, 'missing token');
  const claims = verifiedClaims(jwt, keys);
  if (typeof claims === 'string')
    return refused(400, `error validating token: error verifying token signature: ${claims}`);
  const fault = claimsFault(claims, role);
  return fault === undefined ? grant(call, { policies: role.policies }) : refused(400, fault);
}

function appRoleLogin(call: Call, { roles }: LoginMethod & { type: 'approle' }): SimulatedAnswer {
  const [id, secret] = [textOf(call.json.role_id), textOf(call.json.secret_id)];
  if (!id) return refused(500, 'missing role_id');
  const role = Object.values(roles).find(({ roleId }) => roleId === id);
  if (!role) return refused(400, 'invalid role or secret ID');
  if (!secret) return refused(400, 'missing secret_id');
  const left = role.secretIds[secret];
  if (left === undefined) return refused(400, 'invalid role or secret ID');
  if (left === 1) delete role.secretIds[secret];
  if (left > 1) role.secretIds[secret] = left - 1;
  const { policies, isBatch = false, seconds = 1200 } = role;
  return grant(call, { policies, isBatch, seconds });
}

export function login(call: Call, method: LoginMethod): SimulatedAnswer {
  if (!isWrite(call)) return refused(405, 'unsupported operation');
  return method.type === 'jwt' ? jwtLogin(call, method) : appRoleLogin(call, method);
}

function appRoleFrom(json: Call['json'], existing: AppRole | undefined): AppRole {
  return {
    roleId: existing?.roleId ?? randomUUID(),
    secretIds: existing?.secretIds ?? {},
    policies: textsOf(json.token_policies),
    isBatch: json.token_type === 'batch',
    seconds: Number.parseInt(textOf(json.token_ttl) || '1200', 10),
  };
}

function appRoleAdministration(call: Call, roles: Record<string, AppRole>, path: string): SimulatedAnswer {
  const [, name = '', what] = /^role\/([^/]+)(?:\/(role-id|secret-id))?$/.exec(path) ?? [];
  const role = roles[name];
  if (name === '') return refused(404, '1 error occurred:\n\t* unsupported path\n\n');
  if (what === 'role-id') return role ? answered({ role_id: role.roleId }) : refused(404);
  if (what === 'secret-id') {
    if (!role) return refused(404, `role "${name}" does not exist`);
    const [id, uses] = [randomUUID(), Number(call.json.num_uses ?? 0)];
    role.secretIds[id] = uses;
    const data = { secret_id: id, secret_id_accessor: randomUUID(), secret_id_num_uses: uses, secret_id_ttl: 0 };
    return answered(data);
  }
  if (call.method === 'DELETE') delete roles[name];
  else roles[name] = appRoleFrom(call.json, role);
  return done;
}

function jwtAdministration(call: Call, method: LoginMethod & { type: 'jwt' }, path: string): SimulatedAnswer {
  const { json } = call;
  if (path === 'config') {
    method.keys = textsOf(json.jwt_validation_pubkeys);
    return done;
  }
  const [, name] = /^role\/([^/]+)$/.exec(path) ?? [];
  if (!name) return refused(404, '1 error occurred:\n\t* unsupported path\n\n');
  method.roles[name] = {
    audiences: textsOf(json.bound_audiences),
    claims: (json.bound_claims ?? {}) as Record<string, string>,
    policies: textsOf(json.token_policies),
    userClaim: textOf(json.user_claim),
    type: json.role_type === 'oidc' ? 'oidc' : 'jwt',
  };
  return done;
}

/** Roles and secret ids, as an administrator creates them. */
export function administerLogins(call: Call, method: LoginMethod, path: string): SimulatedAnswer {
  return method.type === 'jwt'
    ? jwtAdministration(call, method, path)
    : appRoleAdministration(call, method.roles, path);
}
