import { HybridError } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { reasonIn } from './errors.ts';

interface Sign {
  readonly pattern: RegExp;
  readonly code: string;
  readonly fix: string;
  /** Said instead of Vault's own words, where those quote the credential. */
  readonly says?: string;
}

/** What Vault and OpenBao say at a login, and what it means; the first that fits counts. Texts read in their sources. */
const SIGNS: readonly Sign[] = [
  {
    pattern: /missing role_id/,
    code: 'vault.login-mount',
    fix: 'The method at that mount is AppRole: set VAULT_ROLE_ID and VAULT_SECRET_ID, or name the mount of the JWT method in vault-auth-mount.',
  },
  {
    pattern: /could not load configuration|no handler for route|unsupported path/,
    code: 'vault.login-mount',
    fix: 'No login method is set up at that mount; check vault-auth-mount.',
  },
  { pattern: /namespace not found/, code: 'vault.namespace', fix: 'Check VAULT_NAMESPACE, and secrets.namespace.' },
  {
    pattern: /invalid secret_id/,
    says: 'invalid secret_id',
    code: 'vault.approle',
    fix: 'Make a new secret id: this one was used up at the same moment by another login.',
  },
  {
    pattern: /invalid role or secret ID|missing secret_id/,
    code: 'vault.approle',
    fix: 'Check VAULT_ROLE_ID and VAULT_SECRET_ID; a secret id ends after its uses or its time.',
  },
  {
    pattern: /^role ".*" could not be found|missing role$/,
    code: 'vault.role',
    fix: 'Check vault-role, and the mount of the login method.',
  },
  {
    pattern: /oidc role_type is not allowed/,
    code: 'vault.role',
    fix: 'That role is for people at a browser; make one with role_type = "jwt".',
  },
  {
    pattern: /no audiences bound to the role|invalid audience \(aud\)|aud claim does not match/,
    code: 'vault.audience',
    fix: 'Set bound_audiences of the role to the audience of the token (vault-audience; else the URL of the repository’s owner).',
  },
  {
    pattern: /error validating claims|claim ".*" not found in token/,
    code: 'vault.claims',
    fix: 'Compare bound_claims and user_claim of the role with the token: repository_id, ref, environment. Values are compared exactly unless bound_claims_type is glob.',
  },
  {
    pattern: /error validating token|missing token/,
    code: 'vault.token',
    fix: 'The login method does not accept the token: check its OIDC discovery URL, its bound_issuer, and the clock.',
  },
];

const UNKNOWN = {
  code: 'vault.login',
  fix: 'Check role, mount and policies of the login method; 403 may also be an address that the role does not allow.',
};

export function loginError(response: HttpResponse, address: string): HybridError {
  const reason = reasonIn(response);
  const sign: Partial<Sign> & typeof UNKNOWN = SIGNS.find(({ pattern }) => pattern.test(reason)) ?? UNKNOWN;
  const said = sign.says ?? reason;
  const message = `Vault ${address} refused the login with status ${response.status}${said ? `: ${said}` : ''}`;
  return new HybridError({ code: sign.code, message, fix: sign.fix });
}
