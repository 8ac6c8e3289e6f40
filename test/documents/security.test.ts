import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/explanation/threat-model.md'), 'utf8');
const [, MODEL = ''] = /^## Threats$(.*?)^## /ms.exec(PAGE) ?? [];

const isThere = (pattern: string) => globSync(pattern, { cwd: ROOT }).length > 0;

interface Row {
  readonly threat: string;
  readonly held: string;
  readonly shown: readonly string[];
}

function rows(section: string): readonly Row[] {
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) => {
    const [, threat = '', held = '', shown = ''] = line.split('|').map((cell) => cell.trim());
    return { threat, held, shown: [...shown.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file) };
  });
}

const sections = MODEL.split(/^### /m).slice(1);
const all = sections.flatMap(rows);

describe('the threat model', () => {
  it.each([
    'A pull request from a fork',
    'A branch of the repository',
    'A tenant file',
    'A comment',
    'An issue',
    'A stolen token of the runner',
    'A stolen token of a plan',
    'A hostile answer of a service',
    'A hostile dependency',
  ])('lists threats by: %s', (title) => {
    expect(rows(sections.find((section) => section.startsWith(`${title}\n`)) ?? '').length).toBeGreaterThan(1);
  });

  it('names a defence and a test for each threat', () => {
    expect(all.filter(({ threat, held, shown }) => threat === '' || held === '' || shown.length === 0)).toEqual([]);
  });

  it('names existing tests and checks', () => {
    const named = new Set(all.flatMap(({ shown }) => shown));
    expect([...named].filter((file) => !isThere(file))).toEqual([]);
    expect([...named].filter((file) => !/^test\/.*\.ts$|^\.dependency-cruiser\.mjs$|^\.ci\/run$/.test(file))).toEqual(
      [],
    );
  });
});
