import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A project without dependencies in a folder of its own, with a PATH on which only the programs stand that a test puts there. */
let project: string;
let programs: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'impact-setup-'));
  chmodSync(folder, 0o755); // one test looks at it as another user
  project = path.join(folder, 'project');
  programs = path.join(folder, 'bin');
  for (const dir of [programs, project, path.join(project, 'apps/cli/src'), path.join(project, 'elsewhere')])
    mkdirSync(dir, { recursive: true });
  cpSync(path.resolve(import.meta.dirname, '..', 'scripts'), path.join(project, 'scripts'), { recursive: true });
  writeFileSync(path.join(project, 'package.json'), '{ "name": "small", "version": "1.0.0", "type": "module" }');
  writeFileSync(
    path.join(project, 'package-lock.json'),
    JSON.stringify({ name: 'small', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'small' } } }),
  );
  symlinkSync(process.execPath, path.join(programs, 'node'));
  for (const name of ['env', 'touch']) symlinkSync(`/usr/bin/${name}`, path.join(programs, name));
  for (const name of ['ffmpeg', 'ffprobe', 'pocketsphinx_batch']) program(name, 'exit 0');
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(path.dirname(project), { recursive: true, force: true });
});

function program(name: string, script: string) {
  writeFileSync(path.join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** A stand-in for npm in the place of `npm_execpath`; every run adds a line to npm.log. Without a script it leaves what `npm ci` leaves. */
function fakeNpm(script = 'done();') {
  writeFileSync(
    path.join(programs, 'npm-cli.js'),
    `const fs = require('node:fs');
fs.appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
const done = () => { fs.mkdirSync('node_modules', { recursive: true }); fs.writeFileSync('node_modules/.package-lock.json', '{}'); };
${script}`,
  );
}

const environment = (additions: Record<string, string> = {}) => ({
  PATH: programs,
  HOME: path.dirname(project),
  npm_execpath: path.join(programs, 'npm-cli.js'),
  ...additions,
});
const inProject = (...names: string[]) => path.join(project, ...names);
const lines = (name: string) =>
  existsSync(inProject(name)) ? readFileSync(inProject(name), 'utf8').trim().split('\n') : [];

function runToEnd(
  script: string,
  args: string[] = [],
  options: { cwd?: string; uid?: number; env?: Record<string, string> } = {},
) {
  const { env, ...rest } = options;
  return spawnSync(process.execPath, [inProject('scripts', script), ...args], {
    cwd: project,
    encoding: 'utf8',
    env: environment(env),
    ...rest,
  });
}

/** Starts a script and gives its process, all that it says, and a promise of how it ended. */
function start(script: string, args: string[] = []) {
  const child = spawn(process.execPath, [inProject('scripts', script), ...args], {
    cwd: project,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said.text += String(chunk);
    });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  return { child, said, ended };
}

async function until(condition: () => boolean) {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 400) throw new Error('what was waited for has not come');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** An id that no process has: that of one that has just ended. */
const goneId = () => spawnSync(process.execPath, ['-e', '']).pid;

describe.skipIf(process.platform === 'win32')('set-up (needs signals and shell scripts)', () => {
  it('installs the packages of the lockfile once, and anew when it changes', () => {
    fakeNpm();
    for (const _ of [1, 2]) {
      const { status, stderr } = runToEnd('setup.mjs');
      expect(stderr).toContain(`Ready, with Node ${process.version}.`);
      expect(status).toBe(0);
    }
    expect(lines('npm.log')).toEqual([expect.stringMatching(/^ci --ignore-scripts /)]);
    expect(existsSync(inProject('.runtime/setup.pid'))).toBe(false);
    writeFileSync(inProject('package-lock.json'), '{ "lockfileVersion": 3 }');
    runToEnd('setup.mjs');
    expect(lines('npm.log')).toHaveLength(2);
  });

  it("works with the machine's own npm", () => {
    const npm = spawnSync('npm', ['--version'], { encoding: 'utf8' });
    expect(npm.status).toBe(0);
    const { status, stderr } = runToEnd('setup.mjs', [], { env: { PATH: `${programs}:${process.env.PATH}` } });
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('Ready') });
  });

  it('ends when npm fails, says so, and tries again at the next start', () => {
    fakeNpm('process.exit(7);');
    for (const _ of [1, 2]) {
      const { status, stderr } = runToEnd('setup.mjs');
      expect(status).toBe(1);
      expect(stderr).toMatch(/Set-up failed: npm ci .* ended with code 7/);
      expect(existsSync(inProject('.runtime/setup.pid'))).toBe(false);
    }
    expect(lines('npm.log')).toHaveLength(2);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends npm and the set-up, and leaves no lock',
    async (signal) => {
      fakeNpm(`fs.writeFileSync('npm.pid', String(process.pid)); setInterval(() => {}, 1000);`);
      const { child, said, ended } = start('setup.mjs');
      await until(() => existsSync(inProject('npm.pid')) && lines('npm.pid')[0] !== '');
      expect(lines('.runtime/setup.pid')).toEqual([String(child.pid)]);
      child.kill(signal);
      expect(await ended).toEqual({ code: 128 + constants.signals[signal], signal: null });
      expect(said.text).toContain(`Set-up interrupted by ${signal}.`);
      expect(isRunning(Number(lines('npm.pid')[0]))).toBe(false);
      expect(existsSync(inProject('.runtime/setup.pid'))).toBe(false);
    },
  );

  it.each([
    ['a process that is gone', () => String(goneId())],
    ['a process that was gone before it wrote its id', () => ''],
  ])('takes over the lock of %s', (_, content) => {
    fakeNpm();
    mkdirSync(inProject('.runtime'));
    writeFileSync(inProject('.runtime/setup.pid'), content());
    const { status, stderr } = runToEnd('setup.mjs');
    expect(stderr).not.toContain('Waiting');
    expect(status).toBe(0);
    expect(existsSync(inProject('.runtime/setup.pid'))).toBe(false);
  });

  it('waits for another set-up, says so once, and leaves its lock alone', async () => {
    fakeNpm();
    mkdirSync(inProject('.runtime'));
    writeFileSync(inProject('.runtime/setup.pid'), String(process.pid));
    const waiting = start('setup.mjs');
    await until(() => waiting.said.text.includes('Waiting'));
    await new Promise((resolve) => setTimeout(resolve, 500)); // more than two looks at the lock
    expect(waiting.said.text.match(/Waiting for another set-up \(pid \d+\)/g)).toEqual([
      `Waiting for another set-up (pid ${process.pid})`,
    ]);
    expect(lines('.runtime/setup.pid')).toEqual([String(process.pid)]);
    expect(lines('npm.log')).toEqual([]);
    rmSync(inProject('.runtime/setup.pid'));
    expect((await waiting.ended).code).toBe(0);
    expect(lines('npm.log')).toHaveLength(1);
  });

  it('of several at once, with the lock of one that is gone, one installs', async () => {
    fakeNpm('setTimeout(done, 300);');
    mkdirSync(inProject('.runtime'));
    writeFileSync(inProject('.runtime/setup.pid'), String(goneId()));
    const all = [1, 2, 3].map(() => start('setup.mjs'));
    for (const { ended } of all) expect(await ended).toEqual({ code: 0, signal: null });
    expect(lines('npm.log')).toHaveLength(1);
    expect(existsSync(inProject('.runtime/setup.pid'))).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)(
    'tries a tool once at starts, whatever other task is run between (as root)',
    () => {
      fakeNpm();
      program('apt-get', `echo "$@" >> ${inProject('apt.log')}; exit 1`);
      const impact = () => runToEnd('run.mjs', ['impact']);
      const forTests = () => runToEnd('run.mjs', ['test']);
      writeFileSync(inProject('apps/cli/src/main.ts'), '');
      rmSync(path.join(programs, 'pocketsphinx_batch'));

      expect(impact().stderr).toContain('Installing pocketsphinx …');
      expect(forTests().stderr).toContain('Installing chromium …');
      const tried = lines('apt.log');
      expect(tried.filter((line) => line.includes('install'))).toEqual([
        '-qq install -y --no-install-recommends pocketsphinx pocketsphinx-en-us',
        '-qq install -y --no-install-recommends chromium',
      ]);
      expect(impact().stderr).toContain('pocketsphinx is not installed: recordings without a transcript get no words.');
      expect(forTests().stderr).toContain('chromium is not installed');
      expect(lines('apt.log')).toEqual(tried);
      runToEnd('setup.mjs'); // tries again what it needs
      expect(lines('apt.log').slice(tried.length)[0]).toContain('pocketsphinx');
      forTests();
      expect(lines('apt.log').filter((line) => line.includes('chromium'))).toHaveLength(1);
    },
  );

  it.runIf(process.getuid?.() === 0)('installs what is missing (as root)', () => {
    fakeNpm();
    const tool = path.join(programs, 'ffprobe');
    rmSync(tool);
    // Only after an update does this machine know the package.
    program(
      'apt-get',
      `case "$*" in *update*) touch ${inProject('updated')};; *ffmpeg*) [ -e ${inProject('updated')} ] && touch ${tool} && chmod +x ${tool};; esac`,
    );
    symlinkSync('/bin/chmod', path.join(programs, 'chmod'));
    const { status, stderr } = runToEnd('setup.mjs');
    expect(stderr).toContain('Installing ffmpeg …');
    expect(stderr).not.toContain('ffmpeg is not installed');
    expect(status).toBe(0);
  });

  // Root may write everywhere: the start is that of a user who may not.
  it.runIf(process.getuid?.() === 0)(
    'in a read-only checkout it goes on without a tool, but not without packages',
    () => {
      fakeNpm();
      writeFileSync(inProject('apps/cli/src/main.ts'), `console.log('analysed');`);
      const nobody = { uid: 65_534 };
      const without = runToEnd('run.mjs', ['impact'], nobody);
      expect(without).toMatchObject({ status: 1, stdout: '' });
      expect(without.stderr).toMatch(/Set-up failed: the npm packages are not installed, and .* cannot be written to/);

      expect(runToEnd('setup.mjs').status).toBe(0);
      rmSync(path.join(programs, 'pocketsphinx_batch'));
      const optional = runToEnd('run.mjs', ['impact'], nobody);
      expect(optional).toMatchObject({ status: 0, stdout: 'analysed\n' });
      expect(optional.stderr).toContain('pocketsphinx is not installed: recordings without a transcript get no words.');
    },
  );
});

describe.skipIf(process.platform === 'win32')('the start of a task (needs signals)', () => {
  /** A stand-in for the command line of IMPACT that tells how it was started, waits, and tells which signals it is sent. */
  const telling = `
console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), samples: process.env.IMPACT_SAMPLE_FOLDER ?? null }));`;
  const waiting = `
const stay = setInterval(() => {}, 1000);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { console.log('got ' + signal); clearInterval(stay); process.exitCode = 42; });
console.log('waiting as ' + process.pid);`;
  const cli = (source: string) => {
    fakeNpm();
    writeFileSync(inProject('apps/cli/src/main.ts'), source);
  };
  const told = (text: string) => JSON.parse(text) as { args: string[]; cwd: string; samples: string | null };

  it('passes the words of `analyze` on as they are, and tells where the sample is', () => {
    cli(telling);
    for (const words of [[], ['-t', 'words.txt'], ['-o', 'out', 'a b.mp4', '--', '-x']]) {
      expect(told(runToEnd('run.mjs', ['analyze', ...words]).stdout)).toMatchObject({
        args: ['analyze', ...words],
        samples: inProject('samples'),
      });
    }
    expect(told(runToEnd('run.mjs', ['impact', 'doctor']).stdout)).toMatchObject({ args: ['doctor'], samples: null });
  });

  it('runs the command line in the folder where the command was typed', () => {
    cli(telling);
    const elsewhere = inProject('elsewhere');
    expect(told(runToEnd('run.mjs', ['impact'], { cwd: elsewhere }).stdout).cwd).toBe(elsewhere);
    expect(told(runToEnd('run.mjs', ['analyze'], { env: { INIT_CWD: elsewhere } }).stdout).cwd).toBe(elsewhere);
  });

  it('refuses an unknown task, and one that only every object has', () => {
    for (const task of [[], ['analyse'], ['toString']]) {
      const { status, stderr } = runToEnd('run.mjs', task);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('Which task?') });
    }
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on and ends with the code of the task',
    async (signal) => {
      cli(waiting);
      const { child, said, ended } = start('run.mjs', ['analyze']);
      await until(() => said.text.includes('waiting as'));
      child.kill(signal);
      expect(await ended).toEqual({ code: 42, signal: null });
      expect(said.text).toContain(`got ${signal}`);
    },
  );

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'tells as a shell does that %s has ended the task',
    async (signal) => {
      cli(`process.kill(process.pid, '${signal}'); setInterval(() => {}, 1000);`);
      const { ended } = start('run.mjs', ['analyze']);
      expect(await ended).toEqual({ code: 128 + constants.signals[signal], signal: null });
    },
  );

  it('ends the task when npm that started it is gone', async () => {
    cli(`${waiting}\nprocess.stdout.on('error', () => {});`);
    // Between npm and the task stands a shell, which a signal ends without a word to its child.
    writeFileSync(
      inProject('package.json'),
      JSON.stringify({ type: 'module', scripts: { analyze: 'node scripts/run.mjs analyze; true' } }),
    );
    const npm = spawn('npm', ['run', '--silent', 'analyze'], {
      cwd: project,
      env: { ...process.env, PATH: `${programs}:${process.env.PATH}`, HOME: path.dirname(project) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(npm);
    let said = '';
    npm.stdout.on('data', (chunk) => {
      said += String(chunk);
    });
    await until(() => said.includes('waiting as'));
    const task = Number(/waiting as (\d+)/.exec(said)?.[1]);
    expect(isRunning(task)).toBe(true);
    npm.kill('SIGTERM');
    await until(() => !isRunning(task));
    expect(said).toContain('got SIGTERM');
  });
});
