import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../simulators/child.ts';

const place = mkdtempSync(join(tmpdir(), 'genesys-hybrid another place '));
afterAll(() => rmSync(place, { recursive: true }));

/** What the build reads, and of node_modules what comes into the bundle and what makes it. */
function copy(): void {
  for (const name of ['src', 'scripts', 'schemas', 'package.json', 'package-lock.json', 'tsconfig.json', 'action.yml'])
    cpSync(join(ROOT, name), join(place, name), { recursive: true });
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const tools = /^node_modules\/(@vercel\/ncc|typescript|ajv|undici-types|supports-color|has-flag|@types\/[\w-]+)$/;
  const needed = Object.keys(packages).filter((path) => path !== '' && (!packages[path].dev || tools.test(path)));
  const installed = realpathSync(join(ROOT, 'node_modules'));
  for (const path of needed)
    cpSync(join(installed, path.replace('node_modules/', '')), join(place, path), {
      recursive: true,
      dereference: true,
    });
}

describe('dist/', () => {
  it('is byte for byte what the build gives, in another folder too', { timeout: 180_000 }, () => {
    copy();
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: place });
    const names = readdirSync(join(place, 'dist')).sort();
    expect(readdirSync(join(ROOT, 'dist')).sort()).toEqual(names);
    const differing = names.filter(
      (name) => !readFileSync(join(place, 'dist', name)).equals(readFileSync(join(ROOT, 'dist', name))),
    );
    expect(differing, 'run `npm run build` and commit dist/').toEqual([]);
  });
});
