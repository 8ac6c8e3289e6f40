import type { Secret } from '../base/secret.ts';
import type { Address, Reference, Scalar } from './plan.ts';

export type KnownValue = Scalar | readonly Scalar[] | Secret;

/** What one resource gives to others, as far as it exists. */
export interface Facts {
  readonly id?: string;
  readonly shortName?: string;
  readonly secret?: Secret;
  /** Of a certificate: `sha256:` and its fingerprint. */
  readonly fingerprint?: string;
  /** Base64 of the certificate's DER. */
  readonly body?: string;
  /** ISO 8601: the end of the certificate. */
  readonly notAfter?: string;
  /** Certificate, private key and its password as the transaction object holds them. */
  readonly certificate?: string;
  readonly pkey?: Secret;
  readonly password?: Secret;
}

export type FactName = keyof Facts;

export interface FactReference<Name extends FactName = FactName> extends Reference {
  readonly field: Name;
}

/** What resources give to one another: filled from what was observed, then by apply as it makes things. */
export class Known {
  readonly #facts = new Map<Address, Facts>();

  set(address: Address, facts: Facts): void {
    this.#facts.set(address, { ...this.#facts.get(address), ...facts });
  }

  get<Name extends FactName>(reference: FactReference<Name>): Facts[Name] | undefined;
  /** Of a plan, which may name anything. */
  get(reference: Reference): Facts[FactName] | undefined;
  get({ ref, field }: Reference): Facts[FactName] | undefined {
    const facts: Readonly<Record<string, Facts[FactName]>> = { ...this.#facts.get(ref) };
    return Object.hasOwn(facts, field) ? facts[field] : undefined;
  }
}
