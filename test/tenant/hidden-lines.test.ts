import { describe, expect, it } from 'vitest';
import { isLikelySecret } from '../../src/base/likely-secret.ts';
import { clearSecrets, hidesLine, namesSecret, shown } from '../../src/tenant/clear-secrets.ts';

/** Of lines joined by `|`, the numbers of those that must not be shown, from 0. */
function hidden(text: string): readonly number[] {
  const lines = text.split('|');
  return [...lines.keys()].filter((index) => hidesLine(lines, index));
}

describe('a line of a tenant file is not shown', () => {
  it.each([
    ['that contains a secret', 'name: x|client_secret: hunter2|PASSWORD: y', [1, 2]],
    ['under a key that names a secret', 'password:|  - hunter2|  -|    hunter3|name: x', [0, 1, 2, 3]],
    ['that a secret may continue in, after an empty one too', 'password: x|  y||  hunter2|name: x', [0, 1, 2, 3]],
    ['of a key in PEM', 'a: |  -----BEGIN X|  abc|  -----END X|b: c', [1, 2, 3]],
  ])('%s', (_what, text, expected) => {
    expect(hidden(text)).toEqual(expected);
  });

  it('but a line next to a secret is, and one next to a reference', () => {
    expect(hidden('a:|  password: x|  name: y|b: z')).toEqual([1]);
    expect(hidden('a:|  b:|    password: x|  name: y|  "quoted": z')).toEqual([2]);
    expect(hidden('a:|  - password: x|    name: y|  - { name: z }|  ? q:|  - r:')).toEqual([1, 2]);
    expect(hidden('password: vault:x|resetLostSecret: true|  own: "env:X"')).toEqual([]);
  });

  it('where too many lines above it could belong to a secret', () => {
    const lines = ['a:', ...Array.from({ length: 300 }, (_, index) => `  k${index}: 1`)];
    expect(hidesLine(lines, 200)).toBe(false);
    expect(hidesLine(lines, 201)).toBe(true);
    expect(hidesLine(['  a: 1', '  b: 2'], 1)).toBe(false);
  });
});

describe('a secret in a tenant file', () => {
  it.each(['credentials', 'planCredentials', 'own', 'client_secret', 'API-KEY', 'privateKey', 'pkey'])(
    'is recognized by the key %s',
    (key) => expect(namesSecret(key)).toBe(true),
  );

  it.each(['myown', 'owner', 'credentialsOf', 'resetLostSecret', 'secretOption'])(
    'is not recognized by the key %s',
    (key) => expect(namesSecret(key)).toBe(false),
  );

  const letters = 'aB3'.repeat(10);
  it.each([`hvs.${letters}`, `ghp_${letters}`, `github_pat_${letters}`, 'https://user:word@host'])(
    'is recognized by the form of %s, unless it is cut',
    (text) => {
      expect(isLikelySecret(text)).toBe(true);
      expect(isLikelySecret(text.slice(0, 15))).toBe(false);
    },
  );

  it('is reported without its value, and other texts are cut', () => {
    expect(shown('password: hunter2')).toBe('this value');
    expect(shown('x'.repeat(100))).toBe(`"${'x'.repeat(80)}"`);
  });

  it('may be a reference with a typing error at its start, and not further on', () => {
    expect(clearSecrets({ credentials: 'valut:genesys' })).toEqual([{ pointer: '/credentials', meant: 'vault' }]);
    expect(clearSecrets({ credentials: 'see valut:genesys' })).toEqual([{ pointer: '/credentials' }]);
    expect(clearSecrets({ credentials: 'something:genesys' })).toEqual([{ pointer: '/credentials' }]);
    expect(clearSecrets({ own: 7, days: 7, list: [{ password: 'x' }] })).toEqual([
      { pointer: '/own' },
      { pointer: '/list/0/password' },
    ]);
  });
});
