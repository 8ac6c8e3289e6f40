import { setFlagsFromString } from 'node:v8';

/** Below it a run ends before its garbage counts. */
const MANY = 50;

/**
 * V8 lets garbage stand by the memory of the machine: a plan of 300 tenants holds 40 MB and took 300 MB of a machine with 24 GB, and
 * 145 MB so, for a quarter more of processor time (docs/performance.md). Both flags are read each time the heap is about to grow, so
 * they may be set late, which is not so of those that name a size. Node does not promise what a flag does that is set late; an apply
 * may have it because one that is killed at any request loses nothing (docs/rotation.md), so at worst it costs that run.
 */
export function keepMemorySmall(tenants: number): void {
  if (tenants < MANY) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=20');
}
