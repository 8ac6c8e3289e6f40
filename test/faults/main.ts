/**
 * Tests the behaviour with faults. The fault matrix: each fault at each request of every command, and the next run must reach the
 * right end state; the same for the use of GitHub by the Action. The crash matrix: every run is killed after each of its requests
 * in
 * turn. The login loop: during a rotation, every kind of user logs in all the time. Prints the counts and ends with status 1 when
 * one of them breaks a promise.
 *
 *   node test/faults/main.ts [--every N]                      only each Nth fault, and only after each Nth request
 *   node test/faults/main.ts --part faults|github|crashes|logins  one of the four
 *   node test/faults/main.ts --part crashes --scenario NAME   one scenario of the crash matrix
 *   node test/faults/main.ts --only 'SCENARIO @ FAULT @ N'    one run of the fault matrices; an omitted part means all
 */
import { parseArgs } from 'node:util';
import { SCENARIOS as CRASHES, type CrashOutcome, crashMatrix } from './crash/crash-matrix.ts';
import { FAULTS as FAULTS_AT_GITHUB } from './github/faults.ts';
import { gitHubMatrix } from './github/matrix.ts';
import { SCENARIOS as AT_GITHUB } from './github/scenarios.ts';
import { loginLoop } from './logins/login-loop.ts';
import { type ChildOutcome, childSample } from './matrix/children.ts';
import { FAULTS } from './matrix/faults.ts';
import { fullDisk, fullDiskForFiles } from './matrix/full-disk.ts';
import { faultMatrix, isFlawless, onlyOf, type ScenarioOutcome } from './matrix/matrix.ts';
import { AT_GITHUB as AT_GITHUB_SENT, OF_VERBS, type Template, unlisted } from './matrix/requests.ts';
import { SCENARIOS } from './matrix/scenarios.ts';
import { matrixText } from './matrix/table.ts';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    only: { type: 'string' },
    part: { type: 'string' },
    scenario: { type: 'string' },
  },
});
const every = Number(values.every);
const only = onlyOf(values.only);

function isKept({ runs, converged, problems, lockedOut }: CrashOutcome): boolean {
  return runs > 0 && converged === runs && problems.length + lockedOut === 0;
}

function showChildren({ name, runs, statuses, problems }: ChildOutcome): boolean {
  const counts = [...new Set(statuses)]
    .sort()
    .map((status) => `${statuses.filter((each) => each === status).length} with ${status}`);
  console.log(
    `${name}\n  ${runs} runs, ended ${counts.join(', ')}; ${problems.length} that the next run did not repair`,
  );
  for (const problem of problems) console.log(`    ${problem}`);
  return runs > 0 && problems.length === 0;
}

async function faults(): Promise<boolean> {
  const outcomes: ScenarioOutcome[] = [];
  for (const scenario of SCENARIOS.filter(({ name }) => (only.scenario ?? name) === name)) {
    const outcome = await faultMatrix(scenario, { every, only });
    outcomes.push(outcome);
    console.error(`${scenario.name}: ${outcome.right + outcome.mended} of ${outcome.tried}`);
  }
  console.log(matrixText(outcomes));
  const isRight = outcomes.length > 0 && outcomes.every(isFlawless);
  if (values.only !== undefined) return isRight;
  const isTold = showUntold(outcomes, OF_VERBS);
  const children = [await childSample(), await fullDisk(every), ...(await fullDiskForFiles(every))];
  return children.map(showChildren).every(Boolean) && isTold && isRight;
}

/** Only the requests of all scenarios together can be compared with the list. */
function showUntold(outcomes: readonly ScenarioOutcome[], known: readonly Template[]): boolean {
  const problems = unlisted(new Set(outcomes.flatMap(({ asked }) => [...asked])), known);
  console.log(
    `${known.length} requests that may be sent; ${problems.length} of them without a scenario, or not listed`,
  );
  for (const problem of problems) console.log(`    ${problem}`);
  return problems.length === 0;
}

/** No login happens there, and no secret is stored there. */
const NOT_AT_GITHUB = ['Lost', 'Locked out'];

async function github(): Promise<boolean> {
  const outcomes: ScenarioOutcome[] = [];
  for (const scenario of AT_GITHUB.filter(({ name }) => (only.scenario ?? name) === name)) {
    outcomes.push(await gitHubMatrix(scenario, { every, only }));
  }
  console.log(matrixText(outcomes, NOT_AT_GITHUB));
  const isTold = values.only !== undefined || showUntold(outcomes, AT_GITHUB_SENT);
  return outcomes.length > 0 && outcomes.every(isFlawless) && isTold;
}

async function crashes(): Promise<boolean> {
  if (values.scenario !== undefined) requireName(values.scenario, CRASHES);
  const outcomes: CrashOutcome[] = [];
  for (const scenario of CRASHES.filter(({ name }) => (values.scenario ?? name) === name)) {
    const outcome = await crashMatrix(scenario, every);
    outcomes.push(outcome);
    const { requests, runs, converged, orphans, lostSecrets, looks, lockedOut, problems } = outcome;
    console.log(`${scenario.name}
  ${requests} requests undisturbed; killed ${runs} times, converged ${converged} of ${runs} (${((100 * converged) / runs).toFixed(0)} %)
  ${orphans} orphan clients, ${lostSecrets} lost secrets, ${lockedOut} moments without a valid login in ${looks} checks`);
    for (const problem of problems) console.log(`    ${problem}`);
  }
  return outcomes.length > 0 && outcomes.every(isKept);
}

async function logins(): Promise<boolean> {
  let isRight = true;
  for (const what of ['clients', 'saml', 'all']) {
    const loop = await loginLoop(what);
    isRight &&= loop.logins > 0 && loop.failures.length === 0;
    console.log(`login loop during rotate --what ${what}
  ${loop.logins} logins with the current transaction object, one of each type every 50 ms: ${loop.failures.length} failures`);
    for (const failure of loop.failures) console.log(`    ${failure}`);
  }
  return isRight;
}

/** A name without a match would pass without a test. */
function requireName(name: string, known: readonly { readonly name: string }[]): void {
  if (known.some((each) => each.name === name)) return;
  throw new Error(
    `no scenario or fault is named "${name}"; the names are ${known.map((each) => each.name).join(', ')}`,
  );
}

const PARTS: Readonly<Record<string, () => Promise<boolean>>> = { faults, github, crashes, logins };
if (only.scenario !== undefined) requireName(only.scenario, [...SCENARIOS, ...AT_GITHUB]);
if (only.fault !== undefined) requireName(only.fault, [...FAULTS, ...FAULTS_AT_GITHUB]);
if (!(Number.isInteger(every) && every > 0))
  throw new Error(`--every must be a whole number of at least 1, not ${values.every}`);
const partOfOnly = AT_GITHUB.some(({ name }) => name === only.scenario) ? 'github' : 'faults';
const wanted = values.part ?? (values.only === undefined ? Object.keys(PARTS).join() : partOfOnly);
const began = performance.now();
let isRight = true;
for (const part of wanted.split(',')) {
  const run = PARTS[part];
  if (!run)
    throw new Error(`--part must be a list of parts, not ${part}; the parts are ${Object.keys(PARTS).join(', ')}`);
  const isPart = await run().catch((error: unknown) => {
    console.log(error);
    return false;
  });
  isRight &&= isPart;
}
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
// A request that still waits for a silent service must not keep the process alive.
process.exit(isRight ? 0 : 1);
