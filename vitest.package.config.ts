import { defineConfig } from 'vitest/config';

/** Packs a real directory, so it runs after the build and apart from the rest. */
export default defineConfig({
  test: { include: ['test/package/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
