import { describe, expect, it } from 'vitest';
import {
  clearSecrets,
  hidesLine,
  namesSecret,
  pointerName,
  seemsSecret,
  shown,
} from '../../src/tenant/clear-secrets.ts';

const TOKEN = `ghp_${'a1B2'.repeat(9)}`;

describe('a key of a tenant file', () => {
  it.each([
    ...['credentials', 'planCredentials', 'own', 'password', 'client_secret', 'clientSecret', 'SECRET', 'apiKey'],
    ...['private_key', 'private-key', 'pkey', 'passphrase', 'token'],
  ])('requires a reference when it is %s', (key) => {
    expect(namesSecret(key)).toBe(true);
  });

  it.each([
    ...['resetLostSecret', 'secrets', 'passwordMode', 'tokenLifetime', 'secretOption', 'name', ''],
    ...['credentialsX', 'myCredentials', 'owner', 'disown'],
  ])('requires no reference when it is %j', (key) => {
    expect(namesSecret(key)).toBe(false);
  });
});

describe('a text that seems to contain a secret', () => {
  it.each([
    ...[
      'password: x',
      '"client_secret" : x',
      "'token':x",
      'apiKey: x',
      'credentials: x',
      'planCredentials: x',
      'own: x',
    ],
    ...['{ password: x', 'password: vaultx', 'password: xvault:y', 'password: truest', 'PASSWORD:', TOKEN],
  ])('has a telling key, a colon and no reference: %s', (text) => {
    expect(seemsSecret(text)).toBe(true);
  });

  it.each([
    ...['password: vault:a', 'password: "env:a"', "own: 'file:a'", 'client_secret:github:a', 'resetLostSecret: true'],
    ...['resetLostSecret: false', 'password', 'secrets: x', 'owner: x', 'down: x', 'name: x', ''],
  ])('is not %j', (text) => {
    expect(seemsSecret(text)).toBe(false);
  });

  it('is not shown in a message, and any other text is shown up to its eightieth character', () => {
    expect(shown('password: x')).toBe('this value');
    expect(shown('eu-central-9')).toBe('"eu-central-9"');
    expect(shown('x'.repeat(81))).toBe(`"${'x'.repeat(80)}"`);
  });

  it('is not shown in a path, of which each key has at most eighty characters', () => {
    expect(pointerName('/transaction/server/url')).toBe('transaction.server.url');
    expect(pointerName(`/services/${TOKEN}/options`)).toBe('services.….options');
    expect(pointerName('/a~1b')).toBe('a/b');
    expect(pointerName(`/${'x'.repeat(81)}`)).toBe('x'.repeat(80));
  });
});

describe('a line of a file', () => {
  /** The hidden ones among these lines, as text: `1` for hidden. */
  const hidden = (...lines: readonly string[]) => lines.map((_, index) => Number(hidesLine(lines, index))).join('');

  it('is hidden where it contains a secret, and the lines next to it are shown', () => {
    expect(hidden('a: 1', 'password: x', 'b: 2')).toBe('010');
    expect(hidden('a: 1', '  password: x', '  b: 2', 'c: 3')).toBe('0100');
  });

  it('is hidden where it is nested under one that does, at any depth and after any empty lines', () => {
    expect(hidden('own:', '  certificate:', '', '    a: 1', '  b: 2', 'c: 3')).toBe('111110');
    expect(hidden('password:', '  - x', '  - y', 'c: 3')).toBe('1110');
    expect(hidden('a:', '  password:', '    x: 1', '  b:', '    y: 2')).toBe('01100');
  });

  it('is hidden where the value of the last key may continue in it', () => {
    expect(hidden('client_secret:', 'x', 'y', 'a: 1')).toBe('1110');
    expect(hidden('a: 1', 'x', 'client_secret: "y', 'z"')).toBe('0011');
    expect(hidden('client_secret:', '{ "a": 1', '? b:', '- c: 1')).toBe('1000');
  });

  it('is hidden inside of a private key or a certificate, up to its end', () => {
    const pem = ['-----BEGIN CERTIFICATE-----', 'MIIE', '-----END CERTIFICATE-----'];
    expect(hidden('a: |', ...pem, 'b: 1')).toBe('01110');
    expect(hidden('a: |', ...pem, ...pem, 'b: 1', '-----BEGIN X-----', 'c: 1')).toBe('0111111011');
  });

  it('is hidden where its key is more than two hundred lines above', () => {
    const lines = ['a: |', ...Array<string>(210).fill('  x')];
    expect(hidesLine(lines, 199)).toBe(false);
    expect(hidesLine(lines, 200)).toBe(false);
    expect(hidesLine(lines, 201)).toBe(true);
    expect(hidesLine(['b', 'c'], 1)).toBe(false);
  });
});

describe('a secret in clear', () => {
  it.each([
    [{ credentials: 'hunter2' }, '/credentials'],
    [{ a: { 'b/c': { password: 'hunter2' } } }, '/a/b~1c/password'],
    [{ password: 4711 }, '/password'],
    [{ client_secret: ['vault:a', 'hunter2'] }, '/client_secret/1'],
    [{ name: TOKEN }, '/name'],
    [{ list: ['x', TOKEN] }, '/list/1'],
    [{ credentials: 'kv:acme' }, '/credentials'],
    [{ credentials: 'v:acme' }, '/credentials'],
    [{ credentials: 'see vault:acme' }, '/credentials'],
  ])('is found with its position: %j', (data, pointer) => {
    expect(clearSecrets(data)).toEqual([{ pointer }]);
  });

  it('is reported as an invalid reference where one of the stores was probably meant', () => {
    expect(clearSecrets({ credentials: 'valut:genesys/acme', own: 'FILE:x' })).toEqual([
      { pointer: '/credentials', meant: 'vault' },
      { pointer: '/own', meant: 'file' },
    ]);
  });

  it.each([
    [{ credentials: 'vault:acme' }],
    [{ password: null, token: true }],
    [{ credentials: { username: 'vault' } }],
    [{ name: 'hunter2', tokenLifetime: 86400, list: [1, 'x'] }],
    [null],
    [7],
    ['text'],
  ])('is none of %j', (data) => {
    expect(clearSecrets(data)).toEqual([]);
  });
});
