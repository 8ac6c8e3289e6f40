import { HybridError } from '../../base/errors.ts';

/** A write that may have had an effect or not: it was sent, and the store could not be read afterwards. */
class UnclearWrite extends HybridError {
  readonly unclear = true;
}

export function throwUnclear(error: unknown): never {
  if (!(error instanceof HybridError)) throw error;
  const { code, message, fix } = error;
  throw new UnclearWrite({ code, message, fix, cause: error });
}
