import type { SecretReference } from './tenant.ts';

export const STORES: readonly SecretReference['store'][] = ['vault', 'env', 'file', 'github'];

/** `vault:genesys/acme/provisioner` taken apart; undefined when it is something else, which may be a secret in clear. */
export function parseSecretReference(text: string): SecretReference | undefined {
  const [, word, path] = /^([a-z]+):(\S+)$/.exec(text) ?? [];
  const store = STORES.find((each) => each === word);
  return store === undefined || path === undefined ? undefined : { store, path };
}
