import type { ErrorDetails } from '../base/errors.ts';

/** Why something cannot be interpreted, in the parts of an error. */
export type Fault = Pick<ErrorDetails, 'code' | 'message' | 'fix'>;

/**
 * What reading something gave. `absent` is the only one that may lead to a create; `unreadable` and `unknown` never lead to
 * replacing or removing what a login depends on.
 */
export type Observed<T> =
  | { readonly state: 'present'; readonly value: T }
  /** The service or the store said that there is none. */
  | { readonly state: 'absent' }
  /** Something is there and cannot be interpreted. */
  | { readonly state: 'unreadable'; readonly fault: Fault }
  /** Not asked, not permitted, or on the other side of a split run. */
  | { readonly state: 'unknown'; readonly reason: string };

export const ABSENT = { state: 'absent' } as const;

export function present<T>(value: T): Observed<T> {
  return { state: 'present', value };
}

export function unknown(reason: string): { readonly state: 'unknown'; readonly reason: string } {
  return { state: 'unknown', reason };
}

/** A service answers with nothing where there is none. */
export const observed = <T>(value: T | undefined): Observed<T> => (value === undefined ? ABSENT : present(value));
export const valueIn = <T>(it: Observed<T>): T | undefined => (it.state === 'present' ? it.value : undefined);

/** What a list holds; nothing where it was not read. */
export const listIn = <T>(it: Observed<readonly T[]>): readonly T[] => valueIn(it) ?? [];

/** For code that runs only where the value was read: anything else is a mistake in this program. */
export function requireValue<T>(it: Observed<T>, name: string): T {
  if (it.state === 'present') return it.value;
  throw new Error(`${name} is ${it.state} in this snapshot`);
}

export const faultOf = (it: Observed<unknown>): Fault | undefined => (it.state === 'unreadable' ? it.fault : undefined);
