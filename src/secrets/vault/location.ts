import { readFileSync } from 'node:fs';
import type { Context } from '../../context.ts';
import { HybridError } from '../../errors.ts';
import type { StoreLocation } from '../store.ts';
import type { VaultLocation } from './store.ts';

/** The tenant file comes first, then the environment. @throws HybridError when nothing names the Vault */
export function vaultLocation({ environment }: Pick<Context, 'environment'>, location: StoreLocation): VaultLocation {
  const address = location.address ?? environment.VAULT_ADDR;
  if (!address || !URL.canParse(address)) {
    throw new HybridError({
      code: 'vault.no-address',
      message: address ? `"${address}" is not the address of a Vault` : 'nothing says where the Vault is',
      fix: 'Set VAULT_ADDR (input vault-address), or secrets.address in the tenant file.',
    });
  }
  return {
    address: address.replace(/\/+$/, ''),
    mount: (location.mount ?? (environment.VAULT_MOUNT || 'secret')).replaceAll(/^\/+|\/+$/g, ''),
    namespace: location.namespace ?? (environment.VAULT_NAMESPACE || undefined),
    certificateAuthority: certificateAuthority(environment.VAULT_CACERT),
  };
}

/** VAULT_CACERT is a path, as for Vault's own command; the Action's input gives the PEM itself. */
function certificateAuthority(value: string | undefined): string | undefined {
  if (!value || value.includes('-----BEGIN CERTIFICATE-----')) return value || undefined;
  try {
    return readFileSync(value, 'utf8');
  } catch {
    throw new HybridError({
      code: 'vault.ca',
      message: `cannot read VAULT_CACERT ${value}`,
      fix: 'It is the path of a PEM file.',
    });
  }
}
