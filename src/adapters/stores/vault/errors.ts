import { type HybridError, problem } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { valueAt } from '../../../base/json.ts';
import { HttpError, reasonText } from '../../http/error.ts';

/** `{"errors": [...], "warnings": [...]}` */
export function messagesOf(body: unknown, name: 'errors' | 'warnings'): readonly string[] {
  const messages = valueAt(body, name);
  return Array.isArray(messages) ? messages.filter((each) => typeof each === 'string').map(reasonText) : [];
}

/** Whether Vault itself says that there is no entry: a wrong namespace, a wrong mount and a proxy answer 404 too. */
export function isAbsent({ status, body }: HttpResponse): boolean {
  const errors = valueAt(body, 'errors');
  return status === 404 && Array.isArray(errors) && errors.length === 0 && messagesOf(body, 'warnings').length === 0;
}

export function reasonIn({ body }: HttpResponse): string {
  return messagesOf(body, 'errors').join('; ');
}

const isSealed = (response: HttpResponse) => response.status === 503 && /sealed/.test(reasonIn(response));

/** 503 of a standby without an active node, or of a proxy, is temporary. A sealed Vault waits for a person. */
export function isPassing(response: HttpResponse): boolean {
  return response.status === 503 && !isSealed(response);
}

/** The error of a request that failed in all its retries; undefined when it means nothing special for Vault. */
export function explained(error: unknown): HybridError | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const { status, code, message } = error;
  if (code === 'http.tls') return problem('http.tls#vault', { message });
  if (status === 503) return problem('vault.unavailable', { message });
  return status === 429 ? problem('vault.rate', { message }) : undefined;
}

export function throwExplained(error: unknown): never {
  throw explained(error) ?? error;
}

/** Answers with the same meaning for every request. */
export function generalError(response: HttpResponse, action: string): HybridError | undefined {
  const { status } = response;
  const reason = reasonIn(response);
  const values = { action, reason: reason || `status ${status}` };
  if (isSealed(response)) return problem('vault.sealed', values);
  if (status === 501) return problem('vault.not-initialised', values);
  if (status !== 404) return undefined;
  if (/namespace not found/.test(reason)) return problem('vault.namespace', values);
  return /no handler for route/.test(reason) ? problem('vault.mount', values) : undefined;
}

/** An answer that is not a success. `action` is the purpose of the request, such as `read genesys/acme`. */
export function refused(response: HttpResponse, action: string): HybridError {
  const general = generalError(response, action);
  if (general) return general;
  const reasons = [...messagesOf(response.body, 'errors'), ...messagesOf(response.body, 'warnings')].join('; ');
  return problem('vault.status', { status: response.status, action, reasons: reasons && `: ${reasons}` });
}

/** Reasons that Vault and OpenBao give for a failed login, from their source code; the first match counts. */
const LOGIN_SIGNS = [
  [/missing role_id/, 'vault.login-mount#approle'],
  [/could not load configuration|no handler for route|unsupported path/, 'vault.login-mount'],
  [/namespace not found/, 'vault.namespace#login'],
  [/invalid secret_id/, 'vault.approle#used-up'],
  [/invalid role or secret ID|missing secret_id/, 'vault.approle'],
  [/^role ".*" could not be found|missing role$/, 'vault.role'],
  [/oidc role_type is not allowed/, 'vault.role#oidc'],
  [/no audiences bound to the role|invalid audience \(aud\)|aud claim does not match/, 'vault.audience'],
  [/error validating claims|claim ".*" not found in token/, 'vault.claims'],
  [/error validating token|missing token/, 'vault.token'],
] as const;

type Login = Record<'address' | 'mount', string> & { readonly role: string };

/** A login that Vault did not accept. */
export function loginError(response: HttpResponse, login: Login): HybridError {
  const reason = reasonIn(response);
  const id = LOGIN_SIGNS.find(([sign]) => sign.test(reason))?.[1] ?? 'vault.login';
  const values = { ...login, status: response.status, said: reason && `: ${reason}` };
  return generalError(response, 'log in') ?? problem(id, values);
}
