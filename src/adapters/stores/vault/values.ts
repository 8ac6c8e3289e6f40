import type { Context } from '../../../base/context.ts';
import { Secret } from '../../../base/secret.ts';
import type { Entry } from '../../../core/ports/store.ts';
import { entryValue } from '../entry-value.ts';

type Values = Readonly<Record<string, Secret>>;

/** null counts as blank, although its text is not. */
class NullValue extends Secret {
  override get isBlank(): boolean {
    return true;
  }
}

/** Other programs may write any JSON into an entry: it is read as its text, and written back unchanged. */
export class VaultValues {
  readonly #context: Pick<Context, 'seal'>;
  readonly #originals = new WeakMap<Secret, unknown>();

  constructor(context: Pick<Context, 'seal'>) {
    this.#context = context;
  }

  read(data: object): Values {
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, this.#secret(name, value)]));
  }

  toWrite(values: Values): Readonly<Record<string, unknown>> {
    const original = (value: Secret) => (this.#originals.has(value) ? this.#originals.get(value) : value);
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, original(value)]));
  }

  #secret(name: string, value: unknown): Secret {
    if (typeof value === 'string') return entryValue(this.#context, name, value);
    // `true` and `null` hide nothing, and masking them would hide half of the log.
    const Unmasked = value === null ? NullValue : typeof value === 'boolean' ? Secret : undefined;
    const text = JSON.stringify(value);
    const secret = Unmasked ? new Unmasked(text) : entryValue(this.#context, name, text);
    this.#sealInside(name, value);
    this.#originals.set(secret, value);
    return secret;
  }

  /** Texts inside an object are secrets too: a message may quote one alone. */
  #sealInside(name: string, value: unknown): void {
    if (typeof value === 'string') entryValue(this.#context, name, value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) this.#sealInside(Array.isArray(value) ? name : key, inner);
  }
}

/** Whether an entry has all written values; it may have more. */
export function isKept(written: Values, entry: Entry): boolean {
  const kept = new Map(Object.entries(entry.values));
  return Object.entries(written).every(([name, value]) => kept.get(name)?.equals(value));
}

export function isSame(one: Entry | undefined, other: Entry | undefined): boolean {
  if (!one || !other) return one === other;
  return isKept(one.values, other) && isKept(other.values, one);
}
