import { HybridError } from '../../../base/errors.ts';
import { isRecord } from '../../../base/json.ts';
import { reasonText } from '../../http/error.ts';

/** Which answer is being read, for errors. */
export interface AnswerPlace {
  readonly method: string;
  readonly path: string;
  readonly correlationId?: string | undefined;
}

/** An answer that is not what the official definition says. After a request that changes something it is unclear what it did. */
export class UnexpectedAnswer extends HybridError {
  readonly unclear: boolean;

  constructor({ method, path, correlationId }: AnswerPlace, what: string) {
    const about = correlationId === undefined ? '' : ` [correlation id ${reasonText(correlationId)}]`;
    super({
      code: 'genesys-cloud.unexpected-answer',
      message: `${method} ${path.split('?', 1)[0]} gave an unexpected answer: ${reasonText(what)}${about}`,
      fix: 'Check that the region is right and that nothing between here and Genesys Cloud answers in its place.',
    });
    this.unclear = method !== 'GET';
  }
}

/**
 * An object of an answer, read field by field. Every method throws UnexpectedAnswer, naming the field, when what stands there
 * is of another type; `null` counts as left out.
 */
export class Fields {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly #place: AnswerPlace;
  readonly #prefix: string;

  private constructor(raw: Readonly<Record<string, unknown>>, place: AnswerPlace, prefix: string) {
    this.raw = raw;
    this.#place = place;
    this.#prefix = prefix;
  }

  static of(value: unknown, place: AnswerPlace, name = ''): Fields {
    if (isRecord(value)) return new Fields(value, place, name === '' ? '' : `${name}.`);
    throw new UnexpectedAnswer(place, `${name || 'it'} is not an object`);
  }

  text(name: string): string {
    return this.optionalText(name) ?? this.#wrong(name, 'a text');
  }

  optionalText(name: string): string | undefined {
    const value = this.#value(name);
    return value === undefined || typeof value === 'string' ? value : this.#wrong(name, 'a text');
  }

  optionalFlag(name: string): boolean | undefined {
    const value = this.#value(name);
    return value === undefined || typeof value === 'boolean' ? value : this.#wrong(name, 'true or false');
  }

  integer(name: string): number {
    return this.optionalInteger(name) ?? this.#wrong(name, 'a whole number');
  }

  optionalInteger(name: string): number | undefined {
    const value = this.#value(name);
    if (value === undefined || (typeof value === 'number' && Number.isSafeInteger(value))) return value;
    return this.#wrong(name, 'a whole number');
  }

  /** Left out: none. */
  texts(name: string): readonly string[] {
    const list = this.#list(name) ?? [];
    return list.map((value, index) => (typeof value === 'string' ? value : this.#wrong(`${name}[${index}]`, 'a text')));
  }

  /** A list of objects that has to be there: taking its absence for "none" would make everything anew. */
  records(name: string): readonly Fields[] {
    return this.optionalRecords(name) ?? this.#wrong(name, 'a list');
  }

  optionalRecords(name: string): readonly Fields[] | undefined {
    return this.#list(name)?.map((value, index) => Fields.of(value, this.#place, `${this.#prefix}${name}[${index}]`));
  }

  record(name: string): Fields {
    return this.optionalRecord(name) ?? this.#wrong(name, 'an object');
  }

  optionalRecord(name: string): Fields | undefined {
    const value = this.#value(name);
    return value === undefined ? undefined : Fields.of(value, this.#place, `${this.#prefix}${name}`);
  }

  /**
   * Itself, if it is about this id. Something in between may give one request the answer to another, and what is written next
   * would then make one object of the other's.
   */
  about(id: string): this {
    if (this.text('id').toLowerCase() === id.toLowerCase()) return this;
    throw this.wrong('it is about another object than was asked for');
  }

  /** For what no method here can tell. */
  wrong(what: string): UnexpectedAnswer {
    return new UnexpectedAnswer(this.#place, `${this.#prefix}${what}`);
  }

  #value(name: string): unknown {
    return Object.hasOwn(this.raw, name) ? (this.raw[name] ?? undefined) : undefined;
  }

  #list(name: string): readonly unknown[] | undefined {
    const value = this.#value(name);
    return value === undefined || Array.isArray(value) ? value : this.#wrong(name, 'a list');
  }

  #wrong(name: string, kind: string): never {
    throw this.wrong(`${name} is not ${kind}`);
  }
}
