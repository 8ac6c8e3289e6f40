import { defineConfig } from 'vitest/config';

interface Part {
  /** Patterns of the files that are mutated. */
  readonly files: readonly string[];
  /** The tests that run for each mutant: unit tests without child processes and without long property tests. */
  readonly tests: readonly string[];
  /** Percentage of the mutants that the tests must detect. */
  readonly least: number;
}

const CORE = 88;
/** For code outside of core/, and for parts of core/ that have not been measured against the higher limit. */
const USUAL = 85;

export const PARTS: Readonly<Record<string, Part>> = {
  core: { files: ['src/core/*.ts'], tests: ['test/core/*.test.ts', 'test/engine/receipt/fields.test.ts'], least: CORE },
  decide: { files: ['src/core/decide/**/*.ts'], tests: ['test/core/decide/all-at-once.ts'], least: USUAL },
  entry: {
    files: ['src/core/entry/**/*.ts', 'src/core/rotation/**/*.ts'],
    tests: ['test/core/entry/*.test.ts', 'test/core/rotation/*.test.ts'],
    least: CORE,
  },
  approval: {
    files: ['src/core/approval/**/*.ts', 'src/core/allowed/**/*.ts', 'src/core/organization/**/*.ts'],
    tests: ['test/core/approval/*.test.ts', 'test/core/allowed/*.test.ts', 'test/core/organization/*.test.ts'],
    least: CORE,
  },
  adopt: { files: ['src/core/adopt/**/*.ts'], tests: ['test/core/adopt/*.test.ts'], least: CORE },
  stores: {
    files: ['src/adapters/stores/**/*.ts', 'src/base/secret.ts'],
    tests: ['test/adapters/stores/**/*.test.ts'],
    least: USUAL,
  },
  tenant: { files: ['src/tenant/**/*.ts'], tests: ['test/tenant/*.test.ts'], least: USUAL },
  saml: { files: ['src/core/saml/**/*.ts'], tests: ['test/core/saml/*.test.ts'], least: CORE },
  http: { files: ['src/adapters/http/**/*.ts'], tests: ['test/adapters/http/*.test.ts'], least: USUAL },
};
const LEFT_OUT = [
  'test/tenant/hostile.test.ts',
  'test/adapters/stores/file/disk.test.ts',
  // A run against simulators, and properties of random files: too slow for each mutant.
  'test/core/adopt/whole.test.ts',
  'test/core/adopt/any-file.test.ts',
];

export default defineConfig({
  test: {
    include: [...(PARTS[process.env.MUTANTS_PART ?? '']?.tests ?? [])],
    exclude: LEFT_OUT,
    // Without isolation Stryker runs all tests for a mutant in a module that is already loaded.
    isolate: true,
    // Stryker stops a hanging test itself; a busy machine must not fail the run before the first mutant.
    testTimeout: 15_000,
    hookTimeout: 10_000,
  },
});
