import { HybridError, Refusal } from '../../base/errors.ts';

/** A write that nobody can say of whether it took effect: it was sent, and the store could not be asked afterwards. */
class UnclearWrite extends HybridError {
  readonly unclear = true;
}

export function throwUnclear(error: unknown): never {
  if (!(error instanceof HybridError)) throw error;
  const { code, message, fix } = error;
  throw new UnclearWrite({ code, message, fix, cause: error });
}

export function conflict(path: string): Refusal {
  const fix =
    'Another run is under way, or somebody edited the entry. Nothing was overwritten; run again when it is done.';
  return new Refusal({ code: 'store.conflict', message: `somebody else wrote ${path} since this run read it`, fix });
}

export function notKept(path: string, store: string, fix: string): HybridError {
  const message = `${store} does not give back ${path} as it was written`;
  return new HybridError({ code: 'store.not-kept', message, fix });
}
