import { defineConfig } from 'vitest/config';

/** Tests that replace a module. */
const ALONE = [
  'test/adapters/git-timeout.test.ts',
  'test/adapters/stores/file/disk.test.ts',
  'test/bad-input/bad-input.test.ts',
];

/**
 * Coverage starts src/ in each child process, which is three times as slow as dist/. These tests start more than half of all child
 * processes, and run lines that other tests run too.
 */
const UNCOUNTED = process.argv.includes('--coverage') ? ['test/scenarios/twelve/**', 'test/docs/**'] : [];

export default defineConfig({
  test: {
    // Node loads the modules itself, as in a child process, so that coverage of both counts the same lines.
    experimental: { viteModuleRunner: false },
    setupFiles: ['test/workflows/json-modules.ts', 'test/rsa-keys.ts'],
    projects: [
      // Without isolation each worker loads the modules once, which halves the time. No module keeps state.
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...ALONE, ...UNCOUNTED], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
    // A scenario starts child processes and simulators, which is slow on a machine with two busy cores.
    testTimeout: 60_000,
    // More than two cores, because scenarios wait for child processes. With four, a core is idle for a tenth of the time.
    maxWorkers: 6,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      // Scenarios start child processes for what a workflow does at GitHub (test/simulators/built.ts).
      autoAttachSubprocess: true,
      include: ['src/**/*.ts'],
      exclude: ['src/**/generated/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        statements: 95,
        'src/core/*.ts': { statements: 100 },
        'src/adapters/stores/**': { statements: 100 },
        // One line passes on an error that the YAML parser has never thrown.
        'src/tenant/**': { statements: 99.8 },
      },
    },
  },
});
