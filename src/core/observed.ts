import type { ErrorDetails } from '../base/errors.ts';

/** Why a value cannot be interpreted, in the form of an error. */
export type Fault = Pick<ErrorDetails, 'code' | 'message' | 'fix'>;

/**
 * The result of reading a value. Only `absent` may lead to a create; `unreadable` and `unknown` never lead to
 * replacing or removing what a login depends on.
 */
export type Observed<T> =
  | { readonly state: 'present'; readonly value: T }
  /** The service or the store has no such value. */
  | { readonly state: 'absent' }
  /** There is a value that cannot be interpreted. */
  | { readonly state: 'unreadable'; readonly fault: Fault }
  /** Not requested, not permitted, or on the other side of a split run. */
  | { readonly state: 'unknown'; readonly reason: string };

export const ABSENT = { state: 'absent' } as const;

export function present<T>(value: T): Observed<T> {
  return { state: 'present', value };
}

export function unknown(reason: string): { readonly state: 'unknown'; readonly reason: string } {
  return { state: 'unknown', reason };
}

/** Wraps the answer of a service, which returns undefined for a missing value. */
export const toObserved = <T>(value: T | undefined): Observed<T> => (value === undefined ? ABSENT : present(value));
export const valueIn = <T>(it: Observed<T>): T | undefined => (it.state === 'present' ? it.value : undefined);

/** The items of a list; empty if it was not read. */
export const listIn = <T>(it: Observed<readonly T[]>): readonly T[] => valueIn(it) ?? [];

/** For code that runs only if the value was read; otherwise it is a bug. */
export function requireValue<T>(it: Observed<T>, name: string): T {
  if (it.state === 'present') return it.value;
  throw new Error(`${name} is ${it.state} in this snapshot`);
}

export const faultOf = (it: Observed<unknown>): Fault | undefined => (it.state === 'unreadable' ? it.fault : undefined);
