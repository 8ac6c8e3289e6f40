import { defineConfig } from 'vitest/config';

/** Those that put something else in the place of a module. */
const ALONE = ['test/adapters/stores/file/disk.test.ts', 'test/bad-input/bad-input.test.ts'];

export default defineConfig({
  test: {
    // Node itself reads the pieces, as it does in a child: what both run is counted in the same lines, and nothing is translated.
    experimental: { viteModuleRunner: false },
    setupFiles: ['test/workflows/json-modules.ts', 'test/rsa-keys.ts'],
    projects: [
      // Without isolation the pieces are read once for a worker, which halves the time; nothing here keeps state of a module.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
    // Children and simulators start in a scenario; a machine with two busy cores needs its time.
    testTimeout: 60_000,
    // Two more than two cores: most of a scenario is waiting for an answer.
    maxWorkers: 4,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      // What a workflow does with GitHub runs in the children that scenarios start (test/simulators/built.ts).
      autoAttachSubprocess: true,
      include: ['src/**/*.ts'],
      exclude: ['src/**/generated/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        statements: 95,
        'src/core/*.ts': { statements: 100 },
        'src/adapters/stores/**': { statements: 100 },
        // One line hands on what the parser of YAML has never thrown.
        'src/tenant/**': { statements: 99.8 },
      },
    },
  },
});
