import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
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
    const here = { command: 'no-such-program', args: [], cwd: tmpdir(), timeLimit: 5 };
    await expect(runChild(here)).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  });

  it.each([join(tmpdir(), 'no-such-folder'), node])(
    'does not call a program missing that was to run in %s',
    async (cwd) => {
      await expect(runChild({ command: node, args: ['-v'], cwd, timeLimit: 5 })).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringContaining(cwd),
      });
    },
  );

  it('kills what a program left behind when the time is up', async () => {
    // The shell is gone at once; the sleeper holds its output open for longer than this test may take.
    const script = 'sleep 60 & echo $!';
    const result = await runChild({ command: 'sh', args: ['-c', script], timeLimit: 0.5 });
    expect(result).toMatchObject({ code: 0, timedOut: true });
    await expect.poll(() => alive(Number(result.stdout)), { timeout: 5000 }).toBe(false);
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

  it('takes along, when aborted, what a program left behind', async () => {
    const abort = new AbortController();
    const script = 'sleep 60 & echo $$ $!';
    const child = startChild({ command: 'sh', args: ['-c', script], signal: abort.signal, timeLimit: 60 });
    const printed = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const [leader = 0, pid = 0] = printed.split(' ').map(Number);
    // Aborted only once the shell, which leads the group, has gone.
    await expect.poll(() => alive(leader), { timeout: 5000 }).toBe(false);
    abort.abort();
    await expect(child.exit).rejects.toMatchObject({ code: 'ABORTED' });
    await expect.poll(() => alive(pid), { timeout: 5000 }).toBe(false);
  });

  it('signals nobody once the child has gone', async () => {
    const child = startChild({ command: node, args: ['-e', ''], timeLimit: 30 });
    child.stdout.resume();
    await child.exit;
    const kill = vi.spyOn(process, 'kill');
    child.kill();
    expect(kill).not.toHaveBeenCalled();
    kill.mockRestore();
  });

  it.each(['ESRCH', 'EPERM'])('takes %s for a group that has gone', async (code) => {
    const abort = new AbortController();
    const child = startChild({ command: node, args: ['-e', ''], signal: abort.signal, timeLimit: 30 });
    child.stdout.resume();
    // What macOS says of a group of zombies cannot be had from Linux: the answer of the system is put in its place.
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(() => child.kill()).not.toThrow();
    expect(kill).toHaveBeenCalledOnce();
    kill.mockRestore();
    await expect(child.exit).resolves.toMatchObject({ code: 0 });
  });

  it('refuses to start when already aborted', () => {
    expect(() => startChild({ command: node, args: [], signal: AbortSignal.abort(), timeLimit: 1 })).toThrow();
  });
});
