import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { masksOf } from '../../src/adapters/stores/masks.ts';
import { Secret } from '../../src/base/secret.ts';

describe('a secret', () => {
  it('is shown only by reveal()', () => {
    const secret = new Secret('hunter2');
    const shown = [String(secret), `${secret}`, JSON.stringify({ secret }), inspect({ secret }), secret.toString()];
    expect(shown.join()).not.toContain('hunter2');
    expect(secret.toString()).toBe('[secret]');
    expect(secret.reveal()).toBe('hunter2');
    expect(secret.length).toBe(7);
  });

  it('is equal by its value', () => {
    expect(new Secret('a').equals(new Secret('a'))).toBe(true);
    expect(new Secret('a').equals(new Secret('b'))).toBe(false);
  });

  it('has a fingerprint that depends on the key', () => {
    const one = new Secret('a').fingerprint(new Secret('k1'));
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(new Secret('a').fingerprint(new Secret('k2'))).not.toBe(one);
    expect(new Secret('a').fingerprint(new Secret('k1'))).toBe(one);
  });
});

describe('the masks of a secret', () => {
  it('contain the value, and the forms that the runner does not derive', () => {
    const masks = masksOf('correct horse battery staple');
    expect(masks).toContain('correct horse battery staple');
    expect(masks).toContain(Buffer.from('correct horse battery staple').toString('hex'));
    expect(masks).toContain(Buffer.from('correct horse battery staple').toString('base64url'));
  });

  it('contain each secret line of a PEM, never a frame or a brace', () => {
    const masks = masksOf('-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n}\n-----END RSA PRIVATE KEY-----\n');
    expect(masks).toContain('MIIEpAIBAAKCAQEA');
    expect(masks).not.toContain('}');
    expect(masks.some((mask) => mask.includes('BEGIN RSA'))).toBe(false);
  });

  it('are empty for a value that is too short to hide', () => {
    expect(masksOf('no')).toEqual([]);
    expect(masksOf('  ')).toEqual([]);
  });
});
