import { defineConfig } from 'vitest/config';

/** The tests that a room is judged by: those beside it, without children and without hundreds of runs of one property. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  plan: ['test/plan/*.test.ts', 'test/provision/receipt/fields.test.ts'],
  secrets: ['test/secrets/**/*.test.ts'],
  tenant: ['test/tenant/*.test.ts'],
  saml: ['test/saml/*.test.ts'],
  http: ['test/http/*.test.ts'],
};
const LEFT_OUT = ['test/tenant/hostile.test.ts', 'test/secrets/file/disk.test.ts'];

export default defineConfig({
  test: {
    include: [...(ROOMS[process.env.MUTANTS_ROOM ?? ''] ?? [])],
    exclude: LEFT_OUT,
    // Without it Stryker takes every mutant of a module that was loaded before for one that all tests have to see.
    isolate: true,
    // Stryker ends what hangs by itself; a busy machine must not fail the run before anything was changed.
    testTimeout: 15_000,
    hookTimeout: 10_000,
  },
});
