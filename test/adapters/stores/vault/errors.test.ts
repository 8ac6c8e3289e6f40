import { describe, expect, it } from 'vitest';
import { HttpError } from '../../../../src/adapters/http/error.ts';
import * as errors from '../../../../src/adapters/stores/vault/errors.ts';
import type { HybridError } from '../../../../src/base/errors.ts';
import { problem, refusal } from '../../../../src/base/errors.ts';
import type { HttpResponse } from '../../../../src/base/http-types.ts';

const toldOf = (error: HybridError | undefined) => error && `${error.code} | ${error.message} | ${error.fix}`;
const answer = (status: number, ...messages: readonly unknown[]): HttpResponse => ({
  ...{ status, headers: {}, cookies: [], correlationId: undefined },
  body: { errors: messages },
});

describe('an error answer of Vault', () => {
  it.each([
    [
      answer(503, 'Vault is sealed'),
      'vault.sealed | Vault cannot read x: Vault is sealed | Unseal it, then run again. Nothing was lost.',
    ],
    [
      answer(501),
      'vault.not-initialised | Vault cannot read x: status 501 | Initialise this Vault, or check VAULT_ADDR.',
    ],
    [
      answer(404, 'namespace not found'),
      'vault.namespace | Vault cannot read x: namespace not found | Check secrets.namespace in the tenant file, and VAULT_NAMESPACE.',
    ],
    [
      answer(404, 'no handler for route "kv/x".', 'route entry not found.'),
      'vault.mount | Vault cannot read x: no handler for route "kv/x".; route entry not found. | There is no such mount. Check secrets.mount and VAULT_MOUNT, and that VAULT_ADDR ends before /v1.',
    ],
    [answer(403, 'namespace not found'), undefined],
    [answer(400, 'no handler for route'), undefined],
    [answer(400, 'Vault is sealed'), undefined],
  ])('has the message: %o', (response, expected) => {
    expect(toldOf(errors.generalError(response, 'read x'))).toBe(expected);
  });

  it('is shown with all its texts, and without values that are not text', () => {
    const { body, ...rest } = answer(418, 'a\nb', 7, null, 'c');
    expect(toldOf(errors.refused({ ...rest, body: { ...Object(body), warnings: ['d'] } }, 'write x'))).toBe(
      'vault.status | Vault answered 418 when asked to write x: a b; c; d | Check VAULT_ADDR, mount and path.',
    );
    expect(errors.messagesOf(null, 'errors')).toEqual([]);
    expect(errors.messagesOf({ errors: 'x' }, 'errors')).toEqual([]);
    expect(errors.messagesOf('x', 'errors')).toEqual([]);
  });

  it('is temporary for a standby or a proxy, and not for a sealed Vault', () => {
    expect(errors.isPassing(answer(503))).toBe(true);
    expect(errors.isPassing(answer(503, 'Vault is sealed'))).toBe(false);
    expect(errors.isPassing(answer(500))).toBe(false);
  });

  it('may have lasted through all retries', () => {
    const failed = (code: 'http.status' | 'http.tls', status?: number) =>
      toldOf(errors.explained(new HttpError({ code, message: 'M', fix: 'F', status })));
    expect(failed('http.tls')).toBe(
      'http.tls | M | Give the authority that signed its certificate in VAULT_CACERT, and check dates and host name.',
    );
    expect(failed('http.status', 503)).toBe('vault.unavailable | M | Run again in a minute.');
    expect(failed('http.status', 429)).toBe('vault.rate | M | A quota of the Vault is used up; run again later.');
    expect(failed('http.status', 500)).toBeUndefined();
    expect(errors.explained(new Error('x'))).toBeUndefined();
  });
});

it('for a missing permission is shown with the lines of the policy', () => {
  expect(toldOf(problem('vault.denied', { path: 'secret/data/x', capability: 'read' }))).toBe(
    'vault.denied | Vault does not let this login read secret/data/x | Add to its policy: path "secret/data/x" { capabilities = ["read"] }. A mount that does not exist and a token that has ended answer the same.',
  );
  expect(toldOf(refusal('store.not-writable#vault', { path: 'secret/data/x' }))).toBe(
    'store.not-writable | Vault does not let this login write secret/data/x | Add to its policy: path "secret/data/x" { capabilities = ["create", "update"] }.',
  );
  expect(toldOf(refusal('store.conflict', { path: 'x' }))).toBe(
    'store.conflict | somebody else wrote x since this run read it | Another run is under way, or somebody edited the entry. Nothing was overwritten; run again when it is done.',
  );
  expect(toldOf(problem('vault.answer', { what: 'data' }))).toBe(
    'vault.answer | the answer of Vault has no data in it | Check VAULT_ADDR: something else may answer there.',
  );
});
