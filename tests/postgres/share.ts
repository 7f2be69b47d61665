import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Before all test files of a run: starts the Postgres that they share (`startTestPostgres`), as to make one for each takes minutes.
 * Returns what stops it after the last.
 */
export default async function share(): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'serve.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A Ctrl-C in the terminal is ours: it stops when we have ended.
    detached: true,
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => [null])]);
  if (typeof line !== 'string') throw new Error('The Postgres of the tests does not start: its words stand above.');
  Object.assign(process.env, JSON.parse(line));
  return async () => {
    child.stdin.end();
    await ended;
  };
}
