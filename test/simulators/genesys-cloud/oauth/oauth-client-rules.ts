import type { SimulatedAnswer } from '../../server.ts';
import { failure, texts } from '../answers.ts';
import type { ClientRecord, Json, RoleDivision } from '../records.ts';

const GRANTS: readonly string[] = ['CODE', 'TOKEN', 'SAML2-BEARER', 'PASSWORD', 'CLIENT-CREDENTIALS'];
const STATES: readonly string[] = ['active', 'disabled', 'inactive'];
const SCOPE = /^[a-z][a-z0-9-]*(:[a-z]+)*$/;
/** Seconds. The upper limit is that of SCIM clients; the pages give 172800 for other clients, which is not distinguished here. */
const SHORTEST = 300;
const LONGEST = 38_880_000;

/** An inactive client whose deletion date has come no longer exists. */
export function isGone({ state, dateToDelete }: ClientRecord, now: number): boolean {
  return state === 'deleted' || (state === 'inactive' && Date.parse(dateToDelete ?? '') <= now);
}

/** `SAML2BEARER` is accepted, and always returned with its hyphen. */
export function grantOf({ authorizedGrantType }: Json): string {
  return String(authorizedGrantType ?? '').replace(/^SAML2BEARER$/, 'SAML2-BEARER');
}

export function roleDivisionsOf({ roleDivisions }: Json): RoleDivision[] {
  if (!Array.isArray(roleDivisions)) return [];
  return roleDivisions.map((each: Partial<RoleDivision> | null) => ({
    roleId: String(each?.roleId ?? ''),
    divisionId: String(each?.divisionId ?? ''),
  }));
}

/**
 * The errors of a client, other than roles that its creator does not have.
 * @param scopeCode the code of an invalid scope: the definition has a separate code only where a client is created
 */
export function clientProblem(
  body: Json,
  scopeCode: 'auth.invalid.scope' | 'invalid.value',
): SimulatedAnswer | undefined {
  if (typeof body.name !== 'string' || body.name.trim() === '')
    return failure(400, 'constraint.validation', 'The name of the client is required.');
  const grant = grantOf(body);
  if (grant === '') return failure(400, 'grant.type.required', 'Grant type is required.');
  if (!GRANTS.includes(grant)) return failure(400, 'bad.grant.type', 'Grant type is not valid.');
  const lifetime = Number(body.accessTokenValiditySeconds ?? SHORTEST);
  if (!(lifetime >= SHORTEST && lifetime <= LONGEST)) return invalid('accessTokenValiditySeconds', lifetime);
  if (!STATES.includes(String(body.state ?? 'active'))) return invalid('state', body.state);
  if (grant !== 'CLIENT-CREDENTIALS') return scopeProblem(texts(body.scope), scopeCode);
  return roleDivisionsOf(body).length > 0
    ? undefined
    : failure(400, 'missing.client.roles', 'Client roles and divisions are missing.');
}

function invalid(field: string, value: unknown): SimulatedAnswer {
  const message = 'Value [{value}] is not valid for field type [{field}].';
  return failure(400, 'invalid.value', message, { field, value: String(value) });
}

function scopeProblem(scopes: readonly string[], code: string): SimulatedAnswer | undefined {
  if (scopes.length === 0) return failure(400, 'missing.client.scope', 'Client scope is missing.');
  return scopes.every((scope) => SCOPE.test(scope)) ? undefined : failure(400, code, 'Scope is not valid.');
}

/** A replacement: fields that the body omits are lost. Roles belong to one grant type, scopes to the others. */
export function clientFields(body: Json) {
  const grant = grantOf(body);
  const isCredentials = grant === 'CLIENT-CREDENTIALS';
  return {
    ...body,
    name: String(body.name),
    description: String(body.description ?? ''),
    authorizedGrantType: grant,
    accessTokenValiditySeconds: Number(body.accessTokenValiditySeconds ?? 86_400),
    registeredRedirectUri: texts(body.registeredRedirectUri),
    scope: isCredentials ? [] : texts(body.scope),
    roleDivisions: isCredentials ? roleDivisionsOf(body) : [],
    state: String(body.state ?? 'active'),
  };
}
