import { expect, it } from 'vitest';
import { asksFirst, countChanging, isYes, questionOf } from '../../src/app/commands/confirm.ts';
import { isCI } from '../../src/render/style.ts';
import { acme, clean, failed, planOf, refused } from '../render/example.ts';

const there = { isTerminal: true, isCI: false, yes: false };

it.each([
  ['apply', {}, {}, true],
  ['rotate', {}, {}, true],
  ['rotate', { dryRun: true }, {}, false],
  ['apply', {}, { yes: true }, false],
  ['apply', {}, { isTerminal: false }, false],
  ['apply', {}, { isCI: true }, false],
  ['plan', {}, {}, false],
  ['adopt', {}, {}, false],
] as const)('%s with %j and %j asks for confirmation: %s', (command, request, over, asks) => {
  expect(asksFirst({ command, ...request }, { ...there, ...over })).toBe(asks);
});

it('counts the tenants that an apply would change', () => {
  const plan = planOf(acme, { ...acme, tenant: 'hooli' }, clean, refused, failed);
  expect(countChanging(plan)).toBe(2);
  expect(questionOf(plan)).toBe('Apply these changes to 2 tenants? [y/N] ');
  expect(questionOf(planOf(acme))).toBe('Apply these changes to 1 tenant? [y/N] ');
});

it.each([
  ['y', true],
  ['Y', true],
  [' yes ', true],
  ['', false],
  ['n', false],
  ['yeah', false],
  ['ny', false],
  [undefined, false],
])('reads the answer %j as yes: %s', (answer, yes) => {
  expect(isYes(answer)).toBe(yes);
});

it.each([
  [{}, false],
  [{ CI: '' }, false],
  [{ CI: 'false' }, false],
  [{ CI: '0' }, false],
  [{ CI: 'true' }, true],
  [{ CI: '1' }, true],
])('recognizes %j as a CI system: %s', (environment, expected) => {
  expect(isCI(environment)).toBe(expected);
});
