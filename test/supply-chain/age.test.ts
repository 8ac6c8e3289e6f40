import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { read } from '../workflows/files.ts';

/** Days in which malicious versions are found out, as SECURITY.md gives them. */
const [PROPOSED, INSTALLED] = [14, 7];

interface Update {
  readonly 'package-ecosystem': string;
  readonly cooldown?: Readonly<Record<string, number>>;
}

const updates: readonly Update[] = parse(read('.github/dependabot.yml')).updates;

describe('a new version of a dependency', () => {
  it('is not proposed by Dependabot before two weeks, for packages and for actions', () => {
    expect(updates.map((each) => each['package-ecosystem']).sort()).toEqual(['github-actions', 'npm']);
    for (const { cooldown = {} } of updates) {
      expect(cooldown['default-days']).toBeGreaterThanOrEqual(PROPOSED);
      // Settings for major, minor and patch versions replace the default; exempt packages have no waiting time.
      const days = Object.entries(cooldown).filter(([name]) => name.endsWith('-days'));
      expect(days.filter(([, least]) => least < PROPOSED)).toEqual([]);
      expect(Object.keys(cooldown).filter((name) => !name.endsWith('-days'))).toEqual([]);
    }
  });

  it('is installed by people after a week, by the only instruction in the documents', () => {
    const told = ['CONTRIBUTING.md', 'README.md'].flatMap(
      (file) => read(file).match(/npm (?:install|i|update)\b[^`\n]*/g) ?? [],
    );
    expect(told).toEqual([`npm install NAME@VERSION --min-release-age=${INSTALLED}`]);
  });

  it('has the same waiting time in the threat model', () => {
    expect(read('docs/explanation/threat-model.md')).toContain('Dependabot proposes none before two weeks');
  });
});
