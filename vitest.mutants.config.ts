import { defineConfig } from 'vitest/config';

interface Room {
  /** What is changed: patterns of files. */
  readonly files: readonly string[];
  /** What it is judged by: the tests beside it, without children and without hundreds of runs of one property. */
  readonly tests: readonly string[];
}

export const ROOMS: Readonly<Record<string, Room>> = {
  core: { files: ['src/core/*.ts'], tests: ['test/core/*.test.ts', 'test/engine/receipt/fields.test.ts'] },
  decide: { files: ['src/core/decide/**/*.ts'], tests: ['test/core/decide/all-at-once.ts'] },
  entry: {
    files: ['src/core/entry/**/*.ts', 'src/core/rotation/**/*.ts'],
    tests: ['test/core/entry/*.test.ts', 'test/core/rotation/*.test.ts'],
  },
  approval: {
    files: ['src/core/approval/**/*.ts', 'src/core/allowed/**/*.ts', 'src/core/organization/**/*.ts'],
    tests: ['test/core/approval/*.test.ts', 'test/core/allowed/*.test.ts', 'test/core/organization/*.test.ts'],
  },
  adopt: { files: ['src/core/adopt/**/*.ts'], tests: ['test/core/adopt/*.test.ts'] },
  stores: {
    files: ['src/adapters/stores/**/*.ts', 'src/base/secret.ts'],
    tests: ['test/adapters/stores/**/*.test.ts'],
  },
  tenant: { files: ['src/tenant/**/*.ts'], tests: ['test/tenant/*.test.ts'] },
  saml: { files: ['src/core/saml/**/*.ts'], tests: ['test/core/saml/*.test.ts'] },
  http: { files: ['src/adapters/http/**/*.ts'], tests: ['test/adapters/http/*.test.ts'] },
};
const LEFT_OUT = ['test/tenant/hostile.test.ts', 'test/adapters/stores/file/disk.test.ts'];

export default defineConfig({
  test: {
    include: [...(ROOMS[process.env.MUTANTS_ROOM ?? '']?.tests ?? [])],
    exclude: LEFT_OUT,
    // Without it Stryker takes every mutant of a module that was loaded before for one that all tests have to see.
    isolate: true,
    // Stryker ends what hangs by itself; a busy machine must not fail the run before anything was changed.
    testTimeout: 15_000,
    hookTimeout: 10_000,
  },
});
