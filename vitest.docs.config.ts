import { defineConfig } from 'vitest/config';

/** `npm run test:docs`: runs the code blocks of all pages. Not a part of `npm test`, because it takes a tenth of its time. */
export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    setupFiles: ['test/workflows/json-modules.ts', 'test/rsa-keys.ts'],
    include: ['test/docs/pages.run.ts'],
    testTimeout: 60_000,
  },
});
