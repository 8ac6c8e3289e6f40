import type { CommandName } from '../engine/report.ts';
import { FLAGS, type Flag, listOf, takes, VARIABLES } from './options.ts';
import { GENERAL_VERBS, VERBS, type VerbDescription } from './verbs.ts';

export type Topic = 'overview' | 'environment' | CommandName | keyof typeof GENERAL_VERBS;

type Row = readonly [left: string, right: string];

/** Longer lines are hard to read; a narrower terminal gets shorter ones. */
const WIDEST = 80;
const NARROWEST = 20;
/** A wider left column would leave too little for the right one. */
const WIDEST_LEFT = 32;

/** @param columns of the terminal, if there is one */
export function helpWidth(columns: number | undefined): number {
  return Math.max(NARROWEST, Math.min(columns ?? WIDEST, WIDEST));
}

/** Lines of at most `width` columns. A longer word is not broken, so that people can copy it. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}

/** Two columns; the right one goes below the left one if it does not fit next to it. */
function rowLines(rows: readonly Row[], width: number): readonly string[] {
  const longest = Math.max(...rows.map(([left]) => left.length));
  const column = Math.min(longest, WIDEST_LEFT) + 4;
  const indent = column > width / 2 ? 6 : column;
  return rows.flatMap(([left, right]) => {
    const [first = '', ...others] = wrap(right, width - indent).map((line) => ' '.repeat(indent) + line);
    const start = `  ${left}`;
    if (start.length + 2 > indent) return [start, first, ...others];
    return [start + first.slice(start.length), ...others];
  });
}

function optionRow({ flag, argument, help, values }: Flag): Row {
  const text = values ? `${help}: ${listOf(values, 'or')}` : help;
  return [`--${flag}${argument ? ` ${argument}` : ''}`, text];
}

function verbRows(verbs: Readonly<Record<string, VerbDescription>>): readonly Row[] {
  return Object.entries(verbs).map(([name, { help }]) => [name, help]);
}

/** Each line of the text becomes a paragraph. */
export function paragraphs(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [...wrap(line, width), '']));
}

function overview(width: number): readonly string[] {
  const general = FLAGS.filter(({ commands }) => commands === undefined);
  return [
    ...paragraphs(ABOUT_TEXT, width),
    ...wrap('Usage: genesys-hybrid COMMAND [FILES] [OPTIONS]', width),
    '',
    ...rowLines(verbRows(VERBS), width),
    '',
    ...rowLines(verbRows(GENERAL_VERBS), width),
    '',
    'Options of every command:',
    ...rowLines(general.map(optionRow), width),
    '',
    ...paragraphs(`${FILES_TEXT}\nFor the options of a command: genesys-hybrid COMMAND --help`, width),
    ...wrap(STATUS_TEXT, width),
  ];
}

const ABOUT_TEXT = 'Provision and manage hybrid integrations between Genesys Engage and Genesys Cloud from YAML.';
const FILES_TEXT =
  "FILES are names of tenants, paths or patterns, such as acme, tenants/acme.yaml or 'tenants/eu-*.yaml'. Without FILES: every tenant file in tenants/.";

const STATUS_TEXT =
  'Exit status: 0 done, or no changes; 1 failed; 2 differences found (plan, drift, rotate --dry-run); 3 refused by a guard; 4 partly applied.';

function ofCommand(command: CommandName, width: number): readonly string[] {
  const { usage, help, details = '' } = VERBS[command];
  const options = FLAGS.filter((flag) => takes(command, flag) && flag.flag !== 'version');
  return [
    ...wrap(`Usage: genesys-hybrid ${usage} [OPTIONS]`, width),
    '',
    ...paragraphs(`${help}.\n${details}`, width),
    ...(usage.includes('[FILES]') ? paragraphs(FILES_TEXT, width) : []),
    'Options:',
    ...rowLines(options.map(optionRow), width),
    '',
    ...wrap(STATUS_TEXT, width),
  ];
}

function ofGeneral({ usage, help, details = '' }: VerbDescription, width: number): readonly string[] {
  return [...wrap(`Usage: genesys-hybrid ${usage}`, width), '', ...paragraphs(`${help}.\n${details}`, width)];
}

function linesOf(topic: Topic, width: number): readonly string[] {
  if (topic === 'overview') return overview(width);
  if (topic === 'environment') {
    const rows = VARIABLES.map(({ variable, help }): Row => [variable, help]);
    return ['Environment variables:', ...rowLines(rows, width)];
  }
  if (topic === 'help' || topic === 'completion' || topic === 'version') return ofGeneral(GENERAL_VERBS[topic], width);
  return ofCommand(topic, width);
}

export const HELP = {
  version: 'genesys-hybrid 0.1.0',
  text: (topic: Topic, columns: number | undefined): string =>
    `${linesOf(topic, helpWidth(columns)).join('\n').trimEnd()}\n`,
};
