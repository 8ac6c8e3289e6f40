import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../record/events.ts';
import { unmasked } from './masks.ts';

const VALUE = 'a-secret-that-was-planted';
const PEM = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----';

const printed = (line: string): RecordedEvent => ({ kind: 'output', to: 'stdout', text: `${line}\n` });
const mask = (text: string) => printed(`::add-mask::${text}`);
const sent = (text: string): RecordedEvent => ({ kind: 'sent', socket: 1, text });
const received = (text: string): RecordedEvent => ({ kind: 'received', socket: 1, text });
const late = (events: readonly RecordedEvent[], { value = VALUE, isInput = false, isBroken = false } = {}) =>
  unmasked(events, {
    canaries: [{ source: 'planted', value, goesTo: [] }],
    inputs: new Set(isInput ? [value] : []),
    isBroken,
  });

describe('an add-mask line is required', () => {
  it('before the first request that contains the secret, in any encoding and in parts', () => {
    expect(late([mask(VALUE), sent(`GET /${VALUE}`)])).toEqual([]);
    expect(late([sent(`GET /${VALUE}`), mask(VALUE)])).toEqual([
      `planted is not masked before a request that carries it: GET /${VALUE}`,
    ]);
    expect(late([sent(Buffer.from(`user:${VALUE}`).toString('base64'))])).toHaveLength(1);
    expect(late([sent(VALUE.slice(0, 9)), sent(VALUE.slice(9))])).toHaveLength(1);
    expect(late([sent('nothing of it')])).toEqual([]);
  });

  it('before the first line after a service gave it, except for the line about its answer', () => {
    const came = printed('::debug::GET https://vault.acme.example/v1/x: 200, 12 ms, attempt 1');
    expect(late([received(VALUE), came, mask(VALUE), printed('x')])).toEqual([]);
    expect(late([received(VALUE.slice(0, 9)), received(VALUE.slice(9)), printed('x'), mask(VALUE)])).toEqual([
      'planted is not masked before the line x',
    ]);
    expect(late([printed('x'), received('nothing of it'), printed('x')])).toEqual([]);
  });

  it('not for an input that a failed run may never have read, until a request contains it', () => {
    expect(late([received(VALUE), printed('x')], { isBroken: true })).toEqual([]);
    expect(late([received(VALUE), sent(VALUE)], { isBroken: true })).toHaveLength(1);
    expect(late([printed('x')], { isBroken: true, isInput: true })).toHaveLength(1);
  });

  it('before the first line of all when it is an input', () => {
    expect(late([mask(VALUE), printed('x')], { isInput: true })).toEqual([]);
    expect(late([printed('x'), mask(VALUE)], { isInput: true })).toHaveLength(1);
  });

  it('for each line of a multi-line secret', () => {
    const lines = ['MIIEvQIBADANBgkq', 'hkiG9w0BAQEFAASC'];
    const carried = sent(JSON.stringify({ key: PEM }));
    expect(late([...lines.map(mask), carried], { value: PEM })).toEqual([]);
    expect(late([...lines.slice(1).map(mask), carried], { value: PEM })).toHaveLength(1);
  });

  it('with its exact text, and not with another', () => {
    expect(late([mask('100%25-of-the-secret'), sent('100%-of-the-secret')], { value: '100%-of-the-secret' })).toEqual(
      [],
    );
    expect(late([mask(VALUE.slice(1)), sent(VALUE)])).toHaveLength(1);
  });
});
