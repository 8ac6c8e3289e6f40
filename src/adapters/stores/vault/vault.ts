/** The parts for a Vault in one module, which is loaded when a tenant names one. */
export { vaultLocation } from './location.ts';
export { VaultSession } from './session.ts';
export { VaultStore } from './store.ts';
