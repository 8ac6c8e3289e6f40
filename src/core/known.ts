import type { Secret } from '../base/secret.ts';
import type { Address, Reference, Scalar } from './plan.ts';

export type KnownValue = Scalar | readonly Scalar[] | Secret;

/** The facts of one resource that others refer to, if they are known. */
export interface Facts {
  readonly id?: string;
  readonly shortName?: string;
  readonly secret?: Secret;
  /** For a certificate: `sha256:` and its fingerprint. */
  readonly fingerprint?: string;
  /** Base64 of the certificate's DER. */
  readonly body?: string;
  /** ISO 8601: expiry of the certificate. */
  readonly notAfter?: string;
  /** Certificate, private key and its password, as in the transaction object. */
  readonly certificate?: string;
  readonly pkey?: Secret;
  readonly password?: Secret;
}

export type FactName = keyof Facts;

export interface FactReference<Name extends FactName = FactName> extends Reference {
  readonly field: Name;
}

/** The facts of all resources: first from the snapshot, then from apply as it creates resources. */
export class Known {
  readonly #facts = new Map<Address, Facts>();

  set(address: Address, facts: Facts): void {
    this.#facts.set(address, { ...this.#facts.get(address), ...facts });
  }

  get<Name extends FactName>(reference: FactReference<Name>): Facts[Name] | undefined;
  /** For a reference of a plan, which may be unknown. */
  get(reference: Reference): Facts[FactName] | undefined;
  get({ ref, field }: Reference): Facts[FactName] | undefined {
    const facts: Readonly<Record<string, Facts[FactName]>> = { ...this.#facts.get(ref) };
    return Object.hasOwn(facts, field) ? facts[field] : undefined;
  }
}
