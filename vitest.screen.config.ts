import { defineConfig } from 'vitest/config';

/** Tests in a real browser, two files at a time: each starts an engine and a Chromium of its own. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
