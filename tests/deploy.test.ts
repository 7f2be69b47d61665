import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { settingsFromEnv } from '@impact/server/settings';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const operations = text('docs/operations.md');

/** Every variable that the server looks at. */
function settingNames(): string[] {
  const asked = new Set<string>();
  settingsFromEnv(
    new Proxy<Record<string, string | undefined>>(
      {},
      {
        get(_target, name) {
          asked.add(String(name));
        },
      },
    ),
  );
  return [...asked].filter((name) => /^[A-Z_]+$/.test(name));
}

it('the handbook names every setting', () => {
  const names = settingNames();
  expect(names).toEqual(expect.arrayContaining(['HOST', 'DATABASE_URL', 'IMPACT_WORKERS', 'GEMINI_API_KEY']));
  for (const name of names) expect(operations).toContain(`\`${name}\``);
});

it('the example of an environment file is one', () => {
  const env = Object.fromEntries(
    text('deploy/impact.env.example')
      .split('\n')
      .map((line) => /^#?([A-Z_]+)=(.*)$/.exec(line))
      .filter((found) => found !== null)
      .map(([, name, value]) => [name, value]),
  );
  expect(Object.keys(env).length).toBeGreaterThan(5);
  const known = [...settingNames(), 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
  expect(Object.keys(env).filter((name) => !known.includes(name))).toEqual([]);
  expect(settingsFromEnv(env)).toMatchObject({ host: '127.0.0.1', workers: 2 });
});

const Service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  volumes: z.array(z.string()),
  tmpfs: z.array(z.string()).optional(),
  ports: z.array(z.string().startsWith('127.0.0.1:', 'a proxy with https stands before it')).optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      start_period: z.string().optional(),
      retries: z.int().optional(),
    })
    .optional(),
  deploy: z.strictObject({ replicas: z.int() }).optional(),
  logging: z.strictObject({ driver: z.string(), options: z.record(z.string(), z.string()) }),
  restart: z.literal('unless-stopped'),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  shm_size: z.string().optional(),
  stop_grace_period: z.string(),
});
const Compose = z.object({
  name: z.string(),
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
});

it('the compose file fits together', () => {
  const { services, volumes } = Compose.parse(parse(text('deploy/compose.yaml'), { merge: true }));
  expect(Object.keys(services)).toEqual(['server', 'worker', 'database']);
  const known = settingNames();
  for (const [name, { depends_on = {}, volumes: mounts, environment, healthcheck, build }] of Object.entries(
    services,
  )) {
    for (const other of Object.keys(depends_on)) expect(services[other]?.healthcheck).toBeDefined();
    for (const mount of mounts) expect(Object.keys(volumes)).toContain(mount.split(':')[0]);
    if (build) expect(readdirSync(path.join(root, 'deploy', build.context))).toContain('package.json');
    if (name !== 'database') expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    const script = healthcheck?.test[2] === '-e' ? healthcheck.test[3] : undefined;
    if (script) expect(spawnSync(process.execPath, ['--check', '-'], { input: script }).status).toBe(0);
  }
});

it('the Postgres of the compose file logs as the handbook asks of one', () => {
  const { services } = Compose.parse(parse(text('deploy/compose.yaml'), { merge: true }));
  const asked = [...text('docs/security.md').matchAll(/`(log_\w+) = (\w+)`/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );
  expect(asked).toEqual(expect.arrayContaining(['log_min_messages=log', 'log_error_verbosity=terse']));
  const { command = [] } = services.database ?? {};
  const set = command.filter((_word, i) => command[i - 1] === '-c');
  expect(set).toEqual(expect.arrayContaining(asked));
});

it('the installed command runs with the settings of the server, except where others are given', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-command-test-'));
  try {
    const env = path.join(folder, 'impact.env');
    writeFileSync(env, "# a remark\n\nPORT=4000\nIMPACT_WORKERS=2\nDATABASE_URL=postgres://db/a?b=c&d='e f'\n");
    const script = path.join(folder, 'impact');
    writeFileSync(script, text('deploy/impact').replaceAll('/etc/impact/impact.env', env), { mode: 0o755 });
    // Instead of becoming another account: what would be run, and with which environment.
    writeFileSync(path.join(folder, 'setpriv'), '#!/bin/sh\nprintf "%s|" "$@"; echo; env\n', { mode: 0o755 });
    const { status, stdout } = spawnSync(script, ['backup', 'a folder'], {
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env.PATH}`, IMPACT_WORKERS: '0' },
    });
    const lines = stdout.split('\n');
    expect(status).toBe(0);
    expect(lines[0]).toMatch(/^--reuid=impact\|.*\/opt\/impact\/apps\/cli\/src\/main\.ts\|backup\|a folder\|$/);
    expect(lines).toEqual(
      expect.arrayContaining([
        'PORT=4000',
        'IMPACT_WORKERS=0',
        "DATABASE_URL=postgres://db/a?b=c&d='e f'",
        'IMPACT_DATA=/var/lib/impact',
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it.skipIf(spawnSync('systemd-analyze', ['--version']).error)('systemd understands the units', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'impact-units-test-'));
  try {
    const units = readdirSync(path.join(root, 'deploy')).filter((name) => /\.(service|timer)$/.test(name));
    expect(units.length).toBe(4);
    for (const unit of units) {
      // The same program, where it is on this machine.
      writeFileSync(path.join(folder, unit), text(`deploy/${unit}`).replaceAll('/usr/bin/node', process.execPath));
    }
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', ...units.map((unit) => path.join(folder, unit))],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
