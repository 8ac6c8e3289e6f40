import type { Context } from '../../base/context.ts';
import { problem, refusal } from '../../base/errors.ts';
import { isLoopback, portOf } from './endpoints.ts';

type Environment = Context['environment'];

function variable(environment: Environment, name: string): string | undefined {
  return environment[name.toLowerCase()]?.trim() || environment[name.toUpperCase()]?.trim() || undefined;
}

const PROXY_NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'] as const;

/** Plain `/ ? # @ \` in user or password would end them early: a part of the password would be asked for in DNS and shown. */
const PROXY = /^(?:https?:\/\/)?(?:(?<login>[^\s/?#@\\]*)@)?(?:[^\s/?#@\\:[\]]+|\[[0-9a-f:.]+\])(?::\d*)?\/?$/i;

/** A percent sign of the password that is not encoded itself would be an error of the library, with the connection open. */
function isEncoded(login: string): boolean {
  try {
    decodeURIComponent(login);
    return true;
  } catch {
    return false;
  }
}

/** @throws HybridError `proxy.invalid`, which shows nothing of the value: it may hold a password */
function proxyOf(name: string, value: string): URL {
  const written = PROXY.exec(value);
  const url = URL.parse(/^https?:\/\//i.test(value) ? value : `http://${value}`);
  if (url && url.port !== '0' && written && isEncoded(written.groups?.login ?? '')) return url;
  throw problem('proxy.invalid', { name });
}

/** Also where NO_PROXY would exempt every host: what goes straight by mistake is not noticed. @throws HybridError `proxy.invalid` */
export function requireUsableProxies(environment: Environment): void {
  for (const name of PROXY_NAMES.flatMap((each) => [each, each.toLowerCase()])) {
    const value = environment[name]?.trim();
    if (value) proxyOf(name, value);
  }
}

/** One word of NO_PROXY: `*`, `host`, `.suffix`, `*.suffix`, each with or without a port. A plain host covers its subdomains too, as curl does. */
function isExempt(url: URL, word: string): boolean {
  if (word === '*') return true;
  const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(word) ?? [];
  if (port !== undefined && port !== String(portOf(url))) return false;
  const suffix = host.replace(/^\*?\./, '').toLowerCase();
  return suffix !== '' && (url.hostname === suffix || url.hostname.endsWith(`.${suffix}`));
}

/** By HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY; never for this machine. @throws HybridError `proxy.invalid` */
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

/** With "0", and only with that, Node accepts every certificate in the whole process, and any server gets our secrets. @throws Refusal */
export function requireCertificateChecks({ NODE_TLS_REJECT_UNAUTHORIZED }: Environment): void {
  if (NODE_TLS_REJECT_UNAUTHORIZED === '0') throw refusal('tls.unchecked');
}
