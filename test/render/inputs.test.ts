import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withGeneratedPart } from '../../scripts/generate-action.ts';
import {
  booleanInput,
  environmentOf,
  inputVariable,
  linesOf,
  readInputs,
  requestOfInputs,
} from '../../src/app/inputs.ts';
import { INPUTS, OUTPUTS } from '../../src/app/options.ts';

const file = readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8');
const action = parse(file);

describe('action.yml', () => {
  it('matches the table of inputs', () => {
    expect(withGeneratedPart(file)).toBe(file);
    expect(Object.keys(action.inputs)).toEqual(INPUTS.map(({ name }) => name));
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS.map(({ name }) => name));
  });

  it('runs on Node 24, with a main and a post step, and has branding', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js' });
    expect(action.branding).toEqual({ icon: 'link', color: 'orange' });
    expect(action.name && action.description && action.author).toBeTruthy();
  });

  it('describes everything, with names in lower case and dashes', () => {
    for (const { name, description } of [...INPUTS, ...OUTPUTS]) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description).toMatch(/^[\w].*\.$/);
    }
  });

  it('gives no default to a secret', () => {
    const secrets = INPUTS.filter(({ name }) => /.-token|secret-id|passphrase|review-key/.test(name));
    expect(secrets).toHaveLength(5);
    for (const secret of secrets) expect(secret).not.toHaveProperty('default');
  });

  it('reads the token of the job from the runner, and never uses an expression for a token', () => {
    expect(readInputs({ INPUT_TOKEN: '' }).token).toBeUndefined();
    expect(readInputs({ INPUT_TOKEN: 'ghs_x' }).token).toBe('ghs_x');
  });

  it('cannot be generated without its markers', () => {
    expect(() => withGeneratedPart('name: x')).toThrow('BEGIN GENERATED');
  });
});

describe('inputs', () => {
  it('are read as the runner sets them, and empty ones are left out', () => {
    const inputs = readInputs({
      INPUT_COMMAND: ' apply ',
      'INPUT_PLAN-FILE': 'plan.json',
      INPUT_OUT: '',
      INPUT_TENANTS: '  ',
    });
    expect(inputs).toMatchObject({
      command: 'apply',
      'plan-file': 'plan.json',
      out: undefined,
      tenants: undefined,
    });
  });

  it('name no tenant files when none are given, so that the default is that of the command line', () => {
    expect(requestOfInputs(readInputs({}), '/tmp').files).toEqual([]);
  });

  it('that are misspelt are errors with a suggestion', () => {
    const request = (environment: Readonly<Record<string, string>>) => () =>
      requestOfInputs(readInputs(environment), '/tmp');
    expect(request({ INPUT_COMMAND: 'aply' })).toThrow(
      'Unknown command "aply" in the input command; did you mean "apply"?',
    );
    expect(request({ INPUT_ONLY: 'cluod' })).toThrow('Invalid value "cluod" for the input only; did you mean "cloud"?');
  });

  it('run plan by default, because a plan changes nothing', () => {
    expect(readInputs({}).command).toBe('plan');
  });

  it('set the environment variables of a terminal, and take precedence over them', () => {
    const inputs = readInputs({ 'INPUT_VAULT-ADDRESS': 'https://vault.example', INPUT_COMMAND: 'plan' });
    const environment = environmentOf(inputs, { VAULT_ADDR: 'https://other.example', VAULT_TOKEN: 't', HOME: '/home' });
    expect(environment).toEqual({ VAULT_ADDR: 'https://vault.example', VAULT_TOKEN: 't', HOME: '/home' });
  });

  it.each(['true', 'True', 'TRUE'])('read %s as true', (text) => {
    expect(booleanInput(readInputs({ 'INPUT_RESET-LOST-SECRETS': text }), 'reset-lost-secrets')).toBe(true);
  });

  it.each(['false', 'False', 'FALSE', ''])('read "%s" as false', (text) => {
    expect(booleanInput(readInputs({ 'INPUT_RESET-LOST-SECRETS': text }), 'reset-lost-secrets')).toBe(false);
  });

  it.each(['yes', '1', 'ture', 'tRUE', 'false # really'])('read "%s" as neither', (text) => {
    const inputs = readInputs({ 'INPUT_FAIL-ON-DIFFERENCES': text });
    expect(() => booleanInput(inputs, 'fail-on-differences')).toThrow(
      'Invalid value for the input fail-on-differences: neither `true` nor `false`',
    );
  });

  it('without a default count as false', () => {
    expect(booleanInput(readInputs({}), 'out')).toBe(false);
  });

  it('of several lines give their lines', () => {
    expect(linesOf(' a.yaml\r\n\n  b.yaml ')).toEqual(['a.yaml', 'b.yaml']);
    expect(linesOf(undefined)).toEqual([]);
  });

  it('have the names that the runner derives from them', () => {
    expect(inputVariable('plan-file')).toBe('INPUT_PLAN-FILE');
    expect(inputVariable('two words')).toBe('INPUT_TWO_WORDS');
  });
});
