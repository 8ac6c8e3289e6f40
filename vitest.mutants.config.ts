import { defineConfig } from 'vitest/config';

interface Part {
  /** What is changed: patterns of files. */
  readonly files: readonly string[];
  /** What it is judged by: the tests beside it, without children and without hundreds of runs of one property. */
  readonly tests: readonly string[];
  /** Percentage of the changes that the tests have to notice. */
  readonly least: number;
}

const CORE = 88;
/** Of what lies outside of core/, and of the parts of core/ that are not yet measured against the higher one. */
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
  saml: { files: ['src/core/saml/**/*.ts'], tests: ['test/core/saml/*.test.ts'], least: USUAL },
  http: { files: ['src/adapters/http/**/*.ts'], tests: ['test/adapters/http/*.test.ts'], least: USUAL },
};
const LEFT_OUT = [
  'test/tenant/hostile.test.ts',
  'test/adapters/stores/file/disk.test.ts',
  // A whole run against simulators, and properties over random files: both say less about one mutant than they cost.
  'test/core/adopt/whole.test.ts',
  'test/core/adopt/any-file.test.ts',
];

export default defineConfig({
  test: {
    include: [...(PARTS[process.env.MUTANTS_PART ?? '']?.tests ?? [])],
    exclude: LEFT_OUT,
    // Without it Stryker takes every mutant of a module that was loaded before for one that all tests have to see.
    isolate: true,
    // Stryker ends what hangs by itself; a busy machine must not fail the run before anything was changed.
    testTimeout: 15_000,
    hookTimeout: 10_000,
  },
});
