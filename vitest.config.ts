import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Those that put something else in the place of a module. */
const ALONE = ['test/adapters/stores/file/disk.test.ts', 'test/bad-input/bad-input.test.ts'];

/** GitHub's language service imports JSON without saying so, which Node refuses; vite does not, and reads it instead. */
const READ_BY_VITE = /node_modules\/@actions\/(languageservice|workflow-parser|expressions)\/.*\.js$/;

/** It names source maps whose sources it does not bring, and each would be a warning. */
const withoutSourceMaps = {
  name: 'without-source-maps',
  load: (id: string) =>
    READ_BY_VITE.test(id) ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '') : undefined,
};

export default defineConfig({
  plugins: [withoutSourceMaps],
  test: {
    server: { deps: { inline: [READ_BY_VITE] } },
    projects: [
      // Without isolation the pieces are read once for a worker, which halves the time; nothing here keeps state of a module.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
    // Children and simulators start in a scenario; a machine with two busy cores needs its time.
    testTimeout: 60_000,
    // One more than two cores: most of a scenario is waiting for an answer.
    maxWorkers: 3,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Types only, or what runs in the child process that the scenarios start.
      exclude: [
        ...[
          'src/index.ts',
          'src/app/cli.ts',
          'src/app/action.ts',
          'src/app/post.ts',
          'src/**/types.ts',
          'src/**/generated/**',
        ],
        ...['src/app/action-request.ts', 'src/app/command-line.ts', 'src/adapters/git.ts'],
        // What a workflow does with GitHub: test/scenarios/pull-request and test/scenarios/tenants run it in the built Action.
        ...['src/adapters/github/**', 'src/app/publish/**', 'src/render/adoption.ts', 'src/render/discovery.ts'],
        'src/app/commands/{adopt,review,tenants}.ts',
        'src/app/commands/reviewed/{check,pull-request-check,plan-refusal}.ts',
      ],
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
