import { expect, it } from 'vitest';
import { quotableLine } from '../../src/base/quotable-line.ts';

it.each([
  ["Unknown option '--colour'. To specify a positional argument", undefined],
  ['fatal: bad revision HEAD\nhint: look at the log', 'fatal: bad revision HEAD'],
  ['Plain value cannot start with reserved character @', undefined],
  ['  at the end of internationalisation-and-localisation  ', 'at the end of internationalisation-and-localisation'],
])('shows the first line of a library message: %s', (said, expected = said) => {
  expect(quotableLine(said)).toBe(expected);
});

it('shows at most 200 characters', () => {
  expect(quotableLine('no '.repeat(400))).toHaveLength(200);
});

it.each([
  ['nothing', '\n'],
  ['a name and a value', 'TypeError: cannot read client_secret=abc'],
  ['a name in quotes', 'near {"password": "abc"}'],
  ['a header', 'Authorization: abc'],
  ['a bearer', 'wrong: Bearer abc'],
  ['an address with a password', "unable to access 'https://x:abc@github.com/acme/hybrid/'"],
  ['a private key', 'near "-----BEGIN RSA PRIVATE KEY-----'],
  ['a key in base64', `near "${Buffer.from('-----BEGIN PRIVATE KEY-----').toString('base64')}"`],
  ['a token of GitHub', `near ghp_${'a'.repeat(36)}`],
  ['a generated text', 'Unexpected scalar at Zm9vYmFyYmF6cXV4MTIzNDU2'],
  ['a generated text at the end of the line', `${'x '.repeat(150)} Zm9vYmFyYmF6cXV4MTIzNDU2`],
])('shows nothing where the text may quote a secret: %s', (_what, said) => {
  expect(quotableLine(said)).toBeUndefined();
});
