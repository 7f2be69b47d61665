import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Before all test files of a run: a folder in which they keep what the engines made of a recording, so that each is heard and seen once in
 * a run. Returns what removes it after the last.
 */
export default function keepSteps(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-test-steps-'));
  process.env.IMPACT_TEST_STEPS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
