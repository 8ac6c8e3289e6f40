import type { Result } from '../engine/report.ts';

/** INTERFACE: 0 done or nothing to do, 1 failed, 2 differences found, 3 refused by a guard, 4 partly applied. */
export const EXIT_STATUS: Record<Result, number> = {
  clean: 0,
  changed: 0,
  failed: 1,
  differs: 2,
  refused: 3,
  partial: 4,
};
