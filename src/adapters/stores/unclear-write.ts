import { HybridError } from '../../base/errors.ts';

/** A write that nobody can say of whether it took effect: it was sent, and the store could not be asked afterwards. */
class UnclearWrite extends HybridError {
  readonly unclear = true;
}

export function throwUnclear(error: unknown): never {
  if (!(error instanceof HybridError)) throw error;
  const { code, message, fix } = error;
  throw new UnclearWrite({ code, message, fix, cause: error });
}
