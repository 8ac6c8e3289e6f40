import type { Place } from '../../src/base/errors.ts';
import type { Form } from './damage.ts';

/** A valid input that is going to be damaged. */
export interface Base {
  /** For people: a file, or the request that it answers. */
  readonly name: string;
  readonly text: string;
  readonly form: Form;
}

/** The text around the body of an answer. */
export interface Envelope {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A part of the program that reads something from outside. */
export interface Subject {
  readonly name: string;
  readonly bases: readonly Base[];
  /** It reads answers, whose envelopes are damaged too. */
  readonly isService: boolean;
  /** Texts that no error may contain. */
  readonly secrets: readonly string[];
  /** Reads the bytes in place of a base input. Returns its result, which `failures` may inspect, or throws. */
  readonly read: (base: number, bytes: Buffer, envelope: Envelope) => unknown;
  /** Errors that are not thrown: those of a plan that contains a failure. */
  readonly failures?: (result: unknown) => readonly ReadableError[];
}

/** An error as a person reads it. */
export interface ReadableError {
  readonly code?: string;
  readonly message: string;
  readonly fix?: string | undefined;
  readonly where?: Place | undefined;
}
