/** Mutation tests of one part; scripts/mutants.ts starts them. */
import { PARTS } from './vitest.mutants.config.ts';

const part = process.env.MUTANTS_PART ?? 'core';
const { files, least } = PARTS[part];

export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [
    ...(process.env.MUTANTS_FILES?.split(' ') ?? files),
    '!src/**/types.ts',
    '!src/**/*.d.ts',
    '!src/**/generated/**',
  ],
  ignorePatterns: ['dist', 'coverage', '.demo', 'kits', '.bad-input'],
  concurrency: 2,
  timeoutMS: 5_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: `.mutants/${part}.json` },
  tempDirName: `.mutants/tmp-${part}`,
  thresholds: { high: 95, low: least, break: least },
  // Node strips types, so type checks need not be disabled.
  disableTypeChecks: false,
};
