/** One room at a time, see scripts/mutants.ts. */
const room = process.env.MUTANTS_ROOM ?? 'core';
const files = process.env.MUTANTS_FILES?.split(' ') ?? [];

export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [...files, '!src/**/types.ts', '!src/**/*.d.ts', '!src/**/generated/**'],
  ignorePatterns: ['dist', 'coverage', 'docs', '.demo', 'kits', '.bad-input'],
  concurrency: 2,
  timeoutMS: 5_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: `.mutants/${room}.json` },
  tempDirName: `.mutants/tmp-${room}`,
  thresholds: { high: 95, low: 85, break: 85 },
  // Node strips types; nothing has to be switched off for it.
  disableTypeChecks: false,
};
