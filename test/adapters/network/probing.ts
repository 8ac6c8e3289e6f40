import { afterEach } from 'vitest';
import { parseEndpoints } from '../../../src/adapters/http/endpoints.ts';
import { type ProbeOptions, probe } from '../../../src/adapters/network/probe.ts';
import type { Destination, Probe } from '../../../src/core/network.ts';
import { createAuthority } from './certificates.ts';
import type { LocalServer } from './servers.ts';

export const HOST = 'api.mypurecloud.de';

/** One authority for each test file, because creating keys takes time. */
export const authority = createAuthority();

export function destination(over: Partial<Destination> = {}): Destination {
  return {
    host: HOST,
    port: 443,
    kind: 'cloud',
    sources: ['runner'],
    tenants: ['acme'],
    certificateAuthority: authority.pem,
    ...over,
  };
}

/** Resolves every name to this machine, like a DNS server. */
const here = async () => [{ address: '127.0.0.1', family: 4 }];

export function probeAll(
  destinations: readonly Destination[],
  over: Partial<ProbeOptions> = {},
): Promise<readonly Probe[]> {
  return probe(destinations, {
    environment: {},
    endpoints: parseEndpoints(undefined),
    stop: new AbortController().signal,
    now: new Date(),
    lookup: here,
    ...over,
  });
}

export async function probeOne(one: Partial<Destination>, over: Partial<ProbeOptions> = {}): Promise<Probe> {
  const [found] = await probeAll([destination(one)], over);
  if (!found) throw new Error('nothing was probed');
  return found;
}

/** `dns passed: ...`, one line for each step. */
export function stepsOf({ steps }: Probe): readonly string[] {
  return steps.map(({ name, outcome, detail }) => `${name} ${outcome}${detail && `: ${detail}`}`);
}

export function failureOf({ steps }: Probe) {
  const failed = steps.find(({ outcome }) => outcome === 'failed');
  if (!failed) throw new Error(`no step failed: ${JSON.stringify(steps)}`);
  return { name: failed.name, code: failed.code, text: `${failed.detail}. ${failed.fix}` };
}

/** Servers that are closed after each test. */
export function closing(): <T extends LocalServer>(starting: Promise<T>) => Promise<T> {
  const open: LocalServer[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
  return async (starting) => {
    const server = await starting;
    open.push(server);
    return server;
  };
}
