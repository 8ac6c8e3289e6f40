/** A place in a file a person wrote. `line` and `column` count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ErrorDetails {
  /** Stable, for scripts: `tenant.unknown-key`, `vault.sealed`, `http.timeout`. */
  readonly code: string;
  /** What happened, in one sentence. Never holds a secret. */
  readonly message: string;
  readonly where?: Place | undefined;
  /** What to do next, in one or two sentences. */
  readonly fix?: string | undefined;
  readonly cause?: unknown;
}

/** The one error class of the project. What is not one of these is a bug and is reported as such. */
export class HybridError extends Error {
  override readonly name = 'HybridError';
  readonly code: string;
  readonly where: Place | undefined;
  readonly fix: string | undefined;

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.where = details.where;
    this.fix = details.fix;
  }
}

/** Refused by a guard: nothing was changed, exit status 3. */
export class Refusal extends HybridError {}

/** Something on the command line is not understood. */
export function usageError(message: string, fix = 'genesys-hybrid --help lists commands and options.'): HybridError {
  return new HybridError({ code: 'usage', message, fix });
}

/** Several errors that belong together, such as everything wrong with all tenant files. */
export class HybridErrors extends HybridError {
  readonly errors: readonly HybridError[];

  constructor(errors: readonly HybridError[], message: string) {
    super({ code: 'several', message });
    this.errors = errors;
  }
}

/**
 * Anything thrown, as an error that can be shown. The message of a foreign error is left out: it may quote
 * what it choked on, and that may be a secret. Its class and the place in our code are enough for a report.
 */
export function asHybridError(error: unknown): HybridError {
  if (error instanceof HybridError) return error;
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const frame = error instanceof Error ? /\bat .*/.exec(error.stack ?? '')?.[0] : undefined;
  return new HybridError({
    code: 'internal',
    message: `unexpected ${name}${frame ? ` ${frame}` : ''}`,
    fix: 'This is a fault of genesys-hybrid: please report it with this line. Running again is safe.',
  });
}

export function placeText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}
