import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { PlatformApi } from '../../../src/adapters/genesys-cloud/api.ts';
import { createReader } from '../../../src/adapters/genesys-cloud/reader.ts';
import { createHttpClient } from '../../../src/adapters/http/client.ts';
import { parseEndpoints } from '../../../src/adapters/http/endpoints.ts';
import type { Context } from '../../../src/base/context.ts';
import { ACCESS, double } from './double.ts';

interface Received {
  readonly route: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

interface Reply {
  readonly status?: number;
  readonly json?: unknown;
}

const open: { close(): void }[] = [];

afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => server.closeAllConnections() }, server);
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
}

/** The HTTP client of the project, connected to a server on this machine. */
async function wire(reply: (received: Received, count: number) => Reply) {
  const received: Received[] = [];
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const route = `${request.method} ${request.url}`;
    const one = { route, authorization: request.headers.authorization, body: await text(request) };
    received.push(one);
    return reply(one, received.filter((each) => each.route === route).length);
  };
  const base = await listen(
    createServer((request, response) => {
      void answer(request).then(({ status = 200, json }) => {
        response.writeHead(status, { 'Content-Type': 'application/json' });
        response.end(json === undefined ? '' : JSON.stringify(json));
      });
    }),
  );
  const { context: base_, pauses } = double({});
  const endpoints = parseEndpoints(JSON.stringify({ 'login.mypurecloud.de': base, 'api.mypurecloud.de': base }));
  const http = createHttpClient({ ...base_, endpoints });
  open.push(http);
  const context: Context = { ...base_, http };
  return { api: new PlatformApi(context, ACCESS), received, pauses };
}

const TOKEN = { access_token: 'a-token', token_type: 'bearer', expires_in: 86400 };
const LIMITED = { error: 'invalid_request', description: 'rate limit exceeded; slow down', error_description: '' };

describe('requests on the network', () => {
  it('for a plan take one login and one round, and end with the token', async () => {
    const page = { entities: [], pageCount: 1 };
    const replies: Readonly<Record<string, unknown>> = {
      '/api/v2/organizations/me': { id: 'o', name: 'Acme', thirdPartyOrgName: 'acme' },
      '/api/v2/authorization/subjects/me': { id: 's', grants: [] },
      '/api/v2/users/search': { results: [], pageCount: 1 },
    };
    const { api, received } = await wire(({ route }) => {
      const path = route.split(/[ ?]/)[1] ?? '';
      if (path === '/oauth/token') return { json: TOKEN };
      if (path === '/api/v2/tokens/me') return { status: 204 };
      return path.endsWith('/pureengage')
        ? { status: 404, json: { code: 'not.found' } }
        : { json: replies[path] ?? page };
    });
    const reader = createReader(api);
    await Promise.all([
      reader.organization(),
      reader.roles(),
      reader.divisions(),
      reader.clients(),
      reader.pureEngage(),
      reader.identityProviders(),
      reader.users(['ada@acme.example']),
      reader.subject(),
    ]);
    await reader.close();
    expect(received).toHaveLength(10);
    expect(received[0]).toMatchObject({ route: 'POST /oauth/token', body: 'grant_type=client_credentials' });
    expect(received[0]?.authorization).toBe(
      `Basic ${Buffer.from('provisioner:pr0visioner secret').toString('base64')}`,
    );
    expect(new Set(received.slice(1).map(({ authorization }) => authorization))).toEqual(new Set(['Bearer a-token']));
    expect(received.at(-1)?.route).toBe('DELETE /api/v2/tokens/me');
  });

  it('to a token endpoint are retried when it answers 400 for too many requests', async () => {
    const { api, received, pauses } = await wire(({ route }, count) => {
      if (route !== 'POST /oauth/token') return { json: { id: 's', grants: [] } };
      return count < 3 ? { status: 400, json: LIMITED } : { json: TOKEN };
    });
    expect(await createReader(api).subject()).toEqual({ id: 's', grants: [] });
    expect(received.filter(({ route }) => route === 'POST /oauth/token')).toHaveLength(3);
    expect(pauses).toHaveLength(2);
  });

  it('with a wrong secret are not retried', async () => {
    const { api, received } = await wire(() => ({
      status: 400,
      json: { error: 'invalid_client', description: 'authentication failed' },
    }));
    await expect(createReader(api).subject()).rejects.toMatchObject({ code: 'genesys-cloud.invalid-client' });
    expect(received).toHaveLength(1);
  });

  it('that search for users are retried after a fault of the service, as they change nothing', async () => {
    const { api, received } = await wire(({ route }, count) => {
      if (route === 'POST /oauth/token') return { json: TOKEN };
      return count === 1 ? { status: 502 } : { json: { results: [], pageCount: 1 } };
    });
    expect(await createReader(api).users(['ada@acme.example'])).toEqual([]);
    expect(received.filter(({ route }) => route === 'POST /api/v2/users/search')).toHaveLength(2);
  });
});
