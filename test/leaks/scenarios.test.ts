import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/engine/report.ts';
import { FAULTS, isBreaking, MATRIX_FAULTS } from './faults.ts';
import { isSelected, SCENARIOS, stepsOf } from './scenarios.ts';
import { SETUPS } from './setups.ts';

/** Outside of a workflow there is no pull request to review. */
const ONLY_ACTION = ['review'];

function verbsOn(surface: string, fault: string): readonly string[] {
  const scenarios = SCENARIOS.filter((scenario) => scenario.surface === surface && scenario.fault.name === fault);
  return [...new Set(scenarios.flatMap((scenario) => stepsOf(scenario).map(({ verb }) => verb)))].sort();
}

/** Some commands write no file. */
const everywhere = [...FAULTS, ...MATRIX_FAULTS].filter(({ files }) => files === undefined);

describe.each(everywhere)('the leak scenarios with $name', ({ name }) => {
  it('cover every command, as the Action and as the command', () => {
    const verbs = [...COMMANDS].sort();
    expect(verbsOn('Action', name)).toEqual(verbs);
    expect(verbsOn('command', name)).toEqual(verbs.filter((verb) => !ONLY_ACTION.includes(verb)));
  });
});

it.each(FAULTS.filter(isBreaking))('every setup is tested with $name', ({ name }) => {
  const setups = SCENARIOS.filter(({ fault }) => fault.name === name).map(({ setup }) => setup.name);
  expect([...new Set(setups)]).toEqual(SETUPS.map((setup) => setup.name));
});

it('the selection of CI covers GitHub, the other stores, gws, and a kit with secrets', () => {
  const taken = SCENARIOS.filter((scenario) => isSelected(scenario, 11)).map(({ setup }) => setup.name);
  expect(taken).toEqual(expect.arrayContaining(SETUPS.slice(0, 5).map(({ name }) => name)));
  expect(taken.length).toBeLessThan(9);
  expect(SCENARIOS.length).toBeLessThan(180);
});
