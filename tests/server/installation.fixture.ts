import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@impact/server/database/embedded/cluster';

const IMPACT = path.resolve(import.meta.dirname, '../../apps/cli/src/main.ts');
const READY = { serve: /answers at/, worker: /Analysing/ } as const;
type Command = keyof typeof READY;

/** A whole installation in a folder of its own, each part of it a process as somebody would start it. */
export interface Installation {
  url: string;
  data: string;
  /** The temporary folder of all its processes. */
  temporary: string;
  start(command: Command): Promise<void>;
  pidOf(command: Command): number;
  /** By kill -9. */
  kill(command: Command): Promise<void>;
  /** In order, as an operator does. */
  stop(command: Command): Promise<number | null>;
  postgres(): number;
  /** Address of the database. */
  databaseUrl(): string;
  /** Processes of this machine that belong to it: its folder stands in their command or in their environment. */
  processes(): { pid: number; command: string }[];
  /** All that its processes wrote. */
  log(): string;
  /** Throws where a part has ended that nobody asked to. */
  assertRunning(): void;
  close(): Promise<void>;
}

export async function makeInstallation(env: Record<string, string> = {}): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-installation-'));
  // Postgres has an account of its own where the tests are run by root.
  chmodSync(folder, 0o755);
  const data = path.join(folder, 'data');
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  const port = await freePort();
  const running = new Map<Command, ChildProcess>();
  const asked = new WeakSet<ChildProcess>();
  let log = '';

  const child = (command: Command): ChildProcess => {
    const found = running.get(command);
    if (!found) throw new Error(`impact ${command} was never started.`);
    return found;
  };
  const over = (one: ChildProcess) =>
    new Promise<number | null>((resolve) => {
      if (one.exitCode !== null || one.signalCode !== null) resolve(one.exitCode);
      else one.once('exit', resolve);
    });
  const post = (file: string): string => readFileSync(path.join(data, 'postgres', file), 'utf8');

  const installation: Installation = {
    url: `http://127.0.0.1:${port}`,
    data,
    temporary,
    start(command) {
      const flags = command === 'serve' ? ['--port', String(port)] : ['--concurrency', '1'];
      const one = spawn(process.execPath, [IMPACT, command, ...flags, '--data', data], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, IMPACT_WORKERS: '1', ...env, TMPDIR: temporary, NODE_NO_WARNINGS: '1' },
      });
      running.set(command, one);
      return new Promise((resolve, reject) => {
        let out = '';
        one.stdout.on('data', (chunk) => {
          log += chunk;
          out += chunk;
          if (READY[command].test(out)) resolve();
        });
        one.stderr.on('data', (chunk) => {
          log += chunk;
        });
        one.once('exit', (code) => reject(new Error(`impact ${command} ended with ${code}:\n${log.slice(-3000)}`)));
      });
    },
    pidOf: (command) => child(command).pid ?? 0,
    async kill(command) {
      const one = child(command);
      asked.add(one);
      one.kill('SIGKILL');
      await over(one);
    },
    async stop(command) {
      const one = child(command);
      asked.add(one);
      one.kill('SIGTERM');
      return over(one);
    },
    postgres: () => Number.parseInt(post('data/postmaster.pid'), 10),
    databaseUrl() {
      const { port: at, password } = JSON.parse(post('access.json')) as { port: number; password: string };
      return `postgres://impact:${encodeURIComponent(password)}@127.0.0.1:${at}/impact`;
    },
    processes: () =>
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
        .flatMap((name) => {
          try {
            const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
            const belongs = command.includes(folder) || readFileSync(`/proc/${name}/environ`, 'utf8').includes(folder);
            return belongs ? [{ pid: Number(name), command }] : [];
          } catch {
            // It ended between the listing and the look, or is somebody else's.
            return [];
          }
        }),
    log: () => log,
    assertRunning() {
      for (const [command, one] of running) {
        if (asked.has(one) || (one.exitCode === null && one.signalCode === null)) continue;
        throw new Error(`impact ${command} ended by itself (${one.exitCode ?? one.signalCode}):\n${log.slice(-4000)}`);
      }
    },
    async close() {
      for (const command of running.keys()) await installation.kill(command);
      for (const { pid } of installation.processes()) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended by itself.
        }
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  return installation;
}
