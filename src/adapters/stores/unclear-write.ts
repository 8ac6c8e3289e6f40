import { HybridError } from '../../base/errors.ts';

/** A write that nobody can say of whether it took effect: it was sent, and the store could not be asked afterwards. */
export class UnclearWrite extends HybridError {
  readonly unclear = true;
}

export function unclearWrite(error: unknown): unknown {
  if (!(error instanceof HybridError)) return error;
  const { code, message, fix } = error;
  return new UnclearWrite({ code, message, fix, cause: error });
}
