/** Generates docs/reference/options.md from src/app/options.ts and src/app/verbs.ts. */
import { describeOption, FLAGS, type Flag, INPUTS, listOf, OUTPUTS, takes, VARIABLES } from '../src/app/options.ts';
import { GENERAL_VERBS, VERBS } from '../src/app/verbs.ts';
import { COMMANDS } from '../src/engine/report.ts';
import { cell } from './markdown-cell.ts';

const code = (text: string | undefined) => (text === undefined ? '' : `\`${text}\``);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const written = ({ flag, argument }: Flag) => `--${flag}${argument ? ` ${argument}` : ''}`;

function commandSection(command: (typeof COMMANDS)[number]): string {
  const { usage, help, details = '' } = VERBS[command];
  const own = FLAGS.filter((flag) => flag.commands && takes(command, flag)).map((flag) => code(written(flag)));
  const options = own.length > 0 ? [`Options: ${listOf(own, 'and')}.`] : [];
  return [
    `### ${command}`,
    code(`genesys-hybrid ${usage}`),
    `${help}.`,
    ...details.split('\n').filter((line) => line !== ''),
    ...options,
  ].join('\n\n');
}

const GENERAL_ROWS = Object.values(GENERAL_VERBS).map(({ usage, help }) => [
  code(`genesys-hybrid ${usage}`),
  `${cell(help)}.`,
]);

/** The whole page. */
export function optionsPage(): string {
  const flags = FLAGS.map((flag) => [
    code(written(flag)),
    flag.isInput ? code(flag.name) : '',
    cell(describeOption(flag)),
  ]);
  const inputs = INPUTS.map(({ name, default: otherwise, flag, variable, description }) => [
    code(name),
    code(otherwise),
    code(flag ?? variable),
    cell(description),
  ]);
  const variables = VARIABLES.map((each) => [code(each.variable), cell(describeOption(each))]);
  return `# Commands, options, inputs and environment variables

This page has the same source as \`--help\`, the completion scripts and \`action.yml\`.

## Commands

${COMMANDS.map(commandSection).join('\n\n')}

### Help and completion

${table(['Command', 'What it does'], GENERAL_ROWS)}

## Options

An option that the command does not take is an error, and nothing is done.

${table(['Option', 'Input of the Action', 'Description'], flags)}

## Inputs of the Action

No input is required. Where the third column has an environment variable, a workflow can also set it under \`env:\`; the input overrides it.

${table(['Input', 'Default', 'On the command line', 'Description'], inputs)}

## Outputs of the Action

No output contains a secret.

${table(
  ['Output', 'Description'],
  OUTPUTS.map(({ name, description }) => [code(name), cell(description)]),
)}

## Environment variables

${table(['Variable', 'Description'], variables)}

## Exit status

${table(
  ['Status', 'Meaning'],
  [
    ['0', 'Done, or no changes'],
    ['1', 'Failed, also for an error on the command line'],
    ['2', 'Differences found (`plan`, `drift`, `rotate --dry-run`)'],
    ['3', 'Refused by a guard; nothing was changed'],
    ['4', 'Partly applied; run the command again to continue'],
  ],
)}
`;
}
