import { describe, expect, it } from 'vitest';
import { proxyFor, requireUsableProxies } from '../../../src/adapters/http/proxy.ts';

type Environment = Readonly<Record<string, string>>;

const PROXY = 'http://proxy.acme.example:3128';
const through = (environment: Environment, url = 'https://api.mypurecloud.de/x') =>
  proxyFor(environment, new URL(url))?.href;

describe('a request that goes through a proxy', () => {
  it.each<[string, Environment]>([
    ['for https', { HTTPS_PROXY: PROXY }],
    ['named in lower case, which takes precedence', { https_proxy: PROXY, HTTPS_PROXY: 'http://other.example' }],
    ['for every request', { ALL_PROXY: PROXY }],
    ['for https, where another proxy is for every request', { HTTPS_PROXY: PROXY, ALL_PROXY: 'http://other.example' }],
    ['written without http://', { HTTPS_PROXY: 'proxy.acme.example:3128' }],
    ['where an empty variable is ignored', { https_proxy: '', HTTPS_PROXY: PROXY, NO_PROXY: '' }],
  ])('%s', (_what, environment) => {
    expect(through(environment)).toBe(`${PROXY}/`);
  });

  it('sends user and password, by https where the proxy says so, and by http for http', () => {
    expect(through({ HTTPS_PROXY: 'HTTPS://user:pass@proxy.acme.example' })).toBe(
      'https://user:pass@proxy.acme.example/',
    );
    expect(through({ HTTP_PROXY: PROXY }, 'http://gax.acme.example/')).toBe(`${PROXY}/`);
    expect(through({ HTTPS_PROXY: PROXY }, 'http://gax.acme.example/')).toBeUndefined();
    expect(through({ HTTP_PROXY: PROXY })).toBeUndefined();
  });
});

describe('a request that goes without a proxy', () => {
  it.each<[string, Environment]>([
    ['where no proxy is named', {}],
    ['where every host is exempt', { HTTPS_PROXY: PROXY, NO_PROXY: '*' }],
    ['to an exempt host', { HTTPS_PROXY: PROXY, NO_PROXY: 'api.mypurecloud.de' }],
    ['to a host below an exempt one', { HTTPS_PROXY: PROXY, NO_PROXY: 'mypurecloud.de' }],
    ['to a host with an exempt suffix', { HTTPS_PROXY: PROXY, NO_PROXY: '.mypurecloud.de' }],
    ['to a host with an exempt suffix, written with a star', { HTTPS_PROXY: PROXY, NO_PROXY: '*.MyPureCloud.de' }],
    [
      'to one of several exempt hosts, with any separator',
      { HTTPS_PROXY: PROXY, no_proxy: 'a.example, b.example  mypurecloud.de' },
    ],
    ['to its default port', { HTTPS_PROXY: PROXY, NO_PROXY: 'api.mypurecloud.de:443' }],
  ])('%s', (_what, environment) => {
    expect(through(environment)).toBeUndefined();
  });

  it('goes to this machine, always', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '[::1]'])
      expect(through({ HTTPS_PROXY: PROXY }, `https://${host}/`)).toBeUndefined();
    for (const host of ['127.example', 'x127.0.0.1.example', '127.0.0.1.example', 'localhost.example'])
      expect(through({ HTTPS_PROXY: PROXY }, `https://${host}/`)).toBe(`${PROXY}/`);
  });

  it('goes to an exempt port, and not to another', () => {
    const at = (url: string, word: string) => through({ ALL_PROXY: PROXY, NO_PROXY: word }, url);
    expect(at('https://gax.acme.example:8443/', 'gax.acme.example:8443')).toBeUndefined();
    expect(at('https://gax.acme.example:8443/', 'gax.acme.example:443')).toBe(`${PROXY}/`);
    expect(at('https://gax.acme.example:8443/', 'gax.acme.example:44')).toBe(`${PROXY}/`);
    expect(at('http://gax.acme.example/', 'gax.acme.example:80')).toBeUndefined();
    expect(at('http://gax.acme.example/', 'gax.acme.example:443')).toBe(`${PROXY}/`);
  });

  it('does not include a host whose name only looks similar', () => {
    for (const word of ['purecloud.de', 'api.mypurecloud', '.', '*.', ':443', 'de.mypurecloud', 'x.api.mypurecloud.de'])
      expect(through({ HTTPS_PROXY: PROXY, NO_PROXY: word })).toBe(`${PROXY}/`);
  });
});

describe('a variable that names no http proxy', () => {
  it('is an error for a request that would use it, because a missing proxy would not be noticed', () => {
    for (const word of ['http://[', 'socks5://proxy.acme.example', 'http://a:b@c@proxy.acme.example'])
      expect(() => through({ HTTPS_PROXY: word })).toThrow(
        'Invalid proxy in `HTTPS_PROXY`, so nothing was sent: not the address of an http or https proxy',
      );
    expect(() => through({ all_proxy: 'http://[' })).toThrow(
      'Invalid proxy in `ALL_PROXY`, so nothing was sent: not the address of an http or https proxy',
    );
  });

  it('is an error with its own name, in either spelling', () => {
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'])
      expect(() => requireUsableProxies({ [name]: 'http://x:1/Geheim@h' })).toThrow(
        `Invalid proxy in \`${name}\`, so nothing was sent: not the address of an http or https proxy`,
      );
    expect(() => requireUsableProxies({ HTTPS_PROXY: PROXY, http_proxy: ' ', NO_PROXY: 'http://[' })).not.toThrow();
  });
});
