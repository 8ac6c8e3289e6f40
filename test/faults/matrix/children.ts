import { runChild } from '../../simulators/child.ts';
import { runFast } from './fast-run.ts';
import { prepare } from './fault-run.ts';
import { applyFaultAt, FAULTS } from './faults.ts';
import { commandRequest, SCENARIOS } from './scenarios.ts';
import { Setup } from './setup.ts';

export interface ChildOutcome {
  readonly name: string;
  readonly runs: number;
  readonly statuses: readonly (number | null)[];
  readonly problems: readonly string[];
}

/** Faults for the built command, each in the middle of its requests; none waits for a timeout of 30 s. */
const SAMPLE = [
  '502',
  'connection reset after it is done',
  'half a JSON',
  'a page of something in between',
  'the token ends',
];
/** Text that only Node itself prints. */
export const INSIDE = /[Uu]nexpected \w*Error|UnhandledPromise|node:internal|at file:/;

/** INTERFACE: each status that a run with a fault may end with. */
export const STATUSES = [0, 1, 3, 4];

/** The built command as a process: exit status, and no trace of Node on stderr. */
export async function childSample(): Promise<ChildOutcome> {
  const scenarios = SCENARIOS.filter(({ name }) =>
    ['apply from nothing', 'rotate --what all', 'verify'].includes(name),
  );
  const statuses: (number | null)[] = [];
  const problems: string[] = [];
  for (const scenario of scenarios) {
    for (const name of SAMPLE) {
      const setup = await Setup.open(scenario.setting, scenario.over);
      const { simulators, directory } = setup;
      await prepare(setup, scenario);
      applyFaultAt(
        setup,
        FAULTS.find((fault) => fault.name === name),
        20,
      );
      const { command, what } = scenario.request;
      const words = [command, 'acme.yaml', ...(what === undefined ? [] : ['--what', what])];
      const { status, stdout, stderr } = await runChild(words, { environment: setup.environment, directory });
      statuses.push(status);
      const told = `${words.join(' ')}, ${name}`;
      if (!STATUSES.includes(status ?? -1)) problems.push(`${told}: status ${status}`);
      if (INSIDE.test(stdout + stderr)) problems.push(`${told}: ${INSIDE.exec(stdout + stderr)?.[0]}`);
      setup.mend();
      simulators.genesysCloud.clock.advance(60_000);
      const { result } = await runFast({ ...setup.parts(), request: commandRequest('apply') });
      if (result !== 'changed' && result !== 'clean') problems.push(`${told}: the next apply: ${result}`);
      await setup.close();
    }
  }
  return { name: 'the built command with a fault at its 20th request', runs: statuses.length, statuses, problems };
}
