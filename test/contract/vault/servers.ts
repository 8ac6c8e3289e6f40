import { ROOT_TOKEN, startVaultSimulator } from '../../simulators/vault/vault.ts';

/** A Vault with a token that has all permissions. */
export interface VaultServer {
  readonly address: string;
  readonly token: string;
  close(): Promise<void>;
}

export type OpenServer = () => Promise<VaultServer>;

const { VAULT_ADDR, VAULT_TOKEN } = process.env;

async function simulator(): Promise<VaultServer> {
  const vault = await startVaultSimulator();
  return { address: vault.url, token: ROOT_TOKEN, close: () => vault.close() };
}

async function real(): Promise<VaultServer> {
  if (!VAULT_ADDR || !VAULT_TOKEN) throw new Error('VAULT_ADDR without VAULT_TOKEN: the contract needs a root token');
  return { address: VAULT_ADDR, token: VAULT_TOKEN, close: async () => {} };
}

export const hasRealServer = Boolean(VAULT_ADDR);

/** The simulator and, where VAULT_ADDR names one, a real server: both must pass the same tests. */
export const SERVERS: readonly [string, OpenServer][] = [
  ['the simulator', simulator],
  ...(hasRealServer ? [['the server at VAULT_ADDR', real] satisfies [string, OpenServer]] : []),
];
