import { rmSync } from 'node:fs';

/** After all test files of a run: the Postgres that they shared has stopped with the last of them, and its folder goes. */
export function teardown(): void {
  const folder = process.env.IMPACT_TEST_POSTGRES;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
