import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

// One Postgres for all test files of this run, each with databases of its own: to make one for each would take a minute of processor time.
process.env.IMPACT_TEST_POSTGRES = path.join(tmpdir(), `impact-test-postgres-${process.pid}`);

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'models/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/remove-test-postgres.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Usually one processor is left free, half of a small machine: most tests wait for other programs half of the time.
    maxWorkers: Math.min(8, availableParallelism()),
  },
});
