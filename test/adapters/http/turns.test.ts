import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { client } from './stage.ts';

const MANY = 60;

it('of sixty requests asked for at once the first arrives before the last has begun', async () => {
  let begun = 0;
  let begunAtFirst: number | undefined;
  const count = () => {
    begun += 1;
  };
  const server = createServer((_request, response) => {
    begunAtFirst ??= begun;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { http } = client();
  subscribe('net.client.socket', count);
  await Promise.all([...Array(MANY)].map(() => http.send({ method: 'GET', url })));
  unsubscribe('net.client.socket', count);
  server.closeAllConnections();
  server.close();
  expect(begunAtFirst).toBeLessThan(MANY / 2);
});
