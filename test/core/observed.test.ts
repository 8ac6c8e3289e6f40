import { describe, expect, it } from 'vitest';
import {
  ABSENT,
  faultOf,
  listIn,
  present,
  requireValue,
  toObserved,
  unknown,
  valueIn,
} from '../../src/core/observed.ts';

const FAULT = { code: 'saml.key-unreadable', message: 'it is no key' };
const UNREADABLE = { state: 'unreadable', fault: FAULT } as const;

describe('an observed value', () => {
  it('is present or absent, as the service answered', () => {
    expect(toObserved('one')).toEqual({ state: 'present', value: 'one' });
    expect(toObserved(undefined)).toEqual({ state: 'absent' });
    // Empty text and zero are known values.
    expect(toObserved('')).toEqual({ state: 'present', value: '' });
    expect(toObserved(0)).toEqual({ state: 'present', value: 0 });
  });

  it('gives a value only where it was read', () => {
    expect(valueIn(present('one'))).toBe('one');
    for (const it of [ABSENT, unknown('not asked'), UNREADABLE]) expect(valueIn(it)).toBeUndefined();
  });

  it('gives an empty list where none was read', () => {
    expect(listIn(present(['one', 'two']))).toEqual(['one', 'two']);
    for (const it of [ABSENT, unknown('not asked'), UNREADABLE]) expect(listIn(it)).toEqual([]);
  });

  it('gives a fault only where a value exists that cannot be interpreted', () => {
    expect(faultOf(UNREADABLE)).toBe(FAULT);
    for (const it of [ABSENT, unknown('not asked'), present('one')]) expect(faultOf(it)).toBeUndefined();
  });

  it('keeps why it is unknown', () => {
    expect(unknown('not permitted')).toEqual({ state: 'unknown', reason: 'not permitted' });
  });

  it('stops the program, with its name and state, where code needs a value that was not read', () => {
    expect(requireValue(present(7), 'the roles')).toBe(7);
    expect(() => requireValue(ABSENT, 'the roles')).toThrow('the roles is absent in this snapshot');
    expect(() => requireValue(UNREADABLE, 'the roles')).toThrow('the roles is unreadable in this snapshot');
    expect(() => requireValue(unknown(''), 'the roles')).toThrow('the roles is unknown in this snapshot');
  });
});
