import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/base/generated/messages.ts';
import { COMMANDS } from '../../src/engine/report.ts';
import { SCENARIOS as OF_CRASHES } from '../faults/crash/crash-matrix.ts';
import { SCENARIOS as AT_GITHUB } from '../faults/github/scenarios.ts';
import { SCENARIOS as OF_FAULTS } from '../faults/matrix/scenarios.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Columns of tables are padded with blanks. */
const readTable = (file: string) =>
  read(file)
    .replaceAll(/ {2,}\|/g, ' |')
    .replaceAll(/\| {2,}/g, '| ');
const TABLES = readTable('README.md');

const withoutBlocks = (text: string) => text.replaceAll(/^ *```.*?^ *```/gms, '');
const coded = (text: string) => [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

describe('README', () => {
  it('lists every command', () => {
    expect(COMMANDS.filter((verb) => !TABLES.includes(`| \`${verb}\` | `))).toEqual([]);
  });
});

describe('docs/how-to/set-up-genesys-cloud.md', () => {
  const page = read('docs/how-to/set-up-genesys-cloud.md');

  it('names every permission that is checked before a write', () => {
    const sources = readdirSync(join(ROOT, 'src/resources'), { recursive: true, encoding: 'utf8' });
    const texts = sources.filter((file) => file.endsWith('.ts')).map((file) => read(`src/resources/${file}`));
    const needed = texts.join('\n').match(/(?<=')[a-z]+:[a-z]+:[a-zA-Z]+(?=')/g) ?? [];
    expect(needed.length).toBeGreaterThan(5);
    expect(needed.filter((permission) => !page.includes(`\`${permission}\``))).toEqual([]);
  });

  it('names no permission that the official definition does not have', () => {
    const definition = read('test/contract/definitions/genesys-cloud-openapi.json');
    const named = coded(page).filter((each) => /^[a-z]+:[a-z]+:[a-zA-Z]+$/.test(each));
    expect(named.filter((permission) => !definition.includes(`"${permission}"`))).toEqual([]);
  });
});

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file);

  it('names existing files', () => {
    const named = coded(text).filter((code) =>
      /^(\.?[a-z-]+\/|\.[a-z])[\w./-]*\.[a-z]+$|^(src|test|docs)\/[\w/-]+$/.test(code),
    );
    const ours = named.filter((path) => !path.startsWith('.genesys-hybrid') && path !== '.gitignore');
    expect(ours.filter((path) => !path.includes('NAME') && !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('how-to pages', () => {
  it('explain existing error codes', () => {
    const pages = DOCUMENTS.filter((file) => file.startsWith('docs/how-to/')).map(read);
    const cells = pages.flatMap((page) => [...page.matchAll(/^\| ([^|]+) \|/gm)].map(([, first = '']) => first));
    const codes = new Set(Object.keys(MESSAGES).map((id) => id.split('#', 1).join()));
    const parts = new Set([...codes].map((code) => code.split('.', 1).join()));
    const alike = cells.flatMap(coded).filter((each) => /^[a-z-]+\.(?!yml$)[a-z-]+$/.test(each));
    const named = alike.filter((each) => parts.has(each.split('.', 1).join()));
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((each) => !codes.has(each))).toEqual([]);
  });
});

describe('docs/internals/faults.md', () => {
  const faults = readTable('docs/internals/faults.md');
  const isTold = (name: string) => [`| \`${name}\` |`, `| ${name} |`].some((row) => faults.includes(row));

  it.each([
    ['fault matrix', OF_FAULTS],
    ['matrix at GitHub', AT_GITHUB],
    ['crash matrix', OF_CRASHES],
  ])('has a row for each scenario of the %s', (_matrix, scenarios) => {
    expect(scenarios.map(({ name }) => name).filter((name) => !isTold(name))).toEqual([]);
  });
});
