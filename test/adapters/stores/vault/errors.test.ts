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
      'vault.sealed | Vault cannot read x: Vault is sealed | Unseal Vault (`vault operator unseal`), then run the command again. Nothing was lost.',
    ],
    [
      answer(501),
      'vault.not-initialised | Vault cannot read x: status 501 | Initialize this Vault (`vault operator init`), or correct `VAULT_ADDR`.',
    ],
    [
      answer(404, 'namespace not found'),
      'vault.namespace | Vault cannot read x: namespace not found | Correct `secrets.namespace` in the tenant file, or `VAULT_NAMESPACE`.',
    ],
    [
      answer(404, 'no handler for route "kv/x".', 'route entry not found.'),
      'vault.mount | Vault cannot read x: no handler for route "kv/x".; route entry not found. | Correct `secrets.mount` in the tenant file, or `VAULT_MOUNT`: Vault has no such mount. `VAULT_ADDR` must end before /v1.',
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
      'vault.status | Vault cannot write x: status 418: a b; c; d | Check `VAULT_ADDR`, the mount and the path.',
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
      'http.tls | M | Set `VAULT_CACERT` (input vault-certificate-authority) to the PEM file of the certificate authority. Check the dates and the host name of the certificate.',
    );
    expect(failed('http.status', 503)).toBe(
      'vault.unavailable | M | Run the command again in a minute: Vault has no active node at the moment.',
    );
    expect(failed('http.status', 429)).toBe(
      'vault.rate | M | Run the command again later: a quota of Vault is used up.',
    );
    expect(failed('http.status', 500)).toBeUndefined();
    expect(errors.explained(new Error('x'))).toBeUndefined();
  });
});

it('for a missing permission is shown with the lines of the policy', () => {
  expect(toldOf(problem('vault.denied', { path: 'secret/data/x', capability: 'read' }))).toBe(
    'vault.denied | Cannot read `secret/data/x` in Vault: this login does not have the permission | Add to its policy: `path "secret/data/x" { capabilities = ["read"] }`. Vault gives the same answer for a mount that does not exist, and for an expired token.',
  );
  expect(toldOf(refusal('store.not-writable#vault', { path: 'secret/data/x' }))).toBe(
    'store.not-writable | Cannot write `secret/data/x` in Vault: this login does not have the permission | Add to its policy: `path "secret/data/x" { capabilities = ["create", "update"] }`',
  );
  expect(toldOf(refusal('store.conflict', { path: 'x' }))).toBe(
    'store.conflict | Cannot write `x`: it was changed since this run read it. Nothing was overwritten | Wait until the other run is done, then run the command again.',
  );
  expect(toldOf(problem('vault.answer', { what: 'data' }))).toBe(
    'vault.answer | Cannot use the answer of Vault: it has no data | Check `VAULT_ADDR`: another service may answer there.',
  );
});
