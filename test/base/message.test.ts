import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { MESSAGES } from '../../src/base/generated/messages.ts';
import { formatMessage } from '../../src/base/message.ts';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

it('a message contains its values, and its code without the variant', () => {
  expect(formatMessage('vault.mount#engine', { vault: 'V', found: ' but transit' })).toEqual({
    code: 'vault.mount',
    message: 'Cannot use V: it is not a key-value engine but transit',
    fix: 'Correct `secrets.mount` in the tenant file, or `VAULT_MOUNT`.',
  });
});

it('a value that looks like a placeholder is shown unchanged', () => {
  const what = ['$&', '$', '{what}'].join('');
  expect(formatMessage('vault.answer', { what }).message).toBe(`Cannot use the answer of Vault: it has no ${what}`);
});

it('an empty remedy is left out', () => {
  const values = { action: 'answer', reason: 'x', remedy: '' };
  expect(formatMessage('github.denied', values)).toEqual({
    code: 'github.denied',
    message: 'GitHub does not answer: x',
  });
});

/** `${code}#proxy` in a source, as a pattern of the ids that it creates. */
const MADE = [...SOURCES.matchAll(/`([\w.-]+|\$\{\w+\})#([\w-]+|\$\{\w+\})`/g)].map(([, ...parts]) => {
  const [code, variant] = parts.map((part) => (part?.startsWith('$') ? '[^#]+' : part?.replaceAll('.', '\\.')));
  return new RegExp(`^${code}#${variant}$`);
});

it('every message is used', () => {
  const isUsed = (id: string) => SOURCES.includes(`'${id}'`) || MADE.some((made) => made.test(id));
  expect(Object.keys(MESSAGES).filter((id) => !isUsed(id))).toEqual([]);
});

it('every code has one meaning', () => {
  const files = readdirSync('src/base/messages').map((name) => readFileSync(join('src/base/messages', name), 'utf8'));
  const meanings = files.flatMap((text) => Object.entries<{ meaning?: string }>(parse(text)));
  const codes = Object.keys(MESSAGES).map((id) => id.split('#', 1).join());
  const counts = new Map(codes.map((code) => [code, 0]));
  for (const [id, { meaning }] of meanings) {
    const code = id.split('#', 1).join();
    if (meaning !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
});

/** Everything that tests say, apart from this file: names of codes, and quotes of messages. */
const TESTS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(test\.ts|txt|json)$/.test(name) && !name.endsWith('message.test.ts'))
  .map((name) => readFileSync(join('test', name), 'utf8'))
  .join('\n')
  .replaceAll('\\', '')
  .replaceAll('&#58;', ':')
  .replaceAll(/\s+/g, ' ');

/** Fewer characters could be the text of anything. */
const SHORTEST_QUOTE = 12;

const CODES = [...new Set(Object.keys(MESSAGES).map((id) => id.split('#', 1).join()))];

function isTested(code: string): boolean {
  if (new RegExp(`(?<![\\w.-])${code.replaceAll('.', '\\.')}(?![\\w-])`).test(TESTS)) return true;
  const own = Object.entries(MESSAGES).filter(([id]) => id.split('#', 1).join() === code);
  const parts = own.flatMap(([, { message }]) => message.split(/\$\{\w+\}/).map((part) => part.trim()));
  return parts.some((part) => part.length >= SHORTEST_QUOTE && TESTS.includes(part));
}

it('every code of an error in the program has an entry', () => {
  const written = [
    ...SOURCES.matchAll(
      /(?:problem|refusal|formatMessage|refuse|warn|note|code:)\(? ?(?:\w+, )?'([a-z-]+)\.([a-z0-9-]+)/g,
    ),
  ];
  const codes = written.map(([, ...parts]) => parts.join('.'));
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter((code) => !CODES.includes(code))).toEqual([]);
});

it('every code has a test that names it or quotes its message', () => {
  expect(CODES.filter((code) => !isTested(code))).toEqual([]);
});
