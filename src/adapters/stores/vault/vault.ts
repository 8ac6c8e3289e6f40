/** What a run needs of a Vault, as one piece that is read when a tenant names one. */
export { vaultLocation } from './location.ts';
export { VaultSession } from './session.ts';
export { VaultStore } from './store.ts';
