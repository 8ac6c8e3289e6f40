import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../simulators/child.ts';

describe('dist/', () => {
  it('is byte for byte what the build gives', { timeout: 120_000 }, () => {
    const out = mkdtempSync(join(tmpdir(), 'genesys-hybrid-dist-'));
    execFileSync(process.execPath, ['scripts/build.ts', '--out', out], { cwd: ROOT });
    const names = readdirSync(out).sort();
    expect(readdirSync(join(ROOT, 'dist')).sort()).toEqual(names);
    const differing = names.filter(
      (name) => !readFileSync(join(out, name)).equals(readFileSync(join(ROOT, 'dist', name))),
    );
    expect(differing, 'run `npm run build` and commit dist/').toEqual([]);
    rmSync(out, { recursive: true });
  });

  it('is small enough to be read', () => {
    expect(statSync(join(ROOT, 'dist', 'index.js')).size).toBeLessThan(4_000_000);
    const sizes = readdirSync(join(ROOT, 'dist'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => statSync(join(ROOT, 'dist', name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
  });
});
