import { createHmac, timingSafeEqual } from 'node:crypto';
import { inspect } from 'node:util';

const HIDDEN = '[secret]';

/**
 * A value that must not be visible. Printing, inspecting, serializing or concatenating it gives `[secret]`.
 * Only `reveal()` returns the value, so uses can be found with grep.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  /** 16 hexadecimal digits of an HMAC-SHA-256 with the key of the tenant, so that the value cannot be guessed from it. */
  fingerprint(key: Secret): string {
    return createHmac('sha256', key.#value).update(this.#value).digest('hex').slice(0, 16);
  }

  equals(other: Secret): boolean {
    const mine = createHmac('sha256', 'equals').update(this.#value).digest();
    return timingSafeEqual(mine, createHmac('sha256', 'equals').update(other.#value).digest());
  }

  get length(): number {
    return this.#value.length;
  }

  /** Whether it contains only white space. Such a value counts as missing. */
  get isBlank(): boolean {
    return this.#value.trim() === '';
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [Symbol.toPrimitive](): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

/** The values that are not blank. */
export function withoutBlanks(values: Readonly<Record<string, Secret>>): Readonly<Record<string, Secret>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !value.isBlank));
}

/** The value without surrounding white space. */
export function withoutOuterSpace(value: Secret): Secret {
  const text = value.reveal();
  return text === text.trim() ? value : new Secret(text.trim());
}
