import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, read } from './files.ts';

const text = { type: 'string', minLength: 1 };
const names = { pattern: '^[a-z][a-z0-9-]*$' };

/** The requirements of GitHub and its Marketplace for an action that Node runs. */
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs'],
  properties: {
    name: text,
    author: text,
    // The Marketplace cuts longer text.
    description: { ...text, maxLength: 125 },
    branding: {
      type: 'object',
      additionalProperties: false,
      required: ['icon', 'color'],
      properties: {
        icon: text,
        color: { enum: ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'] },
      },
    },
    inputs: {
      type: 'object',
      propertyNames: names,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['description', 'required'],
        properties: {
          description: text,
          required: { type: 'boolean' },
          default: { type: 'string' },
          deprecationMessage: text,
        },
      },
    },
    outputs: {
      type: 'object',
      propertyNames: names,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['description'],
        properties: { description: text },
      },
    },
    // No `pre`: it does not run for an action of the same repository.
    runs: {
      type: 'object',
      additionalProperties: false,
      required: ['using', 'main', 'post'],
      properties: { using: { const: 'node24' }, main: text, post: text, 'post-if': text },
    },
  },
};

const validate = new Ajv2020({ allErrors: true }).compile(SCHEMA);
const action = () => parse(read('action.yml'));

describe('action.yml', () => {
  it('is accepted by GitHub', () => {
    expect(validate(action()) ? [] : validate.errors).toEqual([]);
  });

  it('starts existing files', () => {
    const { main, post } = action().runs;
    expect([main, post].filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('the schema of action.yml', () => {
  it.each([
    ['a runtime that no longer exists', { runs: { using: 'node20', main: 'a', post: 'b' } }],
    ['an input without a description', { inputs: { command: { required: false } } }],
    ['a default that is not text', { inputs: { issues: { description: 'x', required: false, default: false } } }],
    ['a name that a workflow would have to quote', { inputs: { 'Plan File': { description: 'x', required: false } } }],
  ])('refuses %s', (_what, over) => {
    expect(validate({ ...action(), ...over })).toBe(false);
  });
});
