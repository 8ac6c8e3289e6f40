import type { Secret } from '../base/secret.ts';
import type { Address, Reference, Scalar } from './plan.ts';

export type KnownValue = Scalar | readonly Scalar[] | Secret;

/** What resources give to one another: filled from what was observed, then by apply as it makes things. */
export class Known {
  readonly #values = new Map<string, KnownValue>();

  set(address: Address, facts: Readonly<Record<string, KnownValue>>): void {
    for (const [field, value] of Object.entries(facts)) this.#values.set(`${address}.${field}`, value);
  }

  get({ ref, field }: Reference): KnownValue | undefined {
    return this.#values.get(`${ref}.${field}`);
  }
}
