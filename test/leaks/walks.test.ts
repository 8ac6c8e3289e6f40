import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/engine/report.ts';
import { FAULTS, isBreaking, MATRIX_FAULTS } from './faults.ts';
import { GROUNDS } from './grounds.ts';
import { isTaken, stepsOf, WALKS } from './walks.ts';

/** Outside of a workflow there is no pull request to review. */
const ONLY_ACTION = ['review'];

function verbsOn(surface: string, fault: string): readonly string[] {
  const walks = WALKS.filter((way) => way.surface === surface && way.fault.name === fault);
  return [...new Set(walks.flatMap((way) => stepsOf(way).map(({ verb }) => verb)))].sort();
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
  const grounds = WALKS.filter(({ fault }) => fault.name === name).map(({ ground }) => ground.name);
  expect([...new Set(grounds)]).toEqual(GROUNDS.map((ground) => ground.name));
});

it('the selection of CI covers GitHub, the other stores, gws, and a kit with secrets', () => {
  const taken = WALKS.filter((way) => isTaken(way, 11)).map(({ ground }) => ground.name);
  expect(taken).toEqual(expect.arrayContaining(GROUNDS.slice(0, 5).map(({ name }) => name)));
  expect(taken.length).toBeLessThan(9);
  expect(WALKS.length).toBeLessThan(180);
});
