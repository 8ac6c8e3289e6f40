import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MESSAGES } from '../../src/base/generated/messages.ts';
import { told } from '../../src/base/told.ts';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

it('a message is told with its values, and its code without the variant', () => {
  expect(told('vault.mount#engine', { vault: 'V', found: ' but transit' })).toEqual({
    code: 'vault.mount',
    message: 'V is no key-value engine but transit',
    fix: 'Check secrets.mount and VAULT_MOUNT.',
  });
});

it('a value that looks like a name stays what it is', () => {
  const what = ['$&', '$', '{what}'].join('');
  expect(told('vault.answer', { what }).message).toBe(`the answer of Vault has no ${what} in it`);
});

it('a remedy that is empty is left out', () => {
  expect(told('usage', { what: 'x', remedy: '' })).toEqual({ code: 'usage', message: 'x' });
});

it('every message is used', () => {
  const unused = Object.keys(MESSAGES).filter((id) => !SOURCES.includes(`'${id}'`));
  expect(unused).toEqual([]);
});
