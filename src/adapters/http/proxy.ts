import type { Context } from '../../base/context.ts';
import { problem, refusal } from '../../base/errors.ts';
import { isLoopback, portOf } from './endpoints.ts';

type Environment = Context['environment'];

function variable(environment: Environment, name: string): string | undefined {
  return environment[name.toLowerCase()]?.trim() || environment[name.toUpperCase()]?.trim() || undefined;
}

const PROXY_NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'] as const;

/** Unencoded `/ ? # @ \` in user or password would end them early: a part of the password would be looked up in DNS and shown. */
const PROXY = /^(?:https?:\/\/)?(?:(?<login>[^\s/?#@\\]*)@)?(?:[^\s/?#@\\:[\]]+|\[[0-9a-f:.]+\])(?::\d*)?\/?$/i;

/** An unencoded percent sign in the password would be an error of the library that leaves the connection open. */
function isEncoded(login: string): boolean {
  try {
    decodeURIComponent(login);
    return true;
  } catch {
    return false;
  }
}

/** @throws HybridError `proxy.invalid`, without the value, which may contain a password */
function proxyOf(name: string, value: string): URL {
  const written = PROXY.exec(value);
  const url = URL.parse(/^https?:\/\//i.test(value) ? value : `http://${value}`);
  if (url && url.port !== '0' && written && isEncoded(written.groups?.login ?? '')) return url;
  throw problem('proxy.invalid', { name });
}

/** Also if NO_PROXY covers every host, because an accidental direct connection would go unnoticed. @throws HybridError `proxy.invalid` */
export function requireUsableProxies(environment: Environment): void {
  for (const name of PROXY_NAMES.flatMap((each) => [each, each.toLowerCase()])) {
    const value = environment[name]?.trim();
    if (value) proxyOf(name, value);
  }
}

/** Whether an entry of NO_PROXY matches: `*`, `host`, `.suffix`, `*.suffix`, with or without a port. A plain host also covers its subdomains, as in curl. */
function isExempt(url: URL, word: string): boolean {
  if (word === '*') return true;
  const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(word) ?? [];
  if (port !== undefined && port !== String(portOf(url))) return false;
  const suffix = host.replace(/^\*?\./, '').toLowerCase();
  return suffix !== '' && (url.hostname === suffix || url.hostname.endsWith(`.${suffix}`));
}

/** The proxy from HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY; none for this machine. @throws HybridError `proxy.invalid` */
export function proxyFor(environment: Environment, url: URL): URL | undefined {
  if (isLoopback(url)) return undefined;
  const exempt = (variable(environment, 'NO_PROXY') ?? '').split(/[\s,]+/).filter((word) => word !== '');
  if (exempt.some((word) => isExempt(url, word))) return undefined;
  for (const name of [url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY', 'ALL_PROXY']) {
    const proxy = variable(environment, name);
    if (proxy !== undefined) return proxyOf(name, proxy);
  }
  return undefined;
}

/** With exactly "0", Node accepts every certificate in the whole process, and any server could get our secrets. @throws Refusal */
export function requireCertificateChecks({ NODE_TLS_REJECT_UNAUTHORIZED }: Environment): void {
  if (NODE_TLS_REJECT_UNAUTHORIZED === '0') throw refusal('tls.unchecked');
}
