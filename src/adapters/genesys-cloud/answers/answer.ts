import { HybridError } from '../../../base/errors.ts';
import { isRecord } from '../../../base/json.ts';
import { formatMessage } from '../../../base/message.ts';
import { reasonText } from '../../http/error.ts';

/** The response that is being read, for errors. */
interface AnswerPlace {
  readonly method: string;
  readonly path: string;
  readonly correlationId?: string | undefined;
}

/** A response that does not match the official definition. After a write it is unclear what the write did. */
export class UnexpectedAnswer extends HybridError {
  readonly unclear: boolean;

  constructor({ method, path, correlationId }: AnswerPlace, what: string) {
    const correlation = correlationId === undefined ? '' : ` [correlation id ${reasonText(correlationId)}]`;
    const [plain = ''] = path.split('?', 1);
    super(
      formatMessage('genesys-cloud.unexpected-answer', { method, path: plain, what: reasonText(what), correlation }),
    );
    this.unclear = method !== 'GET';
  }
}

/** An object of a response. Every method throws UnexpectedAnswer for a field of another type; `null` counts as missing. */
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
    return this.#typed(name, 'a text', (value) => typeof value === 'string');
  }

  optionalFlag(name: string): boolean | undefined {
    return this.#typed(name, 'true or false', (value) => typeof value === 'boolean');
  }

  integer(name: string): number {
    return this.optionalInteger(name) ?? this.#wrong(name, 'a whole number');
  }

  optionalInteger(name: string): number | undefined {
    const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
    return this.#typed(name, 'a whole number', isInteger);
  }

  /** Empty if missing. */
  texts(name: string): readonly string[] {
    const list = this.#list(name) ?? [];
    return list.map((value, index) => (typeof value === 'string' ? value : this.#wrong(`${name}[${index}]`, 'a text')));
  }

  /** A required list of objects: treating a missing list as empty would create everything again. */
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

  /** The object, if it has this ID: a proxy may answer one request with the response to another. */
  about(id: string): this {
    if (this.text('id').toLowerCase() === id.toLowerCase()) return this;
    throw this.wrong('it describes another object than requested');
  }

  wrong(what: string): UnexpectedAnswer {
    return new UnexpectedAnswer(this.#place, `${this.#prefix}${what}`);
  }

  #value(name: string): unknown {
    return Object.hasOwn(this.raw, name) ? (this.raw[name] ?? undefined) : undefined;
  }

  #list(name: string): readonly unknown[] | undefined {
    return this.#typed(name, 'a list', (value): value is unknown[] => Array.isArray(value));
  }

  #typed<Value>(name: string, kind: string, isValue: (value: unknown) => value is Value): Value | undefined {
    const value = this.#value(name);
    return value === undefined || isValue(value) ? value : this.#wrong(name, kind);
  }

  #wrong(name: string, kind: string): never {
    throw this.wrong(`${name} is not ${kind}`);
  }
}
