import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPLETIONS } from '../../src/app/generated/completions.ts';
import { HELP } from '../../src/app/help.ts';
import { FLAGS, INPUTS, OUTPUTS, takes, VARIABLES } from '../../src/app/options.ts';
import { VERB_NAMES, VERBS } from '../../src/app/verbs.ts';
import { COMMANDS } from '../../src/engine/report.ts';
import { ROOT } from '../simulators/child.ts';

const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
const linesOf = (text: string) => text.trimEnd().split('\n');
const optionsIn = (text: string) => [...text.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);

describe('the table of options', () => {
  it('gives each option, input and environment variable a name of its own', () => {
    const names = [...FLAGS.map(({ flag }) => `--${flag}`), ...VARIABLES.map(({ variable }) => variable)];
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(FLAGS.map(({ property }) => property)).size).toBe(FLAGS.length);
  });

  it('has each help text as a phrase without a full stop, and further sentences with one', () => {
    for (const { help, more } of [...FLAGS, ...VARIABLES]) {
      expect(help).not.toMatch(/\.$/);
      if (more) expect(more).toMatch(/^[a-zA-Z].*\.$/);
    }
  });

  it('has every environment variable that the program reads and the runner does not set', () => {
    const code = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('generated') && !name.endsWith('options.ts'))
      .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
      .join('\n');
    const read = code.match(/\b(?:GENESYS_HYBRID|VAULT)_[A-Z_]+\b|\b[A-Z_]+_(?:PROXY|COLOR|CERTS)\b/g) ?? [];
    const described = VARIABLES.map((each): string => each.variable);
    const known = [...described, 'HTTP_PROXY', 'ALL_PROXY'];
    expect([...new Set(read)].filter((name) => !known.includes(name) && !name.endsWith('_'))).toEqual([]);
    expect(
      described.filter((name) => !code.includes(name) && !INPUTS.some(({ variable }) => variable === name)),
    ).toEqual(
      // Node reads it.
      code.includes('NODE_EXTRA_CA_CERTS') ? [] : ['NODE_EXTRA_CA_CERTS'],
    );
  });
});

describe('help', () => {
  it.each(COMMANDS)('for %s fits a terminal of 80 columns and 40 lines', (command) => {
    const text = HELP.text(command, 80);
    expect(widest(text)).toBeLessThanOrEqual(80);
    expect(linesOf(text).length).toBeLessThanOrEqual(40);
  });

  it.each(COMMANDS)('for %s shows the options that it takes and no other', (command) => {
    const taken = FLAGS.filter((flag) => takes(command, flag) && flag.flag !== 'version');
    expect(optionsIn(HELP.text(command, 80))).toEqual(taken.map(({ flag }) => `--${flag}`));
  });

  it('without a command lists every command, and fits too', () => {
    const text = HELP.text('overview', 80);
    expect(VERB_NAMES.filter((name) => !text.includes(`\n  ${name} `))).toEqual([]);
    expect([widest(text) <= 80, linesOf(text).length <= 40]).toEqual([true, true]);
  });

  it('for the environment lists every variable', () => {
    const text = HELP.text('environment', 80);
    expect(VARIABLES.filter(({ variable }) => !text.includes(`\n  ${variable}`))).toEqual([]);
    expect(widest(text)).toBeLessThanOrEqual(80);
  });

  it('stays within 40 columns, except for a longer single word', () => {
    for (const topic of ['overview', 'environment', ...COMMANDS] as const) {
      const long = linesOf(HELP.text(topic, 40)).filter((line) => line.length > 40 && line.trim().includes(' '));
      expect(long).toEqual([]);
    }
  });

  it('is no wider on a terminal of 200 columns or without a terminal', () => {
    expect(HELP.text('rotate', 200)).toBe(HELP.text('rotate', 80));
    expect(HELP.text('rotate', undefined)).toBe(HELP.text('rotate', 80));
  });
});

describe('the reference pages of options and of the Action', () => {
  const page = ['options', 'action']
    .map((name) => readFileSync(join(ROOT, `docs/reference/${name}.md`), 'utf8'))
    .join();

  it('has every command, option, input, output and variable', () => {
    const names = [
      ...Object.values(VERBS).map(({ usage }) => `genesys-hybrid ${usage}`),
      ...FLAGS.map(({ flag, argument }) => `--${flag}${argument ? ` ${argument}` : ''}`),
      ...[...INPUTS, ...OUTPUTS].map(({ name }) => name),
      ...VARIABLES.map(({ variable }) => variable),
    ];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.each(Object.entries(COMPLETIONS))('the completion script for %s', (_shell, script) => {
  it('has every command, option and accepted value', () => {
    const words = [...VERB_NAMES, ...FLAGS.flatMap(({ flag, values = [] }) => [flag, ...values])];
    expect(words.filter((word) => !script.includes(word))).toEqual([]);
  });
});
