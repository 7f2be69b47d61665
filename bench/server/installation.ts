import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import path from 'node:path';

const cli = path.resolve(import.meta.dirname, '..', '..', 'apps', 'cli', 'src', 'main.ts');

/** A server of our own with its own Postgres, without workers of its own, and workers beside it. */
export interface Installation {
  url: string;
  server: number;
  /** Starts so many workers of one job each, as the systemd unit does. */
  startWorkers(count: number): Promise<Worker[]>;
  stop(): Promise<void>;
}

export interface Worker {
  pid: number;
  stop(): Promise<void>;
}

const NICE = 10;

/** Starts everything with the flags and priorities of the units in deploy/. */
export async function startInstallation(): Promise<Installation> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'impact-bench-'));
  // Postgres may run as an account of its own, which must reach its folder.
  chmodSync(dataFolder, 0o755);
  const env = { IMPACT_DATA: dataFolder, HOST: '127.0.0.1', PORT: '0', IMPACT_WORKERS: '0', IMPACT_COACH: 'rules' };
  const running = new Set<ChildProcess>();

  function start(args: string[], said: RegExp): Promise<{ child: ChildProcess; found: RegExpExecArray }> {
    const child = spawn(process.execPath, ['--max-semi-space-size=16', cli, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    // Requests are measured by whoever makes them; problems are worth seeing.
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n'))
        if (line !== '' && !line.includes('"level":30')) process.stderr.write(`${line}\n`);
    });
    return new Promise((resolve, reject) => {
      let output = '';
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = said.exec(output);
        if (found) resolve({ child, found });
      });
      child.once('exit', (code) => reject(new Error(`impact ${args[0]} ended with code ${code}`)));
    });
  }

  const server = await start(['serve'], /answers at (\S+)/);
  return {
    // By number, as looking a name up would be measured too.
    url: (server.found[1] ?? '').replace('localhost', '127.0.0.1'),
    server: server.child.pid ?? 0,
    async startWorkers(count) {
      const started = await Promise.all(
        Array.from({ length: count }, () => start(['worker', '--concurrency', '1'], /Analysing/)),
      );
      return started.map(({ child }) => {
        const pid = child.pid ?? 0;
        setPriority(pid, NICE);
        return { pid, stop: () => end(child) };
      });
    },
    async stop() {
      for (const child of running) if (child !== server.child) await end(child);
      await end(server.child);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/**
 * The bytes of a recording that was never seen before: an MP4 with a box of noise at its end, which every player skips. The results of
 * another one are of no use for it.
 */
export function freshRecording(file: string): Buffer {
  const box = Buffer.alloc(8 + 16);
  box.writeUInt32BE(box.length, 0);
  box.write('free', 4, 'latin1');
  randomBytes(16).copy(box, 8);
  return Buffer.concat([readFileSync(file), box]);
}
