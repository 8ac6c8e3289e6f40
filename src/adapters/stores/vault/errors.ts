import { HybridError, Refusal } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { at } from '../../../base/json.ts';
import { HttpError, reasonText } from '../../http/error.ts';

/** `{"errors": [...], "warnings": [...]}` */
export function messagesOf(body: unknown, name: 'errors' | 'warnings'): readonly string[] {
  const messages = at(body, name);
  return Array.isArray(messages) ? messages.filter((each) => typeof each === 'string').map(reasonText) : [];
}

/** Nothing there, said by Vault itself: a wrong namespace, a wrong mount and a proxy's page answer 404 too. */
export function isAbsent({ status, body }: HttpResponse): boolean {
  const errors = at(body, 'errors');
  return status === 404 && Array.isArray(errors) && errors.length === 0 && messagesOf(body, 'warnings').length === 0;
}

export function reasonIn({ body }: HttpResponse): string {
  return messagesOf(body, 'errors').join('; ');
}

const isSealed = (response: HttpResponse) => response.status === 503 && /sealed/.test(reasonIn(response));

/** 503 of a standby without an active node, or of what stands before it, passes. A sealed Vault waits for a person. */
export function isPassing(response: HttpResponse): boolean {
  return response.status === 503 && !isSealed(response);
}

/** What a request that failed, through all its retries, means for a Vault; undefined when it means nothing special. */
export function explained(error: unknown): HybridError | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const { status, code, message } = error;
  const make = (code: string, fix: string) => new HybridError({ code, message, fix });
  if (code === 'http.tls') {
    return make(code, 'Give the authority that signed its certificate in VAULT_CACERT, and check dates and host name.');
  }
  if (status === 503) return make('vault.unavailable', 'Run again in a minute.');
  return status === 429 ? make('vault.rate', 'A quota of the Vault is used up; run again later.') : undefined;
}

export function throwExplained(error: unknown): never {
  throw explained(error) ?? error;
}

/** Answers that mean the same whatever was asked. */
export function generalError(response: HttpResponse, action: string): HybridError | undefined {
  const reason = reasonIn(response);
  const message = `Vault cannot ${action}: ${reason || `status ${response.status}`}`;
  const make = (code: string, fix: string) => new HybridError({ code, message, fix });
  if (isSealed(response)) return make('vault.sealed', 'Unseal it, then run again. Nothing was lost.');
  if (response.status === 501) return make('vault.not-initialised', 'Initialise this Vault, or check VAULT_ADDR.');
  if (response.status !== 404) return undefined;
  if (/namespace not found/.test(reason)) {
    return make('vault.namespace', 'Check secrets.namespace in the tenant file, and VAULT_NAMESPACE.');
  }
  if (!/no handler for route/.test(reason)) return undefined;
  const fix = 'There is no such mount. Check secrets.mount and VAULT_MOUNT, and that VAULT_ADDR ends before /v1.';
  return make('vault.mount', fix);
}

/** 403: a policy, an ended token, or a mount that does not exist; Vault does not say which. */
export function denied(path: string, capability: string): HybridError {
  const fix = `Add to its policy: path "${path}" { capabilities = ["${capability}"] }. A mount that does not exist and a token that has ended answer the same.`;
  return new HybridError({ code: 'vault.denied', message: `Vault does not let this login ${capability} ${path}`, fix });
}

export function notWritable(path: string): Refusal {
  const fix = `Add to its policy: path "${path}" { capabilities = ["create", "update"] }.`;
  return new Refusal({ code: 'store.not-writable', message: `Vault does not let this login write ${path}`, fix });
}

export function noEntryIn(what: string): HybridError {
  const fix = 'Check VAULT_ADDR: something else may answer there.';
  return new HybridError({ code: 'vault.answer', message: `the answer of Vault has no ${what} in it`, fix });
}

/** An answer that is no success. `action` is what was asked for, such as `read genesys/acme`. */
export function refused(response: HttpResponse, action: string): HybridError {
  const general = generalError(response, action);
  if (general) return general;
  const reasons = [...messagesOf(response.body, 'errors'), ...messagesOf(response.body, 'warnings')].join('; ');
  const message = `Vault answered ${response.status} when asked to ${action}${reasons ? `: ${reasons}` : ''}`;
  return new HybridError({ code: 'vault.status', message, fix: 'Check VAULT_ADDR, mount and path.' });
}
