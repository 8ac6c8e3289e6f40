import { isLoopback } from './endpoints.ts';

type Environment = Readonly<Record<string, string | undefined>>;

function variable(environment: Environment, name: string): string | undefined {
  return environment[name.toLowerCase()] || environment[name.toUpperCase()] || undefined;
}

/** One word of NO_PROXY: `*`, `host`, `.suffix`, `*.suffix`, each with or without a port. A plain host covers its subdomains too, as curl does. */
function isExempt(url: URL, word: string): boolean {
  if (word === '*') return true;
  const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(word) ?? [];
  const ownPort = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (port !== undefined && port !== ownPort) return false;
  const suffix = host.replace(/^\*?\./, '').toLowerCase();
  return suffix !== '' && (url.hostname === suffix || url.hostname.endsWith(`.${suffix}`));
}

/** The proxy for a URL, by HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY. This machine is never asked through one. */
export function proxyFor(environment: Environment, url: URL): URL | undefined {
  if (isLoopback(url)) return undefined;
  const exempt = (variable(environment, 'NO_PROXY') ?? '').split(/[\s,]+/).filter((word) => word !== '');
  if (exempt.some((word) => isExempt(url, word))) return undefined;
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const proxy = variable(environment, name) ?? variable(environment, 'ALL_PROXY');
  if (proxy === undefined) return undefined;
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}
