import { defineConfig } from 'vitest/config';

/** Tests in a real browser, one file after the other: each starts an engine and a Chromium of its own. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
