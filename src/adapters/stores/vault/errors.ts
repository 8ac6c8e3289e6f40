import { HybridError, Refusal } from '../../../base/errors.ts';
import type { HttpResponse } from '../../../base/http-types.ts';
import { HttpError, reasonText } from '../../http/error.ts';

/** `{"errors": [...], "warnings": [...]}` */
export function messagesOf(body: unknown, name: 'errors' | 'warnings'): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const messages: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return Array.isArray(messages) ? messages.filter((each) => typeof each === 'string').map(reasonText) : [];
}

export function reasonIn({ body }: HttpResponse): string {
  return messagesOf(body, 'errors').join('; ');
}

function isSealed(response: HttpResponse): boolean {
  return response.status === 503 && /sealed/.test(reasonIn(response));
}

/** 503 of a standby without an active node, or of what stands before it, passes. A sealed Vault waits for a person. */
export function isPassing(response: HttpResponse): boolean {
  return response.status === 503 && !isSealed(response);
}

/** What a request that failed, through all its retries, means for a Vault; undefined when it means nothing special. */
export function explained(error: unknown): HybridError | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const { status, code, message } = error;
  if (code === 'http.tls') {
    const fix = 'Give the authority that signed its certificate in VAULT_CACERT, and check dates and host name.';
    return new HybridError({ code, message, fix });
  }
  if (status === 503) return new HybridError({ code: 'vault.unavailable', message, fix: 'Run again in a minute.' });
  if (status !== 429) return undefined;
  return new HybridError({ code: 'vault.rate', message, fix: 'A quota of the Vault is used up; run again later.' });
}

/** Answers that mean the same whatever was asked. */
export function generalError(response: HttpResponse, action: string): HybridError | undefined {
  const reason = reasonIn(response);
  const message = `Vault cannot ${action}: ${reason || `status ${response.status}`}`;
  if (isSealed(response)) {
    return new HybridError({ code: 'vault.sealed', message, fix: 'Unseal it, then run again. Nothing was lost.' });
  }
  if (response.status === 501) {
    const fix = 'Initialise this Vault, or check VAULT_ADDR.';
    return new HybridError({ code: 'vault.not-initialised', message, fix });
  }
  if (response.status === 404 && /namespace not found/.test(reason)) {
    const fix = 'Check secrets.namespace in the tenant file, and VAULT_NAMESPACE.';
    return new HybridError({ code: 'vault.namespace', message, fix });
  }
  if (response.status === 404 && /no handler for route/.test(reason)) {
    const fix = 'There is no such mount. Check secrets.mount and VAULT_MOUNT, and that VAULT_ADDR ends before /v1.';
    return new HybridError({ code: 'vault.mount', message, fix });
  }
  return undefined;
}

/** 403: a policy, an ended token, or a mount that does not exist; Vault does not say which. */
export function denied(path: string, capability: string): HybridError {
  return new HybridError({
    code: 'vault.denied',
    message: `Vault does not let this login ${capability} ${path}`,
    fix: `Add to its policy: path "${path}" { capabilities = ["${capability}"] }. A mount that does not exist and a token that has ended answer the same.`,
  });
}

export function notWritable(path: string): Refusal {
  return new Refusal({
    code: 'store.not-writable',
    message: `Vault does not let this login write ${path}`,
    fix: `Add to its policy: path "${path}" { capabilities = ["create", "update"] }.`,
  });
}

export function conflict(path: string): Refusal {
  return new Refusal({
    code: 'store.conflict',
    message: `somebody else wrote ${path} since this run read it`,
    fix: 'Another run is under way, or somebody edited the entry. Nothing was overwritten; run again when it is done.',
  });
}

export function noEntryIn(what: string): HybridError {
  return new HybridError({
    code: 'vault.answer',
    message: `the answer of Vault has no ${what} in it`,
    fix: 'Check VAULT_ADDR: something else may answer there.',
  });
}

export function unexpected(response: HttpResponse, action: string): HybridError {
  const reasons = [...messagesOf(response.body, 'errors'), ...messagesOf(response.body, 'warnings')].join('; ');
  const message = `Vault answered ${response.status} when asked to ${action}${reasons ? `: ${reasons}` : ''}`;
  return new HybridError({ code: 'vault.status', message, fix: 'Check VAULT_ADDR, mount and path.' });
}
