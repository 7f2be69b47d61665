import { describe, expect, it } from 'vitest';
import { runChild, startChild } from './child.ts';

const node = process.execPath;

/** Whether a process still exists. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('runChild', () => {
  it('returns what the program printed and how it ended', async () => {
    const script =
      'process.stdin.on("data", d => process.stdout.write(String(d).toUpperCase())).on("end", () => { console.error("oh"); process.exitCode = 3; })';
    const result = await runChild({ command: node, args: ['-e', script], input: 'hello', timeLimit: 30 });
    expect(result).toMatchObject({ code: 3, stdout: 'HELLO', stderr: 'oh\n', timedOut: false, overflow: false });
  });

  it('kills a program that takes too long and says so', async () => {
    const result = await runChild({ command: node, args: ['-e', 'setInterval(() => {}, 1000)'], timeLimit: 0.3 });
    expect(result).toMatchObject({ timedOut: true, signal: 'SIGKILL' });
  });

  it('kills a program that prints too much', async () => {
    const script = 'const line = "x".repeat(1 << 16); (function f() { process.stdout.write(line, f); })()';
    const result = await runChild({ command: node, args: ['-e', script], timeLimit: 30, maxOutput: 1 << 20 });
    expect(result.overflow).toBe(true);
    expect(result.stdout.length).toBeLessThanOrEqual(1 << 20);
  });

  it('says which program is missing', async () => {
    await expect(runChild({ command: 'no-such-program', args: [], timeLimit: 5 })).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringContaining('no-such-program'),
    });
  });
});

describe('startChild', () => {
  it('takes the grandchildren along when aborted', async () => {
    const abort = new AbortController();
    const script = `const c = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); console.log(c.pid); setInterval(() => {}, 1000)`;
    const child = startChild({ command: node, args: ['-e', script], signal: abort.signal, timeLimit: 30 });
    const pid = await new Promise<number>((resolve) => child.stdout.once('data', (data) => resolve(Number(data))));
    expect(alive(pid)).toBe(true);
    abort.abort();
    await expect(child.exit).rejects.toMatchObject({ code: 'ABORTED' });
    await expect.poll(() => alive(pid), { timeout: 5000 }).toBe(false);
  });

  it('refuses to start when already aborted', () => {
    expect(() => startChild({ command: node, args: [], signal: AbortSignal.abort(), timeLimit: 1 })).toThrow();
  });
});
