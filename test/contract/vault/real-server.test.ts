import { expect, it } from 'vitest';
import { hasRealServer, SERVERS } from './servers.ts';
import { ThrowAway } from './throw-away.ts';

if (!hasRealServer) {
  console.warn('VAULT_ADDR is not set: a real Vault is left out, the contract is held against the simulator alone');
}

// Without a real server there is nothing to test.
it.skipIf(!hasRealServer)('the real server accepts VAULT_TOKEN with all permissions', async () => {
  const [, open] = SERVERS[1] ?? [];
  const server = await open?.();
  const answer =
    server && (await new ThrowAway(server).ask('POST', 'sys/capabilities-self', { json: { paths: ['a'] } }));
  expect(answer?.body?.data).toMatchObject({ a: ['root'] });
});
