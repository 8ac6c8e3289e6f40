import { HybridError, Refusal } from '../../errors.ts';
import { reasonText } from '../../http/error.ts';
import type { HttpResponse } from '../../http/types.ts';

/** `{"errors": [...], "warnings": [...]}` */
export function messagesOf(body: unknown, name: 'errors' | 'warnings'): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const messages: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return Array.isArray(messages) ? messages.filter((each) => typeof each === 'string').map(reasonText) : [];
}

interface Sign {
  readonly pattern: RegExp;
  readonly code: string;
  readonly fix: string;
}

/** What Vault and OpenBao say at a login, and what it means. Texts read in their sources. */
const LOGIN_SIGNS: readonly Sign[] = [
  {
    pattern: /role .* could not be found|missing role/,
    code: 'vault.role',
    fix: 'Check vault-role, and the mount of the login method.',
  },
  {
    pattern: /audience claim found in JWT but no audiences bound|invalid audience|aud/,
    code: 'vault.audience',
    fix: 'Set bound_audiences of the role to the audience of the token (vault-audience; else the URL of the repository’s owner).',
  },
  {
    pattern: /error validating claims/,
    code: 'vault.claims',
    fix: 'Compare bound_claims of the role with the token: repository_id, ref, environment. Names are compared exactly unless bound_claims_type is glob.',
  },
  {
    pattern: /could not load configuration/,
    code: 'vault.login-mount',
    fix: 'No login method is set up at that mount; check vault-auth-mount.',
  },
  {
    pattern: /invalid role or secret ID|missing role_id/,
    code: 'vault.approle',
    fix: 'Check VAULT_ROLE_ID and VAULT_SECRET_ID; a secret id ends after its uses or its time.',
  },
  {
    pattern: /error validating token|missing token/,
    code: 'vault.token',
    fix: 'The login method does not accept the token: check its OIDC discovery URL and the clock.',
  },
];

export function loginError(response: HttpResponse, address: string): HybridError {
  const reason = messagesOf(response.body, 'errors').join('; ');
  const sign = LOGIN_SIGNS.find(({ pattern }) => pattern.test(reason));
  return new HybridError({
    code: sign?.code ?? 'vault.login',
    message: `Vault ${address} refused the login with status ${response.status}${reason ? `: ${reason}` : ''}`,
    fix:
      sign?.fix ??
      'Check role, mount and policies of the login method; 403 may also be an address that the role does not allow.',
  });
}

/** Statuses that mean the same whatever was asked. */
export function generalError(response: HttpResponse, action: string): HybridError | undefined {
  const reason = messagesOf(response.body, 'errors').join('; ');
  const message = `Vault cannot ${action}: ${reason || `status ${response.status}`}`;
  if (response.status === 503) {
    const sealed = /sealed/.test(reason);
    return new HybridError({
      code: sealed ? 'vault.sealed' : 'vault.unavailable',
      message,
      fix: sealed ? 'Unseal it, then run again. Nothing was lost.' : 'Run again in a minute.',
    });
  }
  if (response.status === 501)
    return new HybridError({
      code: 'vault.not-initialised',
      message,
      fix: 'Initialise this Vault, or check VAULT_ADDR.',
    });
  if (response.status === 429)
    return new HybridError({ code: 'vault.rate', message, fix: 'A quota of the Vault is used up; run again later.' });
  return undefined;
}

/** 403: a policy, an ended token, or a mount that does not exist; Vault does not say which. */
export function denied(path: string, capability: string): HybridError {
  return new HybridError({
    code: 'vault.denied',
    message: `Vault does not let this login ${capability} ${path}`,
    fix: `Add to its policy: path "${path}" { capabilities = ["${capability}"] }. A mount that does not exist answers the same.`,
  });
}

export function conflict(path: string): Refusal {
  return new Refusal({
    code: 'store.conflict',
    message: `somebody else wrote ${path} since this run read it`,
    fix: 'Another run is under way, or somebody edited the entry. Nothing was overwritten; run again when it is done.',
  });
}
