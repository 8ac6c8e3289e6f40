import { describe, expect, it } from 'vitest';
import { SHAPES } from '../shapes.ts';
import { type Canary, formsOf } from './forms.ts';
import { Scanner } from './scanner.ts';

const canaryOf = (value: string): Canary => ({ source: 'planted', value, goesTo: [] });
const wrapped = (text: string, columns: number) => text.replaceAll(new RegExp(`(.{${columns}})`, 'gs'), '$1\n');
const found = (value: string, text: string) => new Scanner([canaryOf(value)]).scan('a log', `before ${text} after`);

describe.each(Object.entries(SHAPES))('a secret that is a %s', (_name, make) => {
  const value = make();

  it.each(formsOf(value).map(({ encoding, text }) => [encoding, text]))('is found as %s', (_encoding, text) => {
    expect(found(value, text)).not.toEqual([]);
  });

  it.each([0, 1, 2])('is found in base64 of other text with %i bytes before it', (count) => {
    for (const encoding of ['base64', 'base64url'] as const)
      expect(found(value, Buffer.from(`${'x'.repeat(count)}${value}yz`).toString(encoding))).not.toEqual([]);
  });

  it.each([64, 76])('is found wrapped at %i columns, wherever it starts', { timeout: 120_000 }, (columns) => {
    const scanner = new Scanner([canaryOf(value)]);
    const missed = Array.from({ length: columns }, (_, count) => count).filter((count) => {
      const bytes = Buffer.from(`${'-'.repeat(count)}${value}-----`);
      const texts = [bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex'), String(bytes)];
      const lines = texts.flatMap((text) => [
        wrapped(text, columns),
        wrapped(text, columns).replaceAll('\n', '\r\n  '),
      ]);
      return !lines.every((text) => scanner.scan('a log', text).length > 0);
    });
    expect(missed).toEqual([]);
  });

  it('is found by any 12 characters of it, and not by 11', () => {
    // The frame of a PEM is not secret.
    const body = value.replaceAll(/-----[A-Z ]+-----/g, '').trim();
    for (let at = 0; at + 12 <= body.length; at += 7) expect(found(value, body.slice(at, at + 12))).not.toEqual([]);
    if (value.length > 12) expect(new Scanner([canaryOf(value)]).scan('a log', body.slice(1, 12))).toEqual([]);
  });

  it('is not found where it is absent', () => {
    expect(found(value, `${make()} and ${Buffer.from(make()).toString('base64')}`)).toEqual([]);
  });
});

it('a certificate next to a key is not reported', () => {
  const value = SHAPES['PEM of several lines']?.() ?? '';
  const frame = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----';
  expect(found(value, `${frame} ${Buffer.from(frame).toString('base64')}`)).toEqual([]);
});

it.each([0, 1, 2])(
  'another key that starts with the same letter is not reported in base64, with %i bytes before it',
  (count) => {
    const key = (body: string) => `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`;
    const other = Buffer.from(`${'x'.repeat(count)}${key('M7y8z9a1b2c3d4e5f6g7')}`).toString('base64');
    expect(found(key('MIIEvQIBADANBgkqhkiG'), other)).toEqual([]);
  },
);
