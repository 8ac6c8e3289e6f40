import { describe, expect, it } from 'vitest';
import { domainName, parseAllowedList, serverName, shownServer } from '../../../src/core/allowed/lists.ts';

describe('a server is compared by scheme, host and port', () => {
  it.each([
    ['gax.acme.example', 'https://gax.acme.example:443'],
    ['gax.acme.example:8443', 'https://gax.acme.example:8443'],
    ['https://gax.acme.example/gax/api', 'https://gax.acme.example:443'],
    ['HTTPS://GAX.Acme.example.:443', 'https://gax.acme.example:443'],
    ['http://127.0.0.1', 'http://127.0.0.1:80'],
    ['127.0.0.1:8080', 'https://127.0.0.1:8080'],
    ['[2001:DB8::1]:8443', 'https://[2001:db8::1]:8443'],
    ['gax.m\u00fcller.example', 'https://gax.xn--mller-kva.example:443'],
    ['gax.XN--MLLER-KVA.example', 'https://gax.xn--mller-kva.example:443'],
    ['https://gax.acme.example\\.evil.example', 'https://gax.acme.example:443'],
  ])('%s is %s', (text, name) => {
    expect(serverName(text)).toBe(name);
  });

  it.each([
    '*',
    '*.acme.example',
    'https://*.acme.example',
    'user@gax.acme.example',
    'ftp://gax.acme.example',
    'xhttps://gax.acme.example',
    'httpsx://gax.acme.example',
    'https://.',
    'https://:x@gax.acme.example',
    'a b',
    '',
  ])('"%s" is not valid', (text) => {
    expect(serverName(text)).toBeUndefined();
  });

  it('and is shown as it is written into a list', () => {
    for (const text of [
      'gax.acme.example',
      'gax.acme.example:4433',
      'http://127.0.0.1:808',
      'gax.acme.example:8443',
      'http://127.0.0.1',
      'http://127.0.0.1:8080',
    ])
      expect(shownServer(serverName(text) ?? '')).toBe(text);
  });
});

describe('a domain', () => {
  it('is compared in lower case and without a dot at its end', () => {
    expect(domainName('EVIL.Example.')).toBe('evil.example');
  });

  it.each(['*.example', 'https://evil.example', 'evil.example:443', 'evil.example/x', 'a@evil.example'])(
    'is not %s',
    (text) => {
      expect(domainName(text)).toBeUndefined();
    },
  );
});

describe('a list of allowed places', () => {
  it('has one entry for each line, and also splits at blanks and commas', () => {
    const { names, unreadable } = parseAllowedList('a.example\r\n b.example, c.example\n\n*.example', serverName);
    expect([...names]).toEqual(['a', 'b', 'c'].map((host) => `https://${host}.example:443`));
    expect(unreadable).toBe(1);
  });

  it('does not allow entries in comments', () => {
    const text = '# a.example\r\n  # b.example, c.example\nd.example # e.example\r\n#f.example\ng.example';
    expect(parseAllowedList(text, serverName)).toEqual({
      names: new Set(['https://d.example:443', 'https://g.example:443']),
      unreadable: 0,
    });
  });

  it('that is absent allows nothing', () => {
    expect(parseAllowedList(undefined, serverName)).toEqual({ names: new Set(), unreadable: 0 });
  });
});
