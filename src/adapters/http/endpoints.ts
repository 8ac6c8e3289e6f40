import { problem } from '../../base/errors.ts';
import { isRecord } from '../../base/json.ts';

/** `host:port` -> base URL on loopback, from GENESYS_HYBRID_ENDPOINTS. The demo and all tests use it. */
export type EndpointOverrides = ReadonlyMap<string, URL>;

export function portOf({ port, protocol }: URL): number {
  return Number(port || (protocol === 'https:' ? 443 : 80));
}

/** 127.0.0.0/8, ::1 and localhost. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}

function hostKey(host: string): string {
  return /:\d+$/.test(host) ? host.toLowerCase() : `${host.toLowerCase()}:443`;
}

function entryOf(host: string, target: unknown): [string, URL] {
  const wrong = (what: string) => problem('endpoints.invalid', { what: `the target of "${host}" is ${what}` });
  if (typeof target !== 'string' || !URL.canParse(target)) throw wrong('not a URL');
  const url = new URL(target);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw wrong('not http or https');
  if (!isLoopback(url)) throw wrong(`${url.host}, and only addresses of this machine are accepted`);
  return [hostKey(host), url];
}

/** @throws HybridError for anything but an object that maps hosts to loopback URLs */
export function parseEndpoints(text: string | undefined): EndpointOverrides {
  if (text === undefined || text.trim() === '') return new Map();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw problem('endpoints.invalid', { what: 'is not JSON' });
  }
  if (!isRecord(value)) throw problem('endpoints.invalid', { what: 'is not a JSON object' });
  return new Map(Object.entries(value).map(([host, target]) => entryOf(host, target)));
}

/** The actual URL of a request: path and query stay, after the path of the override. */
export function applyEndpoint(overrides: EndpointOverrides, url: URL): URL {
  const target = overrides.get(`${url.hostname.toLowerCase()}:${portOf(url)}`);
  if (!target) return url;
  const result = new URL(target);
  result.pathname = `${target.pathname.replace(/\/$/, '')}${url.pathname}`;
  result.search = url.search;
  return result;
}
