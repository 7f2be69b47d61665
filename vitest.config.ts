import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that take half a minute and more: of what goes wrong seldom. */
const LONG = process.env.IMPACT_LONG_TESTS ? [] : ['**/*.long.test.ts'];
if (LONG.length > 0) console.info(`Left out: ${LONG.join()}; \`npm run test:long\` runs all tests.`);
/** What only works things out: their test files share a process, as they start nothing and leave nothing behind. */
const PURE = ['packages/{report,insight,language,document}/src/**/*.test.ts', 'apps/web/src/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Usually one processor is left free. Most of these tests wait for other programs, a Postgres or a clock: one more than there are has enough to do.
    maxWorkers: Math.min(8, availableParallelism() + 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'models/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: [...PURE, ...LONG],
          globalSetup: ['tests/postgres/share.ts', 'tests/kept-steps.ts'],
        },
      },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
    ],
  },
});
