import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/package/**', 'node_modules/**'],
    pool: 'forks',
    // The default leaves a core to the terminal: on two cores that is half.
    maxWorkers: '100%',
    // A check that hangs is caught either way; a busy machine must not fail one that does not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
