import type { SecretReference } from './tenant.ts';

/** `vault:genesys/acme/provisioner` taken apart; undefined when it is something else, which may be a secret in clear. */
export function parseSecretReference(text: string): SecretReference | undefined {
  const [, store, path] = /^(vault|env|file|github):(\S+)$/.exec(text) ?? [];
  if (path === undefined) return undefined;
  if (store === 'vault' || store === 'env' || store === 'file' || store === 'github') return { store, path };
  return undefined;
}
