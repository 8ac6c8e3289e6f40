import { describe, expect, it } from 'vitest';
import { applyEndpoint, parseEndpoints } from '../../../src/adapters/http/endpoints.ts';

const FIX = expect.stringContaining('JSON object from host[:port]');

function refused(text: string): unknown {
  try {
    parseEndpoints(text);
    return undefined;
  } catch (error) {
    return error;
  }
}

function goesTo(overrides: Readonly<Record<string, string>>, url: string): string {
  return applyEndpoint(parseEndpoints(JSON.stringify(overrides)), new URL(url)).href;
}

describe('a host that is redirected on this machine', () => {
  it('is found by name and port; 443 where none is written', () => {
    const overrides = {
      'API.example': 'http://127.0.0.1:4010',
      'gax.example:8443': 'http://localhost:4011',
      'old.example:80': 'http://[::1]:4012',
    };
    expect(goesTo(overrides, 'https://api.example/x')).toBe('http://127.0.0.1:4010/x');
    expect(goesTo(overrides, 'https://gax.example:8443/x')).toBe('http://localhost:4011/x');
    expect(goesTo(overrides, 'http://old.example/x')).toBe('http://[::1]:4012/x');
    for (const url of [
      'https://gax.example/x',
      'http://api.example/x',
      'https://api.example:8443/x',
      'https://other.example/',
    ])
      expect(goesTo(overrides, url)).toBe(url);
  });

  it('keeps path and query, after the path of the target', () => {
    expect(goesTo({ 'a.example': 'https://127.0.0.1/base/' }, 'https://a.example/x/y?z=1')).toBe(
      'https://127.0.0.1/base/x/y?z=1',
    );
    expect(goesTo({ 'a.example': 'https://127.0.0.1/base' }, 'https://a.example/')).toBe('https://127.0.0.1/base/');
  });

  it('is unchanged when no endpoint is set', () => {
    expect([undefined, '', '  '].map((text) => parseEndpoints(text).size)).toEqual([0, 0, 0]);
    expect(parseEndpoints('{}').size).toBe(0);
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'is not a JSON object'],
    ['null', 'is not a JSON object'],
    ['"x"', 'is not a JSON object'],
    ['{"a":1}', 'the target of "a" is not a URL'],
    ['{"a":"nonsense"}', 'the target of "a" is not a URL'],
    ['{"a":"ftp://127.0.0.1"}', 'the target of "a" is not http or https'],
    ['{"a":"https://b.example"}', 'the target of "a" is b.example, and only addresses of this machine are accepted'],
  ])('is refused with the reason: %s', (text, what) => {
    const message = `Invalid \`GENESYS_HYBRID_ENDPOINTS\`: ${what}`;
    expect(refused(text)).toMatchObject({ code: 'endpoints.invalid', message, fix: FIX });
  });
});
