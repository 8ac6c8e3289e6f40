/**
 * The crash matrix: every run is killed after each of its requests in turn, and the next run has to come to the right end.
 * The login loop: while keys rotate, everybody logs in all the time.
 * Prints the counts and ends with status 1 when one is not as promised.
 *
 *   node test/faults/main.ts [--every N]      only after each Nth request
 */
import { parseArgs } from 'node:util';
import { type CrashOutcome, crashMatrix, STORIES } from './crash-matrix.ts';
import { type LoopOutcome, loginLoop } from './login-loop.ts';

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } });

function isKept({ runs, converged, orphans, lostSecrets, lockedOut }: CrashOutcome): boolean {
  return runs > 0 && converged === runs && orphans + lostSecrets + lockedOut === 0;
}

const outcomes: CrashOutcome[] = [];
for (const story of STORIES) {
  const outcome = await crashMatrix(story, Number(values.every));
  outcomes.push(outcome);
  const { requests, runs, converged, orphans, lostSecrets, looks, lockedOut, problems } = outcome;
  console.log(`${story.name}
  ${requests} requests undisturbed; killed ${runs} times, converged ${converged} of ${runs} (${((100 * converged) / runs).toFixed(0)} %)
  ${orphans} orphan clients, ${lostSecrets} lost secrets, ${lockedOut} moments without a valid login in ${looks} looks`);
  for (const problem of problems) console.log(`    ${problem}`);
}

const loops: LoopOutcome[] = [];
for (const what of ['clients', 'saml', 'all']) {
  const loop = await loginLoop(what);
  loops.push(loop);
  console.log(`login loop during rotate --what ${what}
  ${loop.logins} logins with what stands in the transaction object, one of each kind every 50 ms: ${loop.failures.length} failures`);
  for (const failure of loop.failures) console.log(`    ${failure}`);
}
process.exitCode =
  outcomes.every(isKept) && loops.every(({ logins, failures }) => logins > 0 && failures.length === 0) ? 0 : 1;
