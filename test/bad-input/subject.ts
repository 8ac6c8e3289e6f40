import type { Place } from '../../src/base/errors.ts';
import type { Form } from './spoil.ts';

/** Something good that is going to be spoiled. */
export interface Base {
  /** For people: a file, or the request that it answers. */
  readonly name: string;
  readonly text: string;
  readonly form: Form;
}

/** Around the body of an answer. */
export interface Envelope {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What reads something from outside. */
export interface Subject {
  readonly name: string;
  readonly bases: readonly Base[];
  /** It reads answers, whose envelopes are spoiled too. */
  readonly isService: boolean;
  /** Texts that no error may hold. */
  readonly secrets: readonly string[];
  /**
   * Reads the bytes in the place of a base. Gives what it came to, which `failures` may look into, or throws.
   */
  readonly read: (base: number, bytes: Buffer, envelope: Envelope) => unknown;
  /** What is an error and does not come as one that was thrown: a plan that holds a failure. */
  readonly failures?: (result: unknown) => readonly Told[];
}

/** An error as people read it. */
export interface Told {
  readonly code?: string;
  readonly message: string;
  readonly fix?: string | undefined;
  readonly where?: Place | undefined;
}
