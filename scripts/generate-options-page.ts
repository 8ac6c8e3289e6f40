/** Generates docs/reference/options.md from src/app/options.ts and src/app/verbs.ts. */
import { describeOption, FLAGS, type Flag, takes, VARIABLES } from '../src/app/options.ts';
import { GENERAL_VERBS, VERBS } from '../src/app/verbs.ts';
import { COMMANDS } from '../src/engine/report.ts';
import { cell, code, generatedFrom, table } from './markdown.ts';

const written = ({ flag, argument }: Flag) => `--${flag}${argument ? ` ${argument}` : ''}`;

/** Without the commands that take it, which are said elsewhere. */
function rowOf(flag: Flag): readonly string[] {
  const { commands: _, ...rest } = flag;
  return [code(written(flag)), cell(describeOption(rest))];
}

function commandSection(command: (typeof COMMANDS)[number]): string {
  const { usage, help, details = '' } = VERBS[command];
  const own = FLAGS.filter((flag) => flag.commands && takes(command, flag)).map(rowOf);
  return [
    `### ${command}`,
    code(`genesys-hybrid ${usage}`),
    `${help}.`,
    ...details.split('\n').filter((line) => line !== ''),
    own.length > 0
      ? table(['Option', 'Description'], own)
      : 'No options besides [those of every command](#options-of-every-command).',
  ].join('\n\n');
}

const GENERAL_ROWS = Object.values(GENERAL_VERBS).map(({ usage, help }) => [
  code(`genesys-hybrid ${usage}`),
  `${cell(help)}.`,
]);

/** The whole page. */
export function optionsPage(): string {
  const shared = FLAGS.filter(({ commands }) => !commands).map(rowOf);
  const variables = VARIABLES.map((each) => [code(each.variable), cell(describeOption(each))]);
  return `${generatedFrom('src/app/options.yaml', 'src/app/verbs.yaml')}

# Commands, options and environment variables

\`--help\`, the completion scripts and \`action.yml\` have the same source as this page. For the GitHub Action see
[inputs and outputs](action.md).

FILES are names of tenants, paths or patterns. Without them a command reads every tenant file in \`tenants/\`.

## Commands

${COMMANDS.map(commandSection).join('\n\n')}

### Help and completion

${table(['Command', 'What it does'], GENERAL_ROWS)}

## Options of every command

An option that the command does not take is an error, and nothing is done.

${table(['Option', 'Description'], shared)}

## Inputs of the Action

See [inputs and outputs of the GitHub Action](action.md).

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
