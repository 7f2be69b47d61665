import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@impact/server/database/embedded/cluster';
import pg from 'pg';

const IMPACT = path.resolve(import.meta.dirname, '../../apps/cli/src/main.ts');
const READY = { serve: /answers at/, second: /answers at/, worker: /Analysing/ } as const;
/** Its parts: a server, a second one beside it, a worker. */
type Part = keyof typeof READY;

/** A whole installation in a folder of its own, each part of it a process as somebody would start it. */
export interface Installation {
  url: string;
  /** Of the second server. */
  secondUrl: string;
  data: string;
  /** The temporary folder of all its processes. */
  temporary: string;
  start(part: Part): Promise<void>;
  pidOf(part: Part): number;
  /** By kill -9. */
  kill(part: Part): Promise<void>;
  /** In order, as an operator does. */
  stop(part: Part): Promise<number | null>;
  postgres(): number;
  /** Address of the database. */
  databaseUrl(): string;
  /** What the database says, asked again where it is just being started. */
  query<Row extends object>(sql: string): Promise<Row[]>;
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
  const ports = { serve: await freePort(), second: await freePort() };
  const running = new Map<Part, ChildProcess>();
  const asked = new WeakSet<ChildProcess>();
  let log = '';

  const child = (part: Part): ChildProcess => {
    const found = running.get(part);
    if (!found) throw new Error(`The ${part} was never started.`);
    return found;
  };
  const over = (one: ChildProcess) =>
    new Promise<number | null>((resolve) => {
      if (one.exitCode !== null || one.signalCode !== null) resolve(one.exitCode);
      else one.once('exit', resolve);
    });
  const post = (file: string): string => readFileSync(path.join(data, 'postgres', file), 'utf8');

  const installation: Installation = {
    url: `http://127.0.0.1:${ports.serve}`,
    secondUrl: `http://127.0.0.1:${ports.second}`,
    data,
    temporary,
    start(part) {
      const words = part === 'worker' ? ['worker', '--concurrency', '1'] : ['serve', '--port', String(ports[part])];
      const one = spawn(process.execPath, [IMPACT, ...words, '--data', data], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, IMPACT_WORKERS: '1', ...env, TMPDIR: temporary, NODE_NO_WARNINGS: '1' },
      });
      running.set(part, one);
      return new Promise((resolve, reject) => {
        let out = '';
        one.stdout.on('data', (chunk) => {
          log += chunk;
          out += chunk;
          if (READY[part].test(out)) resolve();
        });
        one.stderr.on('data', (chunk) => {
          log += chunk;
        });
        one.once('exit', (code) => reject(new Error(`The ${part} ended with ${code}:\n${log.slice(-3000)}`)));
      });
    },
    pidOf: (part) => child(part).pid ?? 0,
    async kill(part) {
      const one = child(part);
      asked.add(one);
      one.kill('SIGKILL');
      await over(one);
    },
    async stop(part) {
      const one = child(part);
      asked.add(one);
      one.kill('SIGTERM');
      return over(one);
    },
    postgres: () => Number.parseInt(post('data/postmaster.pid'), 10),
    databaseUrl() {
      const { port: at, password } = JSON.parse(post('access.json')) as { port: number; password: string };
      return `postgres://impact:${encodeURIComponent(password)}@127.0.0.1:${at}/impact`;
    },
    async query<Row extends object>(sql: string) {
      for (;;) {
        installation.assertRunning();
        const client = new pg.Client({ connectionString: installation.databaseUrl(), connectionTimeoutMillis: 5000 });
        client.on('error', () => {});
        try {
          await client.connect();
          return (await client.query<Row>(sql)).rows;
        } catch (error) {
          // 42…: the question itself is wrong.
          if (String((error as { code?: unknown }).code).startsWith('42')) throw error;
          await sleep(200);
        } finally {
          await client.end().catch(() => {});
        }
      }
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
      for (const [part, one] of running) {
        if (asked.has(one) || (one.exitCode === null && one.signalCode === null)) continue;
        throw new Error(`The ${part} ended by itself (${one.exitCode ?? one.signalCode}):\n${log.slice(-4000)}`);
      }
    },
    async close() {
      for (const part of running.keys()) await installation.kill(part);
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
