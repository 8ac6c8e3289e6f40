import { describe, expect, it } from 'vitest';
import type { Change, FieldChange, Value } from '../../../src/core/plan.ts';
import { askedHash, type Operation, type Receipt, type TenantReceipt } from '../../../src/core/receipt.ts';
import { lastApplyOf, receiptNotes } from '../../../src/engine/drift-receipt.ts';
import { exampleChange, exampleTenant } from '../../core/example.ts';

const tenant = exampleTenant();

function update(field: Omit<FieldChange, 'field'>, over: Partial<Change> = {}): Change {
  return exampleChange({ address: 'transaction', kind: 'transaction', fields: [{ field: 'x', ...field }], ...over });
}

function wrote(after: Value | undefined): Operation {
  const base = { address: 'transaction', title: '', action: 'create', outcome: 'done' } as const;
  return { ...base, correlationIds: [], facts: [], fields: [{ field: 'x', ...(after !== undefined && { after }) }] };
}

interface Told {
  readonly receipt?: Partial<TenantReceipt>;
  readonly made?: Change;
}

/** The start of the note about a change, with an unchanged file unless the receipt says otherwise. */
function told(change: Change, { receipt = {}, made }: Told): string {
  const base = { tenant: 'acme', file: '', outcome: 'clean', asked: askedHash(tenant), operations: [] } as const;
  const whole: Receipt = {
    format: 1,
    tool: { name: 'genesys-hybrid', version: '1.0.0' },
    planHash: '',
    started: '2026-11-24T13:05:00.000Z',
    finished: '2026-11-24T13:05:30.000Z',
    tenants: [{ ...base, ...receipt }],
  };
  const last = lastApplyOf(whole, { tenant, changes: made ? [change, made] : [change], gone: new Set() });
  return last ? receiptNotes(change, last).join() : 'no receipt';
}

const wroteOnly = (value: Value | undefined) => ({ receipt: { operations: [wrote(value)] } });
const BY_HAND = 'changed manually since the apply of 2026-11-24 13:05 UTC';
const DUE = /^not applied yet: due since the apply of 2026-11-24 13:05 UTC/;

describe('the current value and the value in the receipt', () => {
  it.each<[string, Value | undefined, Value | undefined]>([
    ['a text', 'a', 'a'],
    ['a list', ['a', 'b'], ['a', 'b']],
    ['a value and a list of only that value', ['a'], 'a'],
    ['a secret, whatever its source', { secret: 'a' }, { secret: 'a', from: { ref: 'b', field: 'c' } }],
    ['no value, when the option was removed', undefined, undefined],
  ])('are equal: %s', (_what, before, written) => {
    expect(told(update({ ...(before !== undefined && { before }), after: 'new' }), wroteOnly(written))).toMatch(DUE);
  });

  it.each<[string, Value | undefined, Value | undefined]>([
    ['a changed text', 'a', 'b'],
    ['a number in place of a text', 24, '24'],
    ['a longer list', ['a', 'b'], ['a']],
    ['a changed secret', { secret: 'a' }, { secret: 'b' }],
    ['a removed value', undefined, 'a'],
    ['a secret in place of no value', { secret: 'a' }, undefined],
  ])('differ: %s', (_what, before, written) => {
    expect(told(update({ ...(before !== undefined && { before }), after: 'new' }), wroteOnly(written))).toBe(BY_HAND);
  });

  it.each<[string, Value, Value]>([
    ['a secret without a fingerprint in the receipt', { secret: 'a' }, { secret: null }],
    ['a secret without a fingerprint now', { secret: null }, { secret: 'a' }],
    ['a value that did not become known', 'a', { ref: 'b', field: 'c' }],
  ])('cannot be compared, so that drift blames no person: %s', (_what, before, written) => {
    expect(told(update({ before, after: 'new' }), wroteOnly(written))).toBe('');
  });
});

describe('a value that the receipt did not write', () => {
  it('was changed manually, if the apply read it and the file is the same', () => {
    const change = update({ before: 'a', after: 'b' });
    expect(told(change, {})).toBe(BY_HAND);
    expect(told(change, { receipt: { asked: 'f'.repeat(64) } })).toBe('');
    expect(told(change, { receipt: { outcome: 'failed' } })).toBe('');
    expect(told(change, { receipt: { outcome: 'clean', only: 'cloud' } })).toBe('');
    expect(told(change, { receipt: { outcome: 'clean', only: 'engage' } })).toBe(BY_HAND);
  });

  it('may be due by time alone', () => {
    const fields = [{ field: 'certificates', before: ['a', 'b'], after: ['b'] }];
    expect(told(exampleChange({ address: 'identity-provider', kind: 'identity-provider', fields }), {})).toBe('');
    expect(told(exampleChange({ address: 'retirement/saml-key#1', kind: 'retirement' }), {})).toBe('');
  });

  it('follows from a resource that this plan creates', () => {
    const made = exampleChange({ address: 'saml-key#2', kind: 'saml-key', action: 'create' });
    const from = { ref: 'saml-key#2', field: 'pkey' };
    expect(told(update({ before: 'a', after: from }), { made })).toBe('follows from saml-key#2');
    expect(told(update({ before: 'a', after: { secret: null, from } }), { made, ...wroteOnly('a') })).toBe(
      'follows from saml-key#2',
    );
    expect(told(update({ before: 'b', after: from }), { made, ...wroteOnly('a') })).toBe(BY_HAND);
  });
});

describe('a resource that is to be deleted', () => {
  it('was removed from the file', () => {
    const change = exampleChange({ address: 'oauth-client/old#1', kind: 'oauth-client', action: 'delete' });
    expect(told(change, { receipt: { asked: 'f'.repeat(64) } })).toMatch(/^not applied yet: the file changed since/);
    expect(told(change, {})).toBe('');
  });
});
