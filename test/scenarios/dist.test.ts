import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../simulators/child.ts';

// .ci/run checks that dist/ is what the build gives, in another folder.
it('dist/ is small enough to be reviewed', () => {
  expect(statSync(join(ROOT, 'dist', 'index.js')).size).toBeLessThan(4_000_000);
  const sizes = readdirSync(join(ROOT, 'dist'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => statSync(join(ROOT, 'dist', name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
});
