import { describe, expect, it } from 'vitest';
import { sealedBox } from '../../../../src/adapters/stores/github/sealed-box.ts';
import { Secret } from '../../../../src/base/secret.ts';
import { createBoxKeys, openBox } from '../../../simulators/github/actions-secrets/sealed-box.ts';

const seal = (text: string, publicKey: string) => sealedBox(new Secret(text), publicKey);

describe('a sealed box', () => {
  // Opened with libsodium, which shares no code with the implementation that sealed it.
  it.each([
    ['nothing', ''],
    ['a word', 'correct horse battery staple'],
    ['several lines', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n'],
    ['all of Unicode', 'pässwörd ✓ 🔑 \u0000'],
    ['one block and a byte', 'x'.repeat(65)],
    ['as much as GitHub keeps', 'y'.repeat(48_000)],
  ])('with %s in it is opened by libsodium', (_what, text) => {
    const keys = createBoxKeys();
    expect(openBox(seal(text, keys.publicKey), keys)).toBe(text);
  });

  it('is opened by no other key, and not when one bit was changed', () => {
    const keys = createBoxKeys();
    const box = seal('secret', keys.publicKey);
    expect(openBox(box, createBoxKeys())).toBeUndefined();
    const bytes = Buffer.from(box, 'base64');
    for (const index of bytes.keys()) {
      const turned = Buffer.from(bytes);
      turned.writeUInt8(turned.readUInt8(index) ^ 1, index);
      expect(openBox(turned.toString('base64'), keys)).toBeUndefined();
    }
  });

  it('never has the same bytes twice', () => {
    const { publicKey } = createBoxKeys();
    const boxes = [1, 2, 3].map(() => seal('secret', publicKey));
    expect(new Set(boxes).size).toBe(3);
    expect(boxes.map((box) => Buffer.from(box, 'base64').length)).toEqual([54, 54, 54]);
  });

  it.each([
    ['too short', 'AAAA'],
    ['not base64', '<html>'],
    // With a point of low order the key of every box is public.
    ['zero', Buffer.alloc(32).toString('base64')],
    ['one', Buffer.concat([Buffer.of(1), Buffer.alloc(31)]).toString('base64')],
  ])('is refused for a public key that is %s', (_what, publicKey) => {
    expect(() => seal('secret', publicKey)).toThrow(
      'Cannot encrypt a secret for GitHub: the public key that it returned is not valid',
    );
  });
});
