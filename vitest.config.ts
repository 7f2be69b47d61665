import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'models/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/postgres/share.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Usually one processor is left free. Most of these tests wait for other programs, a Postgres or a clock: one more than there are has enough to do.
    maxWorkers: Math.min(8, availableParallelism() + 1),
  },
});
