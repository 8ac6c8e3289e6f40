import { describe, expect, it } from 'vitest';
import { isCommand, requireFitting } from '../../src/app/commands/request.ts';
import { INPUTS } from '../../src/app/options.ts';
import { documentedWorkflows, type Step, shippedWorkflows, stepsOf } from './files.ts';

const FILES = [...shippedWorkflows(), ...documentedWorkflows()];

/** The argument of a request. */
const wordOf = (input: string) => input.replaceAll(/-(.)/g, (_all, letter: string) => letter.toUpperCase());

const DESCRIBED = INPUTS.find(({ name }) => name === 'command')?.description ?? '';

const isOneOf = (command: string, commands: readonly string[]) => commands.includes(command);

/** The problems of a step of the Action. */
function complaintsOf({ with: inputs = {} }: Step): readonly string[] {
  const names = INPUTS.map(({ name }): string => name);
  const command = String(inputs.command);
  if (!new RegExp(`[ ,]${command}[, .]`).test(DESCRIBED)) return [`there is no command ${command}`];
  const given = Object.keys(inputs);
  const unknown = given.filter((name) => !names.includes(name));
  // An input without an option on the command line is accepted, because the Action does not read it.
  const misplaced = INPUTS.filter(
    ({ name, flag, commands }) => !flag && commands && !isOneOf(command, commands) && given.includes(name),
  );
  return [...unknown, ...misplaced.map(({ name }) => name), ...refused(command, given.map(wordOf))];
}

function refused(command: string, words: readonly string[]): readonly string[] {
  if (!isCommand(command)) return [];
  const given = Object.fromEntries(words.map((word) => [word, 'something']));
  try {
    requireFitting({ ...given, command, files: [], intent: { resetLostSecrets: false } });
    return [];
  } catch (error) {
    return [String(error)];
  }
}

const isOurs = ({ uses = '' }: Step) => uses.startsWith('$/') || uses.includes('/genesys-hybrid@');

describe.each(FILES.map((file) => [file.file, file] as const))('%s', (_name, file) => {
  it('gives the Action existing inputs that its command accepts', () => {
    expect(stepsOf(file).filter(isOurs).flatMap(complaintsOf)).toEqual([]);
  });
});

describe('a step', () => {
  it.each([
    ['an unknown command', { command: 'aply' }],
    ['an unknown input', { command: 'plan', tenant: 'acme' }],
    ['an option that its command does not accept', { command: 'apply', 'dry-run': true }],
    ['a key where nothing is sealed', { command: 'plan', 'review-key': 'x' }],
  ])('with %s is refused', (_what, inputs) => {
    expect(complaintsOf({ with: inputs })).toHaveLength(1);
  });
});
