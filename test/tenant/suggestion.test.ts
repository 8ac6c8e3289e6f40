import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/tenant/suggestion.ts';
import { parseSecretReference } from '../../src/tenant/tenant.ts';

describe('a suggestion', () => {
  it.each([
    ['srevices', ['services', 'secrets'], '; did you mean "services"?'],
    ['client_credentials', ['client-credentials', 'saml2-bearer'], '; did you mean "client-credentials"?'],
    ['GAX', ['gax', 'gws'], '; did you mean "gax"?'],
    ['pacng', ['paging', 'pacing'], '; did you mean "pacing"?'],
    // Two swapped letters are one error; two wrong letters are two, and too many for a short word.
    ['avult', ['vault', 'result'], '; did you mean "vault"?'],
    ['gxa', ['gws', 'gax'], '; did you mean "gax"?'],
    ['configurationsrvr', ['configuration-server'], '; did you mean "configuration-server"?'],
    ['x'.repeat(63), ['x'.repeat(64)], `; did you mean "${'x'.repeat(64)}"?`],
  ])('is the nearest known name: %s', (written, words, expected) => {
    expect(didYouMean(written, words)).toBe(expected);
  });

  it.each([
    ['what is far', 'xyz', ['services']],
    ['two slips in a short word', 'gbx', ['gxa']],
    ['another ending of a long word', 'mypurecloud.example', ['mypurecloud.com']],
    ['four slips in a long word', 'configurationsrvr', ['configuration-server!']],
    ['the word itself', 'services', ['services']],
    ['a text too long to be a slip', 'a'.repeat(100), ['a'.repeat(64)]],
    ['a word too long to be one', 'services', ['services'.repeat(10)]],
    ['a word just too long', 'x'.repeat(64), ['x'.repeat(65)]],
    ['nothing', '', ['services']],
  ])('is absent for %s', (_what, written, words) => {
    expect(didYouMean(written, words)).toBe('');
  });
});

describe('a reference', () => {
  it.each(['vault', 'env', 'file', 'github'] as const)('names the store %s', (store) => {
    expect(parseSecretReference(`${store}:a/b`)).toEqual({ store, path: 'a/b' });
  });

  it.each(['hunter2', 'https://vault:a', 'vault:', 'vault:a\nvault:b', 'vault: a', 'kv:a', 'vault:a b', ''])(
    'is not %j',
    (text) => {
      expect(parseSecretReference(text)).toBeUndefined();
    },
  );
});
